"""Named stretches of a year or of years: seasons, decades, centuries, parts of a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, full_year
from transforms.dates.grammar import RuleBook
from transforms.dates.holidays import nth_weekday
from transforms.dates.intervals import SEASON_MONTH
from transforms.dates.judge_names import is_name_part
from transforms.dates.lexicon import words
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.resolve import period_value
from transforms.dates.rules.pieces import boundary, without_the
from transforms.dates.timex3 import decade_value, week_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


_MIDDLE = 4
"""Thursday: the month that has it has most of its week (ISO 8601)."""


@BOOK.rule(
    "date-part-of-month",
    ("Sales rose in the first week of March 2019.", "the first week of March 2019", "DATE", "2019-W10"),
    "<the> (?:<ord:number>|<last:last>|<final:last>) <unit:unit> <of> <month:month> (?:<comma>?<year:year>)?",
    "<the> (?:<ord:number>|<last:last>|<final:last>) <weekday:weekday> (?:<of>|<in>) <month:month>"
    " (?:<comma>?<year:year>)?",
    "<the> (?:<ord:number>|<last:last>|<final:last>) <weekday:weekday> <of> (?:<the>|<this>|<next:step>|<last:step>)"
    " <unit:whole>",
    confidence=0.8,
)
def part_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """Numbered or last week (the ISO week that has most of its seven days), day or weekday of a month."""
    unit = phrase.string("unit") or "D"
    if unit not in {"W", "D"}:
        return None
    if phrase.has("whole"):
        return _weekday_of_this_month(phrase, context)
    month = phrase.integer("month")
    year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase)[0]
    if year is None:
        return Reading("DATE", "XXXX-WXX" if unit == "W" else f"XXXX-{month:02}-XX", "relative")
    start, number = date(year, month, 1), -1 if phrase.has("last") else phrase.integer("number")
    if unit == "W" or phrase.has("weekday"):
        weekday = phrase.integer("weekday") if phrase.has("weekday") else _MIDDLE
        day = nth_weekday(year, month, weekday, number)
    elif phrase.has("last"):
        day = add_units(add_units(start, 1, "M"), -1, "D")
    else:
        day = add_units(start, number - 1, "D")
    return Reading("DATE", week_value(day) if unit == "W" else period_value(day, "D"), "relative")


def _weekday_of_this_month(phrase: Phrase, context: Context) -> Reading | None:
    """Return the numbered or last weekday of the month of the reference day, or of the one beside it."""
    if phrase.string("whole") != "M" or context.is_narrative:
        return None
    if context.reference is None:
        return Reading("DATE", f"XXXX-WXX-{phrase.integer('weekday')}", "relative")
    base = add_units(context.reference, {"next": 1, "last": -1}.get(phrase.kind("step"), 0), "M")
    number = -1 if phrase.has("last") else phrase.integer("number")
    day = nth_weekday(base.year, base.month, phrase.integer("weekday"), number)
    return Reading("DATE", period_value(day, "D"), "relative")


@BOOK.rule(
    "date-season",
    ("He retired in the spring of 2018.", "the spring of 2018", "DATE", "2018-SP"),
    "<the>? (@mod <early>|<late>|<mid><hyphen>?)? <season:season> (?:<of>|<comma>)? <year:year>"
    " (?:(?:<hyphen>|<dash>|<slash>) <yy>)?",
    "<the>? (@mod <early>|<late>)? <season:season> <of>? <shortyear:year>",
    "<year:year> <season:season>",
    "<the>? (@mod <early>|<late>|<mid>)? <season:season> <of> {OF_THAT_YEAR}".replace("<of> {OF", "{OF"),
    "{MOD}? <the>? (@mod2 <early>|<late>|<mid><hyphen>?)? <season:season>",
    confidence=0.75,
)
def season(phrase: Phrase, context: Context) -> Reading | None:
    """Season, with its year or in the reference year."""
    code = phrase.string("season")
    if phrase.has("year"):
        number = phrase.integer("year")
        if number < 100:
            number = full_year(number, context.reference.year if context.reference else None)
        return Reading("DATE", f"{number:04}-{code}", modifier=boundary(phrase))
    if phrase.string("yearword") == "Y" and phrase.kind("which") in _STEP and context.reference is not None:
        year = context.reference.year + _STEP[phrase.kind("which")]
        return Reading("DATE", f"{year_value(year)}-{code}", "relative", boundary(phrase), is_vague=True)
    at, _ = phrase.span("season")
    if context.lexemes[at].text.lower() in {"fall", "spring"} and not _is_season(context, phrase, at):
        return None
    if is_name_part(context, at) and context.after(phrase.end) not in _SEASONAL:
        return None
    base = context.anchor if context.is_narrative and context.anchor else context.reference
    year = _year_of_event(context, phrase.end) or (_season_year(context, phrase, code) if base else "XXXX")
    span = without_the(phrase, context)
    return Reading("DATE", f"{year}-{code}", "relative", boundary(phrase), is_vague=True, span=span)


_STEP = {"last": -1, "this": 0, "next": 1}


def _season_year(context: Context, phrase: Phrase, code: str) -> str:
    """Return the year of a season without one: the reference year's, unless that is not yet or no more what is told."""
    if context.is_narrative and context.anchor is not None:
        return year_value(context.anchor.year)
    reference = context.reference
    if reference is None:
        return "XXXX"
    first, (where, _) = SEASON_MONTH[code], context.direction(phrase.start, phrase.end) or ("present", "")
    if code == "WI" and reference.month < SEASON_MONTH["SP"] and context.before(phrase.start) != "by":
        return year_value(reference.year - 1)
    if where == "past" and first > reference.month:
        return year_value(reference.year - 1)
    return year_value(reference.year + (where == "future" and first + 3 <= reference.month))


