"""Where the clauses of a sentence meet, read from punctuation, conjunctions and finite verbs; there is no parser.

A boundary has a kind: ``coordinate`` (and, but, while, a semicolon) lets a date of one clause hold for the next,
``temporal`` (when, as) ties two clauses to one time, ``closed`` (that, because, after) does not, ``participle``
(", killing 40") takes the time of the clause before but gives none.
Asides, which the main clause goes on after, are read in :mod:`transforms.claims.asides`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from transforms.claims.asides import CLOSED, COORDINATE, TEMPORAL, has_verb_after, read_asides
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.asides import Aside
    from transforms.claims.words import Words

Boundary = Literal["coordinate", "temporal", "closed", "participle"]
REPORTING = word_set(
    "say says said believe believes believed think thinks thought fear fears feared estimate estimates estimated"
)


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
        return read_asides(self._words)

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
        if low in {"is", "are"} and words.low(verb + 1) == "to" and words.form(verb + 2) == "VB":
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
        if low in {"“", "”"} and self._is_stretch(at):
            return None
        if low in {":", "“", '"', "”"} or (low in {"—", "–", "--"} and words.low(at - 1).isalpha()):
            return "closed"
        if words.form(at) == "VBG" and words.low(at - 1) == "," and words.tag(at) in {"VERB", "AUX"}:
            return "participle"
        if low in COORDINATE and has_verb_after(words, at) and not self._is_gapped(at):
            return "coordinate"
        if (
            low in TEMPORAL
            and words.tag(at) in {"SCONJ", "ADV", "ADP"}
            and has_verb_after(words, at)
            and words.low(at + 1) not in {"of", "many", "much"}
        ):
            return "temporal"
        if self._is_reported(at):
            return "closed"
        if low in CLOSED and words.tag(at) in {"SCONJ", "PRON", "ADP", "ADV"} and has_verb_after(words, at):
            return "closed"
        return None

    def _is_reported(self, at: int) -> bool:
        """Tell whether a clause without "that" begins after a verb of saying: "the tenants say the plant leaked"."""
        words = self._words
        return (
            words.low(at - 1) in REPORTING
            and words.is_finite(at - 1)
            and words.tag(at) in {"DET", "PRON", "NOUN", "PROPN", "NUM"}
            and has_verb_after(words, at)
        )

    def _is_gapped(self, conjunction: int) -> bool:
        """Tell whether only a number and a participle follow: "nine were killed and 14 hurt when"."""
        words, verb = self._words, conjunction + 2
        return (
            (
                any(
                    low in {"was", "were", "been"}
                    for low in words.lows[max(0, conjunction - 8) : conjunction]
                )
                or words.form(conjunction - 1) == "VBN"
                or words.low(conjunction - 1) == "dead"
            )
            and words.tag(conjunction + 1) == "NUM"
            and (words.form(verb) in {"VBN", "VBD"} or words.low(verb) in {"hurt", "missing", "dead"})
            and words.tag(verb + 1) in {"ADP", "SCONJ", "PUNCT", "ADV", "CCONJ"}
        )

    def _is_stretch(self, mark: int) -> bool:
        """Tell whether a mark belongs to some quoted words within a clause: "11 “may not be viable” by 2030"."""
        words = self._words
        if words.low(mark) == "“":
            opening, closing = mark, next((i for i in range(mark + 1, len(words)) if words.low(i) == "”"), -1)
        else:
            opening, closing = next((i for i in range(mark - 1, -1, -1) if words.low(i) == "“"), -1), mark
        return (
            0 < opening < closing < len(words) - 2
            and words.low(opening - 1) not in {",", ":", "that", "said"}
            and words.low(closing - 1) not in {",", ".", "!", "?"}
        )
