"""The cue lexicon: reporting verbs with their class, the frames they take and their inflected forms."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: its lemma ("point_out"), its class and what may stand around it."""

    lemma: str
    particle: str
    """The words that must follow the verb ("out", "it clear"), or ""."""
    cue_class: str
    clause: bool
    question: bool
    infinitive: bool
    noun: bool
    inverted: bool
    needs_that: bool
    hearer: bool
    trailing: bool
    """It may stand after its subject behind what was said, but not before its subject."""
    partial: bool
    """Its object is what was said only when part of it stands in quotation marks."""
    topic: bool
    """What follows "about" or "of" is what was said or asked: "warned of a flood"."""
    directed: bool
    """Its infinitive is what was said together with who is to act: "asked [the bank to wait]"."""


def regular_forms(verb: str) -> tuple[str, str, str, str]:
    """Return the third person, past, past participle and present participle of a regular verb.

    >>> regular_forms("deny")
    ('denies', 'denied', 'denied', 'denying')
    >>> regular_forms("announce")
    ('announces', 'announced', 'announced', 'announcing')
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if verb.endswith("e"):
        return third, verb + "d", verb + "d", verb[:-1] + "ing"
    return third, verb + "ed", verb + "ed", verb + "ing"


def _load() -> tuple[dict[str, tuple[Cue, ...]], frozenset[str], frozenset[str], frozenset[str]]:
    """Read ``cues.toml``; return the cues by inflected form, and the nouns that take a content clause."""
    data: dict[str, Any] = tomllib.loads(
        files("transforms.quotes").joinpath("cues.toml").read_text(encoding="utf-8")
    )
    frames = {name: frozenset(words.split()) for name, words in data["frames"].items()}
    forms: dict[str, list[Cue]] = {}
    seen: set[str] = set()
    for cue_class, words in data["classes"].items():
        for lemma in words.split():
            if lemma in seen:
                continue
            seen.add(lemma)
            verb, _, particle = lemma.partition("_")
            particle = particle.replace("_", " ")
            cue = Cue(
                lemma,
                particle,
                cue_class,
                *(
                    lemma in frames[f]
                    for f in (
                        "clause",
                        "question",
                        "infinitive",
                        "noun",
                        "inverted",
                        "needs_that",
                        "hearer",
                        "trailing",
                        "partial",
                        "topic",
                        "directed",
                    )
                ),
            )
            inflected = (
                data["irregular"][lemma].split() if lemma in data["irregular"] else regular_forms(verb)
            )
            for form in {verb, *inflected}:
                forms.setdefault(form, []).append(cue)
    # A verb with a particle is tried before the bare verb.
    ordered = {form: tuple(sorted(cues, key=lambda c: not c.particle)) for form, cues in forms.items()}
    nouns = data["nouns"]
    lists = [frozenset(nouns[name].split()) for name in ("content", "commitments", "homographs")]
    return ordered, lists[0], lists[1], lists[2]


CUES, CONTENT_NOUNS, COMMITMENT_NOUNS, HOMOGRAPHS = _load()
"""Cues by inflected form in lower case; nouns that take a clause, or an infinitive, as their content;
forms that are as often a noun."""
