"""Clauses whose verb or noun is left out because the clause before has it: "and Roe at 44%", ", up 38 percent"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.figures.noun_spans import TIME_WORDS, Phrase, phrase_before
from transforms.figures.refusal_words import MONTHS
from transforms.figures.trend_words import PARTICLES
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading

_JOINING: Final = frozenset({",", ";", "and", "but", "while"})
_BEFORE: Final = word_set("at by on to up down with")
"""Words between the subject of a clause without a verb and its figure: "Roe at 44%", "imports by 4 percent"."""
_TIME: Final = (
    TIME_WORDS | MONTHS | word_set("in on during for last this next the of first second third fourth")
)
_TIMED: Final = frozenset({"duration", "age"})
_PARTS: Final = frozenset({"percent", "share"})
"""Kinds whose item may be what they are a part of, and not what changes: "2 percent of output, down by half"."""
_FAR: Final = 12
"""Tokens between a figure and the trend that is said of it after a comma."""


def set_gapped(text: str, atoms: Atoms, words: Words, readings: list[Reading]) -> None:
    """Give "44%" of "Doe was at 48% and Roe at 44%" the subject of its own clause."""
    for left, right in pairwise(readings):
        if left.kind != right.kind or left.unit != right.unit or left.kind in _TIMED:
            continue
        found = _own_subject(atoms, words, left, right)
        if found is None:
            continue
        span = words.chars(found.start, found.end)
        right.topic = right.topic_item = span
        right.topic_head = words.texts[found.head]
        if right.item_from != "counted" and right.kind != "count":
            right.set_item(text, span, right.topic_head, "about")


def _own_subject(atoms: Atoms, words: Words, left: Reading, right: Reading) -> Phrase | None:
    """Return the noun phrase between a conjunction and the second figure, where no verb stands in between."""
    at = words.from_char(right.chars(atoms)[0])
    at -= words.low(at - 1) in _BEFORE
    found = phrase_before(words, at)
    if found is None or words.low(found.head) in _TIME:
        return None
    joint = found.start - 1 - (words.tag(found.start - 1) == "DET")
    if words.low(joint) not in _JOINING:
        return None
    joint -= words.low(joint - 1) == ","
    between = range(_end_of(atoms, words, left), joint)
    is_timed = all(words.lows[here] in _TIME or words.texts[here].isdigit() for here in between)
    return found if between.start <= joint and is_timed else None


def share_trend(atoms: Atoms, words: Words, readings: list[Reading]) -> None:
    """Give the change of "had revenue of $1 billion last year, up 38 percent" the item of the amount before it."""
    for place, right in enumerate(readings):
        start = words.from_char(right.chars(atoms)[0])
        particle = start - 1 - (words.low(start - 1) == "from")
        if words.low(particle) not in PARTICLES or words.low(particle - 1) != ",":
            continue
        left = next((other for other in reversed(readings[:place]) if other.kind not in _TIMED), None)
        if left is None or left.kind in _PARTS or not left.item_text or right.item_from == "counted":
            continue
        if _is_one_phrase(words, range(_end_of(atoms, words, left), particle - 1)):
            right.item, right.item_text, right.item_head = left.item, left.item_text, left.item_head
            right.item_from, right.topic = "about", left.topic or right.topic


def _end_of(atoms: Atoms, words: Words, reading: Reading) -> int:
    """Return the token after a figure and what it counts."""
    end = reading.chars(atoms)[1]
    return words.from_char(max(end, reading.item[1]) if reading.item else end)


def _is_one_phrase(words: Words, between: range) -> bool:
    """Tell whether nothing but a time or a place stands between a figure and the comma before its trend."""
    return len(between) < _FAR and not any(
        words.tags[here] in ("VERB", "AUX") or words.lows[here] in _JOINING for here in between
    )
