"""From a word's meaning to a day: which Friday, which September, which quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, is_day, weekday_after, weekday_before
from transforms.dates.timex3 import day_value, decade_value, month_value, week_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.reading import Direction

Basis = tuple["Direction", str]
UNKNOWN_PERIOD = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "DE": "XXXX", "CE": "XXXX", "ML": "XXXX",
}  # fmt: skip


def period_value(day: date, unit: str) -> str:
    """Return the value of the ``unit`` of the calendar that holds ``day``.

    >>> period_value(date(2020, 8, 14), "WE"), period_value(date(2020, 8, 14), "Q")
    ('2020-W33-WE', '2020-Q3')
    """
    match unit:
        case "D":
            return day_value(day)
        case "W" | "F":
            return week_value(day)
        case "WE":
            return week_value(day) + "-WE"
        case "M":
            return month_value(day.year, day.month)
        case "Q":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "DE":
            return decade_value(day.year)
        case "CE":
            return f"{day.year // 100:02}"
        case _:
            return year_value(day.year)


def shifted(base: date | None, number: int, unit: str) -> str:
    """Return the value of the ``unit`` that lies ``number`` units from ``base``."""
    if base is None:
        return UNKNOWN_PERIOD[unit]
    return period_value(add_units(base, number, unit), unit)


def weekday_value(
    context: Context, weekday: int, phrase: Phrase, basis: Basis | None = None
) -> tuple[str, Basis]:
    """Return the value of a bare weekday and what decided its direction."""
    reference = context.reference
    cue = basis or context.direction(phrase.start, phrase.end) or ("past", "default")
    if reference is None:
        return f"XXXX-WXX-{weekday}", cue
    if cue[0] == "future":
        return day_value(weekday_after(reference, weekday)), cue
    return day_value(weekday_before(reference, weekday)), cue


def year_of_month(context: Context, month: int, phrase: Phrase, day: int = 1) -> tuple[int | None, Basis]:
    """Return the year of a month, or of a day of a month, that is named without one."""
    if context.is_narrative and context.anchor is not None:
        return context.anchor.year, ("past", "narrative")
    reference = context.reference
    if reference is None:
        return None, ("past", "default")
    year = reference.year
    named = _named_year(context, phrase)
    if named is not None:
        return year + named, _BASIS[named]
    cue = context.direction(phrase.start, phrase.end) or ("past", "default")
    position = (month, day if is_day(year, month, day) else 1)
    here = (reference.month, reference.day if day > 1 or phrase.has("day") else 1)
    if cue[0] == "future":
        year += position < here and _months_between(here[0], month) > 0
        return year, cue
    return year - (position > here), cue


_STEP = {"last": -1, "this": 0, "next": 1}
_BASIS: dict[int, Basis] = {
    -1: ("past", "last year"),
    0: ("present", "this year"),
    1: ("future", "next year"),
}


def _named_year(context: Context, phrase: Phrase) -> int | None:
    """Return -1, 0 or 1 for "last", "this" or "next year" right after the phrase ("October of next year")."""
    ahead = 1 if context.after(phrase.end) == "of" else 0
    if context.after(phrase.end, ahead + 1) == "year":
        return _STEP.get(context.after(phrase.end, ahead))
    return None


def _months_between(start: int, end: int) -> int:
    return (end - start) % 12
