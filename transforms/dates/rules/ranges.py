"""Days and years that stand in one phrase and share a month or a century: each part is read on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.arithmetic import is_day
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.rules.pieces import boundary
from transforms.dates.timex3 import duration_value, month_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-shared-month",
    ("The fair runs March 3-5, 2020.", "March 3", "DATE", "2020-03-03"),
    "<month:month> {DAYNUMBER} (?:<comma>{DAYNUMBER})? <comma>? {JOIN} {DAYNUMBER} (?:<comma>?<year:year>)?",
    "{DAYNUMBER} (?:<comma>{DAYNUMBER})? {JOIN} {DAYNUMBER} <of>? <month:month> (?:<comma>?<year:year>)?",
    confidence=0.85,
)
def shared_month(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Two or three days of one month; each is read by itself."""
    month, lexemes = phrase.integer("month"), phrase.lexemes
    places = [at for at in range(phrase.start, phrase.end) if {"day", "ord"} & lexemes[at].values.keys()]
    if not all(lexemes[at].text[0].isdigit() for at in places):
        return None  # "since Jan. 3, and the third of its kind"
    days = [int(lexemes[at].values.get("day", lexemes[at].values.get("ord", 0))) for at in places]
    if phrase.has("year"):
        year: int | None = phrase.integer("year")
    else:
        year, _ = year_of_month(context, month, phrase, days[0])
    if not all(is_day(year if year and year > 0 else 2000, month, day) for day in days):
        return None
    prefix = f"XXXX-{month:02}" if year is None else month_value(year, month)
    relation = "absolute" if phrase.has("year") else "relative"
    return [
        Reading("DATE", f"{prefix}-{day:02}", relation, span=span)
        for day, span in zip(days, _parts(phrase, places), strict=True)
    ]


def _parts(phrase: Phrase, places: list[int]) -> list[tuple[int, int]]:
    """Return the lexemes of each day: the month goes with the day beside it, "the" with its own."""
    spans = [(at - ("the" in phrase.lexemes[at - 1].values and at > phrase.start), at + 1) for at in places]
    if phrase.span("month")[0] < places[0]:
        spans[0] = (phrase.start, spans[0][1])
    spans[-1] = (spans[-1][0], phrase.end)
    return spans


@BOOK.rule(
    "date-shared-century",
    ("The season of 2007-08 was his last.", "08", "DATE", "2008"),
    "<year:year> (?:<hyphen>|<dash>|<slash>) <yy:short>",
    confidence=0.85,
)
def years(phrase: Phrase, _context: Context) -> list[Reading] | None:
    """Two years of which the second is cut short."""
    year, short = phrase.integer("year"), phrase.integer("short")
    if short <= year % 100 and not (year % 100 == 99 and short == 0):
        return None
    second = year - year % 100 + short + (100 if short < year % 100 else 0)
    at = phrase.start
    return [
        Reading("DATE", year_value(year), span=(at, at + 1)),
        Reading("DATE", year_value(second), span=(at + 2, at + 3)),
    ]


@BOOK.rule(
    "date-shared-centuries",
    ("Whalers used it in the 18th and 19th centuries.", "the 18th", "DATE", "17"),
    "<the>? (@mod (?:<early>|<late>|<mid>)<hyphen>?)? <ord:first> (?:<hyphen>|<dash>|<to>|<and>|<or>)"
    " <the>? (@mod2 (?:<early>|<late>|<mid>)<hyphen>?)? <ord:second> <hyphen>? {UNITS} <era:era>?",
    confidence=0.85,
)
def centuries(phrase: Phrase, _context: Context) -> list[Reading] | None:
    """Two centuries that share their unit and their era."""
    if phrase.string("unit") != "CE":
        return None
    prefix = "BC" if phrase.has("era") else ""
    after = phrase.span("first")[1]
    return [
        Reading("DATE", f"{prefix}{phrase.integer(name) - 1:02}", modifier=boundary(phrase, mod), span=span)
        for name, mod, span in (
            ("first", "mod", (phrase.start, after)),
            ("second", "mod2", (after + 1, phrase.end)),
        )
    ]


@BOOK.rule(
    "date-shared-era",
    ("The war of 431-404 BC ruined both.", "431", "DATE", "BC0431"),
    "<int:first> (?:<hyphen>|<dash>|<to>|<and>) <int:second> <era:era>",
    confidence=0.85,
)
def years_before_christ(phrase: Phrase, _context: Context) -> list[Reading] | None:
    """Two years before Christ that share their era."""
    first, second = phrase.integer("first"), phrase.integer("second")
    if not 1 <= second < first <= 9999:
        return None
    at = phrase.start
    return [
        Reading("DATE", f"BC{first:04}", span=(at, at + 1)),
        Reading("DATE", f"BC{second:04}", span=(at + 2, phrase.end)),
    ]


@BOOK.rule(
    "date-day-number",
    ("It opened on March 3 and closed on the 20th.", "the 20th", "DATE", "2020-03-20"),
    "<the> <ord:day>",
    confidence=0.7,
)
def day_number(phrase: Phrase, context: Context) -> Reading | None:
    """Day of the month named last."""
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
    if context.after(phrase.end) in {"and", "or", "to"} and context.is_attributive(phrase.end + 2):
        return None  # "on the 5th and 6th floors"
    anchor = context.anchor if context.anchor and context.anchor.granularity in {"day", "month"} else None
    base = anchor.day if anchor else context.reference
    day = phrase.integer("day")
    if base is None or not is_day(base.year, base.month, day):
        return None
    return Reading(
        "DATE",
        f"{month_value(base.year, base.month)}-{day:02}",
        "relative",
        anchor_id=anchor.date_id if anchor else None,
    )


@BOOK.rule(
    "duration-shared-unit",
    ("The work takes between 60 and 90 days.", "60", "DURATION", "P60D"),
    "<between>? (@n {NUMERAL}) <hyphen>? (?:<and>|<to>|<or>) <hyphen>? (@m {NUMERAL}) <hyphen>? {UNITS}",
    "(@n <int:low>) (?:<hyphen>|<dash>) (@m <int:high>) <hyphen>? {UNITS}",
    confidence=0.8,
)
def shared_unit(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Two lengths that share their unit."""
    unit = phrase.string("unit")
    first, second = phrase.span("n"), phrase.span("m")
    if context.before(phrase.start) in {"$", "£", "€"} or unit == "Q":
        return None
    if context.after(phrase.end) == "-" and context.after(phrase.end, 1) in {"old", "olds"}:
        return None  # ages
    if phrase.has("low") and phrase.integer("low") >= phrase.integer("high"):
        return None
    if "year" in phrase.lexemes[first[0]].values and phrase.lexemes[phrase.start].text.lower() != "between":
        return None  # "notes due 2019 and 30-day paper"
    return [
        Reading("DURATION", duration_value(count(phrase, "n"), unit), "duration", span=first),
        Reading(
            "DURATION", duration_value(count(phrase, "m"), unit), "duration", span=(second[0], phrase.end)
        ),
    ]
