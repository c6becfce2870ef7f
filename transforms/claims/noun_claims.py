"""Claims that hang on a noun or a passive: "put at 40 by X", "X's tally stands at 40", "in a survey by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.attribution import Attribution
from transforms.claims.claim_verbs import PASSIVE
from transforms.claims.claim_words import COUNTS, POLLS, REPORTED, STANDING_AT, TIMES
from transforms.claims.sources import document_head
from transforms.claims.sources import is_body as is_body_noun
from transforms.claims.subjects import phrase_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.claims.clauses import Clauses
    from transforms.claims.words import Words

_ARTICLES = frozenset({"a", "an", "the"})
_EDGES = frozenset({"end", "start", "beginning", "middle", "close", "turn"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def passive_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "estimated by X at 40", "put at 40 by X and 90 by Y", "40 cases recorded by X"."""
    for at, low in enumerate(words.lows):
        if low not in PASSIVE or words.form(at) not in {"VBN", "VBD", "VB"} or words.low(at - 1) == "to":
            continue
        start, end = clauses.segment(at)
        is_reduced = words.tag(at - 1) in {"NOUN", "PROPN", "NUM"} or words.low(at - 1) in {",", "as"}
        if is_reduced and document_head(words, (max(0, at - 1), at)) is not None:
            continue
        if is_reduced and words.low(at - 1) not in {",", "as"}:
            start = next((p.start for p in words.sentence.noun_phrases if p.end == at), start)
        for by in range(at + 1, min(at + 14, end)):
            if words.is_finite(by) or words.low(by) == ",":
                break
            if words.low(by) != "by" or not (mention := phrase_after(words, by + 1)):
                continue
            if words.low(mention[1] - 1) in TIMES or words.low(mention[1] - 1) in _EDGES:
                continue  # a time, no agent: "to rise by the end of this year"
            if any(words.tag(i) == "NUM" for i in range(*mention)):
                break
            stop = next(
                (i for i in range(mention[1], end) if words.is_finite(i) or words.low(i) == "and"), end
            )
            yield Attribution("counted-by", mention, (start, stop), at, 0.85)
            start = stop


