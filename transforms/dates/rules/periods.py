"""Named stretches of a year or of years: quarters, halves, seasons, decades, centuries, parts of a month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, full_year
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.lexicon import words
from transforms.dates.reading import Reading
from transforms.dates.resolve import period_value, year_of_month
from transforms.dates.rules.pieces import boundary, without_the
from transforms.dates.timex3 import decade_value, duration_value, week_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-quarter",
    ("Profit rose in the second quarter of 2019.", "the second quarter of 2019", "DATE", "2019-Q2"),
    "{MOD}? <the>? <fiscal:fiscal>? {NTH} <fiscal:fiscal>? <hyphen>? (?:<unit:unit>|<half:half>) {WHOSE_YEAR}?",
    "<the>? <year:year> <fiscal:fiscal>? (?:<ord:number>|<final:last>) <hyphen>? (?:<unit:unit>|<half:half>)",
    "<the>? (?:<qn:q>|<hn:h>) <fiscal:fiscal>? (?:<of>?<year:year>|<shortyear:year>)?",
    confidence=0.9,
)
def quarter(phrase: Phrase, context: Context) -> Reading | None:
    """Quarter or half of a year; a fiscal one is flagged, not shifted."""
    if not phrase.has("q") and not phrase.has("h") and phrase.string("unit") not in {"Q", ""}:
        return None
    if phrase.string("yearword") not in {"", "Y"} or (not phrase.has("year") and _is_of_a_game(context)):
        return None
    is_half = phrase.has("half") or phrase.has("h")
    is_of_a_year = any(phrase.has(name) for name in ("year", "yearword", "which"))
    if phrase.has("half") and not is_of_a_year and not _is_of_business(phrase, context):
        return None
    if phrase.has("q") or phrase.has("h"):
        number = int(phrase.text("q" if phrase.has("q") else "h")[1])
    else:
        number = (2 if is_half else 4) if phrase.has("last") else phrase.integer("number")
    if (
        phrase.has("last")
        and phrase.text("last") == "last"
        and not phrase.has("year")
        and not phrase.has("which")
    ):
        return None
    if not 1 <= number <= (2 if is_half else 4):
        return None
    year = _year_of_part(phrase, context, number, 2 if is_half else 4)
    value = f"{'XXXX' if year is None else year_value(year)}-{'H' if is_half else 'Q'}{number}"
    relation = "absolute" if phrase.has("year") else "relative"
    return Reading("DATE", value, relation, boundary(phrase), is_fiscal=phrase.has("fiscal"))


_BUSINESS = words(
    "profit profits earnings net results sales revenue revenues loss losses income figures turnover "
    "output growth gdp"
)


_GAME = words(
    "touchdown touchdowns yards yard quarterback halftime rebounds rebound interception fumble outscored punt tackles "
    "dunk buzzer coach overtime"
)


def _is_of_a_game(context: Context) -> bool:
    """Return whether a sentence tells of a match, whose quarters are no quarters of a year."""
    return any(lexeme.text.lower() in _GAME for lexeme in context.lexemes)


def _is_of_business(phrase: Phrase, context: Context) -> bool:
    """Return whether "first half" is half a year: in a match halves are commoner."""
    return context.after(phrase.end) in _BUSINESS


_STEP = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}


def _year_of_part(phrase: Phrase, context: Context, number: int, parts: int) -> int | None:
    """Return the year of a quarter or half: named, else that of the latest unless the clause points ahead."""
    if phrase.has("year"):
        year = phrase.integer("year")
        return year if year > 100 else 2000 + year if year < 50 else 1900 + year
    base = context.anchor.day if context.is_narrative and context.anchor else context.reference
    if phrase.text("which") in {"that", "same"} and context.anchor:
        return context.anchor.year
    if base is None:
        return None
    if context.before(phrase.start) in {"'s", "’s"} and "year" in context.lexemes[phrase.start - 2].values:
        return int(context.lexemes[phrase.start - 2].values["year"])
    possessed = _possessing_year(phrase, context)
    if possessed is not None:
        return base.year + possessed
    if phrase.has("which"):
        return base.year + _STEP.get(phrase.kind("which"), 0)
    now = (base.month - 1) * parts // 12 + 1
    cue = context.direction(phrase.start, phrase.end) or ("past", "default")
    if cue[0] == "future":
        return base.year + (number < now)
    return base.year - (number > now)


def _possessing_year(phrase: Phrase, context: Context) -> int | None:
    """Return -1, 0 or 1 for "last year's", "this year's" or "next year's" right before the phrase."""
    if context.before(phrase.start) in {"'s", "’s"} and context.before(phrase.start, 2) == "year":
        return _STEP.get(context.before(phrase.start, 3))
    return None


@BOOK.rule(
    "date-part-of-month",
    ("Sales rose in the first week of March 2019.", "the first week of March 2019", "DATE", "2019-W09"),
    "<the> (?:<ord:number>|<last:last>|<final:last>) <unit:unit> <of> <month:month> (?:<comma>?<year:year>)?",
    confidence=0.8,
)
def part_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """Numbered or last week or day of a month or year."""
    unit = phrase.string("unit")
    if unit not in {"W", "D"}:
        return None
    month = phrase.integer("month")
    year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase)[0]
    if year is None:
        return Reading("DATE", "XXXX-WXX" if unit == "W" else f"XXXX-{month:02}-XX", "relative")
    start = date(year, month, 1)
    if phrase.has("last"):
        day = add_units(add_units(start, 1, "M"), -1, "D")
    else:
        number = phrase.integer("number")
        day = add_units(start, (number - 1) * (7 if unit == "W" else 1), "D")
    return Reading("DATE", week_value(day) if unit == "W" else period_value(day, "D"), "relative")


@BOOK.rule(
    "duration-part-of",
    ("Sales fell in the first nine months of 2019.", "the first nine months of 2019", "DURATION", "P9M"),
    "<the> {NTH} (@n {COUNT}) <units:units> (?:<of> (?:<month>?<year:year>|<month>|{OF_THAT_YEAR}))?",
    confidence=0.85,
)
def part_of(phrase: Phrase, _context: Context) -> Reading | None:
    """The first or last so many units of a year or month."""
    if phrase.has("number") and phrase.integer("number") != 1:
        return None
    if phrase.text("last") == "last" and phrase.end == phrase.span("units")[1]:
        return None  # "the last three years" ends now: it has an interval
    year = phrase.integer("year") if phrase.has("year") else None
    value = duration_value(count(phrase), phrase.string("units"))
    return Reading("DURATION", value, "duration", anchor_year=year)


@BOOK.rule(
    "date-season",
    ("He retired in the spring of 2018.", "the spring of 2018", "DATE", "2018-SP"),
    "<the>? (@mod <early>|<late>|<mid><hyphen>?)? <season:season> (?:<of>|<comma>)? <year:year>",
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
    at, _ = phrase.span("season")
    if context.lexemes[at].text.lower() in {"fall", "spring"} and not _is_season(context, phrase, at):
        return None
    base = context.anchor if context.is_narrative and context.anchor else context.reference
    year = _year_of_event(context, phrase.end) or (year_value(base.year) if base else "XXXX")
    span = without_the(phrase, context)
    return Reading("DATE", f"{year}-{code}", "relative", boundary(phrase), is_vague=True, span=span)


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


def _is_age(context: Context, start: int) -> bool:
    """Return whether "30s" is an age or money: "in their 30s, 40s and 50s", "a handful of $20s"."""
    at = start - 1
    while at > 0 and {"decade", "comma", "and", "or", "hyphen"} & context.lexemes[at].values.keys():
        at -= 1
    before = context.lexemes[at].text.lower() if at >= 0 else ""
    return before in _WHOSE or before in {"$", "£", "€"}


@BOOK.rule(
    "date-century",
    ("A house of the 19th century burned.", "the 19th century", "DATE", "18"),
    "{BOUNDARY}? <the>? (@mod <early>|<late>|<mid><hyphen>?)? (?:<num:tens><hyphen>)?"
    " <ord:century> <hyphen>? <unit:unit> <era:era>?",
)
def century(phrase: Phrase, _context: Context) -> Reading | None:
    """Century by its number."""
    if phrase.string("unit") != "CE":
        return None
    number = phrase.integer("century") + (phrase.integer("tens") if phrase.has("tens") else 0)
    prefix = "BC" if phrase.has("era") else ""
    return Reading("DATE", f"{prefix}{number - 1:02}", modifier=boundary(phrase))
