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


NEAR_AHEAD = 62
"""A day of a month so few days ahead is meant, rather than the one almost a year back."""


def year_of_month(context: Context, month: int, phrase: Phrase, day: int | None = None) -> tuple[int | None, Basis]:
    """Return the year of a month, or of a day of a month, that is named without one."""
    named = _named_year(context, phrase)
    anchor = context.anchor
    if named in {"that", "same"} or context.is_narrative:
        if anchor is not None:
            return anchor.year, ("past", "narrative")
        if context.is_narrative:
            return None, ("past", "narrative")
    reference = context.reference
    if reference is None:
        return None, ("past", "default")
    year = reference.year
    if named in _STEP:
        return year + _STEP[named], _BASIS[named]
    cue = context.direction(phrase.start, phrase.end) or ("past", "default")
    if day is None:
        return _month_year(year, month, reference.month, cue)
    this = [candidate for candidate in (year - 1, year, year + 1) if is_day(candidate, month, day)]
    ahead = [candidate for candidate in this if date(candidate, month, day) > reference]
    behind = [candidate for candidate in this if date(candidate, month, day) <= reference]
    if ahead and (cue[0] == "future" or not behind):
        return ahead[0], cue
    if ahead and (date(ahead[0], month, day) - reference).days <= NEAR_AHEAD:
        return ahead[0], ("future", "near")
    return behind[-1] if behind else None, cue


def _month_year(year: int, month: int, current: int, cue: Basis) -> tuple[int, Basis]:
    if cue[0] == "future":
        return year + (month < current), cue
    return year - (month > current), cue


_STEP = {"last": -1, "this": 0, "next": 1}
_BASIS: dict[str, Basis] = {
    "last": ("past", "last year"), "this": ("present", "this year"), "next": ("future", "next year"),
}  # fmt: skip


def _named_year(context: Context, phrase: Phrase) -> str:
    """Return "last", "this", "next", "that" or "same" when the phrase itself ends in "of that year" or the like."""
    return phrase.text("which")
