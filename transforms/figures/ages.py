"""Ages: "26-year-old", "ten months old", "aged 14", "under the age of 5", and "Jane Roe, 41,"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.units import UNITS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_OLD: Final = frozenset({"old", "olds"})
_SHORT: Final = frozenset({"yo", "y.o.", "yr-old"})
_OLDEST: Final = 120
_AGE_WORDS: Final = frozenset({"aged", "age", "ages"})


def read_age(atoms: Atoms, reading: Reading) -> None:
    """Turn a duration that "old" or "of age" follows into an age, and widen it."""
    if reading.kind == "duration" and reading.unit in ("year", "month", "week", "day"):
        at = atoms.skip_hyphen(reading.end)
        if atoms.low(at) in _OLD:
            _become(reading, reading.unit or "year", at + 1, "age-old")
        elif atoms.low(at) == "of" and atoms.low(at + 1) == "age":
            _become(reading, reading.unit or "year", at + 2, "age-old")
        elif _age_before(atoms, reading.left):
            _become(reading, reading.unit or "year", reading.end, "age-word")
    elif reading.is_bare and atoms.lows[reading.end : reading.end + 3] == ["y", "/", "o"]:
        _become(reading, "year", reading.end + 3, "age-old")
    elif reading.is_bare and atoms.low(atoms.skip_hyphen(reading.end)) in _SHORT:
        _become(reading, "year", atoms.skip_hyphen(reading.end) + 1, "age-old")


def read_age_word(atoms: Atoms, reading: Reading) -> None:
    """Read "aged 14", "ages 5 to 11", "age of 87", "the under-fives" apart from other bare numbers."""
    if (
        reading.kind == "duration"
        and reading.high is not None
        and reading.unit
        and _age_before(atoms, reading.left)
    ):
        _become(reading, reading.unit, reading.end, "age-bracket")
        return
    top = reading.high if reading.high is not None else reading.value
    if not reading.is_bare or reading.kind != "count" or top is None or not 0 <= top <= _OLDEST:
        return
    inside = atoms.lows[reading.left : reading.start]
    if not _COMPARED.isdisjoint(inside):
        _become(reading, "year", reading.end, "age-word")
        return
    if _people_over(atoms, reading) or _at_age(atoms, reading) or _was_age(atoms, reading):
        _become(reading, "year", reading.end, "age-word")
        return
    if _age_before(atoms, reading.left) and not (
        atoms.kind(reading.end) == "w" and atoms.joined(reading.end)
    ):
        _become(reading, "year", reading.end, "age-bracket" if reading.high is not None else "age-word")
        while reading.left and atoms.lows[reading.left - 1] in (
            "aged",
            "of",
            "age",
            "ages",
            "between",
            "from",
        ):
            if (
                atoms.lows[reading.left - 1] in ("of", "from", "between")
                and atoms.low(reading.left - 2) not in _AGE_WORDS
            ):
                break
            reading.left -= 1


def share_age(atoms: Atoms, readings: list[Reading]) -> None:
    """Read the second number of "girls aged 12 and 13" as an age too, where no noun follows it."""
    for left, right in pairwise(readings):
        if left.rule != "age-word" or not right.is_bare or right.kind != "count":
            continue
        counts = atoms.kind(right.end) == "w" and atoms.low(right.end) not in _AFTER_AGES
        between = atoms.lows[left.end : right.left]
        if not counts and between in (["and"], ["or"], [","]) and 0 <= (right.value or -1) <= _OLDEST:
            _become(right, "year", right.end, "age-word")


_AFTER_AGES: Final = word_set("and or were was are is who have has had from in at when to for on")
_COMPARED: Final = frozenset({"age", "older", "younger", "old", "young"})
"""Words of an approximator that make its number an age: "older than 60", "as young as 7"."""
_PEOPLE: Final = word_set(
    "people children adults women men those anyone everyone kids residents patients girls boys players "
    "workers persons americans voters drivers teenagers pensioners citizens youngsters population"
)


def _people_over(atoms: Atoms, reading: Reading) -> bool:
    """Tell "children under 5" and "people over 65" from other bounds."""
    word = atoms.low(reading.start - 1)
    if word not in ("over", "under", "above", "below", "aged") or atoms.low(reading.left - 1) not in _PEOPLE:
        return False
    after = atoms.low(reading.end)
    return atoms.kind(reading.end) != "w" or not after.endswith("s") or after in ("is", "was", "has", "says")


def _at_age(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a sentence opens with an age: "At 31, she", "At just 20, he"."""
    if (
        reading.left > 2
        or atoms.low(0) != "at"
        or atoms.raw(reading.end) != ","
        or reading.number.style not in ("digits", "words")
    ):
        return False
    return (
        atoms.low(reading.end + 1) in ("he", "she", "they", "i", "you", "the")
        or atoms.raw(reading.end + 1)[:1].isupper()
    )


