"""Days and years that stand in one phrase and share a month or a century: each part is read on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import is_day
from transforms.dates.counts import count
from transforms.dates.grammar import MACROS, RuleBook
from transforms.dates.reading import Reading
from transforms.dates.timex3 import duration_value, month_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
MACROS["JOIN"] = "(?:<hyphen>|<dash>|<and>|<to>|<or>|<comma>)"
MACROS["DAYNUMBER"] = "(?:<the>?<ord:day>|<day:day>)"


def _days(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Return a reading for each day that shares the phrase's month."""
    month = phrase.integer("month")
    places = [
        index
        for index in range(phrase.start, phrase.end)
        if {"day", "ord"} & set(phrase.lexemes[index].values)
    ]
    days = [
        int(phrase.lexemes[index].values.get("day", phrase.lexemes[index].values.get("ord", 0)))
        for index in places
    ]
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
        first = index - 1 if index > phrase.start and "the" in phrase.lexemes[index - 1].values else index
        if number == len(days) - 1:
            span = (first, phrase.end)
        elif number or at > index:
            span = (first, index + 1)
        relation = "absolute" if phrase.has("year") else "relative"
        readings.append(
            Reading("DATE", f"{prefix}-{day:02}", relation, span=span, names_year=phrase.has("year"))
        )
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


@BOOK.rule(
    "date-shared-era",
    "two years before Christ that share their era",
    ("The war of 431-404 BC ruined both.", "431", "DATE", "BC0431"),
    "<int:first> (?:<hyphen>|<dash>|<to>|<and>) <int:second> <era:era>",
    confidence=0.85,
)
def years_before_christ(phrase: Phrase, context: Context) -> list[Reading] | None:
    first, second = phrase.integer("first"), phrase.integer("second")
    if not 1 <= second < first <= 9999:
        return None
    at = phrase.start
    return [
        Reading("DATE", f"BC{first:04}", span=(at, at + 1), names_year=True),
        Reading("DATE", f"BC{second:04}", span=(at + 2, phrase.end), names_year=True),
    ]


@BOOK.rule(
    "date-day-number",
    "day of the month named last",
    ("It opened on March 3 and closed on the 20th.", "the 20th", "DATE", "2020-03-20"),
    "<the> <ord:day>",
    confidence=0.7,
)
def day_number(phrase: Phrase, context: Context) -> Reading | None:
    lexemes = context.lexemes
    if not lexemes[phrase.start + 1].text[0].isdigit() or context.before(phrase.start) not in {
        "on",
        "by",
        "until",
        "from",
        "since",
    }:
        return None
    if phrase.end < len(lexemes) and (
        context.is_attributive(phrase.end) or "unit" in lexemes[phrase.end].values
    ):
        return None
    base = (
        context.anchor.day
        if context.anchor and context.anchor.granularity in {"day", "month"}
        else context.reference
    )
    day = phrase.integer("day")
    if base is None or not is_day(base.year, base.month, day):
        return None
    return Reading("DATE", f"{month_value(base.year, base.month)}-{day:02}", "relative", is_anchored=True)


@BOOK.rule(
    "duration-shared-unit",
    "two lengths that share their unit",
    ("The work takes between 60 and 90 days.", "60", "DURATION", "P60D"),
    "<between>? (@n {NUMERAL}) (?:<and>|<to>|<or>) (@m {NUMERAL}) <hyphen>? (?:<units:unit>|<unit:unit>)",
    confidence=0.8,
)
def shared_unit(phrase: Phrase, context: Context) -> list[Reading] | None:
    unit = phrase.string("unit")
    first, second = phrase.span("n"), phrase.span("m")
    if context.before(phrase.start) in {"$", "£", "€"} or unit == "Q":
        return None
    return [
        Reading("DURATION", duration_value(count(phrase, "n"), unit), "duration", span=first),
        Reading(
            "DURATION", duration_value(count(phrase, "m"), unit), "duration", span=(second[0], phrase.end)
        ),
    ]
