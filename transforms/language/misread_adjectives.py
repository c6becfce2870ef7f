"""An adjective that was taken for a verb, told by what follows: "sources close to the talks said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ADJECTIVES = {"close": "to", "near": "to", "open": "to", "subject": "to", "privy": "to", "loyal": "to"}
"""Adjectives that look like verbs, and the preposition that they take."""
_NOUNS = frozenset(("NOUN", "PROPN"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def misread_adjectives(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> list[int]:
    """Return the tokens tagged as verbs that are adjectives behind their noun, in a clause whose verb is still to come.

    >>> misread_adjectives(["Sources", "close", "to", "her", "said"], ["NOUN", "VERB", "ADP", "PRON", "VERB"],
    ...     ["", "VBP", "", "", "VBD"])
    [1]
    """
    return [
        i
        for i, token in enumerate(tokens)
        if token in ADJECTIVES
        and tags[i] == "VERB"
        and forms[i] in {"VB", "VBP"}
        and tokens[i + 1 : i + 2] == [ADJECTIVES[token]]
        and i
        and tags[i - 1] in _NOUNS
        and _has_verb_behind(tokens, tags, forms, i)
    ]


def _has_verb_behind(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str], i: int) -> bool:
    """Tell whether a finite verb follows within the clause, before any mark or conjunction."""
    for at in range(i + 2, min(i + 12, len(tokens))):
        if tags[at] in {"PUNCT", "CCONJ", "SCONJ"}:
            return False
        if forms[at] in _FINITE:
            return True
    return False
