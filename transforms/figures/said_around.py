"""Numbers said around their noun: "a year and a half", "a cup and a half of honey", "an hour or two"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.amounts import is_refused, set_money
from transforms.figures.currencies import money_after
from transforms.figures.magnitudes import Number
from transforms.figures.quantities import set_unit
from transforms.figures.readings import Reading
from transforms.figures.units import read_unit
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms

_ONE: Final = Decimal(1)
_ARTICLES: Final = frozenset({"a", "an"})
_OPENING: Final = word_set("another the next last past first final every this coming")
"""Words that open "the next day or two"; before nouns that are no units they open no number."""


def read_and_a_half(atoms: Atoms, at: int) -> Reading | None:
    """Read "a year and a half", "an hour and a half", "a cup and a half of honey"."""
    if atoms.lows[at] not in ("a", "an", "one") or atoms.lows[at + 2 : at + 5] != ["and", "a", "half"]:
        return None
    reading = _around(atoms, at, at + 1, at + 2, at + 5, Decimal("1.5"))
    return None if reading and reading.is_bare and atoms.low(at - 1) in _PRAISING else reading


_PRAISING: Final = word_set("is was be been s he she")
"""Words before what is no number: "she is an actress and a half"."""


def read_or_two(atoms: Atoms, at: int, floor: int) -> Reading | None:
    """Read "an hour or two", "the next day or two", "a phone call or two" as a range of one to two."""
    if atoms.lows[at] != "two" or at < 3 or atoms.lows[at - 1] != "or":
        return None
    noun = at - 2
    for first in (noun - 1, noun - 2, noun - 3):
        if first < floor or atoms.kinds[first + 1] != "w":
            return None
        if atoms.lows[first] in _ARTICLES or (first == noun - 1 and atoms.lows[first] in _OPENING):
            break
    else:
        return None
    opened = atoms.lows[first] in _OPENING
    reading = _around(atoms, noun if opened else first, noun if opened else first + 1, noun + 1, at + 1, None)
    if reading is None or (opened and reading.is_bare):
        return None
    reading.low, reading.high, reading.rule = _ONE, Decimal(2), "range"
    return reading


def _around(
    atoms: Atoms, start: int, noun: int, noun_end: int, end: int, value: Decimal | None
) -> Reading | None:
    """Return a reading from ``start`` to ``end`` whose unit, currency or noun is the atoms ``noun`` to ``noun_end``."""
    number = Number(start, start + 1, value, None, value or _ONE, _ONE, "around")
    reading = Reading(number, start, start + 1, "count", "count-mixed", value)
    money, unit = money_after(atoms, noun), read_unit(atoms, noun)
    if money and money.end == noun_end and atoms.low(end) != "of" and not is_refused(atoms, reading, money):
        set_money(reading, money, "currency-word")
    elif unit and unit.end == noun_end:
        set_unit(reading, unit, noun)
    elif all(kind == "w" for kind in atoms.kinds[noun:noun_end]):
        reading.noun = noun, noun_end
    else:
        return None
    reading.end = reading.right = end
    return reading
