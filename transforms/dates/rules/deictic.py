"""Times counted from the reference day: today, last week, this spring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import around, weekday_before
from transforms.dates.grammar import RuleBook
from transforms.dates.judge_names import is_title
from transforms.dates.lexicon import words
from transforms.dates.reading import Reading
from transforms.dates.rules.pieces import boundary, stage
from transforms.dates.rules.which import anchor_of, base_of, direction_of, step
from transforms.dates.timex3 import duration_value, month_value, year_value

if TYPE_CHECKING:
    from datetime import date

    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-deictic",
    ("The court ruled yesterday.", "yesterday", "DATE", "2020-08-13"),
    "(?:<early>|<late>|<earlier>|<later>)? (?:<yesterday:yesterday>|<today:today>|<tomorrow:tomorrow>)",
)
def deictic(phrase: Phrase, context: Context) -> Reading | None:
    """Today, yesterday, tomorrow."""
    if is_title(context, phrase):
        return None
    number = -1 if phrase.has("yesterday") else 1 if phrase.has("tomorrow") else 0
    if context.is_narrative and number == 0:
        return Reading("DATE", "PRESENT_REF", "reference")
    return Reading(
        "DATE", resolve.shifted(context.reference, number, "D"), "relative", direction=direction_of(number)
    )


@BOOK.rule(
    "date-which-period",
    ("Prices rose last month.", "last month", "DATE", "2020-07"),
    "{MOD}? (?:<the>)? {WHICH} (?:<fiscal:fiscal>)? <unit:unit>",
    "(?:<earlier>|<later>)(?:<in>)? {DEICTIC} <unit:unit>",
    "<this:this> <coming:coming> <unit:unit>",
    "<this> <past:last> <unit:unit>",
    confidence=0.85,
)
def which_period(phrase: Phrase, context: Context) -> Reading | None:
    """Last, this, next, the current, previous or following week, month, quarter, year, decade or century."""
    unit, number = phrase.string("unit"), step(phrase)
    if is_title(context, phrase):
        return None
    if unit in {"S", "TM", "H"} or (
        unit == "D" and any(phrase.has(name) for name in ("next", "previous", "following"))
    ):
        return None
    if phrase.has("past") or (_the(phrase) and _is_length(phrase, context, unit)):
        ahead = 1 if phrase.has("next") else -1
        interval, where = around(context.reference, ahead, unit), direction_of(ahead)
        return Reading("DURATION", duration_value(1, unit), "duration", direction=where, interval=interval)
    if unit == "D" and phrase.has("this") and _to_this(phrase, context):
        return Reading("DATE", "PRESENT_REF", "reference", direction="present")
    anchor = anchor_of(phrase, context)
    if _is_ordinal(phrase, context):
        return Reading("DATE", resolve.shifted_from(None, None, number, unit), "relative")
    try:
        value = resolve.shifted_from(anchor, context.reference, number, unit)
    except (ValueError, OverflowError):
        return None
    return Reading(
        "DATE", value, "relative", stage(phrase), direction=direction_of(number), direction_basis="word",
        anchor_id=anchor.date_id if anchor else None, is_fiscal=phrase.has("fiscal"),
    )  # fmt: skip


def _is_ordinal(phrase: Phrase, context: Context) -> bool:
    """Return whether "the last" counts within something that is named: "the last weekend **of the festival**"."""
    is_counted = _the(phrase) and phrase.text("last") == "last" and context.after(phrase.end) == "of"
    named = context.after(phrase.end, 1) in {"the", "a", "his", "her", "its", "their"}
    at = phrase.end + 2
    return is_counted and named and at < len(context.lexemes) and not context.lexemes[at].values


def _to_this(phrase: Phrase, context: Context) -> bool:
    """Return whether "to this day" says that something still holds."""
    return context.before(phrase.start) == "to" and context.before(phrase.start, 2) != "referred"


def _is_length(phrase: Phrase, context: Context, unit: str) -> bool:
    """Return whether "the last" or "the next" unit is a stretch up to or from now, as in "over the last year"."""
    if context.after(phrase.end) == "of" or phrase.text("last") == "latest":
        return False
    if phrase.has("next") and context.is_narrative and context.before(phrase.start) == "in":
        return False  # "in the next year he fled"
    if not phrase.has("last") and not phrase.has("next"):
        return False
    return unit in {"DE", "CE"} or (unit in {"W", "M", "Y"} and context.before(phrase.start) in _OVER)


_OVER = words("over in during within")


def _the(phrase: Phrase) -> bool:
    return phrase.lexemes[phrase.start].text.lower() == "the" and not phrase.has("mod")


@BOOK.rule(
    "date-which-month",
    ("She was elected last October.", "last October", "DATE", "2019-10"),
    "{MOD}? <the>? {DEICTIC} (?:<month:month>|<season:season>)",
    "<the>? (?:<previous:previous>|<following:following>) (?:<month:month>|<season:season>)",
    "(?:<earlier>|<later>)? <this:this> (?:<month:month>|<season:season>)",
    "<this> <past:last> (?:<month:month>|<season:season>)",
    "<that:that> <same>? (?:<month:month>|<season:season>)",
)
def which_month(phrase: Phrase, context: Context) -> Reading | None:
    """Last, this, next or that month of that name, season or day of a holiday."""
    if phrase.has("that"):
        return _of_that_year(phrase, context)
    base, number = base_of(phrase, context), step(phrase)
    if (
        phrase.has("this")
        and phrase.end < len(context.lexemes)
        and "day" in context.lexemes[phrase.end].values
    ):
        return None  # a caption: "in this Aug. 12, 2020, photo"
    if phrase.has("season"):
        return _season(phrase, context, base, number)
    month = phrase.integer("month")
    if base is None:
        return Reading("DATE", f"XXXX-{month:02}", "relative", direction=direction_of(number))
    year = base.year
    if number < 0 and month >= base.month:
        year -= 1
    elif number > 0 and month <= base.month:
        year += 1
    return Reading(
        "DATE",
        month_value(year, month),
        "relative",
        boundary(phrase),
        direction=direction_of(number),
        direction_basis="word",
    )


_VERBS = frozenset({"VERB", "AUX"})


def _of_that_year(phrase: Phrase, context: Context) -> Reading | None:
    """Return the month or season of the year named last ("she ran in 1972, and lost that November"), or None."""
    anchor, word = context.anchor, context.lexemes[phrase.end - 1].text
    before, is_subject = context.tag(phrase.start - 1), context.tag(phrase.end) in _VERBS
    if anchor is None or context.tag(phrase.end - 1) in _VERBS:
        return None
    if before in _VERBS and (is_subject or context.is_attributive(phrase.end)):
        return None  # "she said that March was cold"
    if word in {"fall", "spring"} and before == "NOUN" and phrase.end - phrase.start == 2:
        return None  # "prices that fall"
    if word in {"May", "March", "April", "June"} and is_subject:
        return None  # "fears that May resigns"
    if phrase.has("season"):
        value = f"{year_value(anchor.year)}-{phrase.string('season')}"
    else:
        value = month_value(anchor.year, phrase.integer("month"))
    return Reading("DATE", value, "relative", anchor_id=anchor.date_id)


def _is_told(phrase: Phrase, context: Context) -> bool:
    cue = context.direction(phrase.start, phrase.end)
    return cue is not None and cue[0] == "past"


_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season(phrase: Phrase, context: Context, base: date | None, number: int) -> Reading:
    """Return last, this or next winter: one that began in December is this one until March."""
    season = phrase.string("season")
    if base is None:
        return Reading("DATE", f"XXXX-{season}", "relative", direction=direction_of(number))
    year = base.year
    month = _SEASON_START[season]
    if season == "WI" and base.month < _SEASON_START["SP"]:
        year += number - 1
    elif number < 0 and (base.month < month + 3 or season == "WI"):
        year -= 1
    elif number > 0 and base.month >= month:
        year += 1
    elif number == 0 and base.month < month and _is_told(phrase, context):
        year -= 1
    return Reading(
        "DATE",
        f"{year_value(year)}-{season}",
        "relative",
        boundary(phrase),
        direction=direction_of(number),
        direction_basis="word",
    )


@BOOK.rule(
    "date-before-last",
    ("He left the day before yesterday.", "the day before yesterday", "DATE", "2020-08-12"),
    "<the> <unit:unit> (?:<before> (?:<yesterday:yesterday>|<last:last>)|<after> (?:<tomorrow:tomorrow>|<next:next>))",
    "<the> <unit:unit> (?:<before:before>|<after:after>) <last:lastday>? <weekday:weekday>",
)
def before_last(phrase: Phrase, context: Context) -> Reading | None:
    """The day before yesterday, the day after tomorrow, the week before last."""
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    if phrase.has("weekday"):
        if context.reference is None or unit != "D":
            return None
        day = weekday_before(context.reference, phrase.integer("weekday"), strictly=phrase.has("lastday"))
        return Reading("DATE", resolve.shifted(day, -1 if phrase.has("before") else 1, "D"), "relative")
    number = -2 if phrase.has("yesterday") or phrase.has("last") else 2
    return Reading(
        "DATE", resolve.shifted(context.reference, number, unit), "relative", direction=direction_of(number)
    )
