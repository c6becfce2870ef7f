"""Times counted from the reference day or from the expression before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import add_units, weekday_after, weekday_before
from transforms.dates.counts import count
from transforms.dates.judge import is_weekday
from transforms.dates.grammar import RuleBook
from transforms.dates.reading import Reading
from transforms.dates.rules.modifiers import boundary, quantity
from transforms.dates.timex3 import day_value, month_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.reading import Direction

BOOK = RuleBook()
_WHICH = (
    "(?:<last:last>|<past:past>|<next:next>|<this:this>|<coming:coming>|<current:current>|<previous:previous>"
    "|<following:following>|<latest:last>)"
)
_WHICH3 = "(?:<last:last>|<past:past>|<next:next>|<this:this>|<coming:coming>)"
_STEP = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
}
_ANCHORED = ("previous", "following")


def step(phrase: Phrase) -> int:
    """Return -1, 0 or 1 for the word that says which period a phrase means."""
    return next((number for name, number in _STEP.items() if phrase.has(name)), 0)


def _direction(number: int) -> Direction:
    return "past" if number < 0 else "future" if number else "present"


@BOOK.rule(
    "date-deictic",
    "today, yesterday, tomorrow",
    ("The court ruled yesterday.", "yesterday", "DATE", "2020-08-13"),
    "(?:<early>|<late>|<earlier>|<later>)? (?:<yesterday:yesterday>|<today:today>|<tomorrow:tomorrow>)",
)
def deictic(phrase: Phrase, context: Context) -> Reading | None:
    number = -1 if phrase.has("yesterday") else 1 if phrase.has("tomorrow") else 0
    if context.is_narrative and number == 0:
        return Reading("DATE", "PRESENT_REF", "reference")
    return Reading(
        "DATE", resolve.shifted(context.reference, number, "D"), "relative", direction=_direction(number)
    )


@BOOK.rule(
    "date-weekday",
    "weekday: the latest one not after the reference day unless the clause points ahead",
    ("They marched on Wednesday.", "Wednesday", "DATE", "2020-08-12"),
    "(?:<early:early>|<late:late>|<mid>)? <weekday:weekday>",
)
def weekday(phrase: Phrase, context: Context) -> Reading | None:
    number = phrase.integer("weekday")
    if not is_weekday(context, phrase):
        return None
    if _is_named_day(context, phrase):
        return None
    of_event = ("past", "possessive") if context.after(phrase.end) in {"'s", "’s"} else None
    value, basis = resolve.weekday_value(context, number, phrase, of_event)
    modifier = "START" if phrase.has("early") else "END" if phrase.has("late") else None
    return Reading("DATE", value, "relative", modifier, direction=basis[0], direction_basis=basis[1])


_PAPERS = frozenset("times telegraph mirror express mail post world sun herald review magazine school league".split())
_NAMED = frozenset("bloody black super fat cyber holy easter".split())


def _is_named_day(context: Context, phrase: Phrase) -> bool:
    """Return whether a weekday is part of a name: "Sunday Times", "Bloody Sunday", "Monday Night Football"."""
    if context.before(phrase.start) in _NAMED:
        return True
    after = context.lexemes[phrase.end].text if phrase.end < len(context.lexemes) else ""
    return after[:1].isupper() and after.lower() in _PAPERS


@BOOK.rule(
    "date-friday-the-13th",
    "weekday and day of the month: the latest that the calendar allows within half a year, else a name",
    ("Shops shut on Thursday the 13th.", "Thursday the 13th", "DATE", "2020-08-13"),
    "<weekday:weekday> <comma>? <the> <ord:day>",
    confidence=0.85,
)
def weekday_the_day(phrase: Phrase, context: Context) -> Reading | None:
    if context.reference is None:
        return None
    first, number = context.reference.replace(day=1), phrase.integer("day")
    for back in (0, -1, 1, -2, -3, -4, -5):
        month = add_units(first, back, "M")
        day = add_units(month, number - 1, "D")
        if day.month == month.month and day.isoweekday() == phrase.integer("weekday"):
            return Reading("DATE", day_value(day), "relative")
    return None


@BOOK.rule(
    "date-which-weekday",
    "last, this or next weekday",
    ("He resigned last Monday.", "last Monday", "DATE", "2020-08-10"),
    f"{_WHICH3} <coming_:coming>? <weekday:weekday>".replace("<coming_:coming>?", ""),
    "<this:this> <coming:coming> <weekday:weekday>",
    "<the>? (?:<previous:previous>|<following:following>|<coming:coming>) <weekday:weekday>",
)
def which_weekday(phrase: Phrase, context: Context) -> Reading | None:
    number = phrase.integer("weekday")
    base = _base(phrase, context)
    if base is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "relative", direction=_direction(step(phrase)))
    if phrase.has("coming") or phrase.has("following") or phrase.has("next"):
        day = weekday_after(base, number, strictly=True)
    elif phrase.has("this"):
        return _this_weekday(phrase, context, base, number)
    else:
        day = weekday_before(base, number, strictly=True)
    return Reading(
        "DATE", day_value(day), "relative", direction=_direction(step(phrase)), direction_basis="word"
    )


def _this_weekday(phrase: Phrase, context: Context, base: date, number: int) -> Reading:
    cue = context.direction(phrase.start, phrase.end) or ("future", "this")
    day = weekday_before(base, number) if cue[0] == "past" else weekday_after(base, number)
    return Reading("DATE", day_value(day), "relative", direction=cue[0], direction_basis=cue[1])


def _base(phrase: Phrase, context: Context) -> date | None:
    """Return the day that a phrase is counted from: the expression before it, or the reference day."""
    if any(phrase.has(name) for name in _ANCHORED) and context.anchor and context.anchor.day:
        return context.anchor.day
    if context.is_narrative and context.anchor is not None:
        return context.anchor.day
    return context.reference


@BOOK.rule(
    "date-which-period",
    "last, this, next, the current, previous or following week, month, quarter, year, decade or century",
    ("Prices rose last month.", "last month", "DATE", "2020-07"),
    "{MOD}? (?:<the>)? " + _WHICH + " (?:<fiscal:fiscal>)? <unit:unit>",
    "(?:<earlier>|<later>)(?:<in>)? " + _WHICH3 + " <unit:unit>",
    "<this:this> <coming:coming> <unit:unit>",
    "{MOD}? <last:last> <unit:unit> <poss_:poss>".replace("<poss_:poss>", ""),
)
def which_period(phrase: Phrase, context: Context) -> Reading | None:
    unit, number = phrase.string("unit"), step(phrase)
    if unit in {"S", "TM", "H"}:
        return None
    if phrase.has("past") or (phrase.text("last") == "last" and _the(phrase, context) and unit in {"DE", "CE"}):
        span = "DE" if unit == "DE" else unit
        return Reading(
            "DURATION", f"P1{span}" if span not in {"WE"} else "P1WE", "duration", direction="past"
        )
    base = _base(phrase, context)
    anchored = base is not context.reference
    if unit == "D" and phrase.has("this"):
        number = 0
    try:
        value = resolve.shifted(base, number, unit)
    except (ValueError, OverflowError):
        return None
    return Reading(
        "DATE", value, "relative", _modifier(phrase), direction=_direction(number), direction_basis="word",
        is_anchored=anchored, is_fiscal=phrase.has("fiscal"),
    )  # fmt: skip


def _the(phrase: Phrase, context: Context) -> bool:
    return context.lexemes[phrase.start].text.lower() == "the" and phrase.span("mod")[0] < 0


def _modifier(phrase: Phrase) -> str | None:
    first = phrase.lexemes[phrase.start].text.lower()
    return "START" if first == "earlier" else "END" if first == "later" else boundary(phrase)


@BOOK.rule(
    "date-which-month",
    "last, this or next month of that name, season or day of a holiday",
    ("She was elected last October.", "last October", "DATE", "2019-10"),
    "{MOD}? <the>? " + _WHICH3 + " (?:<month:month>|<season:season>)",
    "<the>? (?:<previous:previous>|<following:following>) (?:<month:month>|<season:season>)",
    "(?:<earlier>|<later>)? <this:this> (?:<month:month>|<season:season>)",
)
def which_month(phrase: Phrase, context: Context) -> Reading | None:
    base, number = _base(phrase, context), step(phrase)
    if phrase.has("season"):
        return _season(phrase, context, base, number)
    month = phrase.integer("month")
    if base is None:
        return Reading("DATE", f"XXXX-{month:02}", "relative", direction=_direction(number))
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
        direction=_direction(number),
        direction_basis="word",
    )


_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season(phrase: Phrase, context: Context, base: date | None, number: int) -> Reading:
    season = phrase.string("season")
    if base is None:
        return Reading("DATE", f"XXXX-{season}", "relative", direction=_direction(number))
    year = base.year
    month = _SEASON_START[season]
    if number < 0 and (base.month < month + 3 or season == "WI"):
        year -= 1
    elif number > 0 and base.month >= month:
        year += 1
    return Reading(
        "DATE",
        f"{year:04}-{season}",
        "relative",
        boundary(phrase),
        direction=_direction(number),
        direction_basis="word",
    )


@BOOK.rule(
    "date-ago",
    "so many units ago, to the granularity of the unit",
    ("The bank failed two years ago.", "two years ago", "DATE", "2018"),
    "{QUANTIFIER}? (@n {COUNT}) <hyphen>? (?:<units:units>|<unit:unit>) <hyphen>? <ago>",
    "<units:vague> <ago>",
    "<unit:unit> <hyphen> <ago>",
)
def ago(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.has("vague"):
        return Reading("DATE", "PAST_REF", "relative", direction="past", is_vague=True)
    unit = phrase.string("units") or phrase.string("unit")
    number = count(phrase) if phrase.has("n") else 1
    if number is None:
        return Reading("DATE", "PAST_REF", "relative", direction="past", is_vague=True)
    return _counted(context.reference, -number, unit, quantity(phrase), "past")


def _counted(
    base: date | None, number: float, unit: str, modifier: str | None, direction: Direction
) -> Reading | None:
    """Return the reading of a number of units away from ``base``."""
    if unit in {"S", "TM", "H"}:
        return (
            Reading(
                "TIME", "XXXX-XX-XXTXX" if base is None else day_value(base), "relative", modifier, direction
            )
            if False
            else Reading(
                "DATE", "XXXX-XX-XX" if base is None else day_value(base), "relative", modifier, direction
            )
        )
    if base is None:
        return Reading("DATE", resolve.UNKNOWN_PERIOD.get(unit, "XXXX"), "relative", modifier, direction)
    whole, granularity = _whole(number, unit)
    try:
        day = add_units(base, whole, granularity)
    except (ValueError, OverflowError):
        return None
    shown = {"DE": "Y", "CE": "Y", "F": "W"}.get(unit, unit)
    return Reading(
        "DATE", resolve.period_value(day, shown), "relative", modifier, direction, direction_basis="word"
    )


def _whole(number: float, unit: str) -> tuple[int, str]:
    """Return a whole number of a unit that equals ``number`` of ``unit`` ("a year and a half": 18 months)."""
    if number == int(number):
        return int(number), unit
    if unit == "Y":
        return round(number * 12), "M"
    return round(number * {"M": 30, "W": 7}.get(unit, 1)), "D" if unit in {"M", "W"} else unit


@BOOK.rule(
    "date-from-now",
    "so many units from now, hence, or from a named day",
    ("A vote is due two weeks from now.", "two weeks from now", "DATE", "2020-W35"),
    "{QUANTIFIER}? (@n {COUNT}) (?:<units:units>|<unit:unit>) <from> (?:<now>|<today>|<tomorrow:tomorrow>|<weekday:weekday>)",
    "{QUANTIFIER}? (@n {COUNT}) (?:<units:units>|<unit:unit>) <hence>",
)
def from_now(phrase: Phrase, context: Context) -> Reading | None:
    number = count(phrase)
    if number is None:
        return Reading("DATE", "FUTURE_REF", "relative", direction="future", is_vague=True)
    base = context.reference
    unit = phrase.string("units") or phrase.string("unit")
    if base is not None and phrase.has("tomorrow"):
        base += timedelta(1)
    if phrase.has("weekday"):
        if base is not None:
            base = weekday_after(base, phrase.integer("weekday"))
        unit, number = ("D", number * 7) if unit == "W" else (unit, number)
    return _counted(base, number, unit, quantity(phrase), "future")


@BOOK.rule(
    "date-before-last",
    "the day before yesterday, the day after tomorrow, the week before last",
    ("He left the day before yesterday.", "the day before yesterday", "DATE", "2020-08-12"),
    "<the> <unit:unit> (?:<before> (?:<yesterday:yesterday>|<last:last>)|<after> (?:<tomorrow:tomorrow>|<next:next>))",
    "<the> <unit:unit> (?:<before:before>|<after:after>) <last:lastday>? <weekday:weekday>",
)
def before_last(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    if phrase.has("weekday"):
        if context.reference is None or unit != "D":
            return None
        day = weekday_before(context.reference, phrase.integer("weekday"), strictly=phrase.has("lastday"))
        return Reading("DATE", resolve.shifted(day, -1 if phrase.has("before") else 1, "D"), "relative")
    number = -2 if phrase.has("yesterday") or phrase.has("last") else 2
    return Reading("DATE", resolve.shifted(context.reference, number, unit), "relative", direction=_direction(number))


@BOOK.rule(
    "date-counted-from",
    "so many units earlier or later, counted from the expression before",
    ("It opened in 1994 and closed two years later.", "two years later", "DATE", "1996"),
    "{QUANTIFIER}? (@n {COUNT}) <hyphen>? (?:<units:units>|<unit:unit>) <hyphen>? (?:<later:later>|<after_adv:after>|<earlier:earlier>|<before_adv:before>|(@noun <after:after>|<before:before>))",
    "<unit:unit> <hyphen> <earlier:earlier>",
    "<units:bare> (?:<later:later>|<after_adv:after>|<earlier:earlier>|<before_adv:before>|(@noun <after:after>|<before:before>))",
    confidence=0.75,
)
def counted_from(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("units") or phrase.string("unit")
    if phrase.has("noun") and not _ends_clause(context, phrase.end):
        return None
    is_later = phrase.has("later") or phrase.has("after")
    number = None if phrase.has("bare") else count(phrase) if phrase.has("n") else 1
    direction: Direction = "future" if is_later else "past"
    if number is None:
        return Reading(
            "DATE", "FUTURE_REF" if is_later else "PAST_REF", "relative", direction=direction, is_vague=True
        )
    base = context.anchor.day if context.anchor and context.anchor.day else context.reference
    if not is_later and not context.is_narrative and context.anchor and context.anchor.granularity != "day":
        base = context.anchor.day
    reading = _counted(base, number if is_later else -number, unit, quantity(phrase), direction)
    if reading is not None:
        reading.is_anchored = True
    return reading


def _ends_clause(context: Context, end: int) -> bool:
    """Return whether "before" or "after" stands alone here, and does not begin "after the war"."""
    return end >= len(context.lexemes) or not context.lexemes[end].text[0].isalnum()


@BOOK.rule(
    "date-next-day",
    "the day, week, month or year next to the one named before",
    ("He was held on Aug. 3 and freed the next day.", "the next day", "DATE", "2020-08-04"),
    "<the> (?:<next:next>|<following:following>) <unit:unit>",
    "<the> <unit:unit> (?:<before:before>|<after:after>|<previous:previous>|<following:following>)",
    confidence=0.8,
)
def next_day(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    if (phrase.has("before") or phrase.has("after")) and not _ends_clause(context, phrase.end):
        return None
    number = 1 if any(phrase.has(name) for name in ("next", "following", "after")) else -1
    anchor = context.day_anchor if unit == "D" else context.anchor
    base = anchor.day if anchor and anchor.day else context.reference
    return Reading(
        "DATE",
        resolve.shifted(base, number, unit),
        "relative",
        direction=_direction(number),
        is_anchored=True,
    )


@BOOK.rule(
    "date-that-day",
    "the period named before",
    ("He was born in 1950, and his father died that year.", "that year", "DATE", "1950"),
    "(?:<earlier>|<later>|<early>|<late>)? (?:<that>|<the><same>|<that><same>) <unit:unit>",
    "<the> <same> <unit:unit>",
    confidence=0.8,
)
def that_day(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    anchor = context.day_anchor if unit == "D" else context.anchor
    base = anchor.day if anchor and anchor.day else context.reference
    return Reading("DATE", resolve.shifted(base, 0, unit), "relative", _modifier(phrase), is_anchored=True)


@BOOK.rule(
    "date-edge-of-period",
    "an edge of the current or last-named period, or a later or earlier part of it",
    ("The bridge opens by the end of the month.", "the end of the month", "DATE", "2020-08"),
    "{BOUNDARY} <the> <unit:unit>",
    "<unit:unit> <hyphen> <end>",
    "(?:<earlier>|<later>|<early>|<late>) <in> <the> <unit:unit>",
    "<unit:unit> <poss> <end>",
    confidence=0.85,
)
def edge_of_period(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("unit")
    if unit in {"S", "TM", "H"}:
        return None
    base = context.anchor.day if context.is_narrative and context.anchor else context.reference
    return Reading("DATE", resolve.shifted(base, 0, unit), "relative", boundary(phrase) or _modifier(phrase))


@BOOK.rule(
    "date-the-period",
    "the day, the week, the year: the one spoken of, where it ends or is summed up",
    ("Shares closed the day lower.", "the day", "DATE", "2020-08-14"),
    "<the> <unit:unit>",
    "<the> <fiscal:fiscal> <unit:unit>",
    confidence=0.7,
)
def the_period(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("unit")
    if unit not in {"D", "W", "M", "Q", "Y"} or context.after(phrase.end) in _EXPLAINED:
        return None
    before = context.before(phrase.start)
    if before not in _SUMMED and not (before == "for" and not context.is_attributive(phrase.end)):
        return None
    anchor = context.day_anchor if unit == "D" else context.anchor if context.is_narrative else None
    base = anchor.day if anchor and anchor.day else context.reference
    return Reading("DATE", resolve.shifted(base, 0, unit), "relative", is_anchored=anchor is not None, is_fiscal=phrase.has("fiscal"))


_SUMMED = frozenset("end ends ended ending finish finished finishing close closed closing begin began start started".split())
_EXPLAINED = frozenset("of when that before after he she they it i we to in which ended ending".split())


@BOOK.rule(
    "date-the-weekend",
    "the weekend: the latest one unless the clause points ahead",
    ("Clashes broke out over the weekend.", "the weekend", "DATE", "2020-W32-WE"),
    "<the> <unit:unit>",
    confidence=0.8,
)
def the_weekend(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.string("unit") != "WE":
        return None
    base = context.reference
    if base is None:
        return Reading("DATE", "XXXX-WXX-WE", "relative")
    cue = context.direction(phrase.start, phrase.end) or ("past", "default")
    if cue[0] != "future" and base.isoweekday() < 6:
        base -= timedelta(7)
    return Reading(
        "DATE", resolve.period_value(base, "WE"), "relative", direction=cue[0], direction_basis=cue[1]
    )


@BOOK.rule(
    "date-week-of",
    "the week of a day",
    ("Talks resume the week of March 6.", "the week of March 6", "DATE", "2020-W10"),
    "<the> <unit:unit> <of> <month:month> <day:day> (?:<comma>?<year:year>)?",
    confidence=0.85,
)
def week_of(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.string("unit") != "W":
        return None
    month, day = phrase.integer("month"), phrase.integer("day")
    year = (
        phrase.integer("year")
        if phrase.has("year")
        else resolve.year_of_month(context, month, phrase, day)[0]
    )
    value = "XXXX-WXX" if year is None else resolve.period_value(date(year, month, day), "W")
    return Reading("DATE", value, "relative")
