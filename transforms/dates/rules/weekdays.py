"""Weekdays and weekends: which Friday "Friday" is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import add_units, weekday_after, weekday_before
from transforms.dates.direction import APPROACHES
from transforms.dates.grammar import RuleBook
from transforms.dates.judge import is_weekday
from transforms.dates.judge_names import is_named_day
from transforms.dates.lexicon import words
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.rules.which import base_of, direction_of, step
from transforms.dates.timex3 import day_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "date-weekday",
    ("They rowed on Wednesday.", "Wednesday", "DATE", "2020-08-12"),
    "(?:<early:early>|<late:late>|<mid>)? <weekday:weekday>",
    confidence=0.95,
)
def weekday(phrase: Phrase, context: Context) -> Reading | None:
    """Weekday: the latest one not after the reference day unless the clause points ahead."""
    number = phrase.integer("weekday")
    if not is_weekday(context, phrase):
        return None
    if is_named_day(context, phrase):
        return None
    if _is_some_weekday(phrase, context):
        return Reading("DATE", f"XXXX-WXX-{number}", "relative", is_vague=True)
    restated = _restated(phrase, context, number)
    if restated is not None:
        return restated
    joined = _joined(phrase, context, number)
    if joined is not None:
        return joined
    is_over = _is_of_an_event(phrase, context) and not _is_event_to_come(phrase, context, number)
    of_event = ("past", "possessive") if is_over else None
    value, basis = resolve.weekday_value(context, number, phrase, of_event)
    if basis[0] == "past" and not context.is_narrative:
        value = _start_of_range(phrase, context, number) or value
    modifier = "START" if phrase.has("early") else "END" if phrase.has("late") else None
    return Reading("DATE", value, "relative", modifier, direction=basis[0], direction_basis=basis[1])


def _is_some_weekday(phrase: Phrase, context: Context) -> bool:
    """Return whether it stays open which weekday is meant ("on a recent Friday", "one Sunday in June")."""
    before, after = context.before(phrase.start), context.after(phrase.end)
    if before == "recent":
        return not context.is_attributive(phrase.end)
    if before not in {"one", "a", "any"} or (after[:1].isalpha() and after not in {"in", "at", "when"}):
        return False  # "at a Saturday rally"
    return (context.before(phrase.start, 2), before) != (",", "a")  # "on April 13, a Monday," restates it


def _start_of_range(phrase: Phrase, context: Context, weekday: int) -> str | None:
    """Return the weekday before the last one of a range that is over ("from Thursday through Sunday"), or None."""
    ahead = context.lexemes[phrase.end : phrase.end + 2]
    if len(ahead) < 2 or not {"to", "hyphen", "dash"} & ahead[0].values.keys() or context.reference is None:
        return None
    last = ahead[1].values.get("weekday")
    if last is None:
        return None
    return day_value(weekday_before(weekday_before(context.reference, int(last)), weekday, strictly=True))


def _joined(phrase: Phrase, context: Context, weekday: int) -> Reading | None:
    """Return the weekday that follows one to come ("will meet Wednesday and Thursday"), or None."""
    anchor, start = context.day_anchor, phrase.start
    if anchor is None or anchor.day is None or context.reference is None or anchor.day <= context.reference:
        return None
    if context.before(start) not in {"and", "or", "through", "to"} or start < 2:
        return None
    if context.lexemes[start - 2].values.get("weekday") != anchor.day.isoweekday():
        return None
    day = weekday_after(anchor.day, weekday, strictly=True)
    return Reading("DATE", day_value(day), "relative", direction="future", direction_basis="joined")


def _is_of_an_event(phrase: Phrase, context: Context) -> bool:
    """Return whether a weekday has an event that is over ("Monday's vote", but "Monday's vote will be close")."""
    if context.after(phrase.end) not in {"'s", "’s"}:
        return False
    return not {"will", "'ll", "’ll"} & {context.after(phrase.end, ahead) for ahead in range(1, 5)}


FAR_BACK = 5
"""An event of so many days ago is not called by its weekday alone where the clause points ahead."""


def _is_event_to_come(phrase: Phrase, context: Context, weekday: int) -> bool:
    """Return whether a weekday's event is to come ("ahead of Monday's vote"; on a Tuesday "will win Monday's vote")."""
    cue = context.direction(phrase.start, phrase.end)
    if cue is None or cue[0] != "future" or context.reference is None:
        return False
    return cue[1] in APPROACHES or resolve.days_since(context.reference, weekday) >= FAR_BACK


def _restated(phrase: Phrase, context: Context, weekday: int) -> Reading | None:
    """Return the day that the text has just named and whose weekday it adds ("on April 13, a Monday,"), or None."""
    anchor = context.day_anchor
    if anchor is None or anchor.day is None or anchor.day.isoweekday() != weekday:
        return None
    if (context.before(phrase.start, 2), context.before(phrase.start)) != (",", "a"):
        return None
    return Reading("DATE", day_value(anchor.day), "relative", anchor_id=anchor.date_id)


