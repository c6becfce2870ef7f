"""Cue readings: each reporting verb of a passage with its subject, and where it ends what an earlier one reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.quotes.appositions import across_apposition
from transforms.quotes.cue_mentions import CueMention, find_cue_mentions
from transforms.quotes.mentions import WEEKDAYS, Mention
from transforms.quotes.openings import opening_after
from transforms.quotes.shared_subjects import participle_subject
from transforms.quotes.subjects import left_subject, right_subject
from transforms.quotes.tag_repair import FINITE

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

SET_OFF = frozenset({",", ";", "–", "—", "-", "--", "―"})
"""Marks that set a clause off from what stands before it."""
_BREAKS = frozenset({"—", "–", "-", "--", ":", ";"})
_LEAD_INS = frozenset({"then", "later", "now", "so", "instead", "still", "once", "who", "which", "that"})
_OBJECTS = frozenset({"it", "him", "her", "them", "us", "me"})
_LONGEST_SUBJECT = 12
_LONGEST_APPOSITION = 40
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
    if mention.shape == "finite" and (mention.cue.inverted or mention.cue.lemma == "tell"):
        subject = _after_quotation(passage, mention.first) or subject
    return CueReading(mention, subject, False, subject.first if subject else mention.first)


def _after_quotation(passage: Passage, group: int) -> Mention | None:
    """Return the few words between a quotation that ends in a comma and its verb: they can only be the subject."""
    inside, words, tags = passage.inside, passage.words, passage.tags
    first = group
    while first > 0 and inside[first - 1] < 0 and group - first < _LONGEST_APPOSITION:
        first -= 1
    if first == 0 or first == group or inside[first - 1] < 0:
        return None
    is_phrase = group - first < _LONGEST_SUBJECT and _is_noun_phrase(passage, first, group)
    if not (is_phrase or _is_introduced(passage, first, group)):
        return None
    last = group - 1
    while last > first and (tags[last] == "ADV" or words[last] in WEEKDAYS | {","}):
        last -= 1
    quote = passage.quotes[inside[first - 1]]
    if words[last] in {"who", "which", "that"} or passage.text[quote.end - 1] not in ",?!":
        return None
    return Mention(first, last)


def _is_introduced(passage: Passage, first: int, end: int) -> bool:
    """True for a name and its apposition of any length: "Ida Holm, a fellow at the Council on Air, Sea and Land"."""
    words, tags = passage.words, passage.tags
    if tags[first] != "PROPN" or not FINITE.isdisjoint(passage.forms[first:end]):
        return False
    comma = next((k for k in range(first, end) if words[k] == ","), end)
    return (
        comma + 1 < end
        and words[comma + 1] in {"a", "an", "the"}
        and all(tags[k] == "PROPN" for k in range(first, comma))
        and not any(words[k] in _BREAKS for k in range(first, end))
    )


def _is_noun_phrase(passage: Passage, first: int, end: int) -> bool:
    """True unless a lead-in, a dash, an open comma or a verb outside a closed apposition stands between two tokens."""
    words, tags, forms = passage.words, passage.tags, passage.forms
    if tags[first] in {"CCONJ", "SCONJ", "ADP", "PUNCT", "PART"} or words[first] in _LEAD_INS:
        return False
    commas = [k for k in range(first, end) if words[k] == ","]
    if commas and (commas[-1] != end - 1 or len(commas) < 2 or tags[commas[0] - 1] not in {"NOUN", "PROPN"}):
        return False
    aside = range(commas[0], commas[-1]) if commas else range(0)
    return forms[first] not in {"VBG", "VBN"} and not any(
        words[k] in _BREAKS or (forms[k] in FINITE and k not in aside) for k in range(first, end)
    )


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
    if mention.cue.lemma != "say" and words[subject.last] in _OBJECTS and subject.first == subject.last:
        return None  # "they found the letter, reported it and left"
    if (
        mention.cue.lemma != "say"
        and before >= 0
        and inside[before] < 0
        and words[subject.first] in {"a", "an"}
    ):
        return None  # an object: "the singer, wrote a host of songs"
    if before >= 0 and inside[before] < 0 and across_apposition(passage, before) is not None:
        return None if opening_after(passage, mention, end) is not None else subject
    return subject


def _has_predicate_after(passage: Passage, at: int, end: int) -> bool:
    """True when a finite verb follows directly, so that the noun phrase before it is a clause's subject."""
    while at < end and passage.tags[at] == "ADV":
        at += 1
    return at < end and passage.inside[at] < 0 and passage.forms[at] in FINITE


def _takes_gap(passage: Passage, reading: CueReading) -> bool:
    """True for "..., which he said would fail": the relative pronoun before the subject belongs to what is said."""
    at, after = reading.begin - 1, reading.mention.last + 1
    if reading.inverted or reading.subject is None or after >= len(passage.words):
        return False
    if passage.tags[at] == "NOUN" and passage.tags[reading.subject.first] in {"DET", "PRON"}:
        return passage.forms[after] in FINITE  # without a pronoun: "a plan the mayor said would fail"
    if passage.words[at] not in {"which", "that", "who", "whom"} or passage.tags[at] == "SCONJ":
        return False
    return passage.inside[after] >= 0 or passage.forms[after] in FINITE


def _cut(passage: Passage, reading: CueReading) -> int | None:
    """Return where the content of an earlier cue ends because this one goes on with the narrator's voice."""
    words, inside = passage.words, passage.inside
    at = reading.begin - 1
    if at < 0 or reading.mention.shape == "infinitive":
        return None
    after = reading.mention.last + 1
    if reading.mention.shape == "reduced" and passage.tags[after : after + 1] in (["NOUN"], ["ADJ"]):
        return None  # an attribute: "continued struggles"
    if reading.subject and words[reading.subject.first] in {"who", "which", "that"} and not reading.inverted:
        return None
    reports = reading.mention.shape == "participle" and reading.mention.cue.clause
    leans = reading.subject.first if reports and reading.subject else 0
    if leans > 1 and words[leans - 1] == "with" and inside[leans - 2] < 0:
        return leans - 2 if words[leans - 2] in SET_OFF else leans - 1
    if inside[at] >= 0:
        return at + 1
    if _takes_gap(passage, reading):
        if passage.tags[at] == "NOUN":
            return reading.begin
        return at - 1 if at and words[at - 1] in SET_OFF else at
    if words[at] == "as" and at and words[at - 1] in SET_OFF:
        return at - 1
    if words[at] in _CONJUNCTIONS:
        return at - 1 if at and words[at - 1] in SET_OFF and inside[at - 1] < 0 else at
    if words[at] in SET_OFF:
        return at
    if reading.mention.shape == "participle" and reading.mention.cue.lemma == "add":
        return reading.begin
    return None
