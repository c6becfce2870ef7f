"""Conjunctions: the "that" which opens what was said, told from a relative and a demonstrative one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage


def conjunction_ahead(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the "that" that opens the clause although a hearer, a time and a place stand before it."""
    skipped = at
    for k in range(at, min(ceiling, at + 24)):
        if k < skipped:
            continue
        if passage.words[k] == "," and passage.words[k + 1 : k + 2] in (
            ["where"],
            ["which"],
            ["who"],
            ["when"],
        ):
            skipped = next((m for m in range(k + 2, ceiling) if passage.words[m] == ","), k) + 1
            continue
        if passage.inside[k] >= 0 and k > at and is_title(passage, passage.inside[k]):
            continue
        if passage.inside[k] >= 0 or (
            passage.forms[k] in FINITE and k > at and passage.words[k - 1] not in {"as"}
        ):
            return None
        if (
            passage.words[k] == "that"
            and passage.tags[k] == "SCONJ"
            and not (k > at and is_relative(passage, k))
            and is_complementizer(passage, k, ceiling)
        ):
            return k
    return None


def past_relative(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the "that" after the relative clause of a hearer, or None: "told nurses **who came** that …"."""
    verbs = 0
    for k in range(at + 1, min(ceiling, at + 20)):
        if passage.inside[k] >= 0 or passage.words[k] in {",", ";", ":"}:
            return None
        verbs += passage.forms[k] in FINITE
        if passage.words[k] == "that" and passage.tags[k] == "SCONJ":
            return k if verbs == 1 and is_complementizer(passage, k, ceiling) else None
    return None


def is_relative(passage: Passage, at: int) -> bool:
    """True for "that" between a noun and a present tense: "responded to alerts that need no action"."""
    return passage.tags[at - 1] == "NOUN" and passage.forms[at + 1 : at + 2] in (["VBZ"], ["VBP"])


def is_complementizer(passage: Passage, at: int, ceiling: int) -> bool:
    """True when "that" at ``at`` starts a clause: not "said that." nor "said that on Monday" alone."""
    if passage.tags[at] != "SCONJ" and passage.words[at + 1 : at + 2] == [","]:
        opens = passage.tags[at + 2 : at + 3]
        return opens in (["SCONJ"], ["ADP"], ["ADV"]) or passage.forms[at + 2 : at + 3] in (["VBN"], ["VBG"])
    return any(
        form in FINITE or passage.tags[k] == "AUX"
        for k, form in enumerate(passage.forms[at + 1 : ceiling], at + 1)
    ) or (any(n >= 0 for n in passage.inside[at + 1 : ceiling]))
