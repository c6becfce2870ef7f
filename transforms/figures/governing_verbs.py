"""The verb that a figure is the subject or the object of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.figures.predicates import lemma

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


def find_predicate(atoms: Atoms, words: Words, reading: Reading) -> None:
    """Set ``predicate``: the verb whose object the figure is, or for a count the verb that it is the subject of."""
    if reading.kind in ("age", "rank", "score") or reading.unit == "magnitude":
        return
    start, end = reading.chars(atoms)
    after = words.from_char(reading.item[1] if reading.item and reading.item[0] >= end else end)
    before = verb_before(words, words.before_char(start) + 1)
    follows = _verb_after(words, after)
    if reading.kind not in ("count", "share") and before is not None and words.tags[before] == "VERB":
        reading.predicate = _verb(words, before)
    elif follows is not None and (
        words.forms[follows] not in ("VBN", "VBG")
        or words.tag(follows - 1) in ("AUX", "ADV", "PART")
        or before is None
    ):
        reading.predicate = _verb(words, follows)
    elif before is not None:
        reading.predicate = _verb(words, before)


def _verb(words: Words, at: int) -> str | None:
    """Return the lemma of a verb, or None for a clitic such as "'s"."""
    return lemma(words.texts[at], words.forms[at]) if words.texts[at][:1].isalpha() else None


def _verb_after(words: Words, at: int) -> int | None:
    """Return the verb that the phrase before token ``at`` is the subject of."""
    at += words.low(at) in ("more", "others", "other")
    for here in range(at, min(at + 6, len(words))):
        tag = words.tags[here]
        if tag == "ADJ" and words.tags[here - 1] == "AUX" and words.lows[here].endswith("ed"):
            return here
        if tag == "VERB":
            return (
                here
                if words.forms[here] != "VB" or here == at or words.tags[here - 1] in ("AUX", "ADV", "PART")
                else None
            )
        if tag not in ("AUX", "ADV", "PART") and words.low(here) not in ("who", "that", "which"):
            return None
    return None


def verb_before(words: Words, at: int) -> int | None:
    """Return the verb that the phrase at token ``at`` is the object of."""
    for here in range(at - 1, max(-1, at - 6), -1):
        tag = words.tags[here]
        if tag == "VERB":
            return here
        if tag in ("NOUN", "PROPN", "PUNCT", "SCONJ", "CCONJ") or words.low(here) in (
            "of",
            "in",
            "for",
            "with",
            "among",
        ):
            return None
    return None
