"""Numbers in words: "one hundred and five", "a couple of", "half a million", "tens of thousands"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.lone_fractions import is_lone_fraction
from transforms.figures.magnitudes import ONE, Number, plain, read_scale
from transforms.figures.number_words import (
    COLLECTIVES,
    DENOMINATORS,
    MAGNITUDES,
    SMALL,
    TENS,
    TENS_OF,
    UNITS,
    VAGUE_PLURALS,
)
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


def read_words(atoms: Atoms, at: int) -> Number | None:
    """Read a number in words: "twenty-five", "one hundred and five", "two and a half million"."""
    total, group, end = Decimal(0), Decimal(0), at
    last_scale, seen_small = None, False
    while True:
        start = atoms.skip_hyphen(end) if end > at else end
        low = atoms.low(start)
        if (
            low == "and"
            and end > at
            and group % 100 == 0
            and atoms.low(start + 1) in SMALL
            and (group >= 100 or total)
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
        scale, end = _scale_of(atoms, fraction[1])
        return Number(at, end, plain(fraction[0] * scale), None, fraction[0], scale, "fraction")
    spoken = _spoken_decimals(atoms, end)
    if spoken and value < 1000:
        scale, after = read_scale(atoms, spoken[1], False)
        exact = value + spoken[0]
        return Number(at, after, plain(exact * scale), None, exact, scale, "words")
    half = and_a_half(atoms, end)
    if half:
        scale, after = read_scale(atoms, half[1], False)
        mixed = value + half[0]
        return Number(at, after, plain(mixed * scale), None, mixed, scale, "mixed")
    scale = last_scale or ONE
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


def _scale_of(atoms: Atoms, at: int) -> tuple[Decimal, int]:
    """Return the magnitude of a fraction: "three quarters billion", "a quarter of a million"."""
    if atoms.lows[at : at + 2] == ["of", "a"] and atoms.low(at + 2) in MAGNITUDES:
        at += 2
    return read_scale(atoms, at, False)


def _spoken_decimals(atoms: Atoms, at: int) -> tuple[Decimal, int] | None:
    """Read the decimals of "five point two per cent"."""
    digits, end = "", at + 1
    while atoms.low(at) == "point" and atoms.low(end) in UNITS:
        digits += str(UNITS[atoms.low(end)])
        end += 1
    return (Decimal("0." + digits), end) if digits else None


def and_a_half(atoms: Atoms, at: int) -> tuple[Decimal, int] | None:
    """Return what "and a half", "and three quarters" adds to the number before it, and its end."""
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


def read_article(atoms: Atoms, at: int) -> Number | None:
    """Read "a million", "a dozen", "a couple of", "a third of", "a half", "a few hundred", "a 100"."""
    low = atoms.low(at + 1)
    if low in MAGNITUDES:
        scale, end = read_scale(atoms, at + 1, False)
        return Number(at, end, plain(scale), None, ONE, scale, "words")
    if low == "dozen" or (low in ("couple", "pair") and atoms.low(at + 2) == "of"):
        end = at + 3 if low != "dozen" else at + 2
        return Number(at, end, COLLECTIVES[low], None, ONE, COLLECTIVES[low], "collective")
    if (
        low == "couple"
        and atoms.kind(at + 2) == "w"
        and atoms.low(at + 2) in ("dozen", "hundred", "thousand", "more")
    ):
        scale, end = read_scale(atoms, at + 2, False)
        return Number(at, end, Decimal(2) * scale, None, Decimal(2), scale, "collective")
    if low == "few" and atoms.low(at + 2) in (*MAGNITUDES, "dozen"):
        return read_several(atoms, at + 1, at)
    if low in ("half", "third", "quarter", "fifth", "fourth", "tenth", "sixth", "eighth") and (
        atoms.low(at + 2) in ("of", "million", "billion", "trillion", "dozen")
        or (low == "half" and atoms.raw(at + 2) == "-")
        or (atoms.low(at - 1) in _NEARLY and not _ordinal_use(atoms, at + 2))
        or is_lone_fraction(atoms, at, at + 2)
    ):
        scale, end = _scale_of(atoms, at + 2)
        value = Decimal(1) / Decimal(DENOMINATORS[low])
        return Number(at, end, plain(value * scale), None, value, scale, "fraction")
    return None


_NEARLY: Final = word_set("than about nearly almost over under roughly around least only just to by")


def _ordinal_use(atoms: Atoms, at: int) -> bool:
    """Tell "only a third man came" from "only a third came"."""
    after = atoms.low(at)
    return (
        after in ("time", "party", "person", "option", "term", "person", "way", "of") or atoms.raw(at) == "-"
    )


def read_half(atoms: Atoms, at: int) -> Number | None:
    """Read "half a million", "half the", "half of", "half a dozen", "half an hour"."""
    if atoms.low(at - 1) in _NO_HALF or (at and atoms.raw(at - 1) == "-" and atoms.joined(at)):
        return None
    after = atoms.low(at + 1)
    value = Decimal("0.5")
    if after in ("a", "an") and (atoms.low(at + 2) in MAGNITUDES or atoms.low(at + 2) == "dozen"):
        scale, end = read_scale(atoms, at + 2, False)
        return Number(at, end, plain(value * scale), None, value, scale, "words")
    start = atoms.skip_hyphen(at + 1)
    if atoms.low(start) in MAGNITUDES or atoms.low(start) == "dozen":
        scale, end = read_scale(atoms, start, False)
        return Number(at, end, plain(value * scale), None, value, scale, "words")
    if after in _HALF_OF or after in ("a", "an") or is_lone_fraction(atoms, at, at + 1):
        return Number(at, at + 1, value, None, value, ONE, "fraction")
    if atoms.raw(at + 1) == "-" and atoms.low(at + 2) in (
        "hour",
        "mile",
        "inch",
        "ton",
        "pint",
        "point",
        "pound",
        "acre",
        "year",
    ):
        return Number(at, at + 1, value, None, value, ONE, "fraction")
    return None


_NO_HALF: Final = word_set(
    "first second the that this last next latter other better final opening every each"
)


_HALF_OF: Final = word_set("of the all its their his her our my those these them that whose your")


def read_vague(atoms: Atoms, at: int) -> Number | None:
    """Read "thousands", "tens of thousands", "hundreds of millions", "scores of people"."""
    low = atoms.lows[at]
    if atoms.low(at + 1) == "of" and low in TENS_OF and atoms.low(at + 2) in VAGUE_PLURALS:
        value = Decimal(TENS_OF[low]) * VAGUE_PLURALS[atoms.low(at + 2)]
        return Number(at, at + 3, None, value, ONE, value, "vague")
    if low == "tens" or low not in VAGUE_PLURALS or (low == "scores" and atoms.low(at + 1) != "of"):
        return None
    if low == "scores" and atoms.low(at - 1) in (
        "the",
        "test",
        "high",
        "credit",
        "low",
        "their",
        "average",
        "math",
    ):
        return None
    value = Decimal(VAGUE_PLURALS[low])
    return Number(at, at + 1, None, value, ONE, value, "vague")


def read_several(atoms: Atoms, at: int, start: int | None = None) -> Number | None:
    """Read "several hundred", "a few thousand" and "several": two or more of them."""
    low = atoms.lows[at]
    first = at if start is None else start
    scale, end = read_scale(atoms, at + 1, False)
    if scale != ONE:
        return Number(first, end, None, plain(2 * scale), Decimal(2), scale, "vague")
    if low == "several":
        return Number(at, at + 1, None, Decimal(2), Decimal(2), ONE, "several")
    return None


def read_bare_magnitude(atoms: Atoms, at: int) -> Number | None:
    """Read "million" where its article is elsewhere: "the million-dollar question" stays unread."""
    if atoms.low(at) in ("hundred", "thousand", "million", "billion") and atoms.low(at - 1) in (
        "per",
        "every",
    ):
        scale, end = read_scale(atoms, at, False)
        return Number(at, end, scale, None, ONE, scale, "words")
    return None
