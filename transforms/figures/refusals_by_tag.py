"""Numbers that the words around them show to be names: "iPhone 11", "the FTSE 100", "737 Max jets"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.items import is_plural

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading

UNCOUNTED: Final = frozenset(
    "aircraft fish sheep deer cattle species series spacecraft offspring data media criteria phenomena folk dead wounded "
    "injured missing homeless per chinese japanese swiss vietnamese taliban mp hq helicopter_ cent times x squid salmon bison".split()
)
"""Nouns that have the same form for one and for many."""
_EVENTS: Final = frozenset("kill die injure arrest detain wound hurt report evacuate displace rescue hospitalise charge test".split())


def refused_by_tag(atoms: Atoms, words: Words, reading: Reading, before: list[Reading]) -> str | None:
    """Return why ``reading`` is not a figure, or None where it is one."""
    if reading.number.style == "several" and reading.is_bare:
        return None if _counts_event(words, atoms, reading) else "a vague 'several'"
    if not reading.is_bare or reading.kind != "count" or reading.rule == "count-none":
        return None
    start = atoms.starts[reading.start]
    here = words.before_char(start)
    if reading.bound == "=" and reading.number.style == "words" and atoms.raw(reading.start)[:1].isupper() and here >= 0:
        if words.tags[here] == "PROPN" and words.texts[here][:1].isupper() and atoms.starts[reading.start] - words.ends[here] == 1:
            return "the number of a name"
    if reading.number.style == "words" and atoms.raw(reading.start)[:1].isupper() and reading.start and atoms.raw(reading.end)[:1].isupper() and not atoms.text.istitle():
        if atoms.raw(reading.start - 1) not in ("“", '"', "‘", "(", ":", "–", "—", "-", ".") and sum(text.islower() for text in atoms.texts) > 4:
            return "the number of a name"
    if reading.item_from != "counted" and reading.role == "level" and reading.bound == "=" and atoms.low(reading.start - 1) == "top":
        return "a place in a list"
    if reading.number.style == "digits" and reading.item_from != "counted" and reading.bound == "=" and _old_year(atoms, reading):
        return "a year"
    if reading.number.style == "digits" and reading.bound == "=" and reading.number.scale == 1:
        if _named(atoms, words, reading, here):
            return "the number of a name"
        if _in_phrase(atoms, words, reading, before) or _singular_name(words, atoms, reading):
            return "the number of a name"
    if reading.number.value == 1 and reading.number.style == "words" and reading.item is None:
        return "'one' as a pronoun"
    return None


def _old_year(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether "in 363" names a year: three digits or more after a preposition of time, nothing counted."""
    text = atoms.raw(reading.start)
    if not text.isdigit() or not 3 <= len(text) <= 4 or reading.role != "level" or reading.high is not None:
        return False
    return atoms.low(reading.start - 1) in ("in", "by", "since", "until", "till", "from", "around", "c.", "circa") and atoms.raw(reading.end) in ("", ",", ".", ";", ")", "to", "and")


def _named(atoms: Atoms, words: Words, reading: Reading, here: int) -> bool:
    """Tell whether a capitalised name stands right before a bare number."""
    if here < 0 or atoms.starts[reading.start] - words.ends[here] > 1:
        return False
    name = words.texts[here]
    digits = atoms.raw(reading.start)
    if "," in digits or (not any(char.isupper() for char in name)) or not name[0].isalnum():
        return False
    if "." in digits and len(digits.split(".")[1]) > 1:
        return False
    if words.tags[here] == "PROPN" or not name[0].isupper():
        return True
    return words.tags[here] in ("NOUN", "ADJ", "X") and here > 0 and reading.item is None


def _singular_name(words: Words, atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a number above one stands before a noun in the singular: "8088 chip", "11 Pro Max"."""
    if reading.item_from != "counted" or reading.item is None or "," in atoms.raw(reading.start) or "." in atoms.raw(reading.start):
        return False
    head = words.from_char(reading.item[1]) - 1
    if reading.item[0] < atoms.ends[reading.end - 1] or reading.value in (None, 1) or words.low(words.from_char(atoms.ends[reading.end - 1])) == "of":
        return False
    if reading.value is not None and reading.value >= 10_000 and words.low(head) not in ("code", "zip"):
        return False
    return not is_plural(words.texts[head]) and words.low(head) not in UNCOUNTED


def _in_phrase(atoms: Atoms, words: Words, reading: Reading, before: list[Reading]) -> bool:
    """Tell whether the number stands inside what another figure counts ("two new 737 Max jets")."""
    start = atoms.starts[reading.start]
    return any(other.item is not None and other.item[0] < start < other.item[1] for other in before)


def _counts_event(words: Words, atoms: Atoms, reading: Reading) -> bool:
    from transforms.figures.predicates import lemma

    after = words.from_char(reading.item[1]) if reading.item else words.from_char(atoms.ends[reading.end - 1])
    near = [*range(after, min(after + 5, len(words))), *range(max(0, words.from_char(atoms.starts[reading.left]) - 2), words.from_char(atoms.starts[reading.left]))]
    return any(words.tags[at] == "VERB" and lemma(words.texts[at]) in _EVENTS for at in near)
