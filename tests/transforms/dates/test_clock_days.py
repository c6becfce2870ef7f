"""Clock times take the day beside them; a range past midnight ends on the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The curfew lasts from 10 p.m. to 5 a.m.", ["2020-08-14T22:00", "2020-08-15T05:00"]),
        ("A curfew from midnight to 6 a.m. was announced.", ["2020-08-14T24:00", "2020-08-15T06:00"]),
        ("Polls were open from 7 a.m. to 8 p.m.", ["2020-08-14T07:00", "2020-08-14T20:00"]),
        ("It was shut from 11 p.m. to 6 a.m. Saturday.", ["2020-08-07T23:00", "2020-08-08T06:00"]),
        ("It was shut between 11 p.m. and 2 a.m. on Sunday.", ["2020-08-08T23:00", "2020-08-09T02:00"]),
        ("It was shut between 10 and 2 a.m. Sunday.", ["2020-08-08T22:00", "2020-08-09T02:00"]),
        ("It was shut between 2 and 4 a.m. Sunday.", ["2020-08-09T02:00", "2020-08-09T04:00"]),
        ("Tolve called at 10 p.m. and at 5 a.m.", ["2020-08-14T22:00", "2020-08-14T05:00"]),
        ("The show was moved from 9 p.m. to 5 p.m.", ["2020-08-14T21:00", "2020-08-14T17:00"]),
    ],
)
def test_the_day_of_two_clock_times(text: str, expected: list[str], read: Read) -> None:
    assert [item.value for item in read(text) if item.type == "TIME"] == expected


@pytest.mark.parametrize(
    ("text", "value", "modifier"),
    [
        ("At mid-morning Thursday, the page was gone.", "2020-08-13TMO", "MID"),
        ("She spoke in the early evening on Thursday.", "2020-08-13TEV", "START"),
        ("Late last night the army closed the road.", "2020-08-13TNI", "END"),
        ("Early the next morning she left.", "2020-08-15TMO", "START"),
    ],
)
def test_a_part_of_day_keeps_the_word_that_bends_it(text: str, value: str, modifier: str, read: Read) -> None:
    assert [(item.value, item.modifier) for item in read(text)] == [(value, modifier)]


def test_without_a_reference_day_two_clock_times_keep_their_hours(read: Read) -> None:
    values = [item.value for item in read("It was shut between 10 and 2 a.m. Sunday.", None)]
    assert values == ["XXXX-WXX-7T22:00", "XXXX-WXX-7T02:00"]


def test_a_range_that_leads_out_of_the_calendar_is_no_error(read: Read) -> None:
    found = read("It was shut on December 31, 9999, from 10 p.m. to 5 a.m.")
    assert [item.value[-6:] for item in found if item.type == "TIME"] == ["T22:00", "T05:00"]
