"""Lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.reading import Reading
from transforms.dates.rules.modifiers import quantity
from transforms.dates.timex3 import duration_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()
_TO = "(?:(?:<to>|<or>|<hyphen>|<dash>) {NUMERAL})?"


@BOOK.rule(
    "duration-counted",
    "a number of units",
    ("He has ruled for 26 years.", "26 years", "DURATION", "P26Y"),
    "(?:{QUANTIFIER}|<another>)? (@n {COUNT}) (?:<more>|<straight>)? <units:units>",
    "{QUANTIFIER}? (@n {COUNT}) (?:<more>|<straight>)? <unit:unit>",
    "{QUANTIFIER}? (@n {COUNT}) <hyphen> (?:<unit:unit>|<units:units>) (?:<hyphen>? <long>)?",
    "{QUANTIFIER}? (?:<unit:bare>|<units:bares>) <hyphen> <long>",
)
def counted(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.has("bare") or phrase.has("bares"):
        number, unit = (1, phrase.string("bare")) if phrase.has("bare") else (None, phrase.string("bares"))
        return Reading("DURATION", duration_value(number, unit), "duration")
    unit = phrase.string("units") or phrase.string("unit")
    if context.after(phrase.end) == "-" and context.after(phrase.end, 1) in {"old", "olds", "long"}:
        return None
    if unit == "Q" and (number_is_one(phrase) or context.after(phrase.end) == "of"):
        return None
    if phrase.has("unit") and "second" in phrase.text("unit") and not _is_clock_second(phrase, context):
        return None
    return Reading("DURATION", duration_value(count(phrase), unit), "duration", quantity(phrase))


def number_is_one(phrase: Phrase) -> bool:
    """Return whether a quantity is a single unit ("a quarter" is mostly a fourth of something)."""
    number = count(phrase)
    return number is None or number <= 1 or phrase.string("unit") != ""


def _is_clock_second(phrase: Phrase, context: Context) -> bool:
    start, _ = phrase.span("n")
    return context.lexemes[start].text.lower() in {"one", "1"} or context.before(phrase.end) == "-"


@BOOK.rule(
    "duration-age",
    "age of so many years",
    ("She is 33 years old.", "33 years old", "DURATION", "P33Y"),
    "{QUANTIFIER}? (@n {COUNT}) <units:units> (?:<old>|<of><age>)",
)
def age(phrase: Phrase, context: Context) -> Reading | None:
    return Reading(
        "DURATION", duration_value(count(phrase), phrase.string("units")), "duration", quantity(phrase)
    )


@BOOK.rule(
    "duration-around-now",
    "the last or next so many units, ending or beginning at the reference day",
    ("Prices doubled over the past two years.", "the past two years", "DURATION", "P2Y"),
    "<the>? (?:<last:last>|<past:past>|<next:next>|<coming:next2>|<previous:last2>|<following:next3>|<the><first>)? (@n {COUNT}) <units:units>".replace(
        "|<the><first>", ""
    ),
    "<the>? (?:<last:last>|<past:past>|<next:next>|<coming:next2>|<previous:last2>|<recent:recent>) <units:units>",
)
def around_now(phrase: Phrase, context: Context) -> Reading | None:
    unit = phrase.string("units")
    number = count(phrase) if phrase.has("n") else None
    ahead = phrase.has("next") or phrase.has("next2") or phrase.has("next3")
    behind = phrase.has("last") or phrase.has("past") or phrase.has("last2") or phrase.has("recent")
    direction = "future" if ahead else "past" if behind else None
    return Reading("DURATION", duration_value(number, unit), "duration", direction=direction)


@BOOK.rule(
    "duration-bare",
    "units without a number",
    ("Repairs will take weeks.", "weeks", "DURATION", "PXW"),
    "<units:units>",
    confidence=0.7,
)
def bare(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.string("units") == "Q" or phrase.text("units") == "hrs":
        return None
    if context.before(phrase.start) not in {"for", "in", "within", "after", "take", "takes", "took", "spent", "last"}:
        return None
    return Reading("DURATION", duration_value(None, phrase.string("units")), "duration", is_vague=True)
