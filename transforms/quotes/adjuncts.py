"""Adjuncts: when, where and to whom something was said, between its cue and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.bounds import bound_start
from transforms.quotes.clauses import DASHES
from transforms.quotes.kinds import DOCUMENT
from transforms.quotes.mentions import MONTHS, SPEECH_EVENTS, WEEKDAYS, right_noun_phrase
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_SUBJECT_PRONOUNS = word_list("subject_pronouns")
_ADJUNCT_PREPOSITIONS = word_list("adjunct_prepositions")
_TIME_STARTS = frozenset(["earlier", "later", "last", "this", "early", "late"])
_TIME_NOUNS = word_list("time_nouns")
_SCENES = frozenset({"in", "by", "under", "over", "for", "through", "without", "despite"})
_AUDIENCES = word_list("audiences")
_ISSUED = word_list("issued_media")


def past_adjunct(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the token after a time or place adverbial at ``at`` ("on Tuesday", "in a statement"), or None."""
    words, tags = passage.words, passage.tags
    word = words[at]
    if bound_start(passage, at) == at:
        return None  # "said nearly 40 firms had left"
    if tags[at] == "ADV" and word not in {"there", "so"} and passage.forms[at] == "":
        return at + 1
    if word in WEEKDAYS:
        return at + 1
    if word in _TIME_STARTS and at + 1 < ceiling:
        if words[at + 2 : at + 3] in (["'s"], ["’s"]):
            return None  # the owner of what is said: "said last month's find was a fake"
        k = at + 1
        while k < ceiling and words[k] in _TIME_STARTS | {"in", "the"}:
            k += 1
        if k < ceiling and (words[k] in _TIME_NOUNS or words[k] in WEEKDAYS or words[k] in MONTHS):
            return k + 1
    if word in _ADJUNCT_PREPOSITIONS and tags[at] in {"ADP", "SCONJ"} and at + 1 < ceiling:
        if passage.inside[at + 1] >= 0 or words[at + 1] in {"least", "most"}:
            return None
        if words[at + 1] in WEEKDAYS:
            return at + 2
        last = right_noun_phrase(passage, at + 1)
        if last is None:
            return None
        last = _trimmed(passage, at + 1, last)
        if word == "as" and last + 1 < len(words) and passage.forms[last + 1] in FINITE:
            return None  # a clause: "said as dawn broke"
        if _belongs_to_content(passage, at, last):
            return None
        return _past_date(passage, last + 2, ceiling) if _is_issued(passage, last, ceiling) else last + 1
    return None


def _past_date(passage: Passage, at: int, ceiling: int) -> int:
    """Return the token after a day of a month at ``at`` ("dated **2 May**", "dated **May 2**"), else ``at``."""
    pair = passage.words[at : at + 2]
    is_date = len(pair) == 2 and any(
        month in MONTHS and day.isdecimal() for month, day in (pair, reversed(pair))
    )
    return at + 2 if is_date and at + 2 < ceiling else at


def _is_issued(passage: Passage, last: int, ceiling: int) -> bool:
    """True for a medium with a participle and more behind it: "said in a letter **sent** Monday that"."""
    return (
        last + 2 < ceiling
        and passage.words[last] in SPEECH_EVENTS | DOCUMENT
        and passage.words[last + 1] in _ISSUED
        and passage.forms[last + 1] in {"VBN", "VBD"}
    )


def _belongs_to_content(passage: Passage, at: int, last: int) -> bool:
    """True for a phrase that sets the scene of what is said: "said in politics it takes time", "said by 2050 prices …".

    Where and when somebody spoke is an event, a medium, a day or a name; other phrases before a clause are content.
    """
    words, tags = passage.words, passage.tags
    if words[at] not in _SCENES or last + 1 >= len(words) or passage.inside[last + 1] >= 0:
        return False
    if words[last + 1] not in _SUBJECT_PRONOUNS | {"the"} and not (
        words[at] == "by" and words[last + 1] == ","
    ):
        return False
    return not any(
        words[k] in SPEECH_EVENTS | WEEKDAYS | MONTHS | _TIME_NOUNS | _AUDIENCES or tags[k] == "PROPN"
        for k in range(at + 1, last + 1)
    )


def _trimmed(passage: Passage, first: int, last: int) -> int:
    """Cut a noun phrase after its speech event ("in a statement Trump would") or its date."""
    for k in range(first, last + 1):
        if (
            passage.words[k] in SPEECH_EVENTS
            and k < last
            and passage.words[k + 1]
            not in {
                "of",
                "with",
                "from",
                "to",
                "in",
                "on",
                "at",
                "for",
                "conference",
                "call",
                "interview",
                "post",
                "message",
                "release",
            }
        ):
            return k
    return last


def past_aside(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the token after ", however," or after the comma that leads into a quotation, or None."""
    words, inside = passage.words, passage.inside
    if at + 1 >= ceiling:
        return None
    if inside[at + 1] >= 0 or words[at + 1] == "that":
        return at + 1
    if words[at] in DASHES:
        close = next((k for k in range(at + 2, min(ceiling - 1, at + 14)) if words[k] == words[at]), None)
        return close + 1 if close is not None and words[close + 1] == "that" else None
    for k in range(at + 1, min(ceiling - 1, at + 14)):
        if passage.forms[k] in FINITE:
            return None
        if words[k] in {",", ":"} and k + 1 < ceiling:
            if inside[k + 1] >= 0 or words[k + 1] == "that" or words[k] == ":":
                return k + 1 if words[k] == "," else k
            if passage.tags[at + 1] in {"ADV", "ADP"}:
                return k + 1
            return None
    return None
