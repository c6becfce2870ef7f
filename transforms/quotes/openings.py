"""Openings: where what was said starts after its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from transforms.quotes.clauses import is_title
from transforms.quotes.cues import CUES
from transforms.quotes.mentions import (
    MONTHS,
    NOMINAL,
    POSSESSIVES,
    SPEECH_EVENTS,
    WEEKDAYS,
    right_noun_phrase,
)
from transforms.quotes.tag_repair import AUXILIARIES, FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.passages import Passage

QUESTION_WORDS = word_list("question_words")
_ADJUNCT_PREPOSITIONS = word_list("adjunct_prepositions")
_SUBJECT_PRONOUNS = word_list("subject_pronouns")
_RELATIVE_STARTS = word_list("relative_starts")
_GERUND_VERBS = word_list("gerund_verbs")
"""Verbs whose object may be a gerund: "proposed dropping the fee"."""
_OBJECT_PREPOSITIONS = word_list("object_prepositions")
_TIME_STARTS = frozenset(["earlier", "later", "last", "this", "early", "late"])
_TIME_NOUNS = word_list("time_nouns")


class Opening(NamedTuple):
    """Where the content after a cue starts."""

    token: int
    how: str
    """"quote", "that", "question", "infinitive", "clause", "noun", "colon" or "partial"."""


def opening_after(passage: Passage, cue: CueMention, ceiling: int) -> Opening | None:
    """Return where what was said starts to the right of ``cue``, or None when it does not stand there."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    verb = cue.cue
    at = cue.last + 1
    if verb.partial:
        partial = _partial_object(passage, at, ceiling)
        if partial is not None:
            return partial
    if verb.clause and cue.shape != "passive":
        conjunction = _conjunction_ahead(passage, at, ceiling)
        if conjunction is not None:
            return Opening(conjunction, "that")
    if (
        cue.shape == "passive"
        and not verb.hearer
        and not (at < ceiling and (words[at] == "that" or inside[at] >= 0))
    ):
        return None
    took_hearer = not verb.hearer or cue.shape == "passive"
    moved = False
    while at < ceiling:
        word = words[at]
        if inside[at] >= 0:
            return Opening(at, "quote")
        if (
            word == "that"
            and tags[at] in {"SCONJ", "PRON", "DET"}
            and _is_complementizer(passage, at, ceiling)
        ):
            return Opening(at, "that")
        if word == ":":
            return Opening(at + 1, "colon") if at + 1 < ceiling else None
        if (
            word in QUESTION_WORDS
            and verb.question
            and not (moved and word in {"when", "who", "which", "if", "where"})
        ):
            return Opening(at, "question")
        if word == "not" and verb.infinitive and at + 2 < ceiling and words[at + 1] == "to":
            return Opening(at, "infinitive")
        if word == "to" and verb.infinitive and at + 1 < ceiling and passage.forms[at + 1] == "VB":
            return Opening(at, "infinitive")
        step = past_adjunct(passage, at, ceiling)
        if step is not None:
            at, moved = step, True
            continue
        if word == ",":
            step = _past_aside(passage, at, ceiling)
            if step is None:
                return None
            at, moved = step, True
            continue
        if not took_hearer and (tags[at] in NOMINAL or tags[at] == "PRON" or word in POSSESSIVES):
            took_hearer = True
            last = right_noun_phrase(passage, at)
            if last is not None and not _starts_clause(passage, at, ceiling, direct=True):
                at = last + 1
                continue
        return _bare(passage, cue, at, ceiling)
    return None


