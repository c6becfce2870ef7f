"""From a TIMEX3 value to the half-open stretch of civil time that it covers.

Conventions of this package where the calendar has none: parts of day as in ``DAYPART_HOURS``; a weekend is
Saturday and Sunday; seasons are the meteorological ones of the northern hemisphere, winter running into the next
year; a value with an unknown place (``XXXX-08``, ``2020-WXX``) covers nothing known and has no interval.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from transforms.dates.arithmetic import add_months

DAYPART_HOURS = {"MO": (6, 12), "MI": (12, 14), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18)}
"""First hour and the hour after the last; hours past 24 are the next day's."""

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
GRANULARITY = {"SP": "season", "SU": "season", "FA": "season", "WI": "season"}
Interval = tuple[datetime, datetime, str]

_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T(?:(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?(?:Z|[+-][\d:]+)?|(?P<part>MO|MI|AF|EV|NI|DT)))?"
)
_CENTURY_OR_DECADE = re.compile(r"(\d\d)(?:(\d)X?|XX)?")


def _at(day: date) -> datetime:
    return datetime.combine(day, time())


def interval_of(value: str) -> Interval | None:
    """Return the first instant of ``value``, the one after its last, and its granularity.

    None where the value is underspecified, out of the calendar or no point in time. For example

    >>> interval_of("2020-W33-WE")
    (datetime.datetime(2020, 8, 15, 0, 0), datetime.datetime(2020, 8, 17, 0, 0), 'weekend')
    """
    shape = _SHAPE.fullmatch(value)
    try:
        if shape:
            return _of_shape(shape)
        span = _CENTURY_OR_DECADE.fullmatch(value)
        if span is None:
            return None
        century, decade = span.groups()
        first = int(century) * 100 + int(decade or 0) * 10
        last = first + (10 if decade else 100)
        return datetime(first, 1, 1), datetime(last, 1, 1), "decade" if decade else "century"
    except (ValueError, OverflowError):
        return None


def _of_shape(shape: re.Match[str]) -> Interval | None:
    start, end, granularity = _of_date(shape)
    if shape["part"]:
        begin, until = DAYPART_HOURS[shape["part"]]
        return start + timedelta(hours=begin), start + timedelta(hours=until), "part of day"
    if shape["hour"]:
        start += timedelta(
            hours=int(shape["hour"]), minutes=int(shape["minute"] or 0), seconds=int(shape["second"] or 0)
        )
        if shape["second"]:
            return start, start + timedelta(seconds=1), "second"
        if shape["minute"]:
            return start, start + timedelta(minutes=1), "minute"
        return start, start + timedelta(hours=1), "hour"
    return start, end, granularity


def _of_date(shape: re.Match[str]) -> Interval:
    year = int(shape["year"])
    if shape["day"]:
        day = date(year, int(shape["month"]), int(shape["day"]))
        return _at(day), _at(day + timedelta(1)), "day"
    if shape["week"]:
        monday = date.fromisocalendar(year, int(shape["week"]), 1)
        weekday = shape["weekday"]
        if weekday == "WE":
            return _at(monday + timedelta(5)), _at(monday + timedelta(7)), "weekend"
        if weekday:
            day = monday + timedelta(int(weekday) - 1)
            return _at(day), _at(day + timedelta(1)), "day"
        return _at(monday), _at(monday + timedelta(7)), "week"
    month, length, granularity = 1, 12, "year"
    if shape["month"]:
        month, length, granularity = int(shape["month"]), 1, "month"
    elif shape["quarter"]:
        month, length, granularity = int(shape["quarter"]) * 3 - 2, 3, "quarter"
    elif shape["half"]:
        month, length, granularity = int(shape["half"]) * 6 - 5, 6, "half"
    elif shape["season"]:
        month, length, granularity = SEASON_MONTH[shape["season"]], 3, "season"
    first = date(year, month, 1)
    return _at(first), _at(add_months(first, length)), granularity


_UNRESOLVED = (
    (re.compile(r".*T\d\d:\d\d:\d\d.*"), "second"),
    (re.compile(r".*T\d\d:\d\d.*"), "minute"),
    (re.compile(r".*T\d\d.*"), "hour"),
    (re.compile(r".*T[A-Z]{2}"), "part of day"),
    (re.compile(r".*-W..-WE"), "weekend"),
    (re.compile(r".*-W..-[1-7X]"), "day"),
    (re.compile(r".*-W.."), "week"),
    (re.compile(r".*-Q."), "quarter"),
    (re.compile(r".*-H."), "half"),
    (re.compile(r".*-(SP|SU|FA|WI)"), "season"),
    (re.compile(r"[^P].*-..-.."), "day"),
    (re.compile(r"(BC)?[\dX]{4}-[\dX]{2}"), "month"),
    (re.compile(r"(BC)?\d{3}X?"), "decade"),
    (re.compile(r"(BC)?\d\d(XX)?"), "century"),
    (re.compile(r"(BC)?[\dX]{4}"), "year"),
)
_DURATION_UNITS = {
    "S": "second", "TM": "minute", "H": "hour", "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter",
    "Y": "year", "DE": "decade", "CE": "century", "ML": "millennium", "MO": "part of day", "AF": "part of day",
    "EV": "part of day", "NI": "part of day", "SP": "season", "SU": "season", "FA": "season", "WI": "season",
}  # fmt: skip


def granularity_of(value: str) -> str | None:
    """Return the unit that ``value`` is written in, known or not ("day" of ``XXXX-WXX-5``), or None."""
    if value.startswith("P") and not value.endswith("_REF"):
        clock = re.search(r"T.*?([HMS]|MO|AF|EV|NI)$", value)
        if clock:
            return _DURATION_UNITS["TM" if clock.group(1) == "M" else clock.group(1)]
        unit = re.search(r"[A-Z]+$", value)
        return _DURATION_UNITS.get(unit.group()) if unit else None
    return next((name for shape, name in _UNRESOLVED if shape.fullmatch(value)), None)
