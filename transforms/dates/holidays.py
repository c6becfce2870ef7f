"""Holidays whose day can be computed from the year alone, and their names.

A holiday is added by one line of ``HOLIDAYS``: its names and its day. Feasts of the lunar calendars (Eid,
Ramadan, Diwali, Lunar New Year) depend on observation or on tables and are left out on purpose.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DayOf = "Callable[[int], date]"


def easter(year: int) -> date:
    """Return Western Easter Sunday of ``year`` (anonymous Gregorian algorithm, Meeus 1991, chapter 8).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """Return the ``n``-th ISO ``weekday`` of a month; ``n`` of -1 is the last one."""
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, n: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, n)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _election(year: int) -> date:
    return nth_weekday(year, 11, 1, 1) + timedelta(1)


HOLIDAYS: tuple[tuple[tuple[str, ...], Callable[[int], date]], ...] = (
    (("New Year's Day", "New Years Day", "New Year's"), _fixed(1, 1)),
    (("New Year's Eve", "New Years Eve"), _fixed(12, 31)),
    (("Martin Luther King Jr. Day", "Martin Luther King Day", "MLK Day"), _nth(1, 1, 3)),
    (("Groundhog Day",), _fixed(2, 2)),
    (("Valentine's Day", "Valentines Day", "St. Valentine's Day"), _fixed(2, 14)),
    (("Presidents Day", "Presidents' Day", "President's Day"), _nth(2, 1, 3)),
    (("International Women's Day",), _fixed(3, 8)),
    (("St. Patrick's Day", "St Patrick's Day", "Saint Patrick's Day"), _fixed(3, 17)),
    (("April Fools' Day", "April Fool's Day"), _fixed(4, 1)),
    (("Ash Wednesday",), _from_easter(-46)),
    (("Shrove Tuesday", "Mardi Gras"), _from_easter(-47)),
    (("Palm Sunday",), _from_easter(-7)),
    (("Maundy Thursday",), _from_easter(-3)),
    (("Good Friday",), _from_easter(-2)),
    (("Holy Saturday",), _from_easter(-1)),
    (("Easter Sunday", "Easter Day", "Easter"), _from_easter(0)),
    (("Easter Monday",), _from_easter(1)),
    (("Ascension Day",), _from_easter(39)),
    (("Whit Sunday", "Pentecost"), _from_easter(49)),
    (("Whit Monday", "Pentecost Monday"), _from_easter(50)),
    (("Earth Day",), _fixed(4, 22)),
    (("Anzac Day", "ANZAC Day"), _fixed(4, 25)),
    (("May Day", "Labour Day"), _fixed(5, 1)),
    (("VE Day", "V-E Day"), _fixed(5, 8)),
    (("Memorial Day",), _nth(5, 1, -1)),
    (("Juneteenth",), _fixed(6, 19)),
    (("Canada Day",), _fixed(7, 1)),
    (("Fourth of July", "Independence Day"), _fixed(7, 4)),
    (("Bastille Day",), _fixed(7, 14)),
    (("Labor Day",), _nth(9, 1, 1)),
    (("Columbus Day", "Indigenous Peoples' Day"), _nth(10, 1, 2)),
    (("Halloween",), _fixed(10, 31)),
    (("All Saints' Day", "All Saints Day"), _fixed(11, 1)),
    (("All Souls' Day",), _fixed(11, 2)),
    (("Guy Fawkes Night", "Bonfire Night"), _fixed(11, 5)),
    (("Election Day",), _election),
    (("Veterans Day", "Veterans' Day", "Armistice Day", "Remembrance Day"), _fixed(11, 11)),
    (("Remembrance Sunday",), _nth(11, 7, 2)),
    (("Thanksgiving Day", "Thanksgiving"), _nth(11, 4, 4)),
    (("Black Friday",), lambda year: nth_weekday(year, 11, 4, 4) + timedelta(1)),
    (("Cyber Monday",), lambda year: nth_weekday(year, 11, 4, 4) + timedelta(4)),
    (("Christmas Eve",), _fixed(12, 24)),
    (("Christmas Day", "Christmas"), _fixed(12, 25)),
    (("Boxing Day",), _fixed(12, 26)),
)
"""Names, longest first within a holiday, and the day in a given year."""

DAY_OF: dict[str, Callable[[int], date]] = {name: day for names, day in HOLIDAYS for name in names}
HOLIDAY_NAMES = tuple(sorted(DAY_OF, key=len, reverse=True))
_GROUPS: dict[str, list[str]] = {}
for _name in HOLIDAY_NAMES:
    _GROUPS.setdefault(_name[0], []).append(_name)
HOLIDAY_PATTERN = (
    r"(?<!\w)(?=[A-Z])(?:"
    + "|".join(
        re.escape(name)
        .replace(r"\ ", r"[ \u00a0]")
        .replace("\\'", "['’]")
        .replace("'", "['’]")
        .replace("['['’]’]", "['’]")
        for name in HOLIDAY_NAMES
    )
    + r")(?!\w)"
)
