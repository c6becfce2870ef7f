"""Numbers that the words around them show to be names: "Nova 9", "the FTSE 100", "Type 45 destroyers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.noun_spans import DETERMINERS, UNCOUNTED, is_plural
from transforms.figures.refusal_words import MONTHS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.phrases import Words
    from transforms.figures.readings import Reading

_TIME: Final = word_set("in by since until till from around c. circa")
_CLOSING: Final = frozenset({"", ",", ".", ";", ")", "to", "and"})
_EVENTS: Final = word_set(
    "kill die injure arrest detain wound hurt report evacuate displace rescue hospitalise charge test"
)


_NEWNESS: Final = word_set("final new latest")
"""Before a number that counts nothing they make it a model's: "delivered its final 717"."""
_TIMES: Final = MONTHS | word_set("monday tuesday wednesday thursday friday saturday sunday")


def refused_by_tag(atoms: Atoms, words: Words, reading: Reading, before: list[Reading]) -> str | None:
    """Return why ``reading`` is not a figure, or None where it is one."""
    style = reading.number.style
    if style == "several" and reading.is_bare:
        return None if _counts_event(words, atoms, reading) else "a vague 'several'"
    if not reading.is_bare or reading.kind != "count" or reading.rule == "count-none":
        return None
    here = words.before_char(atoms.starts[reading.start])
    if style == "words" and (_word_after_name(atoms, words, reading, here) or _word_of_title(atoms, reading)):
        return "the number of a name"
    if reading.item_from != "counted" and reading.bound == "=":
        if reading.role == "level" and atoms.low(reading.start - 1) == "top":
            return "a place in a list"
        if style == "digits" and _old_year(atoms, reading):
            return "a year"
        if style == "digits" and atoms.low(reading.start - 1) in _NEWNESS:
            return "the number of a model"
    if (
        reading.item_from != "counted"
        and atoms.raw(reading.end - 1) == "K"
        and reading.number.mantissa in (2, 4, 5, 8)
    ):
        return "a resolution"
    if style == "digits" and reading.bound == "=" and reading.number.scale == 1:
        named = _named(atoms, words, reading, here) or _in_phrase(atoms, reading, before)
        if named or _singular_name(words, atoms, reading):
            return "the number of a name"
    if reading.number.value == 1 and style == "words" and reading.item is None:
        return "'one' as a pronoun"
    return None


def _word_after_name(atoms: Atoms, words: Words, reading: Reading, here: int) -> bool:
    """Tell whether a capitalised number word follows a capitalised name: "Channel Nine"."""
    if here < 0 or reading.bound != "=" or not atoms.raw(reading.start)[:1].isupper():
        return False
    if atoms.starts[reading.start] - words.ends[here] != 1 or not words.texts[here][:1].isupper():
        return False
    return words.tags[here] == "PROPN" or (here > 0 and words.lows[here] not in DETERMINERS)


def _word_of_title(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a capitalised number word inside a sentence starts a name: "the Seven Sisters"."""
    start = reading.start
    if not start or not (atoms.raw(start)[:1].isupper() and atoms.raw(reading.end)[:1].isupper()):
        return False
    opens = atoms.raw(start - 1) in ("“", '"', "‘", "(", ":", "–", "—", "-", ".")
    return not opens and not atoms.text.istitle() and sum(text.islower() for text in atoms.texts) > 4


def _old_year(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether "in 363" names a year: three digits or more after a preposition of time, nothing counted."""
    text = atoms.raw(reading.start)
    if not text.isdigit() or not 3 <= len(text) <= 4 or reading.role != "level" or reading.high is not None:
        return False
    return atoms.low(reading.start - 1) in _TIME and atoms.raw(reading.end) in _CLOSING


def _named(atoms: Atoms, words: Words, reading: Reading, here: int) -> bool:
    """Tell whether a capitalised name stands right before a bare number."""
    if here < 0 or atoms.starts[reading.start] - words.ends[here] > 1:
        return False
    name = words.texts[here]
    digits = atoms.raw(reading.start)
    if words.tags[here] == "PART" and here and words.tags[here - 1] == "PROPN":
        return reading.item_from != "counted" and digits.isdigit()
    if "," in digits or (not any(char.isupper() for char in name)) or not name[0].isalnum():
        return False
    if "." in digits and len(digits.split(".")[1]) > 1:
        return (
            words.tags[here] == "PROPN" and words.tag(here + 2) in ("AUX", "VERB") and reading.role == "level"
        )
    if name.lower() in _TIMES and reading.item_from == "counted":
        return False  # "on Monday 40 ships docked"
    if words.tags[here] == "PROPN" or not name[0].isupper():
        return True
    return words.tags[here] in ("NOUN", "ADJ", "X") and here > 0 and reading.item is None


def _singular_name(words: Words, atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a number above one stands before a noun in the singular: "the 88 bus", "Nova 9 Max"."""
    if (
        reading.item_from != "counted"
        or reading.item is None
        or reading.per_unit is not None
        or atoms.raw(reading.end) in HYPHENS
        or "," in atoms.raw(reading.start)
        or "." in atoms.raw(reading.start)
    ):
        return False
    head = words.from_char(reading.item[1]) - 1
    end = atoms.ends[reading.end - 1]
    if (
        reading.value is None
        or reading.value == 1
        or reading.item[0] < end
        or words.low(words.from_char(end)) == "of"
    ):
        return False
    if reading.value >= 10_000 and words.low(head) not in ("code", "zip"):
        return False
    return not is_plural(words.texts[head]) and words.low(head) not in UNCOUNTED


def _in_phrase(atoms: Atoms, reading: Reading, before: list[Reading]) -> bool:
    """Tell whether the number stands inside what another figure counts ("two new Type 45 destroyers")."""
    start = atoms.starts[reading.start]
    return any(other.item is not None and other.item[0] < start < other.item[1] for other in before)


def _counts_event(words: Words, atoms: Atoms, reading: Reading) -> bool:
    from transforms.figures.predicates import lemma

    after = words.from_char(reading.item[1]) if reading.item else words.from_char(atoms.ends[reading.end - 1])
    near = [
        *range(after, min(after + 5, len(words))),
        *range(
            max(0, words.from_char(atoms.starts[reading.left]) - 2),
            words.from_char(atoms.starts[reading.left]),
        ),
    ]
    return any(words.tags[at] == "VERB" and lemma(words.texts[at]) in _EVENTS for at in near)
