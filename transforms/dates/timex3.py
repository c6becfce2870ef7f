"""TIMEX3 values: written, checked against the grammar, and taken apart.

Source: TimeML annotation guidelines 1.2.1 (Saurí et al. 2006) and ISO 8601 for weeks; quarters, halves,
seasons and parts of day as in TIDES TIMEX2 (Ferro et al. 2005). Years before Christ are ``BC0490``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_YEAR = r"(?:BC)?(?:\d{4}|\d{3}X|\d\dXX|XXXX)"
_DAY = rf"{_YEAR}-(?:(?:\d\d|XX)(?:-(?:\d\d|XX))?|W(?:\d\d|XX)(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_CLOCK = r"T(?:\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT)"
_AMOUNT = r"(?:\d+(?:\.\d+)?|X)"
_HOURS = rf"T(?:{_AMOUNT}[HMS])+"
_DAYS = rf"(?:{_AMOUNT}(?:Y|M|W|D|Q|DE|CE|ML|WE|SP|SU|FA|WI))+"
_DURATION = rf"P(?:{_DAYS}(?:{_HOURS})?|{_HOURS}|T{_AMOUNT}(?:MO|AF|EV|NI))"
GRAMMAR = re.compile(
    rf"(?:PAST_REF|PRESENT_REF|FUTURE_REF|{_YEAR}|(?:BC)?\d\d(?:\dX?)?|{_DAY}|{_DAY}{_CLOCK}|{_DURATION}|{_CLOCK})"
)
"""Every value that this package writes matches this expression whole."""


def is_value(value: str) -> bool:
    """Return whether ``value`` is a well-formed TIMEX3 value."""
    return GRAMMAR.fullmatch(value) is not None


def year_value(year: int) -> str:
    """Return the value of a year; zero and less are years before Christ (0 is 1 BC).

    Raises:
        ValueError: the year needs more than four digits.

    >>> year_value(2020), year_value(-489)
    ('2020', 'BC0490')
    """
    if not -9998 <= year <= 9999:
        raise ValueError(year)
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def day_value(day: date) -> str:
    """Return the value of a day."""
    return day.isoformat()


def week_value(day: date) -> str:
    """Return the value of the ISO week that holds ``day``.

    >>> from datetime import date
    >>> week_value(date(2021, 1, 1))
    '2020-W53'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(year: int, month: int) -> str:
    """Return the value of a month."""
    return f"{year_value(year)}-{month:02}"


def decade_value(year: int) -> str:
    """Return the value of the decade that holds ``year``."""
    return year_value(year)[:-1] + "X"


def amount(number: float | None) -> str:
    """Return a duration's number; ``X`` when it is not stated."""
    return "X" if number is None else f"{number:g}" if number < 1e6 else f"{number:.0f}"


_IN_ISO_UNITS = {"F": (2, "W"), "Q": (3, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}
"""Units that ISO 8601 durations lack, in units that they have."""


def duration_value(number: float | None, unit: str) -> str:
    """Return the value of ``number`` units; codes as in the lexicon, ``TM`` for minutes.

    >>> duration_value(26, "Y"), duration_value(None, "D"), duration_value(30, "TM"), duration_value(2, "DE")
    ('P26Y', 'PXD', 'PT30M', 'P20Y')
    """
    if unit in _IN_ISO_UNITS:
        times, unit = _IN_ISO_UNITS[unit]
        number = None if number is None else number * times
    if unit == "Y" and number == 0.5:
        number, unit = 6, "M"
    if unit == "H" and number is not None and number != int(number):
        return f"PT{int(number)}H{round(number % 1 * 60)}M" if number > 1 else f"PT{round(number * 60)}M"
    if unit in {"H", "S"}:
        return f"PT{amount(number)}{unit}"
    if unit == "TM":
        return f"PT{amount(number)}M"
    if unit in {"MO", "AF", "EV", "NI"}:
        return f"PT{amount(number)}{unit}"
    return f"P{amount(number)}{unit}"
