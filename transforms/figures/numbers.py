"""Numbers as written: digits, words, fractions and magnitudes, read exactly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.number_words import (
    COLLECTIVES,
    DENOMINATORS,
    MAGNITUDES,
    MONEY_ONLY_SUFFIXES,
    SMALL,
    SUFFIXES,
    TENS,
    TENS_OF,
    UNITS,
    VAGUE_PLURALS,
    VULGAR,
    WRITTEN_DENOMINATORS,
)

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms

_LONGEST: Final = 18
"""More digits than this are an identifier, not a quantity."""
_SLASHES: Final = frozenset("/⁄∕")
_BRACKETS: Final = frozenset("()[]{}<>")


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


_ONE: Final = Decimal(1)


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
        return _words(atoms, at)
    if low in ("a", "an"):
        return _article(atoms, at)
    if low == "half":
        return _half(atoms, at)
    if low in VAGUE_PLURALS or low == "tens":
        return _vague(atoms, at)
    if low in ("several", "few"):
        return _several(atoms, at)
    if low in MAGNITUDES or low == "dozen":
        return _bare_magnitude(atoms, at)
    return None


def exact(text: str) -> Decimal:
    """Return the value of digits with separators of thousands.

    >>> exact("12,34,567.89")
    Decimal('1234567.89')
    """
    return Decimal("".join(char for char in text if char in "0123456789."))


def plain(value: Decimal) -> Decimal:
    """Return ``value`` without trailing zeros and without an exponent."""
    if value == value.to_integral_value():
        return value.quantize(_ONE) if abs(value) < Decimal(10) ** 27 else value
    return value.normalize()


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
        tail = _fraction_after(atoms, end)
        if tail:
            value, end, style = value + tail[0], tail[1], "mixed"
    scale, end = _scale(atoms, end, money)
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
    scale, end = _scale(atoms, at + 1, False)
    return Number(at, end, plain(value * scale), None, value, scale, "fraction")


def _scale(atoms: Atoms, at: int, money: bool) -> tuple[Decimal, int]:
    """Return the magnitude written at ``at`` ("m", " million", "-million", " hundred million") and the end."""
    scale = _ONE
    word = atoms.raw(at)
    if word in SUFFIXES and atoms.joined(at) and not (
        atoms.joined(at + 1) and atoms.kind(at + 1) in ("n", "w")
    ):
        if word not in MONEY_ONLY_SUFFIXES or money or _counts_after(atoms, at + 1, word):
            return SUFFIXES[word], at + 1
        return scale, at
    if word == "B" and atoms.kind(at + 1) == "w" and atoms.raw(at + 1).islower():
        return SUFFIXES["B"], at + 1
    if word in ("m", "bn", "b", "mn", "tn") and not atoms.joined(at) and (money or word in ("bn", "mn", "tn")):
        return SUFFIXES[word], at + 1
    while True:
        start = at + 1 if atoms.raw(at) == "-" and atoms.joined(at) else at
        low = atoms.low(start)
        if low in MAGNITUDES:
            scale *= MAGNITUDES[low]
        elif low == "dozen" and scale == _ONE:
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


_NEVER_COUNTED: Final = frozenset(
    "long high tall wide deep thick away above below from of to in on at by and or for with the a an up down x "
    "race sprint final freestyle hurdles relay butterfly backstroke radius distance tower mast is was are were "
    "before after while than into onto off near north south east west per".split()
)


def _words(atoms: Atoms, at: int) -> Number | None:
    """Read a number in words: "twenty-five", "one hundred and five", "two and a half million"."""
    total, group, end = Decimal(0), Decimal(0), at
    last_scale, seen_small = None, False
    while True:
        start = atoms.skip_hyphen(end) if end > at else end
        low = atoms.low(start)
        if low == "and" and end > at and group % 100 == 0 and atoms.low(start + 1) in SMALL and (
            (group >= 100 or total)
        ):
            start, low = start + 1, atoms.low(start + 1)
        if low in SMALL:
            value = SMALL[low]
            if seen_small and not (atoms.low(end - 1) in TENS and low in UNITS and value):
                break
            group, seen_small, end = group + value, True, start + 1
        elif low in MAGNITUDES and group:
            scale = MAGNITUDES[low]
            if scale == 100 and group < 100:
                group *= 100
                last_scale = last_scale or scale
            else:
                total, group, last_scale = total + group * scale, Decimal(0), scale
            seen_small, end = False, start + 1
            if low not in ("hundred", "thousand") and atoms.low(end) == "and" and scale != 100:
                break
        elif low == "dozen" and group and end > at:
            return Number(at, start + 1, group * 12, None, group, Decimal(12), "words")
        else:
            break
    value = total + group
    fraction = _word_fraction(atoms, end, value)
    if fraction:
        scale, end = _scale(atoms, fraction[1], False)
        return Number(at, end, plain(fraction[0] * scale), None, fraction[0], scale, "fraction")
    half = _and_a_half(atoms, end)
    if half:
        scale, after = _scale(atoms, half[1], False)
        mixed = value + half[0]
        return Number(at, after, plain(mixed * scale), None, mixed, scale, "mixed")
    scale = last_scale or _ONE
    return Number(at, end, plain(value), None, value / scale, scale, "words")


def _word_fraction(atoms: Atoms, at: int, top: Decimal) -> tuple[Decimal, int] | None:
    """Read the denominator of "two-thirds", "one quarter", "three quarters"."""
    start = atoms.skip_hyphen(at)
    low = atoms.low(start)
    if low not in DENOMINATORS or top != top.to_integral_value() or not 0 < top < DENOMINATORS[low]:
        return None
    if low.endswith("s") == (top == 1):
        return None
    if low == "quarter" and atoms.low(start + 1) not in ("of", "the", "billion", "million"):
        return None
    return top / Decimal(DENOMINATORS[low]), start + 1


def _and_a_half(atoms: Atoms, at: int) -> tuple[Decimal, int] | None:
    start = atoms.skip_hyphen(at)
    if atoms.low(start) != "and":
        return None
    start = atoms.skip_hyphen(start + 1)
    if atoms.low(start) not in ("a", "one", "three", "two"):
        return None
    top = 1 if atoms.low(start) == "a" else UNITS[atoms.low(start)]
    last = atoms.skip_hyphen(start + 1)
    low = atoms.low(last)
    if low in ("half", "quarter", "third", "quarters", "thirds"):
        return Decimal(top) / Decimal(DENOMINATORS[low]), last + 1
    return None


def _article(atoms: Atoms, at: int) -> Number | None:
    """Read "a million", "a dozen", "a couple of", "a third of", "a half", "a few hundred", "a 100"."""
    low = atoms.low(at + 1)
    if low in MAGNITUDES:
        scale, end = _scale(atoms, at + 1, False)
        return Number(at, end, plain(scale), None, _ONE, scale, "words")
    if low == "dozen" or (low in ("couple", "pair") and atoms.low(at + 2) == "of"):
        end = at + 3 if low != "dozen" else at + 2
        return Number(at, end, COLLECTIVES[low], None, _ONE, COLLECTIVES[low], "collective")
    if low == "couple" and atoms.kind(at + 2) == "w" and atoms.low(at + 2) in ("dozen", "hundred", "thousand", "more"):
        scale, end = _scale(atoms, at + 2, False)
        return Number(at, end, Decimal(2) * scale, None, Decimal(2), scale, "collective")
    if low == "few" and atoms.low(at + 2) in (*MAGNITUDES, "dozen"):
        return _several(atoms, at + 1, at)
    if low in ("half", "third", "quarter", "fifth", "fourth", "tenth", "sixth", "eighth") and (
        atoms.low(at + 2) in ("of", "million", "billion", "trillion", "dozen")
        or (low == "half" and atoms.raw(at + 2) == "-")
    ):
        start = at + 2
        scale, end = _scale(atoms, start, False)
        value = Decimal(1) / Decimal(DENOMINATORS[low])
        return Number(at, end, plain(value * scale), None, value, scale, "fraction")
    return None


def _half(atoms: Atoms, at: int) -> Number | None:
    """Read "half a million", "half the", "half of", "half a dozen", "half an hour"."""
    if atoms.low(at - 1) in _NO_HALF or (at and atoms.raw(at - 1) == "-" and atoms.joined(at)):
        return None
    after = atoms.low(at + 1)
    value = Decimal("0.5")
    if after in ("a", "an") and (atoms.low(at + 2) in MAGNITUDES or atoms.low(at + 2) == "dozen"):
        scale, end = _scale(atoms, at + 2, False)
        return Number(at, end, plain(value * scale), None, value, scale, "words")
    start = atoms.skip_hyphen(at + 1)
    if atoms.low(start) in MAGNITUDES or atoms.low(start) == "dozen":
        scale, end = _scale(atoms, start, False)
        return Number(at, end, plain(value * scale), None, value, scale, "words")
    if after in _HALF_OF or after in ("a", "an"):
        return Number(at, at + 1, value, None, value, _ONE, "fraction")
    if atoms.raw(at + 1) == "-" and atoms.low(at + 2) in ("hour", "mile", "inch", "ton", "pint", "point", "pound", "acre", "year"):
        return Number(at, at + 1, value, None, value, _ONE, "fraction")
    return None


_NO_HALF: Final = frozenset("first second the that this last next latter other better final opening every each by in".split())
_HALF_OF: Final = frozenset("of the all its their his her our my those these them that whose your".split())


def _vague(atoms: Atoms, at: int) -> Number | None:
    """Read "thousands", "tens of thousands", "hundreds of millions", "scores of people"."""
    low = atoms.lows[at]
    if atoms.low(at + 1) == "of" and low in TENS_OF and atoms.low(at + 2) in VAGUE_PLURALS:
        value = Decimal(TENS_OF[low]) * VAGUE_PLURALS[atoms.low(at + 2)]
        return Number(at, at + 3, None, value, _ONE, value, "vague")
    if low == "tens" or low not in VAGUE_PLURALS or (low == "scores" and atoms.low(at + 1) != "of"):
        return None
    if low == "scores" and atoms.low(at - 1) in ("the", "test", "high", "credit", "low", "their", "average", "math"):
        return None
    value = Decimal(VAGUE_PLURALS[low])
    return Number(at, at + 1, None, value, _ONE, value, "vague")


def _several(atoms: Atoms, at: int, start: int | None = None) -> Number | None:
    """Read "several hundred", "a few thousand" and "several": two or more of them."""
    low = atoms.lows[at]
    first = at if start is None else start
    scale, end = _scale(atoms, at + 1, False)
    if scale != _ONE:
        return Number(first, end, None, plain(2 * scale), Decimal(2), scale, "vague")
    if low == "several":
        return Number(at, at + 1, None, Decimal(2), Decimal(2), _ONE, "several")
    return None


def _bare_magnitude(atoms: Atoms, at: int) -> Number | None:
    """Read "million" where its article is elsewhere: "the million-dollar question" stays unread."""
    if atoms.low(at) in ("hundred", "thousand", "million", "billion") and atoms.low(at - 1) in ("per", "every"):
        scale, end = _scale(atoms, at, False)
        return Number(at, end, scale, None, _ONE, scale, "words")
    return None
