"""Stretches that a sentence's main clause goes on after: relative clauses, participles, appositions, brackets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.words import Words

COORDINATE = word_set("and but while whereas although though or yet")
TEMPORAL = word_set("when as")
CLOSED = word_set(
    """
    because after before if unless until since that which who whose where than
    """
)
_RELATIVE = word_set("which who whose where whom")
_DEFINING = word_set("who that which")
_STOPS = COORDINATE | {",", ";", ":", "—", "―"}
_REACH = 9
"""How many words after a conjunction its finite verb may stand."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Tokens ``start`` to ``end`` (exclusive) that interrupt a clause."""

    start: int
    end: int

    def holds(self, token: int) -> bool:
        """Return whether ``token`` stands in the aside."""
        return self.start <= token < self.end


def has_verb_after(words: Words, at: int) -> bool:
    """Return whether a finite verb follows before the next comma or conjunction."""
    for i in range(at + 1, min(at + 1 + _REACH, len(words))):
        if words.is_finite(i):
            return True
        if words.low(i) in _STOPS:
            return False
    return False


def read_asides(words: Words) -> tuple[Aside, ...]:
    """Return the asides of a sentence in order of their first token; one may hold another."""
    found: list[Aside] = []
    if words.form(0) in {"VBN", "VBG"} and (end := _opening_participle(words)) is not None:
        found.append(Aside(0, end))
    for at in range(1, len(words)):
        low = words.low(at)
        if low in "([" and low:
            end = next((i for i in range(at, len(words)) if words.low(i) in ")]"), None)
            if end is not None:
                found.append(Aside(at, end + 1))
        elif (low in {",", "—", "–", "―"} and (end := _aside_end(words, at)) is not None) or (
            low in _DEFINING and (end := _defining_end(words, at)) is not None
        ):
            found.append(Aside(at, end))
    return tuple(found)


def _aside_end(words: Words, comma: int) -> int | None:
    """Return the token after the aside that opens at ``comma``, or None where none does."""
    mark = words.low(comma)
    is_relative = words.low(comma + 1) in _RELATIVE
    first = comma + 1 + (words.tag(comma + 1) == "ADV")
    is_participle = (words.form(first) in {"VBN", "VBG", "VBD"} and words.tag(first) == "VERB") or (
        words.tag(first) == "ADJ" and words.low(first).endswith("ed")
    )
    is_nominal = words.tag(comma - 1) in {"NOUN", "PROPN", "ADJ"} or words.low(comma - 1) in {
        ")",
        "there",
        "here",
    }
    if not (is_relative or is_participle or is_nominal or mark != ","):
        return None
    for i in range(comma + 1, len(words)):
        if (
            words.low(i) == mark
            and words.is_finite(i + 1)
            and (mark != "," or is_participle or is_relative or not _is_clause(words, comma + 1, i))
        ):
            return i + 1
        if is_relative and words.low(i) == mark and words.form(i + 1) == "VBN" and words.tag(i + 1) == "VERB":
            return i + 1  # a past tense tagged as a participle
        if is_participle and words.low(i) == mark and words.tag(i + 1) == "ADP" and i - comma < _REACH:
            return i + 1
        is_clause = is_participle or is_relative
        if is_clause and words.low(i) == mark and _is_lost_verb(words, comma, i + 1):
            return i + 1
        if (
            is_relative
            and words.low(i) == ","
            and words.low(i + 1) in COORDINATE
            and has_verb_after(words, i + 1)
        ):
            return i + 1
        if mark != "," and words.low(i) == mark and i > comma + 1:
            return i + 1
    return len(words) if is_relative else None


def _defining_end(words: Words, who: int) -> int | None:
    """Return the main verb after a relative clause without commas ("a fire that broke out on Sunday has ...")."""
    if words.tag(who - 1) not in {"NOUN", "PROPN"} or words.tag(who) != "PRON":
        return None
    verbs = 0
    for i in range(who + 1, len(words)):
        if words.low(i) in _STOPS or words.low(i) in CLOSED or words.low(i) in TEMPORAL:
            return None
        if words.is_finite(i) and not words.is_finite(i - 1):
            verbs += 1
            if verbs == 2:
                return i if words.tag(i - 1) not in {"PRON", "DET"} else None
    return None


def _is_lost_verb(words: Words, comma: int, at: int) -> bool:
    """Tell whether a noun in -s must be the verb that the sentence lacks: "the club, bought in 2019, owes"."""
    rest = (*range(comma), *range(at + 1, len(words)))
    is_plural = words.tag(at) == "NOUN" and words.low(at).endswith("s")
    return is_plural and (words.low(at + 1) == "that" or not any(words.is_finite(i) for i in rest))


def _opening_participle(words: Words) -> int | None:
    """Return the token after "Built in 1998 for $40 million," at the head of a sentence."""
    for at in range(1, min(20, len(words))):
        if words.low(at) == ",":
            return at + 1
        if words.is_finite(at):
            return None
    return None


def _is_clause(words: Words, start: int, end: int) -> bool:
    """Tell whether a finite verb stands between two tokens that no relative pronoun has."""
    relative = next(
        (i for i in range(start, end) if words.low(i) in _DEFINING and words.tag(i) == "PRON"), end
    )
    return any(words.is_finite(i) for i in range(start, relative))
