from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "surface", "unit", "item"),
    [
        ("It took an hour or two.", "an hour or two", "hour", None),
        ("A mile or two from Holm it stops.", "A mile or two", "mile", None),
        ("It may rain over the next day or two.", "day or two", "day", None),
        ("It costs a dollar or two.", "a dollar or two", "USD", None),
        ("Most of us use an app or two.", "an app or two", None, "app"),
        ("She made a phone call or two.", "a phone call or two", None, "phone call"),
    ],
)
def test_or_two_is_a_range_of_one_to_two(read, text, surface, unit, item):
    figure = read(text)[-1]
    assert (figure.surface, figure.unit, figure.item) == (surface, unit, item)
    assert (figure.low, figure.high, figure.value) == (1.0, 2.0, None)


@pytest.mark.parametrize(
    ("text", "unit", "item"),
    [
        ("He waited a year and a half.", "year", None),
        ("They walked a mile and a half.", "mile", None),
        ("Stir in a cup and a half of honey.", None, "cup"),
        ("Buy a pound and a half of beef.", "pound", "beef"),
    ],
)
def test_and_a_half_is_one_and_a_half(read, text, unit, item):
    (figure,) = read(text)
    assert (figure.value, figure.unit, figure.item) == (1.5, unit, item)


def test_praise_is_no_number(read):
    assert all(figure.value != 1.5 for figure in read("She is an actress and a half."))
