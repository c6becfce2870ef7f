"""From a word's meaning to a day: which Friday, which September, which quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, weekday_after, weekday_before
from transforms.dates.timex3 import day_value, decade_value, month_value, week_value, year_value

if TYPE_CHECKING:
    from datetime import date

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

    >>> from datetime import date
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
        if 0 < days_since(reference, weekday) <= JUST_BEEN and context.is_tentative(phrase.start, phrase.end):
            return day_value(weekday_before(reference, weekday)), ("past", "nearest")
        return day_value(weekday_after(reference, weekday)), cue
    return day_value(weekday_before(reference, weekday)), cue


JUST_BEEN = 2
"""A weekday of so many days ago is meant rather than the coming one where the cue is weak."""


def days_since(reference: date, weekday: int) -> int:
    """Return how many days ago the latest ISO ``weekday`` was; 0 when it is today."""
    return (reference.isoweekday() - weekday) % 7
