"""Lengths of time by their number and unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.arithmetic import around
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.judge_lengths import is_round_the_clock, is_some_day
from transforms.dates.reading import Reading
from transforms.dates.rules.pieces import quantity
from transforms.dates.timex3 import duration_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "duration-counted",
    ("She has taught for more than 26 years.", "more than 26 years", "DURATION", "P26Y"),
    "(?:{QUANTIFIER}|<another>)? (@n {COUNT}) (?:<more>|<straight>)? (?:<units:unit>|<unit:unit>)",
    "{QUANTIFIER}? (@n {COUNT}) <hyphen> (?:<unit:unit>|<units:unit>) (?:<hyphen>? <long>)?",
    "(@n <half>) <hyphen> <unit:unit>",
    "(@n <a> <single>) <unit:unit>",
    "(@n <another>) <unit:unit>",
    confidence=0.9,
)
def counted(phrase: Phrase, context: Context) -> Reading | None:
    """A number of units, with the words that bend the number."""
    unit = phrase.string("unit")
    number = count(phrase)
    if context.after(phrase.end) == "-" and context.after(phrase.end, 1) in {"old", "olds", "long", "to"}:
        return None  # an age, and "on a day-to-day basis"
    if _is_programme(phrase, context):
        return None
    if phrase.text("n") == "many" and context.before(phrase.start) == "as":
        return None  # "the third time in as many days"
    if phrase.text("n") == "another" and (
        unit not in {"W", "M", "Y", "DE", "H"} or context.is_attributive(phrase.end)
    ):
        return None  # "another day of talks", "another year end"
    if is_some_day(context, phrase.start) or is_round_the_clock(context, phrase.start):
        return None
    if unit == "Q" and (
        phrase.kind("unit") == "unit"
        or context.after(phrase.end) == "of"
        or context.before(phrase.end - 1) == "-"
    ):
        return None  # "a quarter", "three quarters of" are mostly fractions
    if unit == "S" and phrase.kind("unit") == "unit" and not _is_one(phrase, context):
        return None  # "a second" is mostly an ordinal
    if _is_over_a_time(phrase, context):
        span = (phrase.start + 1, phrase.end)
        return Reading("DURATION", duration_value(number, unit), "duration", span=span)
    return Reading("DURATION", duration_value(number, unit), "duration", quantity(phrase))


_QUOTES = {'"', "“", "”", "`", "'", "’"}


def _is_programme(phrase: Phrase, context: Context) -> bool:
    """Return whether a length is all that stands between quotation marks, with a capital ("60 Minutes")."""
    is_quoted = {context.before(phrase.start), context.after(phrase.end)} <= _QUOTES
    return is_quoted and context.lexemes[phrase.end - 1].text[0].isupper()


def _is_over_a_time(phrase: Phrase, context: Context) -> bool:
    """Return whether "over" says in which time ("40 sorties over two days") and not that it is longer."""
    if context.lexemes[phrase.start].text.lower() != "over" or not phrase.has("mod"):
        return False
    before = context.tag(phrase.start - 1) if phrase.start else "START"
    return before in {"NOUN", "PROPN", "NUM", "PRON", "START"}


def _is_one(phrase: Phrase, context: Context) -> bool:
    start, _ = phrase.span("n")
    return (
        context.lexemes[start].text.lower() in {"one", "1"} or context.before(phrase.span("unit")[0]) == "-"
    )


_FINER = {("Y", "M"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "H"), ("H", "TM"), ("TM", "S")}


@BOOK.rule(
    "duration-compound",
    ("The flight took an hour and 20 minutes.", "an hour and 20 minutes", "DURATION", "PT1H20M"),
    "{QUANTIFIER}? (@n {COUNT}) {UNITS} <comma>? <and>? (@m {COUNT}) (?:<units:finer>|<unit:finer>)",
    confidence=0.85,
)
def compound(phrase: Phrase, context: Context) -> Reading | None:
    """A length in two units, the second finer than the first."""
    unit, finer = phrase.string("unit"), phrase.string("finer")
    first, second = count(phrase), count(phrase, "m")
    if (
        (unit, finer) not in _FINER
        or first is None
        or second is None
        or is_round_the_clock(context, phrase.start)
    ):
        return None
    coarse, fine = duration_value(first, unit), duration_value(second, finer)
    is_split = "T" in fine and "T" not in coarse
    value = coarse + (fine[1:] if is_split else fine.lstrip("PT"))
    return Reading("DURATION", value, "duration", quantity(phrase))


@BOOK.rule(
    "duration-unit-hyphen-long",
    ("A month-long strike ended.", "month-long", "DURATION", "P1M"),
    "(?:<unit:unit>|<units:units>) <hyphen> <long>",
)
def hyphen_long(phrase: Phrase, _context: Context) -> Reading | None:
    """Month-long, years-long."""
    unit = phrase.string("unit") or phrase.string("units")
    return Reading("DURATION", duration_value(1 if phrase.has("unit") else None, unit), "duration")


@BOOK.rule(
    "duration-quarter-century",
    ("He ruled for a quarter of a century.", "a quarter of a century", "DURATION", "P25Y"),
    "{QUANTIFIER}? <a>? <unit:quarter> (?:<hyphen>|<of><a>)? <unit:unit>",
    "<the> (?:<last:behind>|<past:behind>|<next:ahead>|<coming:ahead>) <unit:quarter> <hyphen>? <unit:unit>",
)
def quarter_century(phrase: Phrase, context: Context) -> Reading | None:
    """Quarter of a century, the last one of which ends now."""
    if phrase.string("quarter") != "Q" or phrase.string("unit") != "CE":
        return None
    steps = -25 if phrase.has("behind") else 25 if phrase.has("ahead") else 0
    interval = around(context.reference, steps, "Y") if steps else None
    return Reading("DURATION", "P25Y", "duration", quantity(phrase), interval=interval)


@BOOK.rule(
    "duration-units-old",
    ("A decades-old feud ended.", "decades-old", "DURATION", "PXY"),
    "<units:units> <hyphen> <old>",
    confidence=0.8,
)
def units_old(phrase: Phrase, context: Context) -> Reading | None:
    """Years-old, centuries-old."""
    if phrase.start and {"num", "int", "amount"} & set(context.lexemes[phrase.start - 1].values):
        return None  # a slip for "33-year-old"
    return Reading("DURATION", duration_value(None, phrase.string("units")), "duration", is_vague=True)


@BOOK.rule(
    "duration-unit-long",
    ("A yearlong boycott ended.", "yearlong", "DURATION", "P1Y"),
    "<unitlong:unit>",
)
def unit_long(phrase: Phrase, _context: Context) -> Reading | None:
    """Yearlong, weeklong."""
    return Reading("DURATION", duration_value(1, phrase.string("unit")), "duration")


@BOOK.rule(
    "duration-unit-and-half",
    ("He waited a month and a half.", "a month and a half", "DURATION", "P1.5M"),
    "{QUANTIFIER}? <a> <hyphen>? <unit:unit> <hyphen>? <and> <hyphen>? <a> <hyphen>? <half> <long>?",
)
def unit_and_half(phrase: Phrase, _context: Context) -> Reading | None:
    """A unit and a half."""
    return Reading("DURATION", duration_value(1.5, phrase.string("unit")), "duration", quantity(phrase))


@BOOK.rule(
    "duration-age",
    ("She is 33 years old.", "33 years old", "DURATION", "P33Y"),
    "{QUANTIFIER}? (@n {COUNT}) <units:unit> (?:<old>|<of><age>)",
)
def age(phrase: Phrase, _context: Context) -> Reading | None:
    """Age of so many years."""
    return Reading(
        "DURATION", duration_value(count(phrase), phrase.string("unit")), "duration", quantity(phrase)
    )
