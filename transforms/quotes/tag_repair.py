"""Tags put right where news writing misleads a tagger: "aides believed" as a participle, "Trump" as a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.cues import CUES
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
AUXILIARIES = word_list("auxiliaries")
_SUBJECT_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "who"])
_PARTICIPLES = word_list("participles")
"""Participles that differ from their past tense, or that name what they follow."""
_BOUNDARIES = frozenset({",", ";", ":", ".", "—", "–", "and", "but", "(", ")"})


def repaired_tags(raw: Sequence[str], tags: Sequence[str], firsts: frozenset[int]) -> list[str]:
    """Return ``tags`` with capitalised words inside a sentence made proper nouns.

    Args:
        raw: the words as written.
        tags: their tags.
        firsts: the tokens that open a sentence or a quotation, whose capital says nothing.

    >>> repaired_tags(["so", "Trump", "left"], ["ADV", "AUX", "VERB"], frozenset({0}))
    ['ADV', 'PROPN', 'VERB']
    """
    out = [
        "PROPN" if tag == "AUX" and word[0].isupper() and word.lower() not in AUXILIARIES else tag
        for word, tag in zip(raw, tags, strict=True)
    ]
    capitals = [k for k, word in enumerate(raw) if word[0].isupper()]
    if len(capitals) * 2 > len(raw):
        return out  # a headline in title case
    for k in capitals:
        if out[k] in {"AUX", "VERB", "ADV"} and k not in firsts and len(raw[k]) > 2 and raw[k][1:].islower():
            out[k] = "PROPN"
    return out


def repaired_forms(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int]
) -> list[str]:
    """Return ``forms`` with each VBN that must be a past tense changed to VBD.

    A participle without an auxiliary is one when a pronoun stands before it, or when its clause has no finite verb.

    >>> repaired_forms(["he", "believed", "it"], ["PRON", "VERB", "PRON"], ["", "VBN", ""], [-1, -1, -1])
    ['', 'VBD', '']
    """
    out = list(forms)
    for k, form in enumerate(forms):
        if tags[k] not in {"VERB", "AUX"}:
            out[k] = ""
        if (
            form == "VBN"
            and tags[k] == "VERB"
            and words[k] not in _PARTICIPLES
            and "-" not in words[k]
            and _is_past(words, tags, out, inside, k)
        ):
            out[k] = "VBD"
    return out


def _is_past(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], k: int
) -> bool:
    j = k - 1
    while j >= 0 and tags[j] == "ADV" and inside[j] == inside[k]:
        j -= 1
    if j < 0 or words[j] in AUXILIARIES:
        return False
    if inside[j] != inside[k]:
        return words[k] in CUES and inside[k] < 0
    if words[j] in _SUBJECT_PRONOUNS:
        return not (j and words[j - 1] in AUXILIARIES)
    if tags[j] not in {"NOUN", "PROPN"}:
        return False
    return not _finite_to_left(words, tags, forms, inside, j) and not _finite_to_right(
        words, tags, forms, inside, k
    )


def _finite_to_left(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], j: int
) -> bool:
    """True when the clause has a verb before the noun at ``j``, or the noun is the object of a preposition."""
    for m in range(j, max(-1, j - 25), -1):
        if inside[m] != inside[j] or words[m] in _BOUNDARIES or tags[m] == "SCONJ":
            return False
        if forms[m] == "VBN":
            continue
        if forms[m]:
            cues = CUES.get(words[m], ())
            return not any(cue.clause for cue in cues)
        if words[m] in AUXILIARIES and tags[m] == "AUX":
            return True
    return False


def _finite_to_right(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], k: int
) -> bool:
    for m in range(k + 1, min(len(words), k + 16)):
        if words[m] in _BOUNDARIES or tags[m] == "SCONJ" or words[m] == "that" or inside[m] != inside[k]:
            return False
        if forms[m] == "VBN" and words[m - 1] not in AUXILIARIES and m - k > 1:
            return True
        if forms[m] in FINITE or (tags[m] == "AUX" and words[m] in AUXILIARIES):
            return forms[m - 1] == "" and tags[m - 1] not in {"PRON"}
    return False
