"""Shared subjects: whose a participle or a second verb is that has no subject of its own beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.appositions import across_apposition
from transforms.quotes.cues import CUES
from transforms.quotes.kinds import DOCUMENT
from transforms.quotes.mentions import WEEKDAYS, Mention, left_noun_phrase
from transforms.quotes.subjects import clause_subject, skip_time
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.passages import Passage


_PERIODS = frozenset({"day", "week", "weekend", "month", "year", "season", "decade", "morning", "night"})
"""Objects that say nothing: "entered the year predicting that"."""


def participle_subject(passage: Passage, cue: CueMention) -> Mention | None:
    """Return the subject of a participle ("..., adding that"): the noun it leans on, else the main verb's subject."""
    words, tags, forms, inside = passage.words, passage.tags, passage.forms, passage.inside
    j = skip_time(passage, cue.first - 1)
    if j < 0:
        return None
    if inside[j] < 0 and (tags[j] in {"NOUN", "PROPN"} or words[j] in {"him", "her", "them"}):
        start = _after_with(passage, left_noun_phrase(passage, j), j)
        if start is None:
            return None
        author = _author(passage, start, j)
        if author is not None:
            return author
        can_speak = words[j] not in _PERIODS and not _is_hearer(passage, start)
        if can_speak and not _is_place(passage, start):
            return Mention(start, j)
    for k in range(j, -1, -1):
        if inside[k] >= 0:
            continue
        if forms[k] in FINITE and not (forms[k] == "MD" and words[k + 1] in {",", "."}):
            break
        if forms[k] == "VBG" and k and words[k - 1] in {"–", "—", "-", "--"}:
            return across_apposition(passage, k - 1)
        if forms[k] == "VBG" and k and tags[k - 1] in {"NOUN", "PROPN"} and words[k - 1] not in WEEKDAYS:
            start = left_noun_phrase(passage, k - 1)
            return None if start is None else Mention(start, k - 1)
    subject = _main_subject(passage, j)
    if subject is None and words[j] == "," and (start := left_noun_phrase(passage, j - 1)) is not None:
        return Mention(start, j - 1)  # "Holm, recalling the flood, left"
    return subject


def _after_with(passage: Passage, start: int | None, last: int) -> int | None:
    """Return where the subject starts that "with" gives a participle: "sank to a low **with the agency** warning"."""
    if start is None:
        return None
    places = [k for k in range(start + 1, last) if passage.words[k] == "with"]
    return places[-1] + 1 if places else start


_ISSUED = word_list("issued")
"""Past and present forms of putting out a document."""
_PLACES = frozenset(
    {
        "around",
        "through",
        "across",
        "along",
        "outside",
        "inside",
        "near",
        "past",
        "into",
        "onto",
        "toward",
        "towards",
    }
)


def _is_place(passage: Passage, start: int) -> bool:
    """True for the noun phrase that says where something moves: "marched **around the square** chanting"."""
    return start > 1 and passage.words[start - 1] in _PLACES and passage.tags[start - 2] in {"VERB", "ADV"}


def _author(passage: Passage, start: int, last: int) -> Mention | None:
    """Return who put out the document that a participle hangs on: "**Holm** issued a statement saying", or None."""
    verb = start - 2 if passage.words[start - 1] == "out" else start - 1
    is_new = passage.words[start] not in {"the", "this", "that", "his", "her", "their", "its"} and any(
        w in DOCUMENT for w in passage.words[start : last + 1]
    )
    if (
        verb < 1
        or not is_new
        or passage.words[verb] not in _ISSUED
        or passage.forms[verb] not in FINITE | {"VBN"}
    ):
        return None
    return clause_subject(passage, verb)


def _is_hearer(passage: Passage, start: int) -> bool:
    """True for the noun phrase that a verb of telling addresses: "e-mailed **friends** saying …"."""
    return start > 0 and any(cue.hearer for cue in CUES.get(passage.words[start - 1], ()))


def _main_subject(passage: Passage, end: int) -> Mention | None:
    """Return the subject of the clause that token ``end`` closes: that of its first finite verb outside asides."""
    words, forms, inside = passage.words, passage.forms, passage.inside
    start = 0
    for k in range(end, 0, -1):
        if (
            inside[k] < 0
            and words[k] in {"and", "but", "while", "though", "although"}
            and words[k - 1] in {",", ";", "—", "–"}
        ):
            start = k + 1
            break
        if inside[k] < 0 and words[k] == ";":
            start = k + 1
            break
    for k in range(start, end + 1):
        if (
            inside[k] < 0
            and forms[k] in FINITE
            and not (forms[k] == "MD" and words[k + 1 : k + 2] in ([","], ["."]))
        ):
            subject = clause_subject(passage, k)
            if (
                subject is not None
                and words[subject.first] not in {"who", "which", "that", "whose"}
                and not _is_subordinate(passage, subject.first)
            ):
                return subject
    for k in range(end, -1, -1):
        if inside[k] < 0 and forms[k] in FINITE:
            subject = clause_subject(passage, k)
            if subject is not None:
                return subject
    return None


def _is_subordinate(passage: Passage, first: int) -> bool:
    """True when the clause whose subject starts at ``first`` hangs on a conjunction: "after he left"."""
    before = first - 1
    return before >= 0 and (
        passage.tags[before] == "SCONJ"
        or passage.words[before]
        in {"after", "before", "until", "than", "what", "that", "when", "once", "since"}
    )


def coordinate_subject(passage: Passage, cue: CueMention) -> Mention | None:
    """Return the subject that a second verb shares: "The minister resigned and said that ..."."""
    return _main_subject(passage, cue.first - 1) if cue.first else None
