"""From a word's meaning to a day: which Friday, which September, which quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, is_day, weekday_after, weekday_before
from transforms.dates.timex3 import day_value, decade_value, month_value, week_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Anchor, Context
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


def shifted_from(anchor: Anchor | None, reference: date | None, number: int, unit: str) -> str:
    """Return the value ``number`` units from an anchor, or from the reference day where there is none.

    >>> from transforms.dates.context import Anchor
    >>> shifted_from(Anchor("", "BC0490", None, -489, "year"), None, -1, "Y")
    'BC0491'
    """
    if anchor is None:
        return shifted(reference, number, unit)
    if anchor.day is not None:
        return shifted(anchor.day, number, unit)
    if unit == "Y":
        return year_value(anchor.year + number)
    if unit == "DE":
        return decade_value(anchor.year + 10 * number)
    return UNKNOWN_PERIOD[unit]


def weekday_value(
    context: Context, weekday: int, phrase: Phrase, basis: Basis | None = None
) -> tuple[str, Basis]:
    """Return the value of a bare weekday and what decided its direction."""
    reference = context.reference
    if context.is_narrative:
        told = context.day_anchor.day if context.day_anchor else None
        value = f"XXXX-WXX-{weekday}" if told is None else day_value(weekday_after(told, weekday))
        return value, ("past", "narrative")
    cue = basis or context.direction(phrase.start, phrase.end) or ("past", "default")
    if reference is None:
        return f"XXXX-WXX-{weekday}", cue
    if cue[0] == "future":
        return day_value(weekday_after(reference, weekday)), cue
    return day_value(weekday_before(reference, weekday)), cue


NEAR = 62
"""A day of a month so few days away is meant, whatever the tense, rather than the one most of a year away."""


def year_of_month(
    context: Context, month: int, phrase: Phrase, day: int | None = None
) -> tuple[int | None, Basis]:
    """Return the year of a month, or of a day of a month, that is named without one."""
    named = phrase.text("which")
    shared = _shared_year(context, phrase, month)
    if shared is not None:
        return shared, ("past", "shared year")
    anchor = context.anchor
    if named in {"that", "same"} or context.is_narrative:
        if anchor is not None:
            return _told_year(anchor, month), ("past", "narrative")
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
    if ahead and (date(ahead[0], month, day) - reference).days <= NEAR and cue[1] not in {"since", "as of"}:
        return ahead[0], ("future", "near")
    if ahead and (cue[0] == "future" or not behind) and not _is_near(behind, month, day, reference):
        return ahead[0], cue
    return behind[-1] if behind else None, cue


def _told_year(anchor: Anchor, month: int) -> int:
    """Return the year of ``month`` in a story that goes forward: January after December is the next year's."""
    told = anchor.day.month if anchor.day and anchor.granularity in {"month", "day", "part of day"} else 0
    return anchor.year + (told - month >= 8)


def _is_near(years: list[int], month: int, day: int, reference: date) -> bool:
    return bool(years) and (reference - date(years[-1], month, day)).days <= NEAR


def _month_year(year: int, month: int, current: int, cue: Basis) -> tuple[int, Basis]:
    if cue[0] == "future":
        return year + (month < current), cue
    return year - (month > current), cue


def coming_year(reference: date, month: int) -> int:
    """Return the year of the next ``month`` that is not over at ``reference``."""
    return reference.year + (month < reference.month)


_STEP = {"last": -1, "this": 0, "next": 1}
_BASIS: dict[str, Basis] = {
    "last": ("past", "last year"), "this": ("present", "this year"), "next": ("future", "next year"),
}  # fmt: skip


_JOINS = frozenset({"and", "to", "-", "–", "or", "through", "until"})


def _shared_year(context: Context, phrase: Phrase, month: int) -> int | None:
    """Return the year that a following month or day shares with this one ("in April and June 1955")."""
    lexemes, at = context.lexemes, phrase.end
    if at + 2 >= len(lexemes) or lexemes[at].text.lower() not in _JOINS:
        return None
    at += 1
    joined: int | None = None
    for lexeme in lexemes[at : at + 5]:
        if "month" in lexeme.values:
            joined = int(lexeme.values["month"])
        elif "year" in lexeme.values:
            return int(lexeme.values["year"]) - (joined is not None and joined < month)
        elif not {"day", "ord", "comma", "the", "of", "early", "late", "mid", "hyphen"} & set(lexeme.values):
            return None
    return None
