"""Civil time moved by whole calendar units, and lengths of time read from TIMEX3 values."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime, time, timedelta
from typing import NamedTuple

_LENGTH = re.compile(r"P(T?)(\d+)(WE|[A-Z])")
_FACTOR = {"D": (0, 1), "W": (0, 7), "WE": (0, 7), "M": (1, 0), "Q": (3, 0), "Y": (12, 0)}


class Length(NamedTuple):
    """A length of time in calendar months and days."""

    months: int
    days: int


def length_of(value: str) -> Length | None:
    """Return the length that a TIMEX3 duration states; hours count as the days that they begin.

    >>> length_of("P3M"), length_of("PT36H"), length_of("PXM")
    (Length(months=3, days=0), Length(months=0, days=2), None)
    """
    match = _LENGTH.fullmatch(value)
    if match is None:
        return None
    number, unit = int(match.group(2)), match.group(3)
    if number > 3000:
        return None
    if match.group(1):
        return Length(0, max(1, -(-number // 24))) if unit == "H" else Length(0, 1)
    if unit not in _FACTOR:
        return None
    months, days = _FACTOR[unit]
    return Length(months * number, days * number)


def moved(moment: datetime, length: Length, sign: int = 1) -> datetime | None:
    """Return ``moment`` moved by ``sign`` times ``length``, the day capped at its month's last; None off the calendar.

    >>> moved(datetime(2024, 3, 31), Length(1, 0), -1)
    datetime.datetime(2024, 2, 29, 0, 0)
    """
    months = moment.year * 12 + moment.month - 1 + sign * length.months
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    day = min(moment.day, monthrange(year, month + 1)[1])
    try:
        return moment.replace(year=year, month=month + 1, day=day) + timedelta(days=sign * length.days)
    except OverflowError:
        return None


def moved_interval(
    start: datetime, end: datetime, length: Length, sign: int
) -> tuple[datetime, datetime] | None:
    """Return an interval moved whole; one that ends with a month goes on ending with one."""
    first, last = moved(start, length, sign), moved(end, length, sign)
    return None if first is None or last is None or first >= last else (first, last)


def whole_days(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Return the days that an interval shorter than a day begins in, and longer ones as they are.

    >>> whole_days(datetime(2024, 3, 5, 18), datetime(2024, 3, 6, 6))
    (datetime.datetime(2024, 3, 5, 0, 0), datetime.datetime(2024, 3, 6, 0, 0))
    """
    if end - start <= timedelta(days=1) and (start.time() != time() or end.time() != time()):
        first = datetime.combine(start.date(), time())
        return first, first + timedelta(days=1)
    return start, end
