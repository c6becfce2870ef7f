"""Where the content of a claiming verb begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.asides import has_verb_after
from transforms.claims.claim_verbs import BELIEF, LEMMAS, OBJECT, PLACING
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.clauses import Clauses
    from transforms.claims.words import Words

_VERBS = BELIEF | OBJECT | PLACING


def content_start(words: Words, at: int) -> int:
    """Return where the content begins: after the hearer of "told 260 clients that"."""
    if LEMMAS.get(words.low(at)) in {"tell", "inform", "warn"}:
        return next((i for i in range(at + 1, min(at + 9, len(words))) if words.low(i) == "that"), at + 1)
    return at + 1


def content_end(words: Words, clauses: Clauses, at: int, rule: str) -> int:
    """Return where the narrator goes on: a new subject after a coordination, the end of an aside, the sentence."""
    end = len(words)
    for aside in clauses.asides:
        if aside.holds(at):
            end = min(end, aside.end)
    if rule == "reports-number":
        end = min(end, _passive_after(words, at, end))
    if words.low(0) in _CONCEDING:
        end = min(end, _main_clause(words, at, end))
    for boundary, kind in clauses.boundaries:
        if boundary <= at + 1 or boundary >= end:
            continue
        low = words.low(boundary)
        if low in {";", "while", "whereas", "although", "though"} or (
            rule in {"reports-number", "put-at"} and kind == "coordinate"
        ):
            return boundary
        if kind == "coordinate" and _next_cue(words, boundary):
            return boundary
        is_narrated = low in {"when", "where"} and words.low(boundary - 1) == ","
        if rule in {"reports-number", "put-at"} and is_narrated:
            return boundary
        if rule == "reports-number" and kind == "closed" and words.tag(boundary - 1) in {"NOUN", "PROPN"}:
            return boundary
    return end


_CONCEDING = word_set("while although though whereas")
_RELATIVES = word_set("which who whose whom that where")
_SUBJECTS = frozenset({"DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ", "SYM"})


def _main_clause(words: Words, at: int, end: int) -> int:
    """Return the comma after which the main clause begins: "While Holm said the dam was safe | , 40 families left"."""
    for comma in range(at + 2, end - 2):
        opens = words.low(comma) == "," and words.tag(comma + 1) in _SUBJECTS
        has_verb = opens and any(words.is_finite(i) for i in range(at + 1, comma))
        if has_verb and has_verb_after(words, comma) and words.low(comma + 1) not in _RELATIVES:
            return comma
    return end


def _passive_after(words: Words, at: int, end: int) -> int:
    """Return where a participle with an agent leaves the object: "cited it at a forum | seen by 14 million"."""
    for i in range(at + 2, end - 1):
        if words.form(i) == "VBN" and words.low(i + 1) == "by" and words.tag(i - 1) in {"NOUN", "PROPN"}:
            return i
    return end


def _next_cue(words: Words, boundary: int) -> bool:
    """Tell whether the clause that begins at ``boundary`` has its own verb of claiming first."""
    for i in range(boundary + 1, min(boundary + 10, len(words))):
        if words.is_finite(i):
            here = i
            while words.tag(here) in {"AUX", "ADV"} and here + 1 < len(words):
                here += 1
            return words.low(here) in _VERBS and words.form(here) != "VB"
    return False
