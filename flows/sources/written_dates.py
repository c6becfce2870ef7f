"""Dates as people and content systems write them beside a text, where they are not ISO 8601.

Year first in digits ("2021/3/4 09:30 AM"), or with the month in letters ("Thursday, 4 March 2021 - 09:30 GMT+0100").
Digits with the year last are ambiguous and are not read.
"""

from __future__ import annotations

import html
import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from transforms.language.timestamps import zone_minutes

if TYPE_CHECKING:
    from transforms.records import Precision

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_LABEL = r"(?:(?:(?:first|last|originally)\s)?(?:published|posted|created|updated|modified|date)(?:\son)?[:\s]\s*)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
_DATE = re.compile(
    rf"{_LABEL}{_WEEKDAY}(?:"
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
    rf"|(?P<day3>\d\d?)(?:st|nd|rd|th)?[\s-](?P<month3>{_MONTH}),?[\s-](?P<year3>\d{{4}}))(?!\d)",
    re.I,
)
_CLOCK = re.compile(
    r"(?:\s+at\s+|\s*[T,|–-]\s*|\s+)(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?))?",
    re.I,
)
_ZONE = re.compile(
    r"\s*(?:\(?(?:(?:GMT|UTC)?\s*(?P<offset>(?P<sign>[+−-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?|(?P<plus>\s\d\d:\d\d))"
    r"|(?P<name>Z|[A-Z]{2,5})|(?P<place>[A-Z][a-z]+/[A-Z][A-Za-z_/]{2,30}))\)?)?"
    r"(?:\s*(?:UTC|GMT|Z|\([^()]{1,40}\)|\[[^\[\]]{1,40}\]))?"
)
"""The offset, an abbreviation or a place, and what is said of it again in words."""
_COMPACT = re.compile(r"\d{12}(?:\d\d)?")
_LONGEST = 100


def read_written(text: str) -> tuple[datetime, Precision] | None:
    """Return the moment that the whole of ``text`` states and its precision, or None when it states none.

    A time in a zone that is not certain gives the day alone; one without a zone is taken as UTC.

    >>> read_written("Thursday, 4 March 2021 - 09:30 GMT+0100")[0].isoformat()
    '2021-03-04T09:30:00+01:00'
    >>> read_written("04/03/2021") is None
    True
    """
    text = html.unescape(text).strip()
    if len(text) > _LONGEST:
        return None
    try:
        if _COMPACT.fullmatch(text):
            at = datetime.strptime(text.ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            return at, "second" if len(text) == 14 else "minute"
        return _read(text)
    except ValueError:
        return None  # there is no such day or time


def _read(text: str) -> tuple[datetime, Precision] | None:
    """Return the moment of a text.

    Raises:
        ValueError: It names a day or a time that does not exist.
    """
    dated = _DATE.match(text)
    if dated is None:
        return None
    day = _day(dated)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    rest = text[dated.end() :]
    clock = _CLOCK.match(rest)
    if clock is None:
        return None if rest.strip(" ,.") else (midnight, "day")
    zoned = _ZONE.fullmatch(rest[clock.end() :])
    if zoned is None:
        return None
    hour, half = int(clock["hour"]), (clock["half"] or "")[:1].lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    at = midnight.replace(hour=hour, minute=int(clock["minute"]), second=int(clock["second"] or 0))
    zone = _zone(zoned, at)
    if zone is None:
        return midnight, "day"
    return at.replace(tzinfo=zone), "second" if clock["second"] else "minute"


def _day(found: re.Match[str]) -> date:
    year, day = (
        int(next(filter(None, (found[name], found[f"{name}2"], found[f"{name}3"]))))
        for name in ("year", "day")
    )
    name = found["month2"] or found["month3"]
    return date(year, _MONTHS.index(name[:3].lower()) + 1 if name else int(found["month"]), day)


def _zone(found: re.Match[str], at: datetime) -> tzinfo | None:
    """Return the zone that is written after a time, UTC when none is, or None when it is not certain.

    Raises:
        ValueError: There is no such offset.
    """
    if found["offset"]:
        hours, minutes = (
            int(found["hours"] or found["plus"][1:3]),
            int(found["minutes"] or (found["plus"] or "00")[-2:]),
        )
        minutes += 60 * hours
        return timezone(timedelta(minutes=minutes if found["sign"] in {"+", None} else -minutes))
    if found["place"]:
        try:
            there = at.replace(tzinfo=ZoneInfo(found["place"])).utcoffset()
        except (ZoneInfoNotFoundError, OSError):
            return None
        return timezone(there) if there is not None else None
    name = (found["name"] or "UTC").upper()
    known = _CST if name == "CST" else zone_minutes(name, at.date())
    return None if known is None else timezone(timedelta(minutes=known)) if known else UTC


_CST = -360
"""As in RFC 5322, which knows it in America only."""
