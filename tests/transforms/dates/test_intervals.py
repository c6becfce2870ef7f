from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.intervals import granularity_of, interval_of
from transforms.dates.timex3 import week_value


@pytest.mark.parametrize(
    ("value", "start", "end", "granularity"),
    [
        ("2020-02-29", datetime(2020, 2, 29), datetime(2020, 3, 1), "day"),
        ("2020-12", datetime(2020, 12, 1), datetime(2021, 1, 1), "month"),
        ("2020-W53", datetime(2020, 12, 28), datetime(2021, 1, 4), "week"),
        ("2020-W33-WE", datetime(2020, 8, 15), datetime(2020, 8, 17), "weekend"),
        ("2020-Q4", datetime(2020, 10, 1), datetime(2021, 1, 1), "quarter"),
        ("2020-H1", datetime(2020, 1, 1), datetime(2020, 7, 1), "half"),
        ("2020-WI", datetime(2020, 12, 1), datetime(2021, 3, 1), "season"),
        ("199X", datetime(1990, 1, 1), datetime(2000, 1, 1), "decade"),
        ("18", datetime(1800, 1, 1), datetime(1900, 1, 1), "century"),
        ("2020-08-14TNI", datetime(2020, 8, 14, 18), datetime(2020, 8, 15, 6), "part of day"),
        ("2020-08-14T24:00", datetime(2020, 8, 15), datetime(2020, 8, 15, 0, 1), "minute"),
        ("2020-08-14T10:46Z", datetime(2020, 8, 14, 10, 46), datetime(2020, 8, 14, 10, 47), "minute"),
    ],
)
def test_intervals(value: str, start: datetime, end: datetime, granularity: str) -> None:
    assert interval_of(value) == (start, end, granularity)


@pytest.mark.parametrize(
    "value",
    [
        "XXXX-WXX-5",
        "XXXX-08",
        "PAST_REF",
        "P1D",
        "BC0490",
        "2021-02-29",
        "2021-W53",
        "9999",
        "0000",
        "2020-13",
    ],
)
def test_no_interval(value: str) -> None:
    assert interval_of(value) is None


@given(st.dates(date(1600, 1, 1), date(2500, 1, 1)))
def test_a_week_holds_its_days(day: date) -> None:
    interval = interval_of(week_value(day))
    assert interval is not None
    start, end, _ = interval
    assert start.date() <= day < end.date()
    assert end - start == timedelta(7)
    assert start.isoweekday() == 1


@pytest.mark.parametrize(
    ("value", "granularity"),
    [
        ("XXXX-WXX-5", "day"),
        ("XXXX-08", "month"),
        ("P26Y", "year"),
        ("PT30M", "minute"),
        ("P6M", "month"),
        ("PAST_REF", None),
    ],
)
def test_granularity_of_open_values(value: str, granularity: str | None) -> None:
    assert granularity_of(value) == granularity
