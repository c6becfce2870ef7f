"""The verb that a figure is the subject or the object of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.insertions import is_object_of_preposition, verb_past_insertion, whole_of
from transforms.figures.phrases import QUOTATION
from transforms.figures.predicates import lemma
from transforms.language.word_lists import words as word_set

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
    whole = whole_of(words, words.from_char(start), words.from_char(end))
    if whole is not None:
        found = (
            _verb_of(words, whole.start, whole.mark),
            _verb_after(words, after),
            _last_verb(words, whole.mark),
        )
        reading.predicate = _verb(words, next((verb for verb in found if verb is not None), None))
        return
    before = verb_before(words, words.before_char(start) + 1)
    if reading.kind not in ("count", "share") and before is not None and words.tags[before] == "VERB":
        reading.predicate = _verb(words, before)
        return
    reading.predicate = _verb(words, _verb_of(words, words.before_char(start) + 1, after))


def _verb_of(words: Words, start: int, end: int) -> int | None:
    """Return the verb that a phrase of tokens ``start`` to ``end`` is the subject of, else the one it is object of."""
    end += words.low(end) in ("more", "others", "other")
    end += words.low(end) in QUOTATION and words.low(end + 1) not in _RELATIVE
    before, follows = verb_before(words, start), _verb_after(words, end)
    if follows is not None and (
        words.forms[follows] not in ("VBN", "VBG")
        or words.tag(follows - 1) in ("AUX", "ADV", "PART")
        or before is None
    ):
        return follows
    is_object = before is not None and lemma(words.texts[before]) not in _REPORTING
    verb = None if is_object or is_object_of_preposition(words, start) else verb_past_insertion(words, end)
    return before if verb is None else _verb_after(words, verb)


_RELATIVE: Final = frozenset({"who", "that", "which"})
_REPORTING: Final = word_set(
    "say report confirm believe claim estimate state announce fear add know think show reveal find tell warn note"
)
"""Verbs whose object may be a whole clause, so that what follows them is a subject: "officials say 27 people died"."""


def _last_verb(words: Words, at: int) -> int | None:
    """Return the last verb before token ``at``: what happened to a part is what was said before it."""
    for here in range(at - 1, max(-1, at - _FAR), -1):
        if words.lows[here] in (";", ":") or (words.lows[here] == "," and words.tag(here + 1) == "CCONJ"):
            return None
        is_adjective = words.forms[here] in ("VBN", "VBG") and words.tag(here - 1) in ("DET", "ADJ", "ADP")
        if words.tags[here] == "VERB" and not is_adjective:
            return here
    return None


_FAR: Final = 16
"""Tokens between a verb and the part named after its clause: "27 people were hurt at the port, including a cook"."""


def _verb(words: Words, at: int | None) -> str | None:
    """Return the lemma of a verb, or None for a clitic such as "'s"."""
    if at is None:
        return None
    return lemma(words.texts[at], words.forms[at]) if words.texts[at][:1].isalpha() else None


def _verb_after(words: Words, at: int) -> int | None:
    """Return the verb that the phrase before token ``at`` is the subject of."""
    if words.low(at) == "including":
        return None
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


_PARTICLES: Final = frozenset({"up", "down"})
"""Particles of a change that a tagger takes for verbs: "prices were down by a third"."""


def verb_before(words: Words, at: int) -> int | None:
    """Return the verb that the phrase at token ``at`` is the object of."""
    for here in range(at - 1, max(-1, at - 6), -1):
        tag = words.tags[here]
        if tag == "VERB" and words.lows[here] not in _PARTICLES:
            return here
        if words.lows[here] in QUOTATION:
            continue
        if tag in ("NOUN", "PROPN", "PUNCT", "SCONJ", "CCONJ") or words.low(here) in (
            "of",
            "in",
            "for",
            "with",
            "among",
        ):
            return None
    return None
