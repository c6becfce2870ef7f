"""Quarters and what business reports count in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read

IN_NOVEMBER = date(1989, 11, 2)


def _values(text: str, read: Read, published: date = IN_NOVEMBER) -> list[tuple[str, str]]:
    return [
        (item.surface, item.value) for item in read(text, published) if not item.rule.startswith("range-")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the quarter ended Sept. 30, Tolve lost $2.", [("the quarter", "1989-Q3"), ("Sept. 30", "1989-09-30")]),
        ("Net fell in the year ended June 30, 1988.", [("the year", "P1Y"), ("June 30, 1988", "1988-06-30")]),
        ("Net fell in the six months to March.", [("the six months", "P6M"), ("March", "1989-03")]),
        ("Net fell in the three months to 31 March.", [("the three months", "P3M"), ("31 March", "1989-03-31")]),
        ("Net fell in the first half of the fiscal year.", [("the first half of the fiscal year", "1989-H1")]),
        ("In the year through February, prices rose.", [("the year", "P1Y"), ("February", "1989-02")]),
        ("Tolve sees a loss in the year ending March 31.", [("the year", "P1Y"), ("March 31", "1990-03-31")]),
        ("In the year-earlier quarter it lost $2.", [("the year-earlier quarter", "1988-Q3")]),
        ("In the year-ago period it lost $2.", [("the year-ago period", "1988")]),
        ("Prices rose 4% in the first half.", [("the first half", "1989-H1")]),
        ("Tolve expects a loss for the quarter.", [("the quarter", "1989-Q4")]),
        ("Sales for the quarter were flat.", [("the quarter", "1989-Q3")]),
        ("Sales will be like those of the third quarter.", [("the third quarter", "1989-Q3")]),
        ("Sales will rise in the first quarter.", [("the first quarter", "1990-Q1")]),
        ("Sales for the latest 12 months fell.", [("the latest 12 months", "P12M")]),
        ("It lost money in the opening quarter of this year.", [("the opening quarter of this year", "1989-Q1")]),
        ("Profit grew in the 1990 fiscal year.", [("the 1990 fiscal year", "1990")]),
        ("Tolve will report fourth-quarter results today.", [("fourth-quarter", "1988-Q4"), ("today", "1989-11-02")]),
    ],
)  # fmt: skip
def test_business(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    assert _values(text, read) == expected


def test_a_report_speaks_of_the_quarter_that_it_named(read: Read) -> None:
    text = (
        "Second-quarter net rose to $4 million from $3 million a year earlier. Sales for the quarter fell. "
        "In the year-ago period, Tolve sold 20 ships."
    )
    assert _values(text, read) == [
        ("Second-quarter", "1989-Q2"),
        ("a year earlier", "1988-Q2"),
        ("the quarter", "1989-Q2"),
        ("the year-ago period", "1988-Q2"),
    ]


def test_a_report_speaks_of_the_month_that_it_named(read: Read) -> None:
    text = "Prices rose 4% in September from a year earlier. For the month, exports fell. During the month, it rained."
    assert _values(text, read) == [
        ("September", "1989-09"),
        ("a year earlier", "1988-09"),
        ("the month", "1989-09"),
        ("the month", "1989-09"),
    ]


def test_a_year_ended_has_its_days(read: Read) -> None:
    whole, _ = read("Net fell in the year ended June 30, 1989.", IN_NOVEMBER)
    assert whole.interval_start is not None
    assert whole.interval_end is not None
    assert (whole.interval_start.date(), whole.interval_end.date()) == (date(1988, 7, 1), date(1989, 7, 1))


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored in the first half.",
        "They shot 60% in the first half.",
        "He left the quarter of the city.",
        "He ran the quarter-mile.",
    ],
)
def test_no_business(text: str, read: Read) -> None:
    assert _values(text, read) == []
