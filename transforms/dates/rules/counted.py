"""So many units away: from the reference day ("ago") or from the expression before ("later")."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from transforms.dates import resolve
from transforms.dates.arithmetic import add_units, weekday_after, weekday_before
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.intervals import interval_of
from transforms.dates.judge import ends_clause
from transforms.dates.reading import Reading
from transforms.dates.rules.pieces import quantity
from transforms.dates.timex3 import year_value

if TYPE_CHECKING:
    from datetime import date

    from transforms.dates.context import Anchor, Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.reading import Direction

BOOK = RuleBook()


@BOOK.rule(
    "date-ago",
    ("The bank failed two years ago.", "two years ago", "DATE", "2018"),
    "{QUANTIFIER}? (@either {NUMERAL} (?:<or>|<to>))? (@n {COUNT}) <hyphen>? {UNITS} <hyphen>? <ago>",
    "{QUANTIFIER}? <a>? <unit:quarter> (?:<hyphen>|<of><a>)? <unit:unit> <ago>",
    "(?:<units:vague>|<a>?<long:vague><time>?) <ago>",
    "<unit:unit> <hyphen> <ago>",
)
def ago(phrase: Phrase, context: Context) -> Reading | None:
    """So many units ago, to the granularity of the unit; of "five or six weeks ago" the latter."""
    if phrase.has("vague"):
        if phrase.text("vague") == "running":
            return None
        return Reading("DATE", "PAST_REF", "relative", direction="past", is_vague=True)
    unit = phrase.string("unit")
    if phrase.has("quarter"):
        is_century = (phrase.string("quarter"), unit) == ("Q", "CE")
        return _counted(context.reference, -25, "Y", quantity(phrase), "past") if is_century else None
    number = count(phrase) if phrase.has("n") else 1
    if number is None:
        return Reading("DATE", "PAST_REF", "relative", direction="past", is_vague=True)
    modifier = "APPROX" if phrase.has("either") else quantity(phrase)
    return _counted(context.reference, -number, unit, modifier, "past")


@BOOK.rule(
    "date-ago-day",
    ("He died two years ago today.", "two years ago today", "DATE", "2018-08-14"),
    "(@n {COUNT}) {UNITS} <ago> (?:<today:today>|<yesterday:yesterday>|<tomorrow:tomorrow>|<weekday:weekday>"
    "|(?:<this>|<next:next>|<last:last>)<unit:this>)",
    "(@n {COUNT}) <weekdays:weekday> <ago>",
    confidence=0.85,
)
def ago_day(phrase: Phrase, context: Context) -> Reading | None:
    """So many units before a day or week near now: a year ago today, a week ago Sunday, two Sundays ago."""
    base, number, unit = context.reference, count(phrase), phrase.string("unit") or "W"
    if number is None or number != int(number) or unit in {"S", "TM", "H"}:
        return None
    if phrase.has("weekday"):
        if unit != "W":
            return None
        is_plural = phrase.kind("weekday") == "weekdays"
        weekday = phrase.integer("weekday")
        base = weekday_before(base, weekday, strictly=is_plural) if base else None
        number -= is_plural
    elif base is not None:
        base += timedelta(phrase.has("tomorrow") - phrase.has("yesterday"))
    shown = phrase.string("this") or "D"
    if base is not None and shown != "D":
        base = add_units(base, phrase.has("next") - phrase.has("last"), shown)
    value = (
        resolve.period_value(add_units(base, -int(number), unit), shown)
        if base
        else resolve.UNKNOWN_PERIOD[shown]
    )
    return Reading("DATE", value, "relative", direction="past", direction_basis="word")


def _counted(
    base: date | None, number: float, unit: str, modifier: str | None, direction: Direction
) -> Reading | None:
    """Return the reading of a number of units away from ``base``, to the granularity of the unit."""
    if unit in {"S", "TM", "H"}:
        whole, granularity, shown = 0, "D", "D"
    else:
        whole, granularity = _whole(number, unit)
        shown = {"DE": "Y", "CE": "Y", "F": "W"}.get(unit, unit)
    try:
        value = (
            resolve.UNKNOWN_PERIOD[shown]
            if base is None
            else resolve.period_value(add_units(base, whole, granularity), shown)
        )
    except (ValueError, OverflowError):
        return None
    return Reading("DATE", value, "relative", modifier, direction, direction_basis="word")


def _whole(number: float, unit: str) -> tuple[int, str]:
    """Return a whole number of a unit that equals ``number`` of ``unit`` ("a year and a half": 18 months)."""
    years = {"DE": 10, "CE": 100, "ML": 1000}.get(unit)
    if years and number != int(number):
        return round(number * years), "Y"
    if number == int(number):
        return int(number), unit
    if unit == "Y":
        return round(number * 12), "M"
    return round(number * {"M": 30, "W": 7}.get(unit, 1)), "D" if unit in {"M", "W"} else unit


@BOOK.rule(
    "date-from-now",
    ("A vote is due two weeks from now.", "two weeks from now", "DATE", "2020-W35"),
    "{QUANTIFIER}? (@n {COUNT}) {UNITS} <from> (?:<now>|<today:today>|<tomorrow:tomorrow>|<weekday:weekday>)",
    "{QUANTIFIER}? (@n {COUNT}) {UNITS} <hence>",
)
def from_now(phrase: Phrase, context: Context) -> Reading | None:
    """So many units from now, hence, or from a named day."""
    number = count(phrase)
    if number is None:
        return Reading("DATE", "FUTURE_REF", "relative", direction="future", is_vague=True)
    base = context.reference
    unit = phrase.string("unit")
    if base is not None and phrase.has("tomorrow"):
        base += timedelta(1)
    if phrase.has("weekday") and base is not None:
        base = weekday_after(base, phrase.integer("weekday"))
    if unit == "W" and any(phrase.has(name) for name in ("today", "tomorrow", "weekday")):
        unit, number = "D", number * 7
    return _counted(base, number, unit, quantity(phrase), "future")


@BOOK.rule(
    "date-counted-from",
    ("It opened in 1994 and closed two years later.", "two years later", "DATE", "1996"),
    "{QUANTIFIER}? (@n {COUNT}) <hyphen>? {UNITS} <hyphen>? (?:{LATER}|{EARLIER}|<previous:previous>)",
    "<unit:unit> <hyphen> <earlier:earlier>",
    "<units:bare> (?:{LATER}|{EARLIER})",
    confidence=0.6,
)
def counted_from(phrase: Phrase, context: Context) -> Reading | None:
    """So many units earlier or later, counted from the expression before."""
    unit = phrase.string("unit")
    if phrase.has("noun") and not ends_clause(context, phrase.end):
        return None
    if unit in {"S", "TM", "H"}:
        return None  # days are known, hours seldom: "an hour later" stays a length
    is_later = phrase.has("later") or phrase.has("after")
    number = None if phrase.has("bare") else count(phrase) if phrase.has("n") else 1
    direction: Direction = "future" if is_later else "past"
    if number is None:
        return Reading(
            "DATE", "FUTURE_REF" if is_later else "PAST_REF", "relative", direction=direction, is_vague=True
        )
    anchor = context.anchor
    signed = number if is_later else -number
    if anchor is not None and anchor.day is None:
        return _from_year(anchor, signed, unit, quantity(phrase), direction)
    if unit == "Y" and anchor is not None and _is_in_quarter(anchor, context):
        value = resolve.shifted(context.quarter, round(4 * signed), "Q")
        return Reading(
            "DATE", value, "relative", quantity(phrase), direction,
            direction_basis="word", anchor_id=anchor.date_id,
        )  # fmt: skip
    base = anchor.day if anchor else context.reference
    if unit == "Y" and number == 1 and anchor is not None and _is_compared(anchor, phrase, context):
        unit, signed = "M", 12 * signed
    reading = _counted(base, signed, unit, quantity(phrase), direction)
    if reading is not None:
        reading.anchor_id = anchor.date_id if anchor else None
        reading.value = not_yet(phrase, context, reading.value, unit)
    return reading


def not_yet(phrase: Phrase, context: Context, value: str, unit: str) -> str:
    """Return ``value``, unless it is to come and its clause tells what has been: then the anchor was another one.

    Years that have gone by up to what is told in the present end now ("ten years later, the firm remains").
    """
    reference, covered = context.reference, interval_of(value)
    if reference is None or covered is None or covered[0].date() <= reference:
        return value
    cue = context.direction(phrase.start, phrase.end)
    if cue is not None and cue[0] == "future":
        return value
    if unit in {"Y", "DE", "CE"}:
        return resolve.period_value(reference, "Y")
    return value if cue is None else resolve.UNKNOWN_PERIOD.get(unit, "XXXX-XX-XX")


def _is_compared(anchor: Anchor, phrase: Phrase, context: Context) -> bool:
    """Return whether a month's figure is compared with an earlier one ("in June, up from a year earlier")."""
    is_after_cue = context.before(phrase.start) in {"from", "than", "with", "to", "against"}
    return anchor.granularity == "month" and phrase.has("earlier") and is_after_cue


def _is_in_quarter(anchor: Anchor, context: Context) -> bool:
    """Return whether what is compared is a quarter: named last itself, or by its last day ("ended Sept. 30")."""
    if context.quarter is None or anchor.day is None or anchor.granularity not in {"quarter", "day"}:
        return False
    return resolve.period_value(anchor.day, "Q") == resolve.period_value(context.quarter, "Q")


def _from_year(
    anchor: Anchor, number: float, unit: str, modifier: str | None, direction: Direction
) -> Reading:
    """Return a reading counted from an anchor that has no day, as years before Christ have none."""
    years = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    value = (
        year_value(anchor.year + round(number * years)) if years else resolve.UNKNOWN_PERIOD.get(unit, "XXXX")
    )
    return Reading(
        "DATE", value, "relative", modifier, direction, direction_basis="word", anchor_id=anchor.date_id
    )
