"""Parts of day: Friday morning, this evening, the night of 3 June, overnight."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import add_units, weekday_before
from transforms.dates.grammar import MACROS, RuleBook
from transforms.dates.intervals import interval_of
from transforms.dates.judge_names import is_broadcast, is_title
from transforms.dates.month_years import year_of_month
from transforms.dates.reading import Reading
from transforms.dates.rules.clock import AT, clock_time
from transforms.dates.rules.pieces import boundary, stage
from transforms.dates.rules.weekdays import which_weekday
from transforms.dates.rules.which import step
from transforms.dates.timex3 import year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
MACROS["PART_OF"] = "(?:<daypart:part><units:hours>?|(?:<early>|<small>)<units:hours>) <of>"


@BOOK.rule(
    "time-weekday-part",
    ("The ferry sank on Friday morning.", "Friday morning", "TIME", "2020-08-14TMO"),
    "(@mod <early>|<late>|<mid>)? <weekday:weekday> (?:<early>|<late>)? <daypart:part>",
    "<the>? (@mod <early>|<late>|<mid>) <hyphen>? <daypart:part> <on>? <weekday:weekday>",
    "{DEICTIC} <weekday:weekday> <daypart:part>",
    confidence=0.9,
)
def weekday_part(phrase: Phrase, context: Context) -> Reading | None:
    """Part of a named day."""
    if is_broadcast(context, phrase.end - 1):
        return None
    if step(phrase) or phrase.has("this"):
        day, part = which_weekday(phrase, context), phrase.string("part")
        if day is None:
            return None
        return Reading(
            "TIME", f"{day.value}T{part}", "relative", direction=day.direction, direction_basis="word"
        )
    value, basis = resolve.weekday_value(context, phrase.integer("weekday"), phrase)
    return Reading(
        "TIME",
        f"{value}T{phrase.string('part')}",
        "relative",
        boundary(phrase),
        direction=basis[0],
        direction_basis=basis[1],
    )


_PART_DAY = {"yesterday": -1, "today": 0, "tomorrow": 1, "this": 0, "last": -1}


@BOOK.rule(
    "time-deictic-part",
    ("It rained this morning.", "this morning", "TIME", "2020-08-14TMO"),
    "(?:<clock:clock>|<hour:hour>)<ampm:ampm>? {DAY_WORD} <daypart:part>",
    "(?:<num:hour>) (?:<hyphen>? <num:minutes>)? {DAY_WORD} <daypart:part>",
    "(@mod <early>|<late>|<earlier>|<later>)? {DAY_WORD} <daypart:part>",
)
def deictic_part(phrase: Phrase, context: Context) -> Reading | None:
    """Part of a day that is counted from the reference day."""
    if is_title(context, phrase):
        return None
    days = next(step for name, step in _PART_DAY.items() if phrase.has(name))
    day = resolve.shifted(context.reference, days, "D")
    if phrase.kind("hour") == "num" and context.before(phrase.start) not in AT:
        return None
    if phrase.has("clock") or phrase.has("hour"):
        time = clock_time(phrase)
        return Reading("TIME", f"{day}{time}", "relative") if time and int(time[1:3]) <= 24 else None
    return Reading("TIME", f"{day}T{phrase.string('part')}", "relative", stage(phrase))


@BOOK.rule(
    "time-anchored-part",
    ("The court sat on Aug. 3. The next morning it ruled.", "The next morning", "TIME", "2020-08-04TMO"),
    "(@mod <early>|<late>)?"
    " (?:<the> (?:<next:next>|<following:next>|<same:same>|<previous:previous>) | <that:that> <same>?) <daypart:part>",
    "<the> <daypart:part> <before:previous>",
    confidence=0.8,
)
def anchored_part(phrase: Phrase, context: Context) -> Reading | None:
    """Part of the day named before it, or of the day after."""
    if (
        phrase.text("previous") == "before"
        and phrase.end < len(context.lexemes)
        and context.lexemes[phrase.end].text[0].isalnum()
    ):
        return None
    anchor = context.day_anchor
    base = anchor.day if anchor else context.reference
    if base is None:
        return Reading("TIME", f"XXXX-XX-XXT{phrase.string('part')}", "relative")
    day = add_units(base, 1 if phrase.has("next") else -1 if phrase.has("previous") else 0, "D")
    return Reading(
        "TIME",
        f"{day.isoformat()}T{phrase.string('part')}",
        "relative",
        boundary(phrase),
        anchor_id=anchor.date_id if anchor else None,
    )


@BOOK.rule(
    "time-the-part",
    ("He died on Aug. 3, late in the evening.", "late in the evening", "TIME", "2020-08-03TEV"),
    "(?:<early>|<late>|<earlier>|<later>) <in> <the> <daypart:part>",
    "<the>? (?:<early>|<late>|<mid><hyphen>?)? <daypart:part>",
    confidence=0.6,
)
def the_part(phrase: Phrase, context: Context) -> Reading | None:
    """The morning or the evening of the day named last."""
    marks = {mark for word in phrase.lexemes[phrase.start : phrase.end] for mark in word.values}
    if (
        not marks & {"the", "early", "late", "mid"}
        or context.is_attributive(phrase.end)
        or context.after(phrase.end) == "of"
    ):
        return None
    if "in" not in marks and context.before(phrase.start) not in {
        "in",
        "during",
        "by",
        "throughout",
        "until",
        "since",
    }:
        return None
    anchor = context.day_anchor
    day = anchor.day if anchor else context.reference
    value = "XXXX-XX-XX" if day is None else day.isoformat()
    return Reading(
        "TIME", f"{value}T{phrase.string('part')}", "relative", anchor_id=anchor.date_id if anchor else None
    )


@BOOK.rule(
    "time-lone-part",
    ("Two bridges fell overnight.", "overnight", "TIME", "2020-08-13TNI"),
    "<daypart:part>",
    confidence=0.6,
)
def lone_part(phrase: Phrase, context: Context) -> Reading | None:
    """Overnight: the night of a day named beside it, else of what is told the one before the day of the news."""
    if phrase.text("part") != "overnight" or context.lexemes[phrase.start].text[0].isupper():
        return None
    if context.is_attributive(phrase.end) and context.tag(phrase.end) == "NOUN":
        return None  # "an overnight train"
    near = context.lexemes[: phrase.end + 2]
    is_named = any(_NAMES_A_DAY & lexeme.values.keys() for lexeme in near)
    if context.is_narrative or is_named or context.reference is None:
        return Reading("TIME", f"{context.day_nearby()}TNI", "relative", needs_day=True)
    cue = context.direction(phrase.start, phrase.end)
    is_ahead = cue is not None and cue[0] == "future"
    day = resolve.shifted(_day_of_news(phrase, context), 0 if is_ahead else -1, "D")
    return Reading("TIME", f"{day}TNI", "relative")


def _day_of_news(phrase: Phrase, context: Context) -> date | None:
    """Return the day on which it was told ("overnight, police said **on Tuesday**"), else the reference day."""
    for lexeme in context.lexemes[phrase.end : phrase.end + _SAID_WITHIN]:
        if "weekday" in lexeme.values and context.reference is not None:
            return weekday_before(context.reference, int(lexeme.values["weekday"]))
    return context.reference


_SAID_WITHIN = 9
"""Words behind "overnight" within which the day of saying may stand."""


_NAMES_A_DAY = frozenset({"weekday", "month", "today", "yesterday", "tomorrow"})


@BOOK.rule(
    "time-tonight",
    ("The council meets tonight.", "tonight", "TIME", "2020-08-14TNI"),
    "<tonight:tonight>",
    "(?:<clock:clock>|<hour:hour>) <ampm:ampm>? <tonight:tonight>",
    "<num:hour> (?:<hyphen>? <num:minutes>)? <tonight:tonight>",
)
def tonight(phrase: Phrase, context: Context) -> Reading | None:
    """Tonight, with the hour where it stands before."""
    day = resolve.shifted(context.reference, 0, "D")
    if is_title(context, phrase):
        return None  # "Late Show Tonight"
    if not phrase.has("clock") and not phrase.has("hour"):
        return Reading("TIME", f"{day}TNI", "relative", direction="present")
    time = clock_time(phrase)
    if time is None or not 1 <= int(time[1:3]) <= 23:
        return None
    if phrase.kind("hour") == "num" and context.before(phrase.start) not in AT:
        return None
    hour = int(time[1:3])
    if hour < 12 and not phrase.has("ampm"):
        time = f"T{hour + 12}{time[3:]}"
    return Reading("TIME", f"{day}{time}", "relative", direction="present")


@BOOK.rule(
    "time-part-of-date",
    ("It began on the night of 3 June 2019.", "the night of 3 June 2019", "TIME", "2019-06-03TNI"),
    "{STAGE}? <the>? {PART_OF} (?:<weekday><comma>?)? <month:month><day:day> {YEAR_AFTER}?",
    "{STAGE}? <the>? {PART_OF} <weekday:weekday>",
    "<the>? (?:<early>|<small>) <units:hours> <of> <weekday:weekday> <daypart:part>",
    "{STAGE}? <the>? {PART_OF} (?:<weekday><comma>?)? {DAYNUMBER} <of>? <month:month> <year:year>?",
)
def part_of_date(phrase: Phrase, context: Context) -> Reading | None:
    """Part of a day given by its date; the early hours are the morning's."""
    if phrase.string("hours") not in {"", "H"}:
        return None
    if phrase.has("weekday"):
        value = resolve.weekday_value(context, phrase.integer("weekday"), phrase)[0]
    else:
        month, day = phrase.integer("month"), phrase.integer("day")
        year = phrase.integer("year") if phrase.has("year") else year_of_month(context, month, phrase, day)[0]
        value = f"{'XXXX' if year is None else year_value(year)}-{month:02}-{day:02}"
    first = {mark for lexeme in phrase.lexemes[phrase.start : phrase.start + 2] for mark in lexeme.values}
    if not (phrase.has("hours") and first & {"early", "small"}):
        return Reading("TIME", f"{value}T{phrase.string('part') or 'MO'}", "relative")
    day = interval_of(value)
    hours = (day[0], day[0] + _SMALL_HOURS) if day else None
    return Reading("TIME", f"{value}TMO", "relative", "START", interval=hours)


_SMALL_HOURS = timedelta(hours=6)
"""From midnight on: "the early hours of Sunday"."""
