"""The reference day of an article: its publication, else what strong evidence in the text says, else nothing.

An article without a date is placed only by what it states itself, in this order:

1. its timestamp or dateline (a full date in one of those zones);
2. a day written out with its weekday, month, day and year, which agree with the calendar, in a caption or the
   headline, together with bare weekdays in the text. News names a day by its weekday alone only within the week up
   to publication, so publication is one of the seven days from the day written out; and most bare weekdays of a
   report are the day of publication or the day before it (of 345 measured: same day 44%). The day that accounts for
   clearly more of them than any other is the reference day; where none does, there is none.

Captions with days more than a week apart, of pictures from a file or an archive, or with a day that later years are
named after, place nothing: no day is better than a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from transforms.dates.direction_cues import FUTURE_CUES
from transforms.records import Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.records import DateExpression, Headers

STAMP_ZONES = frozenset({"timestamp", "dateline", "byline"})
PLACING_ZONES = frozenset({"caption", "headline", "timestamp", "dateline"})
TELLING_ZONES = frozenset({"body", "headline", "caption"})
SAME_DAY, DAY_BEFORE = 2, 1
"""Weight of a bare weekday for the day that it names, and for the day after it."""
LEAST_WEIGHT, LEAD = 4, 1.5
"""The winning day needs so much weight, and so many times that of the next one."""


_OF_OLD = re.compile(r"\b(?:file|archive|archives|undated|on this day|anniversary)\b", re.IGNORECASE)
"""Words of a caption whose picture was not taken for the article."""

_NEAR = 300
"""Characters around a date in which they are looked for, as far as its line goes."""


def _is_of_old(item: DateExpression, text: str) -> bool:
    """Return whether the line of a date says that its picture is from a file, or that the day is commemorated."""
    start, end = max(0, item.char_start - _NEAR), item.char_end + _NEAR
    before, after = (
        text[start : item.char_start].rpartition("\n")[2],
        text[item.char_end : end].partition("\n")[0],
    )
    return _OF_OLD.search(before) is not None or _OF_OLD.search(after) is not None


def known_reference(published: datetime | date | None, headers: Headers) -> Reference:
    """Return the day of publication in its own time zone, or of the article's timestamp line, or nothing."""
    if published is not None:
        return Reference(
            published.date() if isinstance(published, datetime) else published, "published", None
        )
    if headers.published_at is not None:
        return Reference(headers.published_at.date(), "inferred", "timestamp line")
    return Reference()


def inferred_reference(found: Sequence[DateExpression], text: str) -> Reference:
    """Return the reference day that an undated article's own expressions give away, or nothing.

    Args:
        found: its expressions, read without a reference day.
        text: the article's.
    """
    stamp = next((item for item in found if item.zone in STAMP_ZONES and _day(item)), None)
    if stamp is not None:
        return Reference(_day(stamp), "inferred", f"{stamp.zone}: {stamp.surface}")
    written_out = [
        item
        for item in found
        if item.zone in PLACING_ZONES and _names_weekday(item) and not _is_of_old(item, text)
    ]
    days = sorted({day for item in written_out if (day := _day(item))})
    if not days or days[-1] - days[0] >= timedelta(7) or _is_outlived(days[-1], found):
        return Reference()
    chosen = _most_told(days[-1], found)
    if chosen is None:
        return Reference()
    day, told = chosen
    last = next(item for item in reversed(written_out) if _day(item) == days[-1])
    return Reference(day, "inferred", f"{last.zone}: {last.surface}; in the text: {told}")


def _day(item: DateExpression) -> date | None:
    """Return the day of a full date that names its year, with or without a clock time, or None."""
    is_full = item.granularity in {"day", "hour", "minute", "second"} and item.relation == "absolute"
    return item.interval_start.date() if is_full and item.interval_start else None


def _names_weekday(item: DateExpression) -> bool:
    """Return whether the surface names the weekday and the calendar agrees with it."""
    day = _day(item)
    return (
        day is not None
        and item.surface[:3].lower() == f"{day:%a}".lower()
        and not item.surface[:1].isdecimal()
    )


def _is_outlived(day: date, found: Sequence[DateExpression]) -> bool:
    """Return whether the text names a year after the day's own as past, so that the day is history to it."""
    return any(
        item.relation == "absolute" and item.interval_start is not None and item.interval_start.year > day.year
        and item.type == "DATE" and FUTURE_CUES.isdisjoint(item.sentence.lower().split())
        for item in found
    )  # fmt: skip


def _most_told(first: date, found: Sequence[DateExpression]) -> tuple[date, str] | None:
    """Return the day of the week from ``first`` that most bare weekdays are told for, and those weekdays."""
    told: Counter[int] = Counter()
    for item in found:
        is_bare = item.value.startswith("XXXX-WXX-") and item.value[9:10].isdecimal() and item.type != "SET"
        if is_bare and item.zone in TELLING_ZONES and item.direction != "future":
            told[int(item.value[9])] += 1
    weights: list[tuple[float, date]] = []
    for ahead in range(7):
        day = first + timedelta(ahead)
        here, before = told[day.isoweekday()], told[(day - timedelta(1)).isoweekday()]
        weights.append(((SAME_DAY * here + DAY_BEFORE * before) if here else 0, day))
    weights.sort(key=lambda pair: (-pair[0], pair[1]))
    (best, day), (second, _) = weights[0], weights[1]
    if best < LEAST_WEIGHT or best < LEAD * second:
        return None
    return day, ", ".join(f"{_WEEKDAYS[number]} ×{told[number]}" for number, _ in told.most_common())


_WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
