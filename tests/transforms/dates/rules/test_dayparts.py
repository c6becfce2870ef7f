"""Parts of day: the small hours, and overnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ten boats burned overnight.", "2020-08-13TNI"),
        ("Ten boats burned overnight, police said on Thursday.", "2020-08-12TNI"),
        ("He was held overnight on Monday.", "2020-08-10TNI"),
        ("The bridge will close overnight.", "2020-08-14TNI"),
    ],
)
def test_overnight_is_the_night_before_what_is_told(text: str, value: str, read: Read) -> None:
    assert next(item.value for item in read(text) if item.surface == "overnight") == value


def test_an_overnight_train_is_no_time(read: Read) -> None:
    assert read("They took an overnight train.") == ()


@pytest.mark.parametrize(
    "text", ["It burned in the early hours of Sunday.", "It burned in the early hours of Sunday morning."]
)
def test_the_small_hours_begin_at_midnight(text: str, read: Read) -> None:
    (found,) = read(text)
    assert (found.value, str(found.interval_start), str(found.interval_end)) == (
        "2020-08-09TMO",
        "2020-08-09 00:00:00",
        "2020-08-09 06:00:00",
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on Sunday. It gave way at 4:17 a.m.", "2020-08-09T04:17"),
        ("The mayor spoke on Monday. The council meets at 9 a.m.", "2020-08-14T09:00"),
        ("The dam broke at 3 a.m.", "2020-08-14T03:00"),
    ],
)
def test_a_clock_time_goes_on_with_the_day_that_is_told_of(text: str, value: str, read: Read) -> None:
    assert read(text)[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"), [("The vote is on Sunday.", "2020-08-16"), ("It is Sunday.", "2020-08-09")]
)
def test_what_is_on_a_weekday_is_to_come(text: str, value: str, read: Read) -> None:
    assert [item.value for item in read(text)] == [value]


def test_years_joined_by_a_slash_are_a_range_as_well(read: Read) -> None:
    whole = [item for item in read("It will raise more in 2026/27.") if item.rule.startswith("range-")]
    assert [(item.surface, item.value) for item in whole] == [("2026/27", "P2Y")]