def _conjunction_ahead(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the "that" that opens the clause although a hearer, a time and a place stand before it."""
    for k in range(at, min(ceiling, at + 24)):
        if passage.inside[k] >= 0 and k > at and is_title(passage, passage.inside[k]):
            continue
        if passage.inside[k] >= 0 or (
            passage.forms[k] in FINITE and k > at and passage.words[k - 1] not in {"as"}
        ):
            return None
        if (
            passage.words[k] == "that"
            and passage.tags[k] == "SCONJ"
            and _is_complementizer(passage, k, ceiling)
        ):
            return k
    return None


def _partial_object(passage: Passage, at: int, ceiling: int) -> Opening | None:
    """Read the object of a verb of judgment or naming that has words in quotation marks: called the plan “risky”."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    while at < ceiling and inside[at] < 0 and tags[at] == "ADV":
        at += 1
    if at < ceiling and inside[at] < 0 and words[at] in _OBJECT_PREPOSITIONS:
        at += 1
    if at >= ceiling or (inside[at] < 0 and words[at] in {"that", ",", ":"}):
        return None
    for k in range(at, ceiling):
        if inside[k] >= 0:
            return None if is_title(passage, inside[k]) else Opening(at, "partial")
        if passage.tags[k] == "VERB" and any(
            cue.clause and not (cue.partial or cue.particle) for cue in CUES.get(words[k], ())
        ):
            return None
        if words[k] in {",", ";", ":", "that", "whether", "if", "how", "why"}:
            return None
    return None


def _bare(passage: Passage, cue: CueMention, at: int, ceiling: int) -> Opening | None:
    """Read a clause without "that", or a noun phrase, from token ``at``."""
    verb = cue.cue
    if passage.words[at] in {".", ";", "!", "?", ")", "—", "–"}:
        return None
    if (
        verb.clause
        and _starts_clause(passage, at, ceiling, direct=verb.needs_that)
        and (not verb.needs_that or passage.words[at] in _SUBJECT_PRONOUNS or passage.tags[at] == "PROPN")
    ):
        return Opening(at, "clause")
    if (
        verb.noun
        and cue.shape != "passive"
        and (
            passage.tags[at] in NOMINAL
            or passage.tags[at] == "PRON"
            or passage.words[at] in POSSESSIVES
            or (passage.forms[at] == "VBG" and verb.lemma in _GERUND_VERBS)
        )
    ):
        return Opening(at, "noun")
    return None


def _is_complementizer(passage: Passage, at: int, ceiling: int) -> bool:
    """True when "that" at ``at`` starts a clause: not "said that." nor "said that on Monday" alone."""
    return any(
        form in FINITE or passage.tags[k] == "AUX"
        for k, form in enumerate(passage.forms[at + 1 : ceiling], at + 1)
    ) or (any(n >= 0 for n in passage.inside[at + 1 : ceiling]))


def _starts_clause(
    passage: Passage, at: int, ceiling: int, *, direct: bool = False, strict: bool = False
) -> bool:
    """True when a subject and a finite verb follow from ``at``.

    ``direct`` allows nothing between the two, ``strict`` no relative pronoun or comma.
    """
    words, tags, forms = passage.words, passage.tags, passage.forms
    if direct:
        last = right_noun_phrase(passage, at)
        at = at if last is None else last + 1
        while at < ceiling and tags[at] == "ADV":
            at += 1
        return at < ceiling and (forms[at] in FINITE or words[at] in AUXILIARIES)
    for k in range(at, ceiling):
        if strict and k > at and (words[k] in _RELATIVE_STARTS or words[k] == ",") and tags[at] != "SCONJ":
            return False
        if forms[k] in FINITE or (words[k] in AUXILIARIES and tags[k] == "AUX"):
            return True
        if forms[k] == "VBN" and k == at + 1 and tags[at] in {"NOUN", "PROPN"}:
            return True  # a past tense that the tagger took for a participle: "police detained"
        if passage.inside[k] >= 0:
            return True
    return False


def past_adjunct(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the token after a time or place adverbial at ``at`` ("on Tuesday", "in a statement"), or None."""
    words, tags = passage.words, passage.tags
    word = words[at]
    if tags[at] == "ADV" and word not in {"there", "so"} and passage.forms[at] == "":
        return at + 1
    if word in WEEKDAYS:
        return at + 1
    if word in _TIME_STARTS and at + 1 < ceiling:
        k = at + 1
        while k < ceiling and words[k] in _TIME_STARTS | {"in", "the"}:
            k += 1
        if k < ceiling and (words[k] in _TIME_NOUNS or words[k] in WEEKDAYS or words[k] in MONTHS):
            return k + 1
    if word in _ADJUNCT_PREPOSITIONS and tags[at] in {"ADP", "SCONJ"} and at + 1 < ceiling:
        if passage.inside[at + 1] >= 0:
            return None
        if words[at + 1] in WEEKDAYS:
            return at + 2
        last = right_noun_phrase(passage, at + 1)
        if last is None:
            return None
        last = _trimmed(passage, at + 1, last)
        return last + 1
    return None


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


def _past_aside(passage: Passage, at: int, ceiling: int) -> int | None:
    """Return the token after ", however," or after the comma that leads into a quotation, or None."""
    words, inside = passage.words, passage.inside
    if at + 1 >= ceiling:
        return None
    if inside[at + 1] >= 0 or words[at + 1] == "that":
        return at + 1
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
