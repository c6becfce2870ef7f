"""Dates that a source gives beside a text: ISO 8601, RFC 5322, Unix time, or typed columns.

A time keeps the offset it was given with, because the day that readers saw is the day at that offset.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from flows.sources.written_dates import read_written

if TYPE_CHECKING:
    from transforms.records import Precision

_YEARS = range(1600, 2200)
_UNIX = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_MILLISECONDS = 10**11
_EARLIEST_UNIX = 10**8
"""Smaller numbers are years or counters."""
_CALENDAR_NUMBERS = range(16000101, 22001232)
"""Days written as a number, 20210304."""
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""Unix time 0: what systems write that have no date."""
_SECONDS_WRITTEN = re.compile(r"\d\d?:\d\d:\d\d|T\d{6}")


class Moment(NamedTuple):
    """A moment with its time zone, and how precisely it was given."""

    at: datetime
    precision: Precision


def read_moment(given: object) -> Moment | None:
    """Return the moment that ``given`` (text, number, date or datetime) states, or None when it states none.

    A date is midnight UTC; a time without a zone is taken as UTC. Midnight UTC is how tables store a bare
    date, so it counts as a day.

    >>> read_moment("2021-03-04")
    Moment(at=datetime.datetime(2021, 3, 4, 0, 0, tzinfo=datetime.timezone.utc), precision='day')
    >>> read_moment("Thu, 04 Mar 2021 09:30:00 GMT").precision
    'second'
    """
    if isinstance(given, datetime):
        return _moment(given, "second")
    if isinstance(given, date):
        return _moment(datetime.combine(given, time()), "day")
    if isinstance(given, bool):
        return None
    if isinstance(given, int | float):
        return _from_number(given)
    return _from_text(given.strip()) if isinstance(given, str) else None


def _from_number(number: float) -> Moment | None:
    if not math.isfinite(number) or number < _CALENDAR_NUMBERS.start:
        return None
    whole = int(number)
    return _from_text(str(whole)) if whole in _CALENDAR_NUMBERS else _from_unix(number)


def _from_text(text: str) -> Moment | None:
    if _UNIX.fullmatch(text):
        return _from_unix(float(text))
    if len(text) < 8 or len(text) > 64:
        return None
    precision: Precision = "second" if _SECONDS_WRITTEN.search(text) else "minute"
    try:
        return _moment(datetime.fromisoformat(text), precision)
    except ValueError:
        pass  # not ISO 8601
    written = read_written(text)  # before RFC 5322, whose parser passes over AM, PM and what it does not know
    if written is not None:
        return _moment(*written)
    try:
        return _moment(parsedate_to_datetime(text), precision)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _from_unix(seconds: float) -> Moment | None:
    if not seconds >= _EARLIEST_UNIX:
        return None
    if seconds >= _MILLISECONDS:
        seconds /= 1000
    try:
        return _moment(datetime.fromtimestamp(seconds, UTC), "second")
    except (ValueError, OverflowError, OSError):
        return None


def _moment(at: datetime, precision: Precision) -> Moment | None:
    if at.year not in _YEARS:
        return None
    aware = at.replace(tzinfo=UTC) if at.tzinfo is None else at
    if aware == _NO_DATE:
        return None
    is_bare_date = aware.timetz().replace(tzinfo=None) == time() and not aware.utcoffset()
    return Moment(aware, "day" if is_bare_date else precision)
