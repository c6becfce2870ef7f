from __future__ import annotations

from decimal import Decimal

import pytest

from transforms.figures.atoms import Atoms
from transforms.figures.magnitudes import exact, plain
from transforms.figures.numbers import read_number


def value(text: str, money: bool = False) -> Decimal | None:
    number = read_number(Atoms(text), 0, money)
    return None if number is None else number.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", "7"),
        ("1,240", "1240"),
        ("12,34,567.89", "1234567.89"),
        ("0.05", "0.05"),
        ("10 000".replace(" ", "\u00a0"), "10000"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("7 3/4", "7.75"),
        ("3/4", "0.75"),
        ("2.7bn", "2700000000"),
        ("34.6 million", "34600000"),
        ("5k", "5000"),
        ("4 hundred million", "400000000"),
        ("25 lakh", "2500000"),
        ("3 crore", "30000000"),
        ("2 dozen", "24"),
        ("1.5 trillion", "1500000000000"),
        ("8 B people", "8000000000"),
    ],
)
def test_digits(text, expected):
    assert value(text) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "money", "expected"),
    [
        ("2.7m", True, 2_700_000),
        ("2.7m", False, Decimal("2.7")),
        ("3m copies", False, 3_000_000),
        ("5t", True, 5 * 10**12),
        ("1MM", True, 1_000_000),
        ("400m hurdles", False, 400),
        ("48m long", False, 48),
    ],
)
def test_letters_that_multiply_need_money_or_something_counted(text, money, expected):
    assert value(text, money) == expected


@pytest.mark.parametrize("text", ["9/11", "24/7", "3/4/2020", "12345678901234567890123"])
def test_marks_and_identifiers_are_no_fractions(text):
    assert value(text) in (None, 9, 24, 3)


def test_exact_and_plain_keep_every_digit():
    assert exact("1,234.500") == Decimal("1234.500")
    assert str(plain(Decimal("1234.500"))) == "1234.5"
    assert str(plain(Decimal("1E+3"))) == "1000"
