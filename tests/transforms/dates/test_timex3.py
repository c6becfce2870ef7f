from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.timex3 import decade_value, duration_value, is_value, week_value, year_value


@pytest.mark.parametrize(
    "value",
    [
        "2020-08-14", "2020-08", "2020", "202X", "20", "20XX", "2020-W33", "2020-W33-WE", "2020-W33-5", "2020-Q3",
        "2020-H1",
        "2020-SP", "2020-08-14TMO", "2020-08-14T10:46", "2020-08-14T10:46Z", "XXXX-WXX-5", "XXXX-08-12",
        "XXXX-XX-XX", "BC0490",
        "BC0480-08", "BC047X", "PAST_REF", "P26Y", "PXD", "PT30M", "P1Y6M", "P2.5Y", "PT5H30M", "P3DE", "P1WE",
    ],
)  # fmt: skip
def test_values(value: str) -> None:
    assert is_value(value)


@pytest.mark.parametrize(
    "value", ["", "P", "PT", "2020-8-14", "20200814", "Friday", "2020-W5", "T", "P5", "PM6"]
)
def test_not_values(value: str) -> None:
    assert not is_value(value)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2020, 12, 31), "2020-W53"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2021, 1, 4), "2021-W01"),
        (date(2018, 12, 31), "2019-W01"),
        (date(2016, 1, 1), "2015-W53"),
    ],
)
def test_weeks_at_the_turn_of_the_year(day: date, week: str) -> None:
    assert week_value(day) == week


@given(st.integers(-3000, 9999))
def test_years_and_decades(year: int) -> None:
    assert is_value(year_value(year))
    assert is_value(decade_value(year))


@given(
    st.none() | st.floats(0.5, 10_000).map(lambda number: round(number, 2)),
    st.sampled_from(["S", "TM", "H", "D", "W", "F", "M", "Q", "Y", "DE", "CE", "NI"]),
)
def test_durations(number: float | None, unit: str) -> None:
    assert is_value(duration_value(number, unit))
