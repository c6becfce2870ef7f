"""A noun that was taken for a verb, told by the words before it: "according to research firm Vikmetric"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ONLY_NOUNS = words("attorneys governors ministers senators officials police")
"""Nouns that no verb looks like."""
OFFICES = words(
    "attorney attorneys governor governors secretary secretaries solicitor solicitors surgeon postmaster"
)
"""What "general" stands behind as a part of the title: "state attorneys general"."""
_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"))
_PRESENT = frozenset(("VB", "VBP", "VBZ"))


def misread_nouns(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> Iterator[int]:
    """Yield the tokens that are nouns although they were tagged as verbs or adjectives.

    "According to" takes a noun phrase, so what looks like a present tense in it is a noun, unless another verb has it
    as its object.

    >>> list(misread_nouns(["according", "to", "police", "estimates"], ["VERB", "ADP", "NOUN", "VERB"],
    ...     ["VBG", "", "", "VBZ"]))
    [3]
    """
    for at, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        low = token.lower()
        is_title = low == "general" and tag == "ADJ" and at and tokens[at - 1].lower() in OFFICES
        if is_title or (tag == "VERB" and low in ONLY_NOUNS):
            yield at
        elif low == "according" and tokens[at + 1 : at + 2] == ["to"]:
            yield from _in_phrase(tags, forms, at + 2)


def _in_phrase(tags: Sequence[str], forms: Sequence[str], start: int) -> Iterator[int]:
    """Yield the present tenses within the noun phrase at ``start``, up to its end."""
    for at in range(start, len(tags)):
        is_verb = tags[at] == "VERB" and forms[at] in _PRESENT
        if not is_verb and tags[at] not in _PHRASE:
            return
        if is_verb and at > start and tags[at - 1] in {"NOUN", "ADJ", "PROPN"}:
            yield at
