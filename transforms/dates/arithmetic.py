"""Calendar arithmetic over the standard library: steps of every unit, clipped to real days.

Days outside the years 1 to 9999 raise ``OverflowError`` or ``ValueError``; callers leave such an expression
unresolved.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

UNIT_DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7}
UNIT_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def add_months(day: date, months: int) -> date:
    """Return the day ``months`` later, the last of its month when there is no such day.

    >>> add_months(date(2020, 3, 31), -1)
    datetime.date(2020, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_units(day: date, number: int, unit: str) -> date:
    """Return the day ``number`` units later (codes of the lexicon: D, W, F, M, Q, Y, DE, CE)."""
    if unit in UNIT_DAYS:
        return day + timedelta(number * UNIT_DAYS[unit])
    return add_months(day, number * UNIT_MONTHS[unit])


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the latest ISO ``weekday`` not after ``day``, or before it when ``strictly``."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(back or (7 if strictly else 0))


def weekday_after(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the first ISO ``weekday`` not before ``day``, or after it when ``strictly``."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(ahead or (7 if strictly else 0))


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether there is such a day in the calendar."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] if 1 <= year <= 9999 else False


def full_year(short: int, near: int | None, *, past: bool = True) -> int:
    """Return the year that two digits mean: the latest not more than ten years after ``near``.

    Raises:
        ValueError: it lies outside the years 1 to 9999.

    >>> full_year(82, 2008), full_year(7, 2008), full_year(95, None)
    (1982, 2007, 1995)
    """
    if near is None:
        return 2000 + short if short < 50 else 1900 + short
    limit = near + (10 if past else 60)
    year = limit - (limit - short) % 100
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return year


def around(reference: date | None, number: float, unit: str) -> tuple[date, date] | None:
    """Return the half-open days of the ``number`` units up to and with ``reference``, or from it when positive.

    >>> around(date(2020, 8, 14), -7, "D"), around(date(2020, 8, 14), 1, "M")
    ((datetime.date(2020, 8, 8), datetime.date(2020, 8, 15)), (datetime.date(2020, 8, 14), datetime.date(2020, 9, 14)))
    """
    if reference is None or number != int(number) or unit not in UNIT_DAYS.keys() | UNIT_MONTHS.keys():
        return None
    try:
        if number > 0:
            return reference, add_units(reference, int(number), unit)
        after = reference + timedelta(1)
        return add_units(after, int(number), unit), after
    except (ValueError, OverflowError):
        return None
