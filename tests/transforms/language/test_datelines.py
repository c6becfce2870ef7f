from __future__ import annotations

import time

import pytest

from transforms.language.datelines import read_dateline

READ = {
    "MINSK, Belarus (AP) — Police": ("MINSK, Belarus", "AP"),
    "LONDON, May 3 (Reuters) - Shares": ("LONDON", "Reuters"),
    "SEOUL/TOKYO, 14 August 2020 (Reuters) - North": ("SEOUL/TOKYO", "Reuters"),
    "Lima, Peru CNN  — ": ("Lima, Peru", "CNN"),
    "New York (CNN Business) — Oil": ("New York", "CNN Business"),
    "(CNN)At least": (None, "CNN"),
    "CNN — It": (None, "CNN"),
    "WASHINGTON — “We": ("WASHINGTON", None),
    "WILKES-BARRE, Pa. — The": ("WILKES-BARRE, Pa.", None),
    "NAIROBI, Kenya (AP) _": ("NAIROBI, Kenya", "AP"),
    "MOSCOW, August 14. /TASS/. Russia": ("MOSCOW", "TASS"),
    "DALLAS (KDAF) - Police": ("DALLAS", "KDAF"),
    "ST. LOUIS (AP) -- Two": ("ST. LOUIS", "AP"),
}

NOT_READ = [
    "The minister – a former officer – said",
    "Ukraine — a country of 40 million — said",
    "UPDATE — The road is open",
    "Mayor Ana Silva (R-NY) — The",
    "President Ana Silva (AP) said",
    "The BBC - The broadcaster",
    "NATO — The alliance",
    "Prices rose 3 percent - more than expected",
    "",
]


@pytest.mark.parametrize("paragraph", READ)
def test_place_and_agency_are_read(paragraph: str) -> None:
    found = read_dateline(paragraph)
    assert found is not None
    assert (found.place, found.agency) == READ[paragraph]
    assert paragraph[found.end : found.end + 1].strip() == paragraph[found.end : found.end + 1]


@pytest.mark.parametrize("paragraph", NOT_READ)
def test_dashes_of_other_kinds_are_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


def test_a_city_without_an_agency_counts_only_where_the_story_opens() -> None:
    assert read_dateline("WASHINGTON — The", opens_story=False) is None
    assert read_dateline("LIMA, Peru (AP) — The", opens_story=False) is not None


@pytest.mark.parametrize("piece", ["(", "A ", "A, ", "—", " - ", "AP ", "(AP", "ST. "])
def test_a_megabyte_of_one_thing_is_read_at_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    read_dateline(text)
    assert time.process_time() - start < 0.5
