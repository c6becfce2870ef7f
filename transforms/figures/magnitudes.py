"""A number that was read, and the magnitudes that multiply it: "2.7m", "34.6 million", "25 lakh"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.number_words import COLLECTIVES, MAGNITUDES, MONEY_ONLY_SUFFIXES, SUFFIXES
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


class Number(NamedTuple):
    """A number read from the atoms ``start`` to ``end`` (exclusive).

    ``value`` is None for a vague plural, which has ``low`` only. ``scale`` is the magnitude that was written
    ("million" is 10**6) and ``mantissa`` the number before it. ``style`` is how it was written.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    mantissa: Decimal
    scale: Decimal
    style: str


ONE: Final = Decimal(1)


def exact(text: str) -> Decimal:
    """Return the value of digits with separators of thousands.

    >>> exact("12,34,567.89")
    Decimal('1234567.89')
    """
    return Decimal("".join(char for char in text if char in "0123456789."))


def plain(value: Decimal) -> Decimal:
    """Return ``value`` without trailing zeros and without an exponent."""
    if value == value.to_integral_value():
        return value.quantize(ONE) if abs(value) < Decimal(10) ** 27 else value
    return value.normalize()


def read_scale(atoms: Atoms, at: int, money: bool) -> tuple[Decimal, int]:
    """Return the magnitude written at ``at`` ("m", " million", "-million", " hundred million") and the end."""
    scale = ONE
    word = atoms.raw(at)
    if (
        word in SUFFIXES
        and atoms.joined(at)
        and not (atoms.joined(at + 1) and atoms.kind(at + 1) in ("n", "w"))
    ):
        if word not in MONEY_ONLY_SUFFIXES or money or _counts_after(atoms, at + 1, word):
            return SUFFIXES[word], at + 1
        return scale, at
    if word == "B" and atoms.kind(at + 1) == "w" and atoms.raw(at + 1).islower():
        return SUFFIXES["B"], at + 1
    if (
        word in ("m", "bn", "b", "mn", "tn")
        and not atoms.joined(at)
        and (money or word in ("bn", "mn", "tn"))
    ):
        return SUFFIXES[word], at + 1
    while True:
        start = at + 1 if atoms.raw(at) == "-" and atoms.joined(at) else at
        low = atoms.low(start)
        if low in MAGNITUDES:
            scale *= MAGNITUDES[low]
        elif low == "dozen" and scale == ONE:
            scale *= COLLECTIVES["dozen"]
        else:
            return scale, at
        at = start + 1


def _counts_after(atoms: Atoms, at: int, suffix: str) -> bool:
    """Tell whether "2.7m" is followed by what it counts, so that "m" is million and not metre."""
    after = atoms.low(at)
    if suffix not in ("m", "b") or atoms.kind(at) != "w":
        return False
    return after not in _NEVER_COUNTED and not after.endswith("ly")


_NEVER_COUNTED: Final = word_set(
    "long high tall wide deep thick away above below from of to in on at by and or for with the a an up "
    "down x race sprint final freestyle hurdles relay butterfly backstroke radius distance tower mast "
    "is was are were before after while than into onto off near north south east west per"
)
