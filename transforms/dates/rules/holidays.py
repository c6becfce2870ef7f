"""Holidays and festivals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units
from transforms.dates.grammar import RuleBook
from transforms.dates.holidays import DAY_OF
from transforms.dates.judge_names import is_named_holiday
from transforms.dates.reading import Reading
from transforms.dates.resolve import period_value
from transforms.dates.timex3 import day_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
NEAR = timedelta(31)
"""A holiday so near is meant whatever the tense."""


@BOOK.rule(
    "date-holiday",
    ("Shops close on Christmas Day 2019.", "Christmas Day 2019", "DATE", "2019-12-25"),
    "(?:<last:last>|<next:next>|<this:this>)? <holiday:holiday> (?:<comma>?<year:year>)?",
    confidence=0.8,
)
def holiday(phrase: Phrase, context: Context) -> Reading | None:
    """A holiday whose day the year alone decides: with its year, else the one nearest to the reference day."""
    if is_named_holiday(context, phrase.end):
        return None
    day_in = DAY_OF[str(phrase.value("holiday"))]
    if phrase.has("year"):
        return Reading("DATE", day_value(day_in(phrase.integer("year"))))
    if context.is_narrative and context.anchor is not None:
        return Reading(
            "DATE", day_value(day_in(context.anchor.year)), "relative", anchor_id=context.anchor.date_id
        )
    reference = context.reference
    if reference is None:
        return Reading("DATE", "XXXX-XX-XX", "relative")
    days = [day_in(year) for year in range(reference.year - 1, reference.year + 2)]
    if phrase.value("holiday") == "Election Day" and all(abs(day - reference) > NEAR for day in days):
        days = _elections(phrase, context, reference, day_in)
    return Reading("DATE", day_value(_which(phrase, context, reference, days)), "relative")


@BOOK.rule(
    "date-holiday-week",
    ("They marched in Easter week 2019.", "Easter week 2019", "DATE", "2019-W16"),
    "<holiday:holiday> <unit:unit> <year:year>?",
    confidence=0.8,
)
def holiday_week(phrase: Phrase, context: Context) -> Reading | None:
    """The week or the weekend of a holiday."""
    day = holiday(phrase, context)
    if day is None or phrase.string("unit") not in {"W", "WE"} or not day.value[:4].isdecimal():
        return None
    holiday_ = date.fromisoformat(day.value)
    if phrase.string("unit") == "WE" and holiday_.isoweekday() == 1:
        holiday_ -= timedelta(1)  # the weekend that a Monday makes longer
    return Reading("DATE", period_value(holiday_, phrase.string("unit")), day.relation)


@BOOK.rule(
    "date-beside-holiday",
    ("Shops were full the day before Christmas 2019.", "the day before Christmas 2019", "DATE", "2019-12-24"),
    "<the> <unit:unit> (?:<before:before>|<after:after>) <holiday:holiday> (?:<comma>?<year:year>)?",
    confidence=0.8,
)
def beside_holiday(phrase: Phrase, context: Context) -> Reading | None:
    """The day or the week before or after a holiday."""
    day, unit = holiday(phrase, context), phrase.string("unit")
    if day is None or unit not in {"D", "W"} or not day.value[:4].isdecimal():
        return None
    near = add_units(date.fromisoformat(day.value), 1 if phrase.has("after") else -1, unit)
    return Reading("DATE", period_value(near, unit), day.relation)


def _elections(
    phrase: Phrase, context: Context, reference: date, day_in: Callable[[int], date]
) -> list[date]:
    """Return the federal election day nearest to a day, or those to come where the clause points ahead.

    Far from any election that of an odd year is not meant.
    """
    days = [day_in(year) for year in range(reference.year - 2, reference.year + 3) if year % 2 == 0]
    cue = context.direction(phrase.start, phrase.end)
    if phrase.has("last") or phrase.has("next") or (cue and cue[0] == "future"):
        return days
    return [min(days, key=lambda day: abs(day - reference))]


def _which(phrase: Phrase, context: Context, reference: date, days: list[date]) -> date:
    """Return the one of three years' days that the words around a holiday mean."""
    if phrase.has("last"):
        return max(day for day in days if day < reference)
    if phrase.has("next"):
        return min(day for day in days if day > reference)
    nearest = min(days, key=lambda day: abs(day - reference))
    if abs(nearest - reference) <= NEAR:
        return nearest
    cue = context.direction(phrase.start, phrase.end)
    if cue and cue[0] == "future":
        return min(day for day in days if day >= reference)
    if cue:
        return max((day for day in days if day <= reference + timedelta(1)), default=nearest)
    return nearest
