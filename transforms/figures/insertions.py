"""What is said between a subject and its verb, and names a part of it: "27 people, including 11 children, died"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.atoms import HYPHENS
from transforms.figures.noun_spans import phrase_before
from transforms.figures.phrases import QUOTATION
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.phrases import Words

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_OPENING: Final = frozenset({",", "(", "--"}) | HYPHENS
_INCLUDING: Final = frozenset({"including", "among"})
_THEM: Final = frozenset({"them", "whom"})
_SAID: Final = word_set("said says say added reported confirmed")
_LONGEST: Final = 18
"""Tokens of the longest insertion that is looked over."""
_TOTALS: Final = word_set("total number group crowd average dozens scores hundreds thousands tens")


class Whole(NamedTuple):
    """What a part is one of: where its phrase starts, and the mark or "including" after it."""

    start: int
    mark: int


def verb_past_insertion(words: Words, at: int) -> int | None:
    """Return where the verb group starts after the insertion that token ``at`` opens, or None.

    It is ``were`` in "27 people, including 11 children, were hurt" and in "27 people including 11 children were hurt".
    A quotation that the insertion breaks off must go on: "“Some 40 people,” he said, “were hurt”".
    """
    if words.low(at) not in _OPENING:
        return _verb_past_part(words, at + 1) if words.low(at) == "including" else None
    close = {"(": {")"}, ",": {","}}.get(words.low(at), _OPENING - {",", "("})
    for here in range(at + 1, min(at + _LONGEST, len(words) - 1)):
        if words.lows[here] in close:
            is_open = words.low(here + 1) in QUOTATION
            if is_open == (words.low(at + 1) in QUOTATION) and _is_finite(words, here + 1 + is_open):
                return here + 1 + is_open
        elif words.lows[here] in _BREAKS or (_is_finite(words, here) and not _says(words, here, close)):
            return None
    return None


_BREAKS: Final = frozenset({";", ":", "who", "which", "that"})


def _verb_past_part(words: Words, at: int) -> int | None:
    """Return the first finite verb after token ``at``, with no mark before it."""
    for here in range(at, min(at + _LONGEST, len(words))):
        if words.lows[here] in _BREAKS or words.lows[here] in _OPENING:
            return None
        if _is_finite(words, here):
            return here
    return None


def _is_finite(words: Words, at: int) -> bool:
    return words.tag(at) == "AUX" or (words.tag(at) == "VERB" and words.form(at) in _FINITE)


def _says(words: Words, at: int, close: set[str] | frozenset[str]) -> bool:
    """Tell whether the insertion is one of saying: ", police said,"."""
    return words.lows[at] in _SAID and words.low(at + 1) in close


def is_object_of_preposition(words: Words, start: int) -> bool:
    """Tell whether the phrase at token ``start`` is no subject: "the loss of 27 people, among them 3 nurses, was"."""
    before = start - 1
    while words.tag(before) in ("DET", "ADV", "ADJ", "NUM"):
        before -= 1
    return words.low(before) in _PREPOSITIONS and words.low(before - 1) not in _TOTALS


_PREPOSITIONS: Final = word_set(
    "of with for from by in on against into between after without across through during within toward towards near"
)
"""Those that open no bound, as "at least" and "up to" do."""


def whole_of(words: Words, start: int, end: int) -> Whole | None:
    """Return what the figure of tokens ``start`` to ``end`` is said to be a part of, or None where it is of none.

    The figure stands after "including" or "among them", or before "of them": "30 villagers, 12 of them women, left".
    """
    if words.low(end) == "of" and words.low(end + 1) == "them" and words.low(start - 1) in _OPENING:
        return _whole_before(words, start - 1)
    for here in range(start - 1, max(-1, start - _LONGEST), -1):
        low = words.lows[here]
        if low in _INCLUDING:
            is_part = low == "including" or words.low(here + 1) in _THEM
            mark = here - (words.low(here - 1) in _OPENING)
            return _whole_before(words, mark) if is_part else None
        if low in _PREPOSITIONS and low != "of":
            return None
        is_listed = low == "," and here + 1 in words.taken
        if words.tags[here] in ("VERB", "AUX") or (words.tags[here] == "PUNCT" and not is_listed):
            return None
    return None


def _whole_before(words: Words, mark: int) -> Whole:
    found = phrase_before(words, mark)
    return Whole(mark if found is None else found.start, mark)
