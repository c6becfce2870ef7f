"""Admissibility: whether a verb in its form reports what stands after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.subjects import caused_subject
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.cue_readings import CueReading
    from transforms.quotes.openings import Opening
    from transforms.quotes.passages import Passage

_TOLD = frozenset({"say", "tell", "announce", "declare", "wonder"})
"""Verbs whose infinitive may tell what was said: "went on the air to say that"."""
_PERFORMED = frozenset(
    {"show", "sing", "read", "write", "publish", "post", "air", "broadcast", "intone", "testify", "title"}
)
"""Verbs whose direct object in title case is a work, not words: "sang “The Long Road”"."""


def is_admissible(passage: Passage, reading: CueReading, opening: Opening, ceiling: int) -> bool:
    """True unless the verb's form or class does not report in this way."""
    mention = reading.mention
    cue = mention.cue
    if mention.shape == "infinitive":
        is_caused = opening.how == "that" and caused_subject(passage, mention) is not None
        return (
            (cue.lemma in _TOLD or is_caused)
            and opening.how in {"that", "clause", "quote"}
            and _is_done(passage, mention)
        )
    if reading.subject and passage.words[reading.subject.first] == "it" and _is_judged(passage, mention):
        return False
    if opening.how == "noun" and _is_demonstrative(passage, reading):
        return False
    if cue.lemma == "accuse" and opening.how == "noun" and _is_attribute(passage, opening.token, ceiling):
        return False
    if reading.subject and cue.lemma == "tell" and passage.words[reading.subject.last] == "time":
        return False  # "only time will tell whether"
    after = mention.last + 1
    if opening.how == "clause" and passage.words[after] == "," and not _leads_clause(passage, reading):
        return False
    if mention.shape == "reduced" and reading.subject is not None and _is_only_verb(passage, mention.verb):
        return not cue.partial or opening.how == "partial"
    if mention.shape == "reduced":
        if (
            reading.subject is not None
            and opening.token == mention.last + 1
            and passage.inside[opening.token] >= 0
        ):
            return cue.cue_class == "manner"
        if cue.cue_class == "question" and opening.how in {"question", "infinitive"}:
            return True  # "asked whether he would stay, she said ..."
        return (
            opening.how in {"that", "quote"}
            and opening.token - mention.last < 3
            and cue.cue_class != "naming"
        )
    number = passage.inside[opening.token]
    if (
        number >= 0
        and cue.lemma in _PERFORMED
        and opening.token == mention.last + 1
        and is_title(passage, number)
    ):
        return False
    if (
        not cue.partial
        or opening.how not in {"noun", "quote"}
        or ((cue.noun or cue.topic) and opening.how == "noun")
    ):
        return True
    return any(number >= 0 for number in passage.inside[opening.token : ceiling])


def _is_attribute(passage: Passage, first: int, ceiling: int) -> bool:
    """True for a participle before somebody's description and name: "**accused** killer James Kopf"."""
    at = first
    while at < ceiling and passage.tags[at] == "NOUN":
        at += 1
    return first < at < ceiling and passage.tags[at] == "PROPN"


def _is_demonstrative(passage: Passage, reading: CueReading) -> bool:
    """True for "That promises a range of 400 miles": what was told before, nobody who speaks."""
    subject = reading.subject
    if subject is None or subject.first != subject.last:
        return False
    word, first = passage.words[subject.first], subject.first
    if word == "that":
        return first == 0 or passage.words[first - 1] in {"and", "but"}
    return word in {"this", "these", "those"}


def _is_judged(passage: Passage, mention: CueMention) -> bool:
    """True for the verb group of "it is hard to say that", "it is too soon to say how": nobody says it."""
    return any(
        passage.tags[k] == "ADJ" or passage.words[k] == "too" for k in range(mention.first, mention.verb)
    )


def _is_done(passage: Passage, mention: CueMention) -> bool:
    """True for an infinitive of what happened: "led critics to say that", "called friends to say she …"."""
    before = mention.first - 1
    is_subject = passage.tags[before] in {"NOUN", "PROPN", "PRON"} or passage.words[before] in {
        "some",
        "many",
    }
    if before < 1 or not is_subject or mention.is_negated:
        return False
    return any(passage.forms[k] == "VBD" and passage.inside[k] < 0 for k in range(before))


def _leads_clause(passage: Passage, reading: CueReading) -> bool:
    """True when "X said," has a subject of its own and opens its clause: not "that said, …", "as she said, …"."""
    if reading.subject is None or passage.words[reading.subject.first] in {"that", "which", "who", "what"}:
        return False
    before = reading.begin - 1
    return before < 0 or passage.words[before] not in {"as", "what", "which", "that", "when", "like"}


def _is_only_verb(passage: Passage, verb: int) -> bool:
    """True when the narrator's sentence has no finite verb, so that its participle must be a past tense."""
    return not any(
        passage.forms[k] in FINITE and passage.inside[k] < 0 and k != verb for k in range(passage.content_end)
    )
