"""A noun that was taken for a verb, told by the words before it: "according to research firm Vikmetric"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.language.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ONLY_NOUNS = words(
    """
    admiral admirals aide aides applause attorney attorneys backlash billionaire billionaires
    candidate candidates casualty casualties caucuses comeback constituent constituents consultant consultants
    counsel delegates donor donors dynasty electorate entrepreneur entrepreneurs envoy envoys ethanol fatality
    fatalities filings governor governors gunmen gunman inmate inmates insurgent insurgents lawmaker lawmakers
    lawsuit lawsuits legislator legislators militant militants minister ministers mogul officials opponent opponents
    outsider outsiders paramedic paramedics personnel podcast podcasts police prosecutor prosecutors
    refusal residents rhetoric senator senators shareholder shareholders spokespeople spokesperson stakeholder
    stakeholders subsidiary subsidiaries superdelegate superdelegates supporters survivors turnout
    veterinarian workforce
    """
)
"""Nouns of news that no verb, adjective or adverb looks like."""
_AGENTS = re.compile(r"[a-z]{3,}(?:(?:wo)?m[ae]n|[bdgklnrt]ists?)")
"""Those who do something by the end of their word: "spokeswoman", "strategists"."""
OFFICES = words(
    "attorney attorneys governor governors secretary secretaries solicitor solicitors surgeon postmaster"
)
"""What "general" stands behind as a part of the title: "state attorneys general"."""
_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"))
_PRESENT = frozenset(("VB", "VBP", "VBZ"))


def misread_nouns(tokens: Sequence[str], tags: Sequence[str], forms: Sequence[str]) -> Iterator[int]:
    """Yield the tokens that are nouns although they were tagged as verbs or adjectives.

    "According to" takes a noun phrase, so what looks like a present tense in it is a noun, unless another verb has it
    as its object.

    >>> list(misread_nouns(["according", "to", "police", "estimates"], ["VERB", "ADP", "NOUN", "VERB"],
    ...     ["VBG", "", "", "VBZ"]))
    [3]
    """
    for at, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        if token in _ACCORDING:
            if tokens[at + 1 : at + 2] == ["to"]:
                yield from _in_phrase(tags, forms, at + 2)
        elif tag in _OPEN and _is_misread(tokens, at, tag):
            yield at


def _is_misread(tokens: Sequence[str], at: int, tag: str) -> bool:
    token = tokens[at]
    if tag == "ADJ":
        if token.endswith(("ist", "ists")):
            return False  # "a socialist mayor"
        if token.lower() == "general":
            return at > 0 and tokens[at - 1].lower() in OFFICES
    return token.islower() and _is_only_noun(token)


_ACCORDING = frozenset({"according", "According"})


def _is_only_noun(word: str) -> bool:
    return word in ONLY_NOUNS or (_AGENTS.fullmatch(word) is not None and word not in _NO_AGENTS)


_OPEN = frozenset(("VERB", "ADV", "ADJ", "INTJ", "CCONJ"))
_NO_AGENTS = words(
    "human humans roman german persist assist exist resist insist consist enlist desist subsist"
)


def _in_phrase(tags: Sequence[str], forms: Sequence[str], start: int) -> Iterator[int]:
    """Yield the present tenses within the noun phrase at ``start``, up to its end."""
    for at in range(start, len(tags)):
        is_verb = tags[at] == "VERB" and forms[at] in _PRESENT
        if not is_verb and tags[at] not in _PHRASE:
            return
        if is_verb and at > start and tags[at - 1] in {"NOUN", "ADJ", "PROPN"}:
            yield at
