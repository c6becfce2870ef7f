"""Holidays and festivals."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from transforms.dates.grammar import RuleBook
from transforms.dates.holidays import DAY_OF
from transforms.dates.reading import Reading
from transforms.dates.timex3 import day_value

if TYPE_CHECKING:
    from datetime import date

    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-holiday",
    ("Shops close on Christmas Day 2019.", "Christmas Day 2019", "DATE", "2019-12-25"),
    "(?:<last:last>|<next:next>|<this:this>)? <holiday:holiday> (?:<comma>?<year:year>)?",
    confidence=0.85,
)
def holiday(phrase: Phrase, context: Context) -> Reading | None:
    """A holiday whose day the year alone decides: with its year, else the one nearest to the reference day."""
    day_in = DAY_OF[str(phrase.value("holiday"))]
    if phrase.has("year"):
        return Reading("DATE", day_value(day_in(phrase.integer("year"))), names_year=True)
    if context.is_narrative and context.anchor is not None:
        return Reading(
            "DATE", day_value(day_in(context.anchor.year)), "relative", anchor_id=context.anchor.date_id
        )
    reference = context.reference
    if reference is None:
        return Reading("DATE", "XXXX-XX-XX", "relative")
    days = [day_in(year) for year in range(reference.year - 1, reference.year + 2)]
    return Reading("DATE", day_value(_which(phrase, context, reference, days)), "relative")


def _which(phrase: Phrase, context: Context, reference: date, days: list[date]) -> date:
    """Return the one of three years' days that the words around a holiday mean."""
    if phrase.has("last"):
        return max(day for day in days if day < reference)
    if phrase.has("next"):
        return min(day for day in days if day > reference)
    cue = context.direction(phrase.start, phrase.end)
    if cue and cue[0] == "future":
        return min(day for day in days if day >= reference)
    if cue:
        return max(day for day in days if day <= reference + timedelta(1))
    return min(days, key=lambda day: abs(day - reference))
