"""Numbers as written: digits, words, fractions and magnitudes, read exactly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.magnitudes import Number, exact, plain, read_scale
from transforms.figures.number_words import MAGNITUDES, SMALL, VAGUE_PLURALS, VULGAR, WRITTEN_DENOMINATORS
from transforms.figures.spelled import (
    and_a_half,
    read_article,
    read_bare_magnitude,
    read_half,
    read_several,
    read_vague,
    read_words,
)

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms

_LONGEST: Final = 18
"""More digits than this are an identifier, not a quantity."""
_SLASHES: Final = frozenset("/⁄∕")


def read_number(atoms: Atoms, at: int, money: bool = False) -> Number | None:
    """Return the number that starts at atom ``at``, or None.

    ``money`` says that a currency stands before it, which lets "m", "b" and "t" be magnitudes.

    >>> from transforms.figures.atoms import Atoms
    >>> read_number(Atoms("one hundred and five men"), 0).value
    Decimal('105')
    >>> read_number(Atoms("34.6 million"), 0).value
    Decimal('34600000')
    """
    if atoms.kinds[at] == "n":
        return _digits(atoms, at, money)
    if atoms.kinds[at] == "s":
        return _vulgar(atoms, at)
    low = atoms.lows[at]
    if low in SMALL:
        return read_words(atoms, at)
    if low in ("a", "an"):
        return read_article(atoms, at)
    if low == "half":
        return read_half(atoms, at)
    if low in VAGUE_PLURALS or low == "tens":
        return read_vague(atoms, at)
    if low in ("several", "few"):
        return read_several(atoms, at)
    if low in MAGNITUDES or low == "dozen":
        return read_bare_magnitude(atoms, at)
    return None


def _digits(atoms: Atoms, at: int, money: bool) -> Number | None:
    text = atoms.texts[at]
    if len(text) > _LONGEST + 8:
        return None
    value, end = exact(text), at + 1
    if value >= Decimal(10) ** _LONGEST:
        return None
    style = "digits"
    fraction = _slash_fraction(atoms, at)
    if fraction:
        value, end, style = fraction[0], fraction[1], "fraction"
    else:
        tail = _fraction_after(atoms, end) or and_a_half(atoms, end)
        if tail:
            value, end, style = value + tail[0], tail[1], "mixed"
    scale, end = read_scale(atoms, end, money)
    return Number(at, end, plain(value * scale), None, value, scale, style)


def _slash_fraction(atoms: Atoms, at: int) -> tuple[Decimal, int] | None:
    """Read "3/4": small, below one, and not part of a date such as 3/4/2020."""
    if atoms.raw(at + 1) not in _SLASHES or atoms.kind(at + 2) != "n":
        return None
    if not (atoms.joined(at + 1) and atoms.joined(at + 2)) or (
        atoms.raw(at + 3) in _SLASHES and atoms.joined(at + 3)
    ):
        return None
    top, bottom = atoms.texts[at], atoms.texts[at + 2]
    if not (top.isdigit() and bottom.isdigit()) or int(bottom) not in WRITTEN_DENOMINATORS or len(top) > 4:
        return None
    if int(top) >= int(bottom) or (at and atoms.raw(at - 1) in _SLASHES):
        return None
    return Decimal(int(top)) / Decimal(int(bottom)), at + 3


def _fraction_after(atoms: Atoms, at: int) -> tuple[Decimal, int] | None:
    """Read the fraction of a mixed number: "1½", "7 3/4", "6-1/4"."""
    if atoms.raw(at) in VULGAR and atoms.starts[at] - atoms.ends[at - 1] <= 1:
        top, bottom = VULGAR[atoms.texts[at]]
        return Decimal(top) / Decimal(bottom), at + 1
    start = at + 1 if atoms.raw(at) == "-" and atoms.joined(at) else at
    if atoms.kind(start) == "n" and atoms.starts[start] - atoms.ends[at - 1] == 1:
        return _slash_fraction(atoms, start)
    return None


def _vulgar(atoms: Atoms, at: int) -> Number | None:
    if atoms.texts[at] not in VULGAR:
        return None
    top, bottom = VULGAR[atoms.texts[at]]
    value = Decimal(top) / Decimal(bottom)
    scale, end = read_scale(atoms, at + 1, False)
    return Number(at, end, plain(value * scale), None, value, scale, "fraction")
