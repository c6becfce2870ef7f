"""A winter that began in December is the running one until March; names are no seasons, hours or futures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It was a cold winter night.", date(2016, 1, 15), "2015-WI"),
        ("They will meet this winter.", date(2016, 1, 15), "2015-WI"),
        ("They met last winter.", date(2016, 1, 15), "2014-WI"),
        ("Next winter they will meet.", date(2016, 1, 15), "2016-WI"),
        ("By winter they will be gone.", date(2016, 1, 15), "2016-WI"),
        ("It snowed this winter.", date(2016, 3, 20), "2015-WI"),
        ("They will meet this winter.", date(2016, 3, 20), "2016-WI"),
        ("They won it this fall.", date(2016, 1, 15), "2015-FA"),
        ("They met last winter.", date(2016, 11, 10), "2015-WI"),
        ("It snowed this winter.", date(2016, 12, 10), "2016-WI"),
    ],
)
def test_which_season(text: str, published: date, value: str, read: Read) -> None:
    assert [item.value for item in read(text, published)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The donors of the American Future Fund paid for it.",
        "The songs of the Midnight Choir were heard.",
        "“At the end of the day, many people died,” she told the council.",
    ],
)
def test_names_and_idioms_are_no_times(text: str, read: Read) -> None:
    assert read(text) == ()


def test_a_report_goes_on_with_the_latest_quarter(read: Read) -> None:
    found = read("Net in the latest quarter rose to $4 million from $3 million a year earlier.")
    assert [item.value for item in found] == ["2020-Q2", "2019-Q2"]
