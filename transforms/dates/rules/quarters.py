"""Quarters and halves of a year, and what business reports count in them: a year-ago period, nine months ended."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import add_units, is_day
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.judge import CARMAKERS
from transforms.dates.lexicon import words
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.resolve import UNKNOWN_PERIOD, period_value, shifted
from transforms.dates.rules.pieces import boundary
from transforms.dates.timex3 import duration_value, month_value, year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-quarter",
    ("Profit rose in the second quarter of 2019.", "the second quarter of 2019", "DATE", "2019-Q2"),
    "{MOD}? <the>? <fiscal:fiscal>? {NTH} <fiscal:fiscal>? <hyphen>? (?:<unit:unit>|<half:half>) {WHOSE_YEAR}?",
    "<the> <opening:opening> (?:<unit:unit>|<half:half>) {WHOSE_YEAR}?",
    "<the>? <year:year> <fiscal:fiscal>? (?:<ord:number>|<final:last>) <hyphen>? (?:<unit:unit>|<half:half>)",
    "<the>? (?:<qn:q>|<hn:h>) (?:{WHOSE_YEAR}|<yy:year>)?",
    confidence=0.9,
)
def quarter(phrase: Phrase, context: Context) -> Reading | None:
    """Quarter or half of a year; a fiscal one is flagged, not shifted."""
    if not phrase.has("q") and not phrase.has("h") and phrase.string("unit") not in {"Q", ""}:
        return None
    if phrase.string("yearword") not in {"", "Y"} or (not phrase.has("year") and _is_of_a_game(context)):
        return None
    is_half = phrase.has("half") or phrase.has("h")
    is_possessed = "year" in context.before(phrase.start, 2) or _is_of_a_named_year(phrase, context)
    is_of_a_year = is_possessed or any(phrase.has(name) for name in ("year", "yearword", "which"))
    if phrase.has("half") and not is_of_a_year and not _is_of_business(context):
        return None
    if phrase.has("q") or phrase.has("h"):
        number = phrase.integer("q" if phrase.has("q") else "h")
        if not is_of_a_year and (not _is_of_business(context) or context.before(phrase.start) in CARMAKERS):
            return None
    elif phrase.has("opening"):
        number = 1
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


@BOOK.rule(
    "date-shared-quarters",
    ("Profit fell in the third and fourth quarters of 2019.", "the third", "DATE", "2019-Q3"),
    "<the>? <ord:first> (?:<and>|<or>|<to>|<hyphen>|<dash>) <the>? {NTH} <fiscal:fiscal>? <hyphen>? {UNITS}"
    " {WHOSE_YEAR}?",
    confidence=0.85,
)
def shared_quarters(phrase: Phrase, context: Context) -> list[Reading] | None:
    """Two quarters that share their unit and their year."""
    if phrase.string("unit") != "Q" or phrase.string("yearword") not in {"", "Y"} or _is_of_a_game(context):
        return None
    if not phrase.has("year") and not phrase.has("which") and not _is_of_business(context):
        return None
    first, second = phrase.integer("first"), 4 if phrase.has("last") else phrase.integer("number")
    if not 1 <= first < second <= 4:
        return None
    at, relation = phrase.span("first")[1], "absolute" if phrase.has("year") else "relative"
    year = _year_of_part(phrase, context, second, 4)
    prefix = "XXXX" if year is None else year_value(year)
    return [
        Reading("DATE", f"{prefix}-Q{number}", relation, span=span, is_fiscal=phrase.has("fiscal"))
        for number, span in ((first, (phrase.start, at)), (second, (at + 1, phrase.end)))
    ]


_BUSINESS = words(
    "profit profits earnings net results sales revenue revenues loss losses income figures turnover "
    "output growth gdp company companies firm bank exports imports prices shares quarter % $ £ €"
)


_GAME = words(
    "touchdown touchdowns yards yard quarterback halftime rebounds rebound interception fumble outscored punt tackles "
    "dunk buzzer coach overtime"
)


_MATCH = words(
    "shot shots scored scores scoring goal goals goalkeeper striker penalty header equaliser equalizer kick match "
    "halftime half-time teammate teammates innings basket baskets"
)
"""Words of a match whose halves may have percentages, too ("shot 60% in the first half")."""


def _is_of_a_game(context: Context) -> bool:
    """Return whether a sentence tells of a match, whose quarters are no quarters of a year."""
    return any(lexeme.text.lower() in _GAME for lexeme in context.lexemes)


def _is_of_business(context: Context) -> bool:
    """Return whether "first half" is half a year: the sentence speaks of money, not of a match."""
    words_ = {lexeme.text.lower() for lexeme in context.lexemes}
    return bool(words_ & _BUSINESS) and not words_ & _MATCH


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
    if _is_of_a_named_year(phrase, context):
        return int(context.lexemes[phrase.start - 2].values["year"])
    possessed = _possessing_year(phrase, context)
    if possessed is not None:
        return base.year + possessed
    if phrase.has("which"):
        return base.year + _STEP.get(phrase.kind("which"), 0)
    now = (base.month - 1) * parts // 12 + 1
    if _is_reported(context, phrase.start):
        return base.year - (number >= now)
    cue = context.direction(phrase.start, phrase.end) or ("past", "default")
    if cue[0] == "future" and (number > now or number + parts - now <= parts // 2):
        return base.year + (number < now)  # the quarter that has just ended is seldom meant for next year
    return base.year - (number > now)


def _is_of_a_named_year(phrase: Phrase, context: Context) -> bool:
    """Return whether a year possesses the phrase ("2018's first half")."""
    at = phrase.start - 2
    return at >= 0 and "poss" in context.lexemes[at + 1].values and "year" in context.lexemes[at].values


_REPORTED = words("report reports reported reporting post posted posts announce announced release released")


def _is_reported(context: Context, start: int) -> bool:
    """Return whether results are reported, which are those of a quarter that is over whatever the tense."""
    return any(lexeme.text.lower() in _REPORTED for lexeme in context.lexemes[max(0, start - 4) : start])


def _possessing_year(phrase: Phrase, context: Context) -> int | None:
    """Return -1, 0 or 1 for "last year's", "this year's" or "next year's" right before the phrase."""
    if context.before(phrase.start) in {"'s", "’s"} and context.before(phrase.start, 2) == "year":
        return _STEP.get(context.before(phrase.start, 3))
    return None


@BOOK.rule(
    "date-year-ago-period",
    (
        "Sales rose 4% in the third quarter of 2019 from the year-ago quarter.",
        "the year-ago quarter",
        "DATE",
        "2018-Q3",
    ),
    "<the>? <unit:year> <hyphen> (?:<ago>|<earlier>) <fiscal:fiscal>? <ord>? (?:<unit:unit>|<period:unit>)",
    confidence=0.7,
)
def year_ago_period(phrase: Phrase, context: Context) -> Reading | None:
    """The quarter, month or period a year before the one spoken of."""
    if phrase.string("year") != "Y":
        return None
    unit = phrase.string("unit")
    if unit == "period":
        unit = "Q" if context.quarter is not None else "Y"
    if unit not in {"D", "W", "M", "Q", "Y"}:
        return None
    base = _spoken_of(context) if unit == "Q" else context.reference
    value = UNKNOWN_PERIOD[unit] if base is None else period_value(add_units(base, -1, "Y"), unit)
    return Reading("DATE", value, "relative", direction="past", is_fiscal=phrase.has("fiscal"))


def _spoken_of(context: Context) -> date | None:
    """Return a day of the quarter that a report is about: the one named last, else the one that ended last."""
    if context.quarter is not None:
        return context.quarter
    return None if context.reference is None else add_units(context.reference, -1, "Q")


@BOOK.rule(
    "date-the-quarter",
    (
        "Net fell in the second quarter of 2019, and sales for the quarter were flat.",
        "the quarter",
        "DATE",
        "2019-Q2",
    ),
    "<the> <fiscal:fiscal>? <unit:unit>",
    confidence=0.7,
)
def the_quarter(phrase: Phrase, context: Context) -> Reading | None:
    """The quarter of a year that a report is about: the one named last, else the running one or the one before."""
    after = context.after(phrase.end)
    if phrase.string("unit") != "Q" or after in {"of", "mile", "century", "-", "final", "finals"}:
        return None
    if _is_of_a_game(context) or not (context.quarter or _is_of_business(context)):
        return None
    cue = context.direction(phrase.start, phrase.end)
    is_running = context.quarter is None and cue is not None and cue[0] == "future"
    value = shifted(context.reference if is_running else _spoken_of(context), 0, "Q")
    return Reading("DATE", value, "relative", is_fiscal=phrase.has("fiscal"))


@BOOK.rule(
    "period-ended",
    ("Net fell in the nine months ended June 30, 2019.", "the nine months", "DURATION", "P9M"),
    "<the> (@n {COUNT}) <units:unit> (?:<ended:ended>|<to>) <in>? {LAST_DAY}",
    "<the> <fiscal:fiscal>? <unit:unit> (?:<ended:ended>|<to>) <in>? {LAST_DAY}",
    confidence=0.85,
)
def ended(phrase: Phrase, context: Context) -> list[Reading] | None:
    """A business year, quarter or so many months by their last day or month, which is read by itself."""
    unit, month = phrase.string("unit"), phrase.integer("month")
    day = phrase.integer("day") if phrase.has("day") else None
    number = count(phrase) if phrase.has("n") else 1
    if unit not in {"W", "M", "Q", "Y"} or number is None or number != int(number):
        return None
    year = phrase.integer("year") if phrase.has("year") else _year_of_end(phrase, context, month, day)
    last = phrase.span("last")[0]
    spans = (phrase.start, last - 1 - ("in" in context.lexemes[last - 1].values)), (last, phrase.end)
    relation = "absolute" if phrase.has("year") else "relative"
    if year is None or year < 1 or not is_day(year, month, day or 1):
        return None
    whole = Reading("DURATION", duration_value(int(number), unit), "duration", span=spans[0])
    after = add_units(date(year, month, 1), 1, "M") if day is None else date(year, month, day) + timedelta(1)
    whole.interval = (add_units(after, -int(number), unit), after)
    if unit == "Q" and not phrase.has("n"):
        whole = Reading("DATE", period_value(after - timedelta(1), "Q"), "relative", span=spans[0])
    whole.is_fiscal = phrase.has("fiscal")
    value = month_value(year, month) + (f"-{day:02}" if day is not None else "")
    return [whole, Reading("DATE", value, relation, span=spans[1])]


def _year_of_end(phrase: Phrase, context: Context, month: int, day: int | None) -> int | None:
    """Return the year of a last day without one: "ended" looks back, "ending" ahead where no past tense stands."""
    year, cue = year_of_month(context, month, phrase, day)
    if year is None or context.reference is None or not is_day(year, month, day or 28):
        return year
    last = date(year, month, day or 28)
    if phrase.text("ended") == "ended":
        return year - (
            last > context.reference and (month, year) != (context.reference.month, context.reference.year)
        )
    is_ahead = phrase.text("ended") == "ending" and cue[1] == "default" and phrase.string("unit") == "Y"
    return year + (is_ahead and last < context.reference)
