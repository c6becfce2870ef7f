"""So many units at the edge of a longer stretch: the first five months of 2025, the last two weeks of May."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import add_units
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.intervals import interval_of
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.timex3 import duration_value, month_value, year_value

if TYPE_CHECKING:
    from datetime import date

    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "duration-part-of",
    ("Sales fell in the first nine months of 2019.", "the first nine months of 2019", "DURATION", "P9M"),
    "<the> (?:{NTH}|<opening>) (@n {COUNT}) <units:units>"
    " (?:<of> (?:<month:month>?<year:year>|<month:month>|{OF_THAT_YEAR}|<the><unit:whole>))?",
    confidence=0.85,
)
def part_of(phrase: Phrase, context: Context) -> Reading | None:
    """The first or last so many units of a year, quarter or month, which are days of the calendar."""
    if phrase.has("number") and phrase.integer("number") != 1:
        return None
    if phrase.text("last") == "last" and phrase.end == phrase.span("units")[1]:
        return None  # "the last three years" ends now: it has an interval
    number, unit = count(phrase), phrase.string("units")
    whole = _whole(phrase, context)
    return Reading(
        "DURATION",
        duration_value(number, unit),
        "duration",
        anchor_year=phrase.integer("year") if phrase.has("year") else None,
        interval=_edge(whole, number, unit, at_end=phrase.has("last")) if whole and number else None,
    )


_STEP = {"last": -1, "previous": -1, "next": 1}


def _whole(phrase: Phrase, context: Context) -> tuple[date, date] | None:
    """Return the first day of what the units are a part of and the day after its last, or None when it is unknown."""
    if phrase.has("month"):
        month = phrase.integer("month")
        year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase)[0]
        value = None if year is None else month_value(year, month)
    elif phrase.has("year"):
        value = year_value(phrase.integer("year"))
    elif phrase.has("yearword") or phrase.has("whole"):
        is_told = context.is_narrative or phrase.kind("which") in {"that", "same"}
        unit = phrase.string("yearword") or phrase.string("whole")
        step = _STEP.get(phrase.kind("which"), 0)
        value = resolve.shifted_from(context.anchor if is_told else None, context.reference, step, unit)
    else:
        value = None
    covered = interval_of(value) if value else None
    return (covered[0].date(), covered[1].date()) if covered else None


def _edge(whole: tuple[date, date], number: float, unit: str, *, at_end: bool) -> tuple[date, date] | None:
    """Return the first or last ``number`` units of ``whole``, or None when they are no days of it."""
    start, end = whole
    if number != int(number) or unit not in resolve.UNKNOWN_PERIOD:
        return None
    first, after = (
        (add_units(end, -int(number), unit), end) if at_end else (start, add_units(start, int(number), unit))
    )
    return (first, after) if start <= first and after <= end else None
