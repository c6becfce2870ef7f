"""Lengths as stretches: up to now or from now, before or after something, or of units without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.arithmetic import around
from transforms.dates.counts import count
from transforms.dates.grammar import RuleBook
from transforms.dates.judge import ends_clause
from transforms.dates.judge_lengths import is_distance, is_told
from transforms.dates.lexicon import words
from transforms.dates.reading import Reading
from transforms.dates.timex3 import duration_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.reading import Direction

BOOK = RuleBook()


@BOOK.rule(
    "duration-around-now",
    ("Prices doubled over the past two years.", "the past two years", "DURATION", "P2Y"),
    "<the>? (?:<last:behind>|<past:behind>|<previous:behind>|<next:ahead>|<coming:ahead>|<following:ahead>)"
    " (@n {COUNT})? <units:unit>",
    "<the> <latest:behind> (@n {COUNT}) <units:unit>",
    "<the> (@n {COUNT}) (?:<previous:behind>|<following:ahead>) <units:unit>",
)
def around_now(phrase: Phrase, context: Context) -> Reading | None:
    """The last or next so many units, ending or beginning at the reference day."""
    if phrase.text("behind") == "last" and _is_verb(phrase, context):
        return None
    number = count(phrase) if phrase.has("n") else None
    direction: Direction = "past" if phrase.has("behind") else "future"
    unit = phrase.string("unit")
    if phrase.has("ahead") and is_told(context, phrase.start, phrase.end):
        return Reading("DURATION", duration_value(number, unit), "duration")
    interval = around(context.reference, number if phrase.has("ahead") else -number, unit) if number else None
    return Reading(
        "DURATION", duration_value(number, unit), "duration", direction=direction, interval=interval
    )


_BEFORE_VERB = words(
    "to will would could can may might should must did does do n't not 'll ’ll usually typically"
)


def _is_verb(phrase: Phrase, context: Context) -> bool:
    """Return whether "last" is what something does for so long ("the strike could last two weeks")."""
    is_bare = phrase.span("behind")[0] == phrase.start
    return is_bare and context.before(phrase.start) in _BEFORE_VERB


@BOOK.rule(
    "duration-the-counted",
    ("She wrote it in the nine months that she spent at sea.", "the nine months", "DURATION", "P9M"),
    "<the> (@n {COUNT}) <units:unit>",
)
def the_counted(phrase: Phrase, context: Context) -> Reading | None:
    """The so many units that the text goes on to describe."""
    after = context.lexemes[phrase.end].text if phrase.end < len(context.lexemes) else ""
    if after[:1].isupper() or after in {"'", "’"}:
        return None  # the Seven Years War
    return Reading("DURATION", duration_value(count(phrase), phrase.string("unit")), "duration")


@BOOK.rule(
    "duration-the-units",
    ("Many joined in the years that followed.", "the years", "DURATION", "PXY"),
    "<the> <units:unit>",
    "<the> (@n {COUNT})? <units:unit> <ahead>",
    confidence=0.5,
)
def the_units(phrase: Phrase, context: Context) -> Reading | None:
    """A stretch of days or years that the text goes on to describe, or up to now ("over the years")."""
    unit = phrase.string("unit")
    if context.after(phrase.end) == "-" or context.after(phrase.end)[:1].isdecimal():
        return None
    if unit in {"Q", "S", "NI"} or context.before(phrase.start) not in {
        "in",
        "over",
        "during",
        "for",
        "through",
    }:
        return None
    number = count(phrase) if phrase.has("n") else None
    return Reading("DURATION", duration_value(number, unit), "duration", is_vague=number is None)


_BEFORE_BARE = words("for in within after take takes took spent last")


@BOOK.rule(
    "duration-bare",
    ("Repairs will take weeks.", "weeks", "DURATION", "PXW"),
    "<units:unit>",
    confidence=0.6,
)
def bare(phrase: Phrase, context: Context) -> Reading | None:
    """Units without a number: after "for" or "take", or themselves before "after" or "before" something."""
    if phrase.string("unit") == "Q" or phrase.text("unit") == "hrs":
        return None
    if (
        context.before(phrase.start) not in _BEFORE_BARE
        and not _is_hours_off(phrase, context)
        and not _is_joined(phrase, context)
    ):
        return None
    return Reading("DURATION", duration_value(None, phrase.string("unit")), "duration", is_vague=True)


def _is_hours_off(phrase: Phrase, context: Context) -> bool:
    """Return whether hours or minutes tell how far something lies from an event ("he left hours before the vote")."""
    if context.after(phrase.end) not in {"after", "before"} or ends_clause(context, phrase.end + 1):
        return False
    return phrase.string("unit") != "S" and is_distance(context, phrase.start)


def _is_joined(phrase: Phrase, context: Context) -> bool:
    """Return whether other units that are a length stand before ("in the days and weeks ahead")."""
    if context.before(phrase.start) not in {"and", "or", "to"} or phrase.start < 3:
        return False
    return (
        "units" in context.lexemes[phrase.start - 2].values
        and context.before(phrase.start, 3) in _BEFORE_BARE | _BEFORE_PAIR
    )


_BEFORE_PAIR = words("the coming next past last few several recent")
