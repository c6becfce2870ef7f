"""What each reading of a sentence is about: its item, its verb, and its equal in another unit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.elided import resolve_item, share_item, share_noun
from transforms.figures.gapped import set_gapped, share_trend
from transforms.figures.governing_verbs import find_predicate
from transforms.figures.items import read_item
from transforms.figures.noun_spans import UNCOUNTED, is_plural
from transforms.figures.of_them import read_part_of_them
from transforms.figures.omitted import fill_omitted
from transforms.figures.priced import is_of_pronoun
from transforms.figures.rates import read_per
from transforms.figures.refusals_by_tag import refused_by_tag
from transforms.figures.subjects import counted_part, topic
from transforms.figures.trend_words import VERBS as TREND_VERBS

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.elided import Earlier
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading


def describe(
    text: str, atoms: Atoms, words: Words, readings: list[Reading], previous: Earlier
) -> list[Reading]:
    """Return the readings that count something, with items, predicates and equivalents set."""
    kept: list[Reading] = []
    for reading in readings:
        if reading.kind != "age":
            words.take(atoms.starts[reading.start], atoms.ends[reading.end - 1])
            _mend_noun(atoms, words, reading)
            _mend_counted(atoms, words, reading)
    for reading in readings:
        _find_item(text, atoms, words, reading)
        if refused_by_tag(atoms, words, reading, kept):
            continue
        _drop_singular(atoms, reading)
        _read_rate(atoms, reading)
        find_predicate(atoms, words, reading)
        kept.append(reading)
    fill_omitted(atoms, kept)
    for index, reading in enumerate(kept):
        resolve_item(text, atoms, words, reading, kept[:index], previous)
        read_part_of_them(text, atoms, words, reading, kept[index - 1] if index else None)
    share_noun(atoms, kept)
    set_gapped(text, atoms, words, kept)
    share_item(kept)
    share_trend(atoms, words, kept)
    _pair(atoms, kept)
    return kept


def _mend_noun(atoms: Atoms, words: Words, reading: Reading) -> None:
    """Make "notes" of "two-year notes fell" the noun that a number and a unit with a hyphen modify.

    A tagger that takes it for a verb is put right, unless an object follows: "the 10-year yields 4 percent".
    """
    if (
        reading.unit_start < 1
        or atoms.raw(reading.unit_start - 1) not in HYPHENS
        or reading.unit_end != reading.end
    ):
        return
    at = words.from_char(atoms.ends[reading.end - 1])
    if words.form(at) == "VBZ" and is_plural(words.texts[at]) and words.tag(at + 1) not in _OBJECTS:
        words.retag(at, "NOUN")
        verb = next((here for here in range(at + 1, at + 7) if words.low(here) in TREND_VERBS), None)
        if verb is not None and words.tag(verb) != "VERB":
            words.retag(verb, "VERB", "VBD")


def _mend_counted(atoms: Atoms, words: Words, reading: Reading) -> None:
    """Make the plural of "Seven candidates, among them a judge, ran" and "40 states already do" a noun, not a verb.

    A number above one is followed by what it counts; a verb would have an object, or stand after a subject's number:
    "Seven wins" before a full stop is left alone.
    """
    at = words.from_char(atoms.ends[reading.end - 1])
    is_count = reading.is_bare and reading.kind == "count" and reading.value is not None and reading.value > 1
    if not is_count or words.form(at) != "VBZ" or not is_plural(words.texts[at]):
        return
    after = at + 1 + (words.tag(at + 1) == "ADV")
    if words.low(at + 1) in _BREAKS or (after > at + 1 and words.form(after) in {"VBP", "VBD", "MD"}):
        words.retag(at, "NOUN")


_BREAKS: Final = frozenset({"—", "–", "--", ",", "("})
_OBJECTS: Final = frozenset({"NUM", "DET", "SYM", "PRON"})


def _set_part(text: str, atoms: Atoms, reading: Reading) -> None:
    """Set the item of "a 300-page report": the noun after the hyphen."""
    at = reading.end + 1
    reading.right = at + 1
    if atoms.lows[at] == "strong":
        return
    reading.set_item(text, (atoms.starts[at], atoms.ends[at]), atoms.texts[at], "counted")


def _find_item(text: str, atoms: Atoms, words: Words, reading: Reading) -> None:
    if reading.noun:
        first, last = reading.noun[0], reading.noun[1] - 1
        reading.set_item(text, (atoms.starts[first], atoms.ends[last]), atoms.texts[last], "counted")
        return
    start, end = reading.chars(atoms)
    is_part = reading.kind == "count" and reading.is_bare and atoms.raw(reading.end) in HYPHENS
    if (
        is_part
        and atoms.joined(reading.end)
        and atoms.joined(reading.end + 1)
        and atoms.kind(reading.end + 1) == "w"
    ):
        _set_part(text, atoms, reading)
        return
    phrase = read_item(words, reading, start, end)
    if phrase:
        reading.set_item(text, words.chars(phrase.start, phrase.end), words.texts[phrase.head], "counted")
    at = words.from_char(start)
    after = words.from_char(reading.item[1] if reading.item else end)
    about = None if _is_subject(words, at, after) else topic(words, reading, at, after)
    if about is None:
        return
    reading.topic = words.chars(about.start, about.end)
    if _is_place(words, reading, end) or is_of_pronoun(words, reading, at):
        return
    base = counted_part(words, about)
    reading.topic_item, reading.topic_head = words.chars(base.start, base.end), words.texts[base.head]
    if not phrase and reading.kind not in ("count", "duration", "age", "rank", "score"):
        reading.set_item(text, words.chars(base.start, base.end), words.texts[base.head], "about")


def _drop_singular(atoms: Atoms, reading: Reading) -> None:
    """Leave out an item in the singular right after a number above one: a verb that a tagger misread."""
    if (
        reading.kind != "count"
        or reading.item_from != "counted"
        or reading.item is None
        or reading.value == 1
    ):
        return
    end = atoms.ends[reading.end - 1]
    between = atoms.text[end : reading.item[0]].strip()
    head = reading.item_head or ""
    if reading.item[0] >= end and not between and not is_plural(head) and head.lower() not in UNCOUNTED:
        reading.item, reading.item_text, reading.item_head, reading.item_from = None, None, None, ""


def _read_rate(atoms: Atoms, reading: Reading) -> None:
    """Read what a count is per: "five doctors per 100,000 people", "40 flights a day"."""
    if reading.kind != "count" or reading.per_unit or reading.item is None or reading.item_from != "counted":
        return
    end = reading.item[1]
    at = next((index for index in range(reading.end, len(atoms)) if atoms.starts[index] >= end), len(atoms))
    per = read_per(atoms, at)
    if per:
        reading.per_unit = per.name


_SIDES: Final = frozenset({"from", "off", "outside", "inland", "upstream", "downstream"})
_QUARTERS: Final = ("north", "south", "east", "west")


def _is_place(words: Words, reading: Reading, end: int) -> bool:
    """Tell whether a measure says where something is, and measures nothing: "on a hill six kilometres from the sea"."""
    after = words.low(words.from_char(end))
    return reading.kind == "measure" and (after in _SIDES or after.startswith(_QUARTERS))


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


def _restates(atoms: Atoms, left: Reading, right: Reading) -> bool:
    """Tell whether a second sum is of the same thing: "a profit of $12.1 million, or 9 cents a share"."""
    is_next = atoms.lows[left.end : right.left] in ([",", "or"], ["or"])
    is_own = right.item_text is not None and right.item_from != "about"
    return is_next and right.kind == left.kind == "currency" and not is_own and left.item_text is not None


def _pair(atoms: Atoms, readings: list[Reading]) -> None:
    """Link "£5m ($6.4m)" and "three miles (5 km)": the figure in brackets says the same in another unit."""
    for left, right in pairwise(readings):
        if _restates(atoms, left, right):
            right.item, right.item_text, right.item_head = left.item, left.item_text, left.item_head
            right.topic, right.topic_item, right.topic_head = left.topic, left.topic_item, left.topic_head
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
            right.topic, right.topic_item, right.topic_head = left.topic, left.topic_item, left.topic_head
            right.predicate = right.predicate or left.predicate
