"""What each reading of a sentence is about: its item, its verb, and its equal in another unit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from transforms.figures.atoms import HYPHENS
from transforms.figures.items import measured, read_item
from transforms.figures.noun_spans import Phrase, phrase_before
from transforms.figures.omitted import fill_omitted
from transforms.figures.predicates import lemma
from transforms.figures.refusals_by_tag import refused_by_tag
from transforms.figures.subjects import topic
from transforms.figures.units import read_per
from transforms.figures.word_sets import word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


class Earlier(NamedTuple):
    """The readings of the sentence before, and its start counted from the start of this one (so negative)."""

    readings: list[Reading]
    shift: int


def describe(
    text: str, atoms: Atoms, words: Words, readings: list[Reading], previous: Earlier
) -> list[Reading]:
    """Return the readings that count something, with items, predicates and equivalents set."""
    kept: list[Reading] = []
    for reading in readings:
        if reading.kind != "age":
            words.take(atoms.starts[reading.start], atoms.ends[reading.end - 1])
    for reading in readings:
        _find_item(text, atoms, words, reading)
        if refused_by_tag(atoms, words, reading, kept):
            continue
        _read_rate(atoms, reading)
        _find_predicate(atoms, words, reading)
        kept.append(reading)
    fill_omitted(atoms, kept)
    for index, reading in enumerate(kept):
        _resolve(text, atoms, words, reading, kept[:index], previous)
    _share_noun(atoms, kept)
    _follow(kept)
    _pair(atoms, kept)
    return kept


def _share_noun(atoms: Atoms, readings: list[Reading]) -> None:
    """Give the first of "12 and 21 people" the noun of the second."""
    for left, right in pairwise(readings):
        if left.item_from == "counted" or not (
            left.kind == right.kind == "count" and left.is_bare and right.is_bare
        ):
            continue
        if right.item_from == "counted" and atoms.lows[left.end : right.left] in (["and"], ["or"], [","]):
            left.item, left.item_text, left.item_head = right.item, right.item_text, right.item_head
            left.item_from = "elided"


def _follow(readings: list[Reading]) -> None:
    """Give the levels of a change its item: "raised fares by 5% to $3"."""
    for left, right in pairwise(readings):
        if (
            (
                right.role in ("to", "from")
                and left.role in ("change", "to", "from")
                and right.item_from != "counted"
            )
            and 0 < right.left - left.end <= 3
            and left.item_text
        ):
            right.item, right.item_text, right.item_head = left.item, left.item_text, left.item_head
            right.item_from, right.topic = "about", left.topic or right.topic


def _chars(atoms: Atoms, reading: Reading) -> tuple[int, int]:
    return atoms.starts[reading.left], atoms.ends[reading.end - 1]


def _set_item(
    text: str, words: Words, reading: Reading, phrase: Phrase, how: Literal["counted", "elided", "about"]
) -> None:
    reading.item_from = how
    start, end = words.starts[phrase.start], words.ends[phrase.end - 1]
    reading.item, reading.item_text, reading.item_head = (
        (start, end),
        text[start:end],
        words.texts[phrase.head],
    )


def _set_part(text: str, atoms: Atoms, reading: Reading) -> None:
    """Set the item of "a 300-page report": the noun after the hyphen."""
    at = reading.end + 1
    reading.right = at + 1
    if atoms.lows[at] == "strong":
        return
    start, end = atoms.starts[at], atoms.ends[at]
    reading.item, reading.item_text, reading.item_head, reading.item_from = (
        (start, end),
        text[start:end],
        text[start:end],
        "counted",
    )
    reading.right = at + 1


def _find_item(text: str, atoms: Atoms, words: Words, reading: Reading) -> None:
    start, end = _chars(atoms, reading)
    if (
        reading.kind == "count"
        and reading.is_bare
        and atoms.raw(reading.end) in HYPHENS
        and atoms.joined(reading.end)
    ):
        _set_part(text, atoms, reading)
        return
    phrase = read_item(words, reading, start, end)
    if phrase:
        _set_item(text, words, reading, phrase, "counted")
    at = words.from_char(start)
    after = words.from_char(reading.item[1] if reading.item else end)
    about = None if _is_subject(words, at, after) else topic(words, reading, at, after)
    if about:
        reading.topic = words.starts[about.start], words.ends[about.end - 1]
    if not phrase and reading.kind not in ("count", "duration", "age", "rank", "score") and about:
        base = phrase_before(words, about.end) or about
        _set_item(
            text,
            words,
            reading,
            Phrase(about.start, about.end, about.head) if about.end - about.start < 6 else base,
            "about",
        )


def _read_rate(atoms: Atoms, reading: Reading) -> None:
    """Read what a count is per: "five doctors per 100,000 people", "40 flights a day"."""
    if reading.kind != "count" or reading.per_unit or reading.item is None or reading.item_from != "counted":
        return
    at = next(
        (index for index in range(reading.end, len(atoms)) if atoms.starts[index] >= reading.item[1] - 0),
        len(atoms),
    )
    per = read_per(atoms, at)
    if per:
        reading.per_unit = per.name


def _is_subject(words: Words, start: int, end: int) -> bool:
    """Tell whether a figure opens its clause and a verb follows: it is the subject and has none itself."""
    before = start - 1
    while before >= 0 and words.tags[before] in ("DET", "ADV"):
        before -= 1
    opens = (
        before < 0
        or words.tags[before] in ("SCONJ", "CCONJ")
        or words.lows[before] in (",", ":", ";", "that", "“", '"', "(", "-", "–", "—", "said", "says", "say")
    )
    return opens and words.tag(end) in ("AUX", "VERB") and words.form(end) not in ("VBN", "VBG")


def _find_predicate(atoms: Atoms, words: Words, reading: Reading) -> None:
    if reading.kind in ("age", "rank", "score"):
        return
    start, end = _chars(atoms, reading)
    after = words.from_char(reading.item[1] if reading.item and reading.item[0] >= end else end)
    before = _verb_before(words, words.before_char(start) + 1)
    follows = _verb_after(words, after)
    if reading.kind not in ("count", "share") and before is not None and words.tags[before] == "VERB":
        reading.predicate = _verb(words.texts[before])
    elif follows is not None and (
        words.forms[follows] not in ("VBN", "VBG")
        or words.tag(follows - 1) in ("AUX", "ADV", "PART")
        or before is None
    ):
        reading.predicate = _verb(words.texts[follows])
    elif before is not None:
        reading.predicate = _verb(words.texts[before])


def _verb(text: str) -> str | None:
    """Return the lemma of a verb, or None for a clitic such as "'s"."""
    return lemma(text) if text[:1].isalpha() else None


def _verb_after(words: Words, at: int) -> int | None:
    """Return the verb that the phrase before token ``at`` is the subject of."""
    at += words.low(at) in ("more", "others", "other")
    for here in range(at, min(at + 6, len(words))):
        tag = words.tags[here]
        if tag == "ADJ" and words.tags[here - 1] == "AUX" and words.lows[here].endswith("ed"):
            return here
        if tag == "VERB":
            return (
                here
                if words.forms[here] != "VB" or here == at or words.tags[here - 1] in ("AUX", "ADV", "PART")
                else None
            )
        if tag not in ("AUX", "ADV", "PART") and words.low(here) not in ("who", "that", "which"):
            return None
    return None


def _verb_before(words: Words, at: int) -> int | None:
    """Return the verb that the phrase at token ``at`` is the object of."""
    for here in range(at - 1, max(-1, at - 6), -1):
        tag = words.tags[here]
        if tag == "VERB":
            return here
        if tag in ("NOUN", "PROPN", "PUNCT", "SCONJ", "CCONJ") or words.low(here) in (
            "of",
            "in",
            "for",
            "with",
            "among",
        ):
            return None
    return None


_WITHOUT_NOUN: Final = word_set(", . in to from and at were during on ) ; more others") | {""}
"""What follows a count whose noun is left out."""


def _resolve(
    text: str, atoms: Atoms, words: Words, reading: Reading, before: list[Reading], previous: Earlier
) -> None:
    """Give a count without a noun that of the one before it ("120 sailors left and 80 were rescued")."""
    if reading.item_text or reading.kind in ("duration", "age", "rank", "score"):
        return
    if reading.kind != "count" or not reading.is_bare:
        _said_of(text, reading)
        return
    if reading.number.style == "vague" and not before:
        return
    _, end = _chars(atoms, reading)
    follows = words.from_char(end)
    if words.tag(follows) in ("AUX", "VERB") or words.low(follows) in _WITHOUT_NOUN:
        for other in reversed([*previous.readings, *before]):
            if (
                other.kind == "count"
                and other.item_text
                and other.item_head
                and other.item_head.lower().endswith(("s", "people", "men", "women", "children", "staff"))
            ):
                reading.item_text, reading.item_head = other.item_text, other.item_head
                reading.item = other.item
                if other.item and not any(other is one for one in before):
                    reading.item = other.item[0] + previous.shift, other.item[1] + previous.shift
                reading.item_from = "elided"
                return
    if words.low(follows) in ("others", "more"):
        return
    start, _ = _chars(atoms, reading)
    phrase = measured(words, reading, start)
    if phrase and words.low(phrase.head) not in _PARENTS:
        _set_item(text, words, reading, phrase, "about")
    elif not phrase:
        _said_of(text, reading)


_PARENTS: Final = word_set("father mother dad mum mom parent parents grandmother grandfather")


def _said_of(text: str, reading: Reading) -> None:
    """Take what a figure is said of as its item."""
    if reading.topic:
        start, stop = reading.topic
        reading.item, reading.item_text, reading.item_head = (
            (start, stop),
            text[start:stop],
            text[start:stop].split()[-1],
        )
        reading.item_from = "about"


def _pair(atoms: Atoms, readings: list[Reading]) -> None:
    """Link "£5m ($6.4m)" and "seven miles (11 km)": the figure in brackets says the same in another unit."""
    for left, right in pairwise(readings):
        if (
            atoms.raw(right.left - 1) in ("(", "[")
            and right.left - 1 == left.end
            and right.kind == left.kind
            and right.unit != left.unit
        ):
            if right.kind not in ("currency", "measure"):
                continue
            right.equivalent = left
            if right.bound == "=":
                right.bound = left.bound
            if right.role == "level":
                right.role, right.direction, right.trend = left.role, left.direction, left.trend
            if left.item_text:
                right.item, right.item_text, right.item_head = left.item, left.item_text, left.item_head
            right.topic = left.topic
            right.predicate = right.predicate or left.predicate
