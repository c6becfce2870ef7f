from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.given_dates import read_moment


@pytest.mark.parametrize(
    ("given_value", "at", "precision"),
    [
        ("2021-03-04", datetime(2021, 3, 4, tzinfo=UTC), "day"),
        ("20210304", datetime(2021, 3, 4, tzinfo=UTC), "day"),
        ("2021-03-04T09:30Z", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "minute"),
        ("2021-03-04 09:30:15", datetime(2021, 3, 4, 9, 30, 15, tzinfo=UTC), "second"),
        ("2021-03-04T00:00:00Z", datetime(2021, 3, 4, tzinfo=UTC), "day"),
        ("Thu, 04 Mar 2021 09:30:00 +0000", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "second"),
        ("March 4, 2021", datetime(2021, 3, 4, tzinfo=UTC), "day"),
        ("Thursday, March 4, 2021, 4:30 AM EST", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "minute"),
        ("04 Mar 2021 09:30 GMT", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "minute"),
        ("4 March 2021 10:30 CET", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "minute"),
        ("4 March 2021, 7:30 pm AEST", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "minute"),
        ("1614850200", datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "second"),
        (20210304.0, datetime(2021, 3, 4, tzinfo=UTC), "day"),
        (20210304, datetime(2021, 3, 4, tzinfo=UTC), "day"),
        (1614850200000, datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "second"),
        (date(2021, 3, 4), datetime(2021, 3, 4, tzinfo=UTC), "day"),
        (datetime(2021, 3, 4, 9, 30), datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "second"),
    ],
)
def test_what_tables_hold_is_read(given_value: object, at: datetime, precision: str) -> None:
    assert read_moment(given_value) == (at, precision)


def test_the_offset_is_kept() -> None:
    moment = read_moment("2021-03-04T06:00:00+10:00")
    assert moment is not None
    assert moment.at.utcoffset() == timedelta(hours=10)
    assert moment.at.date() == date(2021, 3, 4)


def test_midnight_elsewhere_is_a_time() -> None:
    moment = read_moment(datetime(2021, 3, 4, tzinfo=timezone(timedelta(hours=-5))))
    assert moment is not None and moment.precision == "second"


@pytest.mark.parametrize(
    "value", ["", "soon", "04/03/2021", "n/a", "0000-00-00", None, True, [], -1, 2021, 1e300, "12:30"]
)
def test_what_states_no_date_gives_none(value: object) -> None:
    assert read_moment(value) is None


@settings(deadline=None)
@given(st.text(max_size=80) | st.integers() | st.floats() | st.datetimes())
def test_it_never_raises_and_always_has_a_zone(value: object) -> None:
    moment = read_moment(value)
    assert moment is None or moment.at.tzinfo is not None
