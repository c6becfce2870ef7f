"""The present, the past and the future without a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.grammar import RuleBook
from transforms.dates.reading import Reading

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase

BOOK = RuleBook()


@BOOK.rule(
    "ref-now",
    "now, currently",
    ("He is now in exile.", "now", "DATE", "PRESENT_REF"),
    "<right>? <now:now>",
    "<at>? <the> <present> <time>",
    confidence=0.8,
)
def now(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("DATE", "PRESENT_REF", "reference", direction="present")


@BOOK.rule(
    "ref-recently",
    "recently, in recent months",
    ("She recently moved.", "recently", "DATE", "PAST_REF"),
    "<recently>",
    "<recent> <units>",
    "<the> <past>",
    confidence=0.75,
)
def recently(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("DATE", "PAST_REF", "reference", direction="past", is_vague=True)


@BOOK.rule(
    "ref-future",
    "the future",
    ("Its future is open.", "future", "DATE", "FUTURE_REF"),
    "<the>? <near>? <future>",
    confidence=0.75,
)
def future(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("DATE", "FUTURE_REF", "reference", direction="future", is_vague=True)
