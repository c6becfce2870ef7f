"""Parts of one phrase that share their unit or their year, and days that come again or are near an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It thrived in the 12th and 14th centuries.", [("the 12th", "11"), ("14th centuries", "13")]),
        (
            "It thrived in the late 15th and the early 16th century.",
            [("the late 15th", "14"), ("the early 16th century", "15")],
        ),
        ("It was built in the 4th or 3rd century BC.", [("the 4th", "BC03"), ("3rd century BC", "BC02")]),
        (
            "Profit fell in the first and second quarters of 2019.",
            [("the first", "2019-Q1"), ("second quarters of 2019", "2019-Q2")],
        ),
        ("They lost the first and second quarters.", []),
        ("From January to June last year it rained.", [("January", "2019-01"), ("June last year", "2019-06")]),
        ("From November to May last year it rained.", [("November", "2018-11"), ("May last year", "2019-05")]),
        ("The fire was on the 5th and 6th floors.", []),
        ("The board meets on the second Tuesday of the month.", [("the second Tuesday of the month", "2020-08-11")]),
        ("The board meets on the last Tuesday of next month.", [("the last Tuesday of next month", "2020-09-29")]),
        ("The first Monday of every month is market day.", [("The first Monday of every month", "P1M")]),
    ],
)  # fmt: skip
def test_parts_of_one_phrase(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    found = [item for item in read(text) if not item.rule.startswith("range-")]
    assert [(item.surface, item.value) for item in found] == expected


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("It was quiet in the weeks before the vote.", "DATE", "XXXX-WXX"),
        ("Tolve cut 40 jobs in the months leading up to the sale.", "DATE", "XXXX-XX"),
        ("Shares rose in the days following the sale.", "DATE", "XXXX-XX-XX"),
        ("He quit days after the fire destroyed the mill.", "DATE", "XXXX-XX-XX"),
        ("The shop was closed for weeks before the vote.", "DURATION", "PXW"),
        ("Within days after the vote, he had fled.", "DURATION", "PXD"),
        ("He left hours before the vote.", "DURATION", "PTXH"),
        ("Many joined in the years that followed.", "DURATION", "PXY"),
    ],
)
def test_units_near_an_event_say_when_unless_they_are_measured(
    text: str, type_: str, value: str, read: Read
) -> None:
    assert [(item.type, item.value) for item in read(text)] == [(type_, value)]


def test_the_last_quarter_century_is_no_quarter_of_a_year(read: Read) -> None:
    (found,) = read("Over the last quarter century the forest has shrunk.")
    assert (found.value, str(found.interval_start)[:10]) == ("P25Y", "1995-08-15")
