"""The day on which something was said, published or dated, which is not the time of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import OBJECT, SAYING
from transforms.claims.sources import DOCUMENTS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.windows import Window
    from transforms.claims.words import Words

_PUBLISHED = word_set(
    """
    published released dated issued unveiled posted filed printed aired broadcast announced disclosed
    updated obtained seen reviewed signed
    """
)
"""Participles whose date is that of the thing before them."""
_DOCUMENTS = word_set(
    """
    statement report poll survey study release interview briefing speech announcement post tweet letter
    memo filing bulletin conference broadcast article editorial message email note testimony address
    update ruling judgment paper forecast
    """
)
_ISSUED = _DOCUMENTS | DOCUMENTS
PREPOSITIONS = word_set(
    """
    on in at late early by during of the last this earlier yesterday next mid - – ,
    """
)
_HEARERS = word_set("NOUN PROPN DET ADJ PRON ADP PART ADV")
_TIGHT = frozenset({"day", "part of day", "hour", "minute", "second", "week", "weekend", None})


def is_saying_day(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Return whether ``window`` dates the saying or the publishing of what the sentence reports."""
    if window.rule == "since":
        return False
    return (
        _follows_saying(words, window, figure_starts)
        or _precedes_saying(words, window, figure_starts)
        or _dates_document(words, window)
    )


def _follows_saying(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Read "said on Tuesday", "told parliament in January", "said in a statement on Friday", "wrote late Monday"."""
    for at in range(window.first - 1, max(-1, window.first - 9), -1):
        low = words.low(at)
        if at in figure_starts:
            return False
        is_verb = words.tag(at) in {"VERB", "AUX"} or words.low(at - 1) in {"he", "she", "it", "they"}
        is_participle = _is_reduced(words, at, figure_starts)
        if low in SAYING and is_verb and not is_participle:
            return _is_adjunct(words, at + 1, window.first)
        if low in {",", ";", ":", "that", "“", "”", '"'} or words.is_finite(at):
            return False
    return False


def _is_reduced(words: Words, at: int, figure_starts: Sequence[int]) -> bool:
    """Tell whether a participle belongs to a figure right before it: "are examining 11 sales concluded in May"."""
    start = next((start for start in figure_starts if start < at < start + 4), None)
    if start is None or words.tag(at - 1) not in {"NOUN", "PROPN"}:
        return False
    return words.form(at) == "VBN" or (
        words.form(at) == "VBD" and any(words.is_finite(i) for i in range(start))
    )


def _is_adjunct(words: Words, start: int, end: int) -> bool:
    """Tell whether only a hearer, a place or a document stands from ``start`` to ``end``: no clause, no number."""
    return all(
        words.tag(i) in _HEARERS or words.low(i) in PREPOSITIONS or words.form(i) in {"VBN"}
        for i in range(start, end)
    ) and not any(words.tag(i) == "NUM" for i in range(start, end))


def _precedes_saying(words: Words, window: Window, figure_starts: Sequence[int]) -> bool:
    """Read "the ministry on Friday said", "on Friday, the ministry said"."""
    if window.granularity not in _TIGHT:
        return False
    at = window.last + 1
    low = words.low(at)
    if words.low(at) in SAYING and words.is_finite(at):
        return not _has_count(words, at, figure_starts)
    if low == ",":
        at += 1
        if words.low(at) in SAYING:
            return False
    opening = all(words.low(i) in PREPOSITIONS for i in range(window.first))
    if not opening:
        return False
    for i in range(at, min(at + 10, len(words))):
        if words.low(i) in SAYING and words.is_finite(i):
            return not any(at <= start < i for start in figure_starts) and not _has_count(
                words, i, figure_starts
            )
        if words.is_finite(i) or words.low(i) in {",", ";"}:
            return False
    return False


def _has_count(words: Words, verb: int, figure_starts: Sequence[int]) -> bool:
    """Tell whether a number of things is the verb's object: "on Monday the ministry reported 40 deaths"."""
    is_count = words.low(verb) in OBJECT and any(start == verb + 1 for start in figure_starts)
    return (
        is_count
        and words.tag(verb + 1) != "SYM"
        and not any(words.is_finite(i) for i in range(verb + 1, verb + 5))
    )


def _dates_document(words: Words, window: Window) -> bool:
    """Read "a Friday statement", "a report released on Monday", "last week's poll", "published in May"."""
    after = window.last + 1
    if words.low(after) in {"'s", "’s", "'", "’"}:
        after += 1
    if (
        window.granularity in _TIGHT
        or after > window.last + 1
        or words.low(window.first - 1) in {"a", "the", "its"}
    ):
        for i in range(after, min(after + 4, len(words))):
            if words.low(i) in _DOCUMENTS and words.low(window.first - 1) not in {"on", "in"}:
                return True
            if words.tag(i) not in {"ADJ", "NOUN", "PROPN"}:
                break
    before = content_before(words, window.first)
    if words.low(before) in _PUBLISHED and words.form(before) in {"VBN", "VBD", ""}:
        return not _is_passive(words, before) or _has_document(words, before)
    return words.low(before) in _DOCUMENTS and words.low(before + 1) in {"on", "of", "from", "late", "last"}


def _has_document(words: Words, verb: int) -> bool:
    """Tell whether a document is the subject of a passive ("the report was released on Monday")."""
    return any(words.low(i) in _ISSUED for i in range(max(0, verb - 8), verb))


def content_before(words: Words, at: int) -> int:
    """Return the nearest token before ``at`` that is no preposition and no word of time."""
    at -= 1
    while at >= 0 and (words.low(at) in PREPOSITIONS - {","} or words.tag(at) == "ADP"):
        at -= 1
    return at


def _is_passive(words: Words, at: int) -> bool:
    return any(words.tag(i) == "AUX" for i in range(max(0, at - 2), at)) or words.form(at) == "VBD"
