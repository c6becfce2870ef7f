"""Appositions: from the comma before a verb back to the phrase that is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.mentions import (
    MONTHS,
    NOMINAL,
    POSSESSIVES,
    RELATIVES,
    WEEKDAYS,
    Mention,
    left_noun_phrase,
    right_noun_phrase,
)
from transforms.quotes.names import TITLES, bare
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_NAME_ENDS = frozenset({"'s", ")", ".", "ii", "iii", "iv"})
_CONNECTIVES = frozenset({"however", "meanwhile", "too", "instead", "though", "nevertheless"})
_REFLEXIVES = frozenset({"himself", "herself", "themselves", "itself"})


def across_apposition(passage: Passage, comma: int) -> Mention | None:
    """Read "X, a spokesman for Y, said": from the comma before the verb back to the phrase it is set off from."""
    words, tags, forms, inside = passage.words, passage.tags, passage.forms, passage.inside
    sign = words[comma]
    candidate: Mention | None = None
    end = comma - 3 if words[comma - 1] in _CONNECTIVES and words[comma - 2] == sign else comma - 1
    k = comma - 1
    while k > 0 and comma - k < 60:
        if inside[k] >= 0 and passage.quotes[inside[k]].end - passage.quotes[inside[k]].start > 60:
            break
        if words[k] in {";", ":"}:
            break
        if words[k] == sign:
            segment_first = next(
                (m for m in range(k + 1, comma) if inside[m] != inside[k] or inside[m] < 0), comma
            )
            if not _is_aside(passage, segment_first, comma):
                break
            start = _behind_participle(passage, left_noun_phrase(passage, k - 1))
            nominal = tags[k - 1] in {"NOUN", "PROPN", "PRON", "ADJ"} or words[k - 1] in _NAME_ENDS
            if start is not None and not _stands_first(passage, start):
                if candidate is None and _is_titled(passage, segment_first):
                    return Mention(segment_first, end)  # "After a visit to the mill, Gov. Ida Holm, said"
                if candidate is not None:
                    break
                if words[start - 1] == "of" and words[start - 2] == sign:
                    k = start - 2
                    continue  # an address: "Ida Holm, 52, of Mill Lane, Grevie, said"
            if start is not None and nominal and words[k - 1] not in WEEKDAYS | MONTHS:
                candidate = Mention(start, end)
                is_aside_too = start > 0 and words[start - 1] == sign and _is_aside(passage, start, k)
                opens = _opens_aside(passage, start, sign)
                if opens is not None:
                    candidate, k = None, opens
                    continue
                if not is_aside_too or (tags[start] in {"PROPN", "PRON"} and tags[k - 1] == "PROPN"):
                    break
        k -= 1
    if candidate is not None and forms[candidate.first] in FINITE:
        return None
    return candidate


def _is_participle(passage: Passage, first: int, at: int) -> bool:
    """True for a participle that the tagger took for a past tense: "a maker of pumps **focused on** hospitals"."""
    return (
        passage.words[first] in {"a", "an"}
        and passage.forms[at] == "VBD"
        and passage.words[at].endswith("ed")
        and passage.tags[at - 1] in {"NOUN", "PROPN"}
        and passage.tags[at + 1 : at + 2] == ["ADP"]
    )


def _behind_participle(passage: Passage, start: int | None) -> int | None:
    """Return where the noun starts whose participle has the phrase at ``start``: "**One pastor** backing Mr. Lee"."""
    if start is None or start < 2 or passage.forms[start - 1] != "VBG" or passage.tags[start - 2] != "NOUN":
        return start
    wider = left_noun_phrase(passage, start - 2)
    return start if wider is None or not _stands_first(passage, wider) else wider


def _opens_aside(passage: Passage, start: int, sign: str) -> int | None:
    """Return the token after the sign where an aside opens that ends in the noun phrase at ``start``, or None.

    So the one before "a swing state" in "Holm, **facing a challenge in Iowa**, a swing state, said".
    """
    for k in range(start - 1, max(0, start - 12), -1):
        if passage.words[k] == sign:
            return k + 1 if passage.forms[k + 1] == "VBG" and k + 1 < start else None
        if passage.forms[k] in FINITE or passage.inside[k] >= 0:
            return None
    return None


def _is_titled(passage: Passage, first: int) -> bool:
    """True for a name with its title, which is no apposition to a thing: "Gov. Ida Holm"."""
    is_title = bare(passage.words[first]) in TITLES and passage.raw[first][:1].isupper()
    named = first + 1 + (passage.words[first + 1 : first + 2] == ["."])
    return is_title and passage.tags[named : named + 1] == ["PROPN"]


def _stands_first(passage: Passage, start: int) -> bool:
    """True when the noun phrase at ``start`` can be a subject: no preposition or verb stands before it."""
    return start == 0 or passage.tags[start - 1] not in {"ADP", "VERB", "AUX", "PART"}


def _is_aside(passage: Passage, first: int, end: int) -> bool:
    """True when the tokens from ``first`` up to ``end`` are an apposition, a relative clause or an adverbial."""
    words, tags, forms = passage.words, passage.tags, passage.forms
    if first >= end:
        return False
    if (
        words[first] in RELATIVES
        or words[first] == "both"
        or tags[first] in {"ADP", "SCONJ", "ADV"}
        or forms[first] in {"VBG", "VBN"}
    ):
        return True
    if not (tags[first] in NOMINAL or words[first] in POSSESSIVES | _REFLEXIVES or words[first] == "and"):
        return False
    relative = False
    for k in range(first, end):
        if words[k] in RELATIVES:
            relative = True
        if forms[k] in FINITE and not relative and not _is_participle(passage, first, k):
            return False
    return True


_FEW = 24
"""Characters of a word or two in marks."""


def _is_scare_quote(passage: Passage, number: int) -> bool:
    """Return whether marks only set off a word or two of the narrator's: "who has a “hold” rating on the stock"."""
    quote = passage.quotes[number]
    inner = passage.text[quote.start : quote.end]
    return len(inner) <= _FEW and inner[:1].islower() and inner[-1:].isalpha()


def with_apposition(passage: Passage, last: int, ceiling: int) -> int:
    """Return the end of the mention that ends at ``last``, with the appositions and relative clauses that follow it."""
    words, tags, forms, inside = passage.words, passage.tags, passage.forms, passage.inside
    while last + 2 < ceiling and words[last + 1] == "," and inside[last + 2] < 0:
        at = last + 2
        if words[at] in {"who", "which", "whose"}:
            end = at
            while end < ceiling and words[end] not in {",", ";", ".", ":"}:
                if inside[end] >= 0 and not (
                    is_title(passage, inside[end]) or _is_scare_quote(passage, inside[end])
                ):
                    return last  # what was said follows
                end += 1
            return end - 1
        if tags[at] not in NOMINAL and words[at] not in POSSESSIVES:
            break
        inner = right_noun_phrase(passage, at)
        if inner is None or inner >= ceiling:
            break
        after = inner + 1
        if after < ceiling and words[after] in {"who", "which", "that"}:
            while after < ceiling and words[after] not in {",", ";", ".", ":"} and inside[after] < 0:
                after += 1
            inner = after - 1
        elif after < ceiling and (forms[after] in {"VBD", "VBZ", "VBP", "MD"} or tags[after] == "AUX"):
            break
        last = inner
    return last
