"""The instant or day that a timestamp line states ("Updated 10:46 AM ET, Fri August 14, 2020")."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.records import Precision

OFFSETS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "PKT": 300, "HKT": 480, "SGT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
}  # fmt: skip
"""Minutes east of UTC. Abbreviations of several zones (CST, IST, AST) are left out: nothing is guessed."""

UNITED_STATES = {"ET": -300, "CT": -360, "MT": -420, "PT": -480}
"""Winter offsets of zones with the daylight saving time of the United States (Energy Policy Act of 2005)."""

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAYS = (
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"\b(?P<a>\d{1,2})(?P<mark>[/.])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4})\b"),
)
_LABEL = re.compile(
    r"\b(?:publish|updat|modif|posted|post date|creat|first|last|issued|filed|edit|revis)", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d/.-])(?:T?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?"
    r"|(?P<plain>\d{4})(?= ?(?:GMT|UTC|HKT))|(?P<whole>\d{1,2})(?= ?[AaPp]\.?[Mm]))"
    r" ?(?P<half>[AaPp]\.?[Mm]\b\.?)?"
    r" ?\(?(?P<zone>Z\b|[A-Z]{2,4}\b|[+-]\d\d:?\d\d)?"
)


def read_timestamp(line: str) -> tuple[datetime, Precision] | None:
    """Return the instant that ``line`` states, in the zone it is written in, and its precision; else None.

    Two days that no word tells apart ("3 May 2021 - 9 June 2021", the run of a show) state none. A time of day counts
    only with a zone that is known for certain; without one the day is midnight UTC,
    precision "day". A day counts only with its year and when month and day cannot be mixed up.

    >>> read_timestamp("Updated 10:46 AM ET, Fri August 14, 2020")[0].isoformat()
    '2020-08-14T10:46:00-04:00'
    >>> read_timestamp("Published 3 May 2021")
    (datetime.datetime(2021, 5, 3, 0, 0, tzinfo=datetime.timezone.utc), 'day')
    >>> read_timestamp("04/05/2021") is None
    True
    """
    for pattern in _DAYS:
        if (match := pattern.search(line)) and (day := _day(match)):
            if not _LABEL.search(line) and _names_another(line, day):
                return None
            # the date is blanked out so that its digits are not read as a time of day
            rest = line[: match.start()] + " " + line[match.end() :]
            clock = _CLOCK.search(rest)
            if clock and (instant := _instant(day, clock)):
                return instant, "minute"
            return datetime(day.year, day.month, day.day, tzinfo=UTC), "day"
    return None


def _names_another(line: str, day: date) -> bool:
    days = (_day(match) for pattern in _DAYS for match in pattern.finditer(line))
    return any(other is not None and other != day for other in days)


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    try:
        if "a" in groups:
            first, second = int(groups["a"]), int(groups["b"])
            if first <= 12 and second <= 12 and first != second:
                return None
            month, day = (first, second) if first <= 12 else (second, first)
        else:
            month = int(groups["number"]) if "number" in groups else _MONTHS[groups["month"][:3].lower()]
            day = int(groups["day"])
        return date(int(groups["year"]), month, day)
    except ValueError:
        return None


def _instant(day: date, clock: re.Match[str]) -> datetime | None:
    plain = clock["plain"]
    hour = int(plain[:2] if plain else clock["hour"] or clock["whole"])
    minute = int(plain[2:] if plain else clock["minute"] or 0)
    if half := (clock["half"] or "")[:1].lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "p")
    offset = zone_minutes(clock["zone"] or "", day)
    if hour > 23 or minute > 59 or offset is None:
        return None
    zone = timezone(timedelta(minutes=offset)) if offset else UTC
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def zone_minutes(zone: str, day: date) -> int | None:
    """Return minutes east of UTC of ``zone`` ("EST", "ET", "+0100") on ``day``, or None when that is not certain."""
    if zone[:1] in ("+", "-"):
        hours, minutes = int(zone[1:3]), int(zone[-2:])
        return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1) if hours < 15 and minutes < 60 else None
    if zone in UNITED_STATES:
        starts, ends = _sunday(day.year, 3, 2), _sunday(day.year, 11, 1)
        if day.year < 2007 or day in (starts, ends):
            return None
        return UNITED_STATES[zone] + 60 * (starts < day < ends)
    return OFFSETS.get(zone)


def _sunday(year: int, month: int, which: int) -> date:
    """Return a month's first, second, ... Sunday."""
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))
