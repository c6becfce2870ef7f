"""What happened to what, in groups: the class of a figure's predicate and the head of what it counts.

The classes are the tables of ``predicate_classes.toml``; they group by event, not by tense or voice.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.words import Words
    from transforms.records import Figure

_IRREGULAR: Final = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "wives": "wife",
    "lives": "life", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "knives": "knife",
    "wolves": "wolf", "halves": "half", "thieves": "thief", "leaves": "leaf", "shelves": "shelf", "crises": "crisis",
    "analyses": "analysis", "buses": "bus", "viruses": "virus", "gases": "gas", "personnel": "personnel",
}  # fmt: skip
_INVARIABLE: Final = word_set(
    """
    news series species means earnings sales takings police staff crossroads headquarters
    """
)
_REACH: Final = 3
"""How many words after a figure still stand beside it."""


@dataclass(frozen=True, slots=True)
class PredicateClass:
    """One group of events."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[str]
    items: frozenset[str]
    unless: frozenset[str]
    counts: str | None


def _load() -> tuple[PredicateClass, ...]:
    data: dict[str, dict[str, Any]] = tomllib.loads(
        files("transforms.claims").joinpath("predicate_classes.toml").read_text("utf-8")
    )
    return tuple(
        PredicateClass(
            name,
            verbs=word_set(table.get("verbs", "")),
            nouns=word_set(table.get("nouns", "")),
            words=word_set(table.get("words", "")),
            kinds=word_set(table.get("kinds", "")),
            items=word_set(table.get("items", "")),
            unless=word_set(table.get("unless", "")),
            counts=table.get("counts"),
        )
        for name, table in data.items()
    )


CLASSES: Final = _load()
_WORDS: Final = frozenset(word for one in CLASSES for word in one.words)


def singular(noun: str) -> str:
    """Return the singular of an English noun, in lower case.

    >>> [singular(word) for word in ("People", "ferries", "boxes", "houses", "losses", "gas", "staff")]
    ['person', 'ferry', 'box', 'house', 'loss', 'gas', 'staff']
    """
    low = noun.lower().strip("'’\"“”.,")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _INVARIABLE or not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < 4:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def with_predicate(words: Words, figure: Figure) -> Figure:
    """Return ``figure`` with the class of its predicate and the head of its item in the singular."""
    head = singular(figure.item_head) if figure.item_head else None
    found = _class_of(words, figure, head)
    if found is not None and head in found.nouns and found.counts is not None:
        head = found.counts
    return replace(figure, predicate_class=found.name if found else None, item_head=head)


def _class_of(words: Words, figure: Figure, head: str | None) -> PredicateClass | None:
    """Return the first class that a figure's verb, item or neighbours put it in, or None."""
    verb = (figure.predicate or "").replace(" ", "_")
    senses = _senses(words, figure, verb)
    fitting = [
        one for one in CLASSES if (not one.kinds or figure.kind in one.kinds) and not senses & one.unless
    ]
    beside = _beside(words, figure)
    for one in fitting:
        if verb in one.verbs and (not one.items or head is None or head in one.items):
            return one
    for one in fitting:
        if head in one.nouns or beside & one.words:
            return one
    subject = _subject_head(figure)
    return next((one for one in fitting if subject in one.nouns), None)


def _senses(words: Words, figure: Figure, verb: str) -> frozenset[str]:
    """Return the words that tell a noun's sense: the verb, the subject, the item and what stands after "of"."""
    near = {verb, *(figure.subject or "").split(), *(figure.item or "").split()}
    _, end = words.span(figure.char_start, figure.char_end)
    if words.low(end) == "of":
        near.update(words.low(at) for at in range(end + 1, end + 1 + _REACH))
    return frozenset(singular(word) for word in near)


def _subject_head(figure: Figure) -> str | None:
    """Return the head of the clause's subject ("the death toll" of "the death toll rose to 40"), or None."""
    subject = figure.subject
    if not subject:
        return None
    base = re.split(r" (?:of|in|from|for|at|on|among|by) ", subject)[0]
    heads = [base, subject.rsplit(" of ", 1)[-1]] if base.lower().endswith(("number", "total")) else [base]
    return singular(heads[-1].split(" ")[-1])


def _beside(words: Words, figure: Figure) -> frozenset[str]:
    """Return the telling words within and right after a figure: "40 dead", "40 people missing"."""
    start, end = words.span(figure.char_start, figure.char_end)
    found: set[str] = set()
    for at in range(start, min(end + _REACH, len(words))):
        low = words.low(at)
        if at >= end and (low in {",", ".", ";", "and", "but"} or words.tag(at) == "NUM"):
            break
        found.add(low)
    return _WORDS & found
