from __future__ import annotations

from decimal import Decimal

import pytest

from transforms.figures.atoms import Atoms
from transforms.figures.numbers import read_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one hundred and five", "105"),
        ("twenty-five", "25"),
        ("ninety five", "95"),
        ("three thousand two hundred", "3200"),
        ("two and a half million", "2500000"),
        ("six million", "6000000"),
        ("half a million", "500000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("a couple of", "2"),
        ("a hundred", "100"),
        ("two-thirds", str(Decimal(2) / 3)),
        ("one quarter of", "0.25"),
        ("three quarters", "0.75"),
        ("a third of", str(Decimal(1) / 3)),
        ("five million", "5000000"),
        ("one and a half", "1.5"),
        ("forty-two thousand and seven", "42007"),
    ],
)
def test_words(text, expected):
    number = read_number(Atoms(text), 0)
    assert number is not None
    assert number.value == Decimal(expected)
    assert number.end == len(Atoms(text)) - text.endswith(" of") * (text not in ("a couple of",))


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens", 12),
        ("hundreds", 100),
        ("tens of thousands", 10_000),
        ("hundreds of millions", 10**8),
        ("scores of", 20),
        ("several", 2),
        ("several hundred", 200),
        ("a few thousand", 2000),
    ],
)
def test_vague_plurals_have_a_low_bound_only(text, low):
    number = read_number(Atoms(text), 0)
    assert number is not None
    assert (number.value, number.low) == (None, Decimal(low))


@pytest.mark.parametrize("text", ["half brother", "half time", "a cat", "several", "second"])
def test_words_that_only_look_like_numbers(text):
    number = read_number(Atoms(text), 0)
    assert number is None or number.style == "several"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("five point two", "5.2"),
        ("a quarter of a million", "250000"),
        ("three quarters billion", "750000000"),
    ],
)
def test_spoken_decimals_and_fractions_of_magnitudes(text, expected):
    number = read_number(Atoms(text), 0)
    assert number is not None
    assert number.value == Decimal(expected)


def test_half_of_a_season_is_none():
    assert read_number(Atoms("the first half of the year"), 2) is None
