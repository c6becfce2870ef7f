"""Times that come again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.judge_lengths import is_round_the_clock
from transforms.dates.judge_names import is_newspaper, is_title
from transforms.dates.lexicon import words
from transforms.dates.reading import Reading
from transforms.dates.timex3 import duration_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
_REGULARLY = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "annual": "P1Y", "nightly": "P1D", "hourly": "PT1H", "biweekly": "P2W", "fortnightly": "P2W", "biennial": "P2Y",
    "semiannual": "P6M", "semiannually": "P6M", "biannual": "P6M", "biannually": "P6M", "bimonthly": "P2M",
}  # fmt: skip


@BOOK.rule("set-adverb", ("Planes land daily.", "daily", "SET", "P1D"), "<regularly:word>")
def regularly(phrase: Phrase, context: Context) -> Reading | None:
    """Daily, weekly, annually."""
    if is_title(context, phrase) or is_newspaper(context, phrase):
        return None
    return Reading("SET", _REGULARLY[phrase.text("word")], "set")


@BOOK.rule(
    "set-every",
    ("They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    "<every> (?:<other:other>|<single>)? (?:<unit:unit>|<weekday:weekday>|<daypart:part>|<month:month>)",
    "<every> <season:season>",
    "<every> <ord:nth> <unit:unit>",
    "<every> <ord> <weekday:weekday>",
    "<weekday:weekday> <dayparts:parts>",
    "<every> (@n {COUNT}) <units:units>",
    "<weekdays:days>",
    confidence=0.75,
)
def every(phrase: Phrase, _context: Context) -> Reading | None:
    """Every or each unit, weekday, part of day or month."""
    if phrase.has("units"):
        return Reading("SET", duration_value(count(phrase), phrase.string("units")), "set")
    if phrase.has("unit"):
        number = phrase.integer("nth") if phrase.has("nth") else 2 if phrase.has("other") else 1
        return Reading("SET", duration_value(number, phrase.string("unit")), "set")
    if phrase.has("part"):
        return Reading("SET", f"XXXX-XX-XXT{phrase.string('part')}", "set")
    if phrase.has("month"):
        return Reading("SET", f"XXXX-{phrase.integer('month'):02}", "set")
    if phrase.has("season"):
        return Reading("SET", f"XXXX-{phrase.string('season')}", "set")
    if phrase.has("parts"):
        return Reading("SET", f"XXXX-WXX-{phrase.integer('weekday')}T{phrase.string('parts')}", "set")
    number = phrase.integer("weekday") if phrase.has("weekday") else phrase.integer("days")
    return Reading("SET", f"XXXX-WXX-{number}", "set")


@BOOK.rule(
    "set-nth-of-every",
    ("Sirens sound on the last Friday of each month.", "the last Friday of each month", "SET", "P1M"),
    "<the> {NTH} (?:<weekday>|<unit>) <of> <every> <unit:unit>",
    confidence=0.8,
)
def nth_of_every(phrase: Phrase, _context: Context) -> Reading | None:
    """A numbered or last day of every week, month or year."""
    return Reading("SET", duration_value(1, phrase.string("unit")), "set")


@BOOK.rule(
    "set-each-of",
    ("Sales fell in each of the last three years.", "the last three years", "SET", "P1Y"),
    "<every> <of> <the> (?:<last>|<past>|<previous>|<next>|<coming>|<following>) (@n {COUNT})? <units:units>",
    confidence=0.8,
)
def each_of(phrase: Phrase, _context: Context) -> Reading | None:
    """Each of so many units: once in every one of them."""
    value = duration_value(1, phrase.string("units"))
    return Reading("SET", value, "set", span=(phrase.start + 2, phrase.end))


@BOOK.rule(
    "set-weekends",
    ("They play on weekends.", "weekends", "SET", "XXXX-WXX-WE"),
    "<units:unit>",
    "<dayparts:part>",
    confidence=0.75,
)
def weekends(phrase: Phrase, context: Context) -> Reading | None:
    """Weekends, weekdays, mornings and nights as a habit."""
    if phrase.has("part"):
        if (
            context.before(phrase.start) not in {"in", "on", "the", "most", "some"}
            or phrase.text("part") == "nights"
        ):
            return None
        return Reading("SET", f"XXXX-XX-XXT{phrase.string('part')}", "set")
    if phrase.string("unit") != "WE" or context.before(phrase.start) not in {
        "on",
        "most",
        "at",
        "the",
        "and",
        "some",
    }:
        return None
    return Reading("SET", "XXXX-WXX-WE", "set")


@BOOK.rule(
    "set-a-unit",
    ("It exports two million tons a year.", "a year", "SET", "P1Y"),
    "<a> <unit:unit>",
    confidence=0.8,
)
def a_unit(phrase: Phrase, context: Context) -> Reading | None:
    """A rate by the unit: a noun or an amount stands before "a year"."""
    after = context.after(phrase.end)
    if after in {"ago", "later", "earlier", "before", "after", "-", "old", "of", "long"} or phrase.string(
        "unit"
    ) in {"WE", "S"}:
        return None
    at = phrase.start - 1
    if at < 0 or is_round_the_clock(context, phrase.start):
        return None
    before = context.lexemes[at]
    is_amount = {"int", "amount", "percent", "scale", "times", "time_plural"} & set(before.values)
    if not is_amount and not (
        context.tag(at) == "NOUN"
        and before.text.islower()
        and ({"units"} & set(before.values) or _is_counted(context, at))
    ):
        return None
    return Reading("SET", duration_value(1, phrase.string("unit")), "set")


def _is_counted(context: Context, at: int) -> bool:
    """Return whether a number stands shortly before lexeme ``at`` ("two million tons a year")."""
    return any(
        {"num", "int", "amount", "scale", "scales", "vague", "money"} & set(lexeme.values)
        for lexeme in context.lexemes[max(0, at - 3) : at]
    )


@BOOK.rule(
    "set-per",
    ("It costs $5 per day.", "per day", "SET", "P1D"),
    "<per> <unit:unit>",
    "<times> <a> <unit:unit>",
    "{COUNT} <time_plural> <a> <unit:unit>",
)
def per(phrase: Phrase, context: Context) -> Reading | None:
    """So much per unit."""
    if phrase.string("unit") in {"H", "TM", "S"} and context.before(phrase.start) in _DISTANCES:
        return None
    return Reading("SET", duration_value(1, phrase.string("unit")), "set")


_DISTANCES = words(
    "miles mile kilometers kilometres kilometer kilometre km feet meters metres knots revolutions beats"
)
"""Units that make a unit of speed or of a rate with "per hour"."""