_PERSONS: Final = word_set(
    "suspect man woman boy girl victim driver mother father son daughter brother sister husband wife "
    "teenager student teacher officer actor actress singer player striker defender midfielder "
    "goalkeeper captain pensioner grandmother grandfather defendant attacker gunman pilot passenger "
    "partner friend girlfriend boyfriend fiance widow star politician lawmaker nurse doctor businessman "
    "millionaire billionaire"
)


def _was_age(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether "She was 25" or "he turns 80" gives an age."""
    verb = reading.left - 1
    short = atoms.low(verb) in ("m", "s") and atoms.raw(verb - 1) in ("'", "’") and atoms.joined(verb)
    if not short and atoms.low(verb) not in ("was", "is", "am", "turned", "turns", "turning"):
        return False
    who, after, value = atoms.raw(verb - 2 if short else verb - 1), atoms.low(reading.end), reading.value or 0
    if who.lower() in ("he", "she", "who", "i"):
        closes = atoms.kind(reading.end) == "s" and after not in _MARKS
        return value >= 1 and (closes or after in _AFTER_AGE or _dash_closes(atoms, reading.end))
    if short:
        return False
    return who[:1].isupper() and who[1:].islower() and 15 <= value <= 105 and after in ("", ".", ",", ";")


_AFTER_AGE: Final = word_set("when in and at on last this next but now so") | {""}
_MARKS: Final = HYPHENS | frozenset("/:+*")


def _age_before(atoms: Atoms, at: int) -> bool:
    before = atoms.lows[max(0, at - 3) : at]
    while before and before[-1] in ("of", "between", "from", "the", "about", "around"):
        before.pop()
    return bool(before) and (before[-1] in _AGE_WORDS or before in _AS_OLD)


_AS_OLD: Final = (["as", "old", "as"], ["as", "young", "as"])


def read_age_apposition(atoms: Atoms, reading: Reading) -> bool:
    """Read "Jane Roe, 41, said": a number between commas after a name."""
    if (
        not reading.is_bare
        or reading.kind != "count"
        or reading.value is None
        or reading.number.style != "digits"
    ):
        return False
    start, end = reading.start, reading.end
    if (
        reading.bound != "="
        or atoms.low(start - 1 - (atoms.low(start - 1) in ("now", "then"))) != ","
        or not (atoms.raw(end) in (",", ".", ";", ")", "") or _dash_closes(atoms, end))
        or not 1 <= reading.value <= _OLDEST
    ):
        return False
    comma = start - 1 - (atoms.low(start - 1) in ("now", "then"))
    name = atoms.raw(comma - 1)
    if (
        not (name[:1].isupper() or name in _PERSONS)
        or atoms.kind(comma - 1) != "w"
        or reading.value != reading.value.to_integral_value()
    ):
        return False
    if atoms.raw(end) == "," and atoms.kind(end + 1) == "n":
        return False
    _become(reading, "year", end, "age-apposition")
    reading.confidence = 0.8
    return True


def _dash_closes(atoms: Atoms, at: int) -> bool:
    """Tell whether a dash that stands apart closes an apposition: "Jane Roe, 41 – who sang – left"."""
    return atoms.raw(at) in HYPHENS and not atoms.joined(at) and atoms.kind(at + 1) == "w"


def _become(reading: Reading, unit: str, end: int, rule: str) -> None:
    reading.kind, reading.rule, reading.unit, reading.measure = "age", rule, unit, UNITS[unit]
    reading.end, reading.right = end, max(reading.right, end)
