"""The present, the past and the future without a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.grammar import RuleBook
from transforms.dates.judge_lengths import is_some_day
from transforms.dates.judge_names import is_name_part
from transforms.dates.lexer import Lexeme
from transforms.dates.reading import Reading

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "ref-now",
    ("He is now in exile.", "now", "DATE", "PRESENT_REF"),
    "<right>? <now:now>",
    "<at>? <the> <present> <time>",
    confidence=0.8,
)
def now(phrase: Phrase, context: Context) -> Reading | None:
    """Now, currently."""
    if context.before(phrase.start) in {"has", "have"} or context.after(phrase.end) == "(":
        return None  # "have now gone" says that it is done, not when
    return Reading("DATE", "PRESENT_REF", "reference", direction="present")


@BOOK.rule(
    "ref-recently",
    ("She recently moved.", "recently", "DATE", "PAST_REF"),
    "<recently>",
    "<recent> <units>",
    "<the> <recent>? <past>",
    confidence=0.6,
)
def recently(phrase: Phrase, context: Context) -> Reading | None:
    """Recently, in recent months; but "as recently as March" and "most recently in March" say when themselves."""
    before, after = context.before(phrase.start), context.after(phrase.end)
    if (before, after) == ("as", "as") or (before == "most" and _names_a_time(context, phrase.end)):
        return None
    return Reading("DATE", "PAST_REF", "reference", direction="past", is_vague=True)


def _names_a_time(context: Context, end: int) -> bool:
    """Return whether a date follows, with or without a preposition."""
    first, second = ({*lexeme.values} for lexeme in (*context.lexemes[end : end + 2], _NOTHING, _NOTHING)[:2])
    return bool(first & _DATED) or (bool(first & {"in", "on", "at"}) and bool(second & _DATED))


_NOTHING = Lexeme(0, 0, "", {})
_DATED = frozenset(
    {"last", "this", "month", "weekday", "year", "early", "late", "mid", "season", "yesterday", "holiday"}
)


@BOOK.rule(
    "ref-recent",
    ("The recent floods killed nobody.", "recent", "DATE", "PAST_REF"),
    "<recent:recent>",
    confidence=0.6,
)
def recent(phrase: Phrase, context: Context) -> Reading | None:
    """Recent before a noun."""
    if context.before(phrase.start) in {"as", "more", "most"} or phrase.start + 1 >= len(context.lexemes):
        return None
    if not context.lexemes[phrase.end].text[0].isalpha():
        return None
    return Reading("DATE", "PAST_REF", "reference", direction="past", is_vague=True)


@BOOK.rule(
    "ref-current",
    ("The current law bans it.", "current", "DATE", "PRESENT_REF"),
    "<current:current>",
    confidence=0.6,
)
def current(phrase: Phrase, context: Context) -> Reading | None:
    """Current before a noun, unless it is set against a former holder."""
    near = {context.before(phrase.start), context.after(phrase.end)}
    if (
        near & {"and", "or", "electric", "electrical", "ocean", "direct", "alternating"}
        or context.tag(phrase.start) != "ADJ"
    ):
        return None
    return Reading("DATE", "PRESENT_REF", "reference", direction="present")


@BOOK.rule(
    "ref-present-time",
    ("The road is closed at this time.", "this time", "DATE", "PRESENT_REF"),
    "(?:<this:this>|<the><present>) <time:time>",
    "<these> <units:units>",
    "<to:to> <time:time>",
    "(?:<present>|<modern>) <hyphen> <unit:unit>",
    confidence=0.6,
)
def present_time(phrase: Phrase, context: Context) -> Reading | None:
    """At this time, these days, to date, present-day."""
    if phrase.has("this") and context.before(phrase.start) not in {"at", "by", "until", "around", "about"}:
        return None
    if phrase.has("to") and (phrase.text("time") != "date" or context.before(phrase.start) == "up"):
        return None
    if phrase.has("units") and phrase.string("units") != "D":
        return None
    return Reading("DATE", "PRESENT_REF", "reference", direction="present")


@BOOK.rule(
    "ref-that-time",
    ("He was abroad at the time.", "the time", "DATE", "PAST_REF"),
    "(?:<the>|<that:that>) <time:time>",
    confidence=0.4,
)
def that_time(phrase: Phrase, context: Context) -> Reading | None:
    """At the time, at that time: when what was told last took place; by that time: the date named last."""
    if context.before(phrase.start) not in {"at", "by", "around", "until"} or phrase.text("time") not in {
        "time",
        "moment",
    }:
        return None
    if phrase.text("time") == "moment" or (
        phrase.end < len(context.lexemes) and context.lexemes[phrase.end].text[0].isalnum()
    ):
        return None
    anchor = context.anchor
    if phrase.has("that") and context.before(phrase.start) in {"by", "until"} and anchor is not None:
        return Reading("DATE", anchor.value, "relative", anchor_id=anchor.date_id)
    return Reading("DATE", "PAST_REF", "reference", direction="past", is_vague=True)


@BOOK.rule(
    "ref-future",
    ("Its future is open.", "future", "DATE", "FUTURE_REF"),
    "<the>? <near>? <future:future>",
    "(?:<num:one>|<vague:one>) <unit:unit>",
    confidence=0.75,
)
def future(phrase: Phrase, context: Context) -> Reading | None:
    """The future; one day, behind "will" and its like."""
    if phrase.has("one") and not is_some_day(context, phrase.start):
        return None
    if phrase.has("future") and is_name_part(context, phrase.span("future")[0]):
        return None  # "the American Future Fund"
    if context.before(phrase.start) == "a" and not context.is_attributive(phrase.end):
        return None  # "a future in which" is what may come, not when
    return Reading("DATE", "FUTURE_REF", "reference", direction="future", is_vague=True)