def count_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "the union's tally stands at 40", "the police estimate of 40" and "40, by the union's count"."""
    for at, low in enumerate(words.lows):
        if low not in COUNTS or (mention := _owner(words, at)) is None:
            continue
        by = mention[0] - 1
        if words.low(by) == "by":
            if words.low(by - 1) == ",":
                yield Attribution("by-count", mention, (0, by - 1), at, 0.8)
            elif by > 0 and words.low(mention[1]) in _POSSESSIVE:
                yield Attribution("by-count", mention, (clauses.segment(by)[0], by), at, 0.8)
            elif words.low(at + 1) != ",":
                yield Attribution("by-count", mention, (at + 1, len(words)), at, 0.8)
        elif words.low(at + 1) in STANDING_AT:
            end = next(
                (i for i in range(at + 1, len(words)) if words.low(i) in {",", ";", "and", "but"}), len(words)
            )
            yield Attribution("possessed-count", mention, (at + 1, end), at, 0.8)


def _owner(words: Words, count: int) -> tuple[int, int] | None:
    """Return whose count it is: "the union" of "the union's own tally", "police" of "the police estimate"."""
    first = count
    while (
        first > 0
        and words.tag(first - 1) in {"ADJ", "NOUN", "PROPN"}
        and words.low(first - 1) not in _POSSESSIVE
    ):
        first -= 1
    if words.low(first - 1) in _POSSESSIVE:
        phrase = next((p for p in words.sentence.noun_phrases if p.start <= first - 2 < p.end), None)
        return (phrase.start, first - 1) if phrase is not None and phrase.start < first - 1 else None
    is_body = first < count and (words.tag(count - 1) == "PROPN" or is_body_noun(words.low(count - 1)))
    return (first, count) if is_body else None


def reports_that(words: Words) -> Iterator[Attribution]:
    """Read "a Herald report that the firm lost $4 million", "the union's claim that 40 had been hurt"."""
    for at, low in enumerate(words.lows):
        if low not in REPORTED:
            continue
        that = next((i for i in range(at + 1, min(at + 8, len(words))) if _ends_phrase(words, i)), at)
        if words.low(that) != "that" or words.tag(that) == "DET":
            continue
        phrase = next((p for p in words.sentence.noun_phrases if p.start <= at < p.end), None)
        if phrase is None:
            continue
        owner = next((i for i in range(phrase.start + 1, at) if words.low(i) in {"'s", "’s", "'", "’"}), None)
        is_named = any(words.tag(i) == "PROPN" for i in range(phrase.start, at))
        if owner is not None:
            yield Attribution("report-that", (phrase.start, owner), (that + 1, len(words)), at, 0.8)
        elif is_named and low in _VERBS_TOO and that == at + 1 and words.tag(phrase.start) == "PROPN":
            yield Attribution("holds-that", (phrase.start, at), (that + 1, len(words)), at, 0.8)
        elif is_named:
            yield Attribution("report-that", (phrase.start, at + 1), (that + 1, len(words)), at, 0.8)


_VERBS_TOO = frozenset({"claims", "reports", "estimates", "forecasts"})
"""Nouns that are verbs after a bare name: "Torva Mills claims that"."""


def _ends_phrase(words: Words, at: int) -> bool:
    return words.low(at) in {"that", ",", ";", ":"} or words.tag(at) in {"VERB", "AUX"}


def quoted_as_saying(words: Words) -> Iterator[Attribution]:
    """Read "the station quoted X as saying 40 had died"."""
    for at, low in enumerate(words.lows):
        if low not in {"quoted", "cited", "quotes"} or words.form(at) not in {"VBD", "VBZ", "VBP", "VBN"}:
            continue
        mention = phrase_after(words, at + 1)
        if (
            mention
            and words.low(mention[1]) == "as"
            and words.low(mention[1] + 1) in {"saying", "telling", "putting", "estimating"}
        ):
            yield Attribution("quoted-as-saying", mention, (mention[1] + 2, len(words)), mention[1] + 1, 0.9)


def closing_polls(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "62 percent backed the plan in a survey by X, up from 50": for its clause and what goes on."""
    for at in range(3, len(words) - 2):
        if words.low(at) != "in" or words.low(at + 1) not in _ARTICLES:
            continue
        phrase = phrase_after(words, at + 1)
        head = document_head(words, phrase) if phrase else None
        if phrase is None or head is None or words.low(head) not in POLLS:
            continue
        is_named = any(words.tag(i) == "PROPN" for i in range(at + 1, head)) or words.low(head + 1) == "by"
        if is_named:
            mention = at + 1, max(head + 1, phrase[1])
            comma = next((i for i in range(head, len(words)) if words.low(i) == ","), len(words))
            yield Attribution("in-a-poll", mention, (clauses.segment(at)[0], at), head, 0.75)
            yield Attribution("in-a-poll", mention, (comma, len(words)), head, 0.75)


def opening_documents(words: Words) -> Iterator[Attribution]:
    """Read "in a survey by X, six in ten" and "by the union's count, 40"."""
    if words.low(0) not in {"in", "by", "on"}:
        return
    comma = next((i for i in range(2, min(16, len(words))) if words.low(i) == ","), None)
    if comma is None:
        return
    phrase = phrase_after(words, 1)
    head = document_head(words, (1, comma)) if phrase else None
    if phrase is None or head is None or any(words.is_finite(i) for i in range(head)):
        return
    if words.low(0) == "by":
        owner = head
        while owner > 1 and words.low(owner - 1) in {"'s", "’s", "own", "latest", "official"}:
            owner -= 1
        if owner > 1:
            yield Attribution("by-count", (1, owner), (comma + 1, len(words)), head, 0.8)
        return
    if words.low(head) in POLLS:
        yield Attribution("in-a-poll", (1, max(head + 1, phrase[1])), (comma + 1, len(words)), head, 0.8)
