"""Cue readings: each reporting verb of a passage with its subject, and where it ends what an earlier one reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.quotes.cue_mentions import CueMention, find_cue_mentions
from transforms.quotes.openings import opening_after
from transforms.quotes.subjects import across_apposition, left_subject, participle_subject, right_subject
from transforms.quotes.tag_repair import FINITE

if TYPE_CHECKING:
    from transforms.quotes.mentions import Mention
    from transforms.quotes.passages import Passage

SET_OFF = frozenset({",", ";", "–", "—", "-", "--", "―"})
"""Marks that set a clause off from what stands before it."""
_CONJUNCTIONS = frozenset(["and", "but", "while", "although", "though", "or", "whereas"])


@dataclass(slots=True)
class CueReading:
    """A cue with its subject while a passage is read."""

    mention: CueMention
    subject: Mention | None
    inverted: bool
    begin: int
    """The first token of the subject, or of the verb group when no subject stands before it."""
    cut: int | None = None
    """The token at which an earlier cue's content must end, or None when this cue lies inside that content."""


def read_cues(passage: Passage, end: int) -> list[CueReading]:
    """Return the cues of ``passage`` with their subjects; ``end`` is the token after the last one to read."""
    readings = [_read(passage, mention, end) for mention in find_cue_mentions(passage)]
    for reading in readings:
        reading.cut = _cut(passage, reading)
    return readings


def _read(passage: Passage, mention: CueMention, end: int) -> CueReading:
    if mention.shape == "participle":
        return CueReading(mention, participle_subject(passage, mention), False, mention.first)
    inverted = _inverted_subject(passage, mention, end)
    if inverted is not None:
        return CueReading(mention, inverted, True, mention.first)
    subject = left_subject(passage, mention.first) if mention.shape != "infinitive" else None
    return CueReading(mention, subject, False, subject.first if subject else mention.first)


def _inverted_subject(passage: Passage, mention: CueMention, end: int) -> Mention | None:
    """Return the subject after a verb that follows a quotation or a comma (``…, said X``)."""
    words, inside = passage.words, passage.inside
    before = mention.first - 1
    if not mention.cue.inverted or mention.first != mention.verb:
        return None
    if before >= 0 and inside[before] < 0 and words[before] not in SET_OFF | {"?", "!", "…"}:
        return None
    subject = right_subject(passage, mention, end)
    if subject is None or _has_predicate_after(passage, subject.last + 1, end):
        return None
    if before >= 0 and inside[before] < 0 and across_apposition(passage, before) is not None:
        return None if opening_after(passage, mention, end) is not None else subject
    return subject


def _has_predicate_after(passage: Passage, at: int, end: int) -> bool:
    """True when a finite verb follows directly, so that the noun phrase before it is a clause's subject."""
    while at < end and passage.tags[at] == "ADV":
        at += 1
    return at < end and passage.inside[at] < 0 and passage.forms[at] in FINITE


def _cut(passage: Passage, reading: CueReading) -> int | None:
    """Return where the content of an earlier cue ends because this one goes on with the narrator's voice."""
    words, inside = passage.words, passage.inside
    at = reading.begin - 1
    if at < 0 or reading.mention.shape == "infinitive":
        return None
    if reading.subject and words[reading.subject.first] in {"who", "which", "that"} and not reading.inverted:
        return None
    if inside[at] >= 0:
        return at + 1
    if words[at] == "as" and at and words[at - 1] in SET_OFF:
        return at - 1
    if words[at] in _CONJUNCTIONS:
        return at - 1 if at and words[at - 1] in SET_OFF and inside[at - 1] < 0 else at
    if words[at] in SET_OFF:
        return at
    if reading.mention.shape == "participle" and reading.mention.cue.lemma == "add":
        return reading.begin
    return None