def _year_of_event(context: Context, end: int) -> str | None:
    """Return the year that follows what a season has ("the spring offensive of 1918"), or None."""
    named = context.lexemes[end : end + 3]
    if len(named) < 3 or named[0].values or named[1].text != "of" or "year" not in named[2].values:
        return None
    return named[2].text


def _is_season(context: Context, phrase: Phrase, at: int) -> bool:
    if context.tag(at) not in {"NOUN", "PROPN", ""}:
        return False
    before = context.before(phrase.start)
    if context.after(phrase.end) in _SEASONAL:
        return True
    if before in {"in", "by", "since", "until", "during", "of", "every", "through", "for"}:
        return context.after(phrase.end) != "of"
    is_subject = context.tag(phrase.end) in {"VERB", "AUX"} and context.tag(at) == "NOUN"
    return is_subject and (before in {"", ",", "but", "and", "when", "if", "before", "as", '"', "“", "``"})


_SEASONAL = words(
    "offensive offensives campaign campaigns fighting meeting meetings session sessions semester semesters term "
    "terms break planting harvest harvests election elections collection collections lineup schedule"
)
"""What seasons have: "the spring offensive", "the fall semester"."""


@BOOK.rule(
    "date-decade",
    ("Trade boomed in the early 1990s.", "early 1990s", "DATE", "199X"),
    "(@mod <early>|<late>|<mid><hyphen>?)? <decade:decade>",
    "<the>? <decade:decade> <era:era>",
    confidence=0.9,
)
def decade(phrase: Phrase, context: Context) -> Reading | None:
    """Decade in figures or words; "the 1800s" are a century."""
    number = phrase.integer("decade")
    if phrase.has("era"):
        return Reading("DATE", f"BC{number // 10:03}X", modifier=boundary(phrase))
    if number < 100 and _is_age(context, phrase.start):
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    elif number % 100 == 0 and number <= 1900:
        return Reading("DATE", f"{number // 100:02}", modifier=boundary(phrase))
    return Reading("DATE", decade_value(number), modifier=boundary(phrase))


_WHOSE = frozenset({"his", "her", "their", "my", "our", "your", "mid", "early", "late"})
_HOW_HIGH = frozenset({"low", "lower", "high", "upper"})
"""What no decade is: a rate "in the low 50s", temperatures "in the high 60s"."""


def _is_age(context: Context, start: int) -> bool:
    """Return whether "30s" is an age, money or a level: "in their 30s, 40s and 50s", "a handful of $20s"."""
    at = start - 1
    while at > 0 and {"decade", "comma", "and", "or", "hyphen"} & context.lexemes[at].values.keys():
        at -= 1
    before = context.lexemes[at].text.lower() if at >= 0 else ""
    return before in _WHOSE | _HOW_HIGH or before in {"$", "£", "€"}


@BOOK.rule(
    "date-century",
    ("A house of the 19th century burned.", "the 19th century", "DATE", "18"),
    "{BOUNDARY}? <the>? (@mod <early>|<late>|<mid><hyphen>?)? (?:<num:tens><hyphen>)?"
    " <ord:century> <hyphen>? <unit:unit> <era:era>?",
)
def century(phrase: Phrase, context: Context) -> Reading | None:
    """Century by its number."""
    if phrase.string("unit") != "CE" or _is_company(phrase, context):
        return None
    number = phrase.integer("century") + (phrase.integer("tens") if phrase.has("tens") else 0)
    prefix = "BC" if phrase.has("era") else ""
    return Reading("DATE", f"{prefix}{number - 1:02}", modifier=boundary(phrase))


def _is_company(phrase: Phrase, context: Context) -> bool:
    """Return whether a century with a capital begins a name ("21st Century Foods")."""
    if phrase.end >= len(context.lexemes) or phrase.has("era"):
        return False
    return all(context.lexemes[at].text[0].isupper() for at in (phrase.end - 1, phrase.end))
