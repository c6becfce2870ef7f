"""Part-of-speech tags and verb forms, by an averaged perceptron over a linear chain (python-crfsuite).

The weights are package data, trained by ``transforms/language/training/train_tagger.py``; ``MODEL_CARD.md``
says on what and how well they do, ``NOTICE`` under which licence they stand.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Protocol, cast

import pycrfsuite  # pyright: ignore[reportMissingTypeStubs]

from transforms.language.closed_classes import (
    ADVERBS,
    CLOSED,
    NO_ADVERBS,
    OPENERS,
    THIRD_PERSONS,
    is_no_adverb,
    misplaced,
)
from transforms.language.features import features
from transforms.language.misread_adjectives import misread_adjectives
from transforms.language.misread_nouns import misread_nouns
from transforms.language.stranded_verbs import finite_verb
from transforms.language.verb_forms import finite_forms

WEIGHTS = Path(__file__).with_name("tagger.crfsuite")

_local = threading.local()  # a crfsuite tagger holds the sentence at hand, so each thread has its own


def tag(words: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the universal tag and the Penn verb form of each of ``words``, the tokens of one sentence.

    The form is VB, VBD, VBG, VBN, VBP, VBZ or MD for verbs and auxiliaries and "" for the rest.

    >>> tag(["Police", "had", "arrested", "26", "people", "."])
    (('NOUN', 'AUX', 'VERB', 'NUM', 'NOUN', 'PUNCT'), ('', 'VBD', 'VBN', '', '', ''))
    """
    if not words:
        return (), ()
    labels = [label.partition("-") for label in _labels(words)]
    tags = [upos for upos, _, _ in labels]
    for at, token in enumerate(words):
        if tags[at] == "ADV" and token.lower() in NO_ADVERBS:
            tags[at] = "NOUN"
        elif tags[at] in {"NOUN", "ADJ"} and token in ADVERBS:
            tags[at] = "ADV"
    if tags[0] == "ADV" and is_no_adverb(words[0]):
        tags[0] = "PROPN"
    elif tags[0] == "PROPN":
        tags[0] = OPENERS.get(words[0].lower(), "PROPN")
    forms = list(finite_forms(words, tags, [form for _, _, form in labels]))
    for at, token in enumerate(words):
        if tags[at] != "VERB" and token in THIRD_PERSONS:
            tags[at], forms[at] = "VERB", "VBZ"
    stranded = finite_verb(words, tags, forms)
    if stranded is not None:
        tags[stranded[0]], forms[stranded[0]] = "VERB", stranded[1]
    for at in misread_adjectives(words, tags, forms):
        tags[at], forms[at] = "ADJ", ""
    for at in misread_nouns(words, tags, forms):
        tags[at], forms[at] = "NOUN", ""
    return tuple(tags), tuple(forms)


def _labels(words: list[str]) -> list[str]:
    """Return the best label of each word; where that is a closed class without the word, the likeliest open one."""
    tagger = _tagger()
    labels = tagger.tag(features(words))
    for at in misplaced(words, [label.partition("-")[0] for label in labels]):
        if words[at][0].isupper() and not words[at].endswith("s"):
            labels[at] = "PROPN"  # an unknown name at the head of its sentence
            continue
        labels[at] = max(
            (label for label in tagger.labels() if label.partition("-")[0] not in CLOSED),
            key=lambda label, place=at: tagger.marginal(label, place),
        )
    return labels


class _Chain(Protocol):
    """What is used of ``pycrfsuite.Tagger``, which has no types of its own."""

    def open(self, name: str) -> object: ...

    def tag(self, xseq: list[list[str]]) -> list[str]: ...

    def labels(self) -> list[str]: ...

    def marginal(self, y: str, pos: int) -> float: ...


def _tagger() -> _Chain:
    tagger: _Chain | None = getattr(_local, "tagger", None)
    if tagger is None:
        tagger = cast("_Chain", pycrfsuite.Tagger())  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
        tagger.open(str(WEIGHTS))
        _local.tagger = tagger
    return tagger