@BOOK.rule(
    "date-friday-the-13th",
    ("Shops shut on Thursday the 13th.", "Thursday the 13th", "DATE", "2020-08-13"),
    "<weekday:weekday> <comma>? <the> <ord:day>",
    confidence=0.85,
)
def weekday_the_day(phrase: Phrase, context: Context) -> Reading | None:
    """Weekday and day of the month: the latest that the calendar allows within half a year, else a name."""
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
    ("He resigned last Monday.", "last Monday", "DATE", "2020-08-10"),
    "{DEICTIC} <weekday:weekday>",
    "<this:this> <coming:coming> <weekday:weekday>",
    "<this> <past:last> <weekday:weekday>",
    "<the>? (?:<previous:previous>|<following:following>|<coming:coming>) <weekday:weekday>",
)
def which_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """Last, this or next weekday."""
    number = phrase.integer("weekday")
    if phrase.has("this") and _is_of_a_caption(phrase, context):
        return None
    base = base_of(phrase, context)
    if base is None:
        return Reading("DATE", f"XXXX-WXX-{number}", "relative", direction=direction_of(step(phrase)))
    if phrase.has("coming") or phrase.has("following") or phrase.has("next"):
        day = weekday_after(base, number, strictly=True)
    elif phrase.has("this"):
        return _this_weekday(phrase, context, base, number)
    else:
        day = weekday_before(base, number, strictly=True)
    return Reading(
        "DATE", day_value(day), "relative", direction=direction_of(step(phrase)), direction_basis="word"
    )


def _is_of_a_caption(phrase: Phrase, context: Context) -> bool:
    """Return whether a date follows, as in captions ("in this Wednesday, Aug. 12, 2020, photo")."""
    return any("month" in lexeme.values for lexeme in context.lexemes[phrase.end : phrase.end + 2])


def _this_weekday(phrase: Phrase, context: Context, base: date, number: int) -> Reading:
    cue = context.direction(phrase.start, phrase.end) or ("future", "this")
    day = weekday_before(base, number) if cue[0] == "past" else weekday_after(base, number)
    return Reading("DATE", day_value(day), "relative", direction=cue[0], direction_basis=cue[1])


@BOOK.rule(
    "date-weekday-week",
    ("They meet on Monday week.", "Monday week", "DATE", "2020-08-24"),
    "(?:<weekday:weekday>|<today:today>|<tomorrow:tomorrow>) <unit:unit>",
    confidence=0.85,
)
def weekday_week(phrase: Phrase, context: Context) -> Reading | None:
    """A week or a fortnight after a coming weekday, today or tomorrow, as the British count."""
    days = {"W": 7, "F": 14}.get(phrase.string("unit"))
    is_over = phrase.end == len(context.lexemes) or not context.lexemes[phrase.end].text[0].isalnum()
    if days is None or not (is_over or context.after(phrase.end) in _AFTER_WEEK):
        return None  # "the Monday week nights"
    if phrase.span("unit")[0] != phrase.start + 1 or context.lexemes[phrase.end - 1].text[0].isupper():
        return None  # "Sunday Week"
    if context.reference is None:
        return Reading("DATE", "XXXX-XX-XX", "relative", direction="future", direction_basis="word")
    base = context.reference + timedelta(phrase.has("tomorrow"))
    if phrase.has("weekday"):
        base = weekday_after(base, phrase.integer("weekday"))
    return Reading(
        "DATE", day_value(base + timedelta(days)), "relative", direction="future", direction_basis="word"
    )


_AFTER_WEEK = words("in at on when with for to and or but if after before")


@BOOK.rule(
    "date-the-weekend",
    ("Clashes broke out over the weekend.", "the weekend", "DATE", "2020-W32-WE"),
    "<the> <unit:unit>",
    confidence=0.75,
)
def the_weekend(phrase: Phrase, context: Context) -> Reading | None:
    """The weekend: the latest one unless the clause points ahead."""
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
    ("Talks began the week of March 6.", "the week of March 6", "DATE", "2020-W10"),
    "<the> <unit:unit> <of> <month:month> <day:day> (?:<hyphen><day>)? (?:<comma>?<year:year>)?",
    confidence=0.85,
)
def week_of(phrase: Phrase, context: Context) -> Reading | None:
    """The week or the weekend of a day."""
    unit = phrase.string("unit")
    if unit not in {"W", "WE"}:
        return None
    month, day = phrase.integer("month"), phrase.integer("day")
    year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase, day)[0]
    value = (
        resolve.UNKNOWN_PERIOD[unit] if year is None else resolve.period_value(date(year, month, day), unit)
    )
    return Reading("DATE", value, "relative")
