from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.claims.calendar_arithmetic import Length, length_of, moved, moved_interval, whole_days

MOMENTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1))


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("P2W", Length(0, 14)),
        ("P1Q", Length(3, 0)),
        ("PT24H", Length(0, 1)),
        ("PXD", None),
        ("2024-05", None),
        ("P9999Y", None),
    ],
)
def test_lengths_of_durations(value, length):
    assert length_of(value) == length


def test_off_the_calendar_there_is_nothing():
    assert moved(datetime(1, 1, 1), Length(1, 0), -1) is None
    assert moved(datetime(9999, 12, 31), Length(0, 5)) is None
    assert moved_interval(datetime(1, 1, 1), datetime(1, 2, 1), Length(1, 0), -1) is None


@given(MOMENTS, st.integers(0, 48))
def test_months_move_there_and_back_to_the_same_month(moment, months):
    there = moved(moment, Length(months, 0))
    assert there is not None
    back = moved(there, Length(months, 0), -1)
    assert back is not None
    assert (back.year, back.month) == (moment.year, moment.month)


@given(MOMENTS, st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=1)))
def test_whole_days_begin_on_the_same_day(start, length):
    first, last = whole_days(start, start + length)
    assert first.date() == start.date()
    assert first < last
