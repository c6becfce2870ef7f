from __future__ import annotations

import time

import pytest

from transforms.language.place_names import is_place_line, place_in_small_letters


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("NEW YORK", "New York"),
        ("SANTA FE, N.M.", "Santa Fe, N.M."),
        ("EL PASO, Texas", "El Paso, Texas"),
        ("LA PAZ", "La Paz"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("STOKE-ON-TRENT", "Stoke-on-Trent"),
        ("ISLE OF WIGHT", "Isle of Wight"),
        ("ST. LOUIS", "St. Louis"),
        ("FT. WORTH", "Ft. Worth"),
        ("MCALLEN, Texas", "McAllen, Texas"),
        ("O'FALLON, Mo.", "O'Fallon, Mo."),
        ("N'DJAMENA, Chad", "N'Djamena, Chad"),
        ("SÃO PAULO", "São Paulo"),
        ("WASHINGTON, DC", "Washington, DC"),
        ("DUBAI, UAE", "Dubai, UAE"),
        ("AVIGNON, FRANCE", "Avignon, France"),
        ("LA", "LA"),
        ("U.S.-MEXICO BORDER", "U.S.-Mexico Border"),
        ("Minsk, Belarus", "Minsk, Belarus"),
    ],
)
def test_a_place_in_capitals(printed: str, written: str) -> None:
    assert place_in_small_letters(printed) == written


@pytest.mark.parametrize(
    ("line", "story", "expected"),
    [
        ("LOWICK, Ill.", "A fire in Lowick killed two.", True),
        ("Isle of Wight", "A ferry ran aground near the Isle of Wight.", True),
        ("LOWICK", "Lowick said nothing.", False),
        ("Fire in Lowick", "A fire in Lowick killed two.", False),
        ("IN BRIEF", "The news in brief.", False),
        ("", "in Lowick", False),
    ],
)
def test_a_line_that_is_only_a_place(line: str, story: str, expected: bool) -> None:
    assert is_place_line(line, story) is expected


def test_a_long_story_costs_a_moment() -> None:
    start = time.perf_counter()
    is_place_line("LOWICK", "in the " * 200_000)
    place_in_small_letters("A " * 100_000)
    assert time.perf_counter() - start < 2
