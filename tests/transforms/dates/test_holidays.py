from __future__ import annotations

from datetime import date

import pytest

from transforms.dates.holidays import DAY_OF, easter, nth_weekday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Easter", date(2000, 4, 23)),
        ("Good Friday", date(2024, 3, 29)),
        ("Easter Monday", date(2019, 4, 22)),
        ("Ash Wednesday", date(2020, 2, 26)),
        ("Thanksgiving", date(2020, 11, 26)),
        ("Thanksgiving Day", date(2018, 11, 22)),
        ("Black Friday", date(2018, 11, 23)),
        ("Labor Day", date(2020, 9, 7)),
        ("Memorial Day", date(2021, 5, 31)),
        ("Martin Luther King Day", date(2011, 1, 17)),
        ("Presidents Day", date(2016, 2, 15)),
        ("Election Day", date(2016, 11, 8)),
        ("Election Day", date(2022, 11, 8)),
        ("Christmas Eve", date(1999, 12, 24)),
        ("Remembrance Sunday", date(2021, 11, 14)),
    ],
)
def test_days_known_from_the_calendar(name: str, day: date) -> None:
    assert DAY_OF[name](day.year) == day


@pytest.mark.parametrize("year", range(1583, 2400, 7))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_last_weekday_of_december() -> None:
    assert nth_weekday(2021, 12, 5, -1) == date(2021, 12, 31)
