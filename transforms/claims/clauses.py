"""Where the clauses of a sentence meet, read from punctuation, conjunctions and finite verbs; there is no parser.

A boundary has a kind: ``coordinate`` (and, but, while, a semicolon) lets a date of one clause hold for the next,
``temporal`` (when, as) ties two clauses to one time, ``closed`` (that, because, after) does not, ``participle``
(", killing 40") takes the time of the clause before but gives none. An aside is a stretch
that the main clause goes on after: a relative clause, a participle or an apposition between commas, a parenthesis.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.words import Words

Boundary = Literal["coordinate", "temporal", "closed", "participle"]
_COORDINATE = word_set("and but while whereas although though or yet")
_TEMPORAL = word_set("when as")
_CLOSED = word_set(
    """
    because after before if unless until since that which who whose where than
    """
)
_RELATIVE = word_set("which who whose where whom")
_DEFINING = word_set("who that which")
_STOPS = _COORDINATE | {",", ";", ":", "—"}
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


class Clauses:
    """The boundaries and asides of one sentence."""

    def __init__(self, words: Words) -> None:
        self._words = words

    @cached_property
    def boundaries(self) -> tuple[tuple[int, Boundary], ...]:
        """Token indices that begin a clause, with what joins it to the clause before."""
        words = self._words
        found: list[tuple[int, Boundary]] = []
        for at in range(1, len(words)):
            kind = self._boundary(at)
            if kind is not None:
                found.append((at, kind))
        return tuple(found)

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """Asides in order of their first token; one may hold another."""
        words = self._words
        found: list[Aside] = []
        if words.form(0) in {"VBN", "VBG"} and (end := self._opening_participle()) is not None:
            found.append(Aside(0, end))
        for at in range(1, len(words)):
            low = words.low(at)
            if low in "([" and low:
                end = next((i for i in range(at, len(words)) if words.low(i) in ")]"), None)
                if end is not None:
                    found.append(Aside(at, end + 1))
            elif (low in {",", "—", "–"} and (end := self._aside_end(at)) is not None) or (
                low in _DEFINING and (end := self._defining_end(at)) is not None
            ):
                found.append(Aside(at, end))
        return tuple(found)

    def segment(self, token: int) -> tuple[int, int]:
        """Return the clause that ``token`` stands in, as tokens, end exclusive."""
        start, end = 0, len(self._words)
        for at, _ in self.boundaries:
            if at <= token:
                start = at
            else:
                end = at
                break
        return start, end

    def tense(self, token: int) -> Literal["past", "present", "perfect", "future"] | None:
        """Return the tense of the clause that ``token`` stands in, or None where it has no finite verb."""
        words = self._words
        start, end = self.segment(token)
        inside = [i for i in range(start, end) if words.is_finite(i) and self._same_aside(i, token)]
        if not inside:
            return None
        verb = max((i for i in inside if i < token), default=inside[0])
        form, low = words.form(verb), words.low(verb)
        if form == "MD":
            return "future"
        if form == "VBD":
            return "past"
        if low in {"has", "have", "'ve", "’ve"} and any(
            words.form(i) == "VBN" for i in range(verb + 1, min(verb + 4, len(words)))
        ):
            return "perfect"
        return "present"

    def _same_aside(self, one: int, other: int) -> bool:
        return all(aside.holds(one) == aside.holds(other) for aside in self.asides)

    def _boundary(self, at: int) -> Boundary | None:
        words = self._words
        low = words.low(at)
        if low == ";":
            return "coordinate"
        if low in {":", "“", '"', "”"} or (low in {"—", "–", "--"} and words.low(at - 1).isalpha()):
            return "closed"
        if words.form(at) == "VBG" and words.low(at - 1) == "," and words.tag(at) == "VERB":
            return "participle"
        if low in _COORDINATE and self._has_verb_after(at):
            return "coordinate"
        if (
            low in _TEMPORAL
            and words.tag(at) in {"SCONJ", "ADV", "ADP"}
            and self._has_verb_after(at)
            and words.low(at + 1) not in {"of", "many", "much"}
        ):
            return "temporal"
        if low in _CLOSED and words.tag(at) in {"SCONJ", "PRON", "ADP", "ADV"} and self._has_verb_after(at):
            return "closed"
        return None

    def _has_verb_after(self, at: int) -> bool:
        """Tell whether a finite verb follows before the next comma or conjunction."""
        words = self._words
        for i in range(at + 1, min(at + 1 + _REACH, len(words))):
            if words.is_finite(i):
                return True
            if words.low(i) in _STOPS:
                return False
        return False

    def _aside_end(self, comma: int) -> int | None:
        """Return the token after the aside that opens at ``comma``, or None where none does."""
        words = self._words
        mark = words.low(comma)
        is_relative = words.low(comma + 1) in _RELATIVE
        is_participle = words.form(comma + 1) in {"VBN", "VBG", "VBD"} and words.tag(comma + 1) == "VERB"
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
                and (mark != "," or not self._is_clause(comma + 1 + is_participle, i) or is_relative)
            ):
                return i + 1
            if (
                is_relative
                and words.low(i) == ","
                and words.low(i + 1) in _COORDINATE
                and self._has_verb_after(i + 1)
            ):
                return i + 1
            if mark != "," and words.low(i) == mark and i > comma + 1:
                return i + 1
        return len(words) if is_relative else None

    def _defining_end(self, who: int) -> int | None:
        """Return the main verb after a relative clause without commas ("a fire that broke out on Sunday has ...")."""
        words = self._words
        if words.tag(who - 1) not in {"NOUN", "PROPN"} or words.tag(who) != "PRON":
            return None
        verbs = 0
        for i in range(who + 1, len(words)):
            if words.low(i) in _STOPS or words.low(i) in _CLOSED or words.low(i) in _TEMPORAL:
                return None
            if words.is_finite(i) and not words.is_finite(i - 1):
                verbs += 1
                if verbs == 2:
                    return i if words.tag(i - 1) not in {"PRON", "DET"} else None
        return None

    def _opening_participle(self) -> int | None:
        """Return the token after "Built in 1998 for $40 million," at the head of a sentence."""
        for at in range(1, min(20, len(self._words))):
            if self._words.low(at) == ",":
                return at + 1
            if self._words.is_finite(at):
                return None
        return None

    def _is_clause(self, start: int, end: int) -> bool:
        return any(self._words.is_finite(i) for i in range(start, end))
