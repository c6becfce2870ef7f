from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.arithmetic import (
    add_months,
    add_units,
    around,
    full_year,
    is_day,
    weekday_after,
    weekday_before,
)

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2020, 3, 31), -1, date(2020, 2, 29)),
        (date(2021, 3, 31), -1, date(2021, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2020, 2, 29), 48, date(2024, 2, 29)),
        (date(2020, 12, 31), 2, date(2021, 2, 28)),
        (date(2020, 1, 1), -1, date(2019, 12, 1)),
    ],
)
def test_months_end_on_real_days(day: date, months: int, result: date) -> None:
    assert add_months(day, months) == result


@given(DAYS, st.integers(-2000, 2000))
def test_months_land_in_the_right_month(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day


@given(DAYS, st.integers(1, 7))
def test_weekdays_around_a_day(day: date, weekday: int) -> None:
    before, after = weekday_before(day, weekday), weekday_after(day, weekday)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert timedelta(0) <= day - before < timedelta(7)
    assert timedelta(0) <= after - day < timedelta(7)
    assert weekday_before(day, weekday, strictly=True) < day < weekday_after(day, weekday, strictly=True)


def test_units() -> None:
    assert add_units(date(2020, 8, 14), -2, "F") == date(2020, 7, 17)
    assert add_units(date(2020, 8, 14), 1, "CE") == date(2120, 8, 14)
    with pytest.raises((ValueError, OverflowError)):
        add_units(date(2020, 8, 14), -3, "ML")


def test_two_digit_years() -> None:
    assert full_year(99, 2008) == 1999
    assert full_year(18, 2008) == 2018
    assert full_year(19, 2008) == 1919
    assert full_year(0, 1999) == 2000


def test_days_of_the_calendar() -> None:
    assert is_day(2020, 2, 29)
    assert is_day(2000, 2, 29)
    assert not is_day(1900, 2, 29)
    assert not is_day(2021, 2, 29)
    assert not is_day(0, 1, 1)
    assert not is_day(2020, 13, 1)


def test_lengths_around_a_day() -> None:
    assert around(date(2020, 3, 31), -1, "M") == (date(2020, 3, 1), date(2020, 4, 1))
    assert around(None, 1, "D") is None
    assert around(date(2020, 3, 31), -1.5, "M") is None
    assert around(date(2020, 3, 31), -9000, "Y") is None
