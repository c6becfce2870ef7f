"""Days and years that stand in one phrase and share a month or a century: each part is read on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import is_day
from transforms.dates.grammar import MACROS, RuleBook
from transforms.dates.reading import Reading
from transforms.dates.timex3 import month_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
MACROS["JOIN"] = "(?:<hyphen>|<dash>|<and>|<to>|<or>|<comma>)"
MACROS["DAYNUMBER"] = "(?:<the>?<ord:day>|<day:day>)"


def _days(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Return a reading for each day that shares the phrase's month."""
    month = phrase.integer("month")
    places = [index for index in range(phrase.start, phrase.end) if {"day", "ord"} & set(phrase.lexemes[index].values)]
    days = [int(phrase.lexemes[index].values.get("day", phrase.lexemes[index].values.get("ord", 0))) for index in places]
    if phrase.has("year"):
        year: int | None = phrase.integer("year")
    else:
        year, _ = resolve.year_of_month(context, month, phrase, days[0])
    if not all(is_day(year or 2000, month, day) for day in days):
        return None
    at = phrase.span("month")[0]
    prefix = f"XXXX-{month:02}" if year is None else month_value(year, month)
    readings: list[Reading] = []
    for number, (index, day) in enumerate(zip(places, days, strict=True)):
        span = (min(at, index), index + 1) if number == 0 and at < index else (index, index + 1)
        if number == len(days) - 1:
            span = (index, phrase.end)
        relation = "absolute" if phrase.has("year") else "relative"
        readings.append(Reading("DATE", f"{prefix}-{day:02}", relation, span=span, names_year=phrase.has("year")))
    return readings


BOOK.rule(
    "date-shared-month",
    "two or three days of one month; each is read, the range as a whole besides",
    ("The fair runs March 3-5, 2020.", "March 3", "DATE", "2020-03-03"),
    "<month:month> {DAYNUMBER} (?:<comma>{DAYNUMBER})? <comma>? {JOIN} {DAYNUMBER} (?:<comma>?<year:year>)?",
    "{DAYNUMBER} (?:<comma>{DAYNUMBER})? {JOIN} {DAYNUMBER} <of>? <month:month> (?:<comma>?<year:year>)?",
    confidence=0.85,
)(_days)


@BOOK.rule(
    "date-shared-century",
    "two years of which the second is cut short",
    ("The season of 2007-08 was his last.", "08", "DATE", "2008"),
    "<year:year> (?:<hyphen>|<dash>|<slash>) <yy:short>",
    confidence=0.85,
)
def years(phrase: Phrase, context: Context) -> list[Reading] | None:
    year, short = phrase.integer("year"), phrase.integer("short")
    if short <= year % 100 and not (year % 100 == 99 and short == 0):
        return None
    second = year - year % 100 + short + (100 if short < year % 100 else 0)
    at = phrase.start
    return [
        Reading("DATE", year_value(year), span=(at, at + 1), names_year=True),
        Reading("DATE", year_value(second), span=(at + 2, at + 3), names_year=True),
    ]
