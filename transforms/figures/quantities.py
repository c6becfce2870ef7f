"""A number with its sign and its currency or unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.amounts import is_refused, is_sterling, read_small_change, set_money
from transforms.figures.atoms import HYPHENS
from transforms.figures.currencies import Money, money_after, money_before
from transforms.figures.magnitudes import plain
from transforms.figures.number_words import MAGNITUDES, SUFFIXES
from transforms.figures.numbers import read_number
from transforms.figures.rates import read_per
from transforms.figures.readings import Reading
from transforms.figures.screens import is_speed
from transforms.figures.units import UNITS, UnitMatch, read_unit
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


_COUNTS: Final = {
    "digits": "count-digits", "words": "count-words", "mixed": "count-mixed", "fraction": "count-mixed",
    "collective": "count-collective", "vague": "count-vague", "several": "count-several",
}  # fmt: skip


_MINUS: Final = HYPHENS | {"minus", "negative"}


def read_quantity(atoms: Atoms, at: int, floor: int = 0) -> Reading | None:
    """Return the number at atom ``at`` with its currency or unit, or None where no number starts.

    Atoms before ``floor`` belong to the figure before.
    """
    before = money_before(atoms, at, floor)
    negative = (
        before is None
        and at > floor + 1
        and atoms.texts[at - 1] in _MINUS
        and atoms.joined(at)
        and atoms.joined(at - 1)
    )
    if negative:
        before = money_before(atoms, at - 1, floor)
    number = read_number(atoms, at, before is not None)
    if number is None:
        return None
    reading = Reading(
        number, number.start, number.end, "count", _COUNTS[number.style], number.value, number.low
    )
    reading.is_vague = number.style in ("vague", "several")
    if number.style == "fraction" and number.value is not None and number.value < 1:
        reading.kind, reading.rule = "share", "share-fraction"
    if before:
        set_money(reading, before, "currency-symbol")
        reading.start = reading.left = before.start
        if negative and reading.value is not None:
            reading.value = -reading.value
        after = money_after(atoms, number.end)
        if after and after.unit in (before.unit, "USD") and atoms.kind(number.end) == "w":
            reading.currency, reading.end = (
                after.code if after.unit == before.unit else before.code,
                after.end,
            )
            reading.unit_end = after.end
        elif after and after.code == "USD" and before.code == "USD":
            reading.end = after.end
    else:
        _read_after(atoms, reading)
    _sign(atoms, reading)
    if reading.kind != "count" or atoms.low(reading.end) in ("per", "/"):
        per = read_per(atoms, reading.end)
        if per and per.name != "cent":
            reading.per_unit, reading.end = per.name, per.end
            _join_rate(reading)
    reading.left, reading.right = reading.start, max(reading.end, reading.right)
    return reading


def _read_after(atoms: Atoms, reading: Reading) -> None:
    """Read what follows the number: "75 USD million", "30 MUSD", a currency, "20 (kg)", a unit."""
    end = atoms.skip_hyphen(reading.end)
    glued = end > reading.end
    number = reading.number
    if glued and number.style == "words" and atoms.low(end) in _LEXICAL:
        return
    millions = atoms.raw(end)
    if len(millions) == 4 and millions[0] in "MB" and millions[1:] in ("USD", "EUR", "GBP"):
        reading.value = plain(number.mantissa * number.scale * SUFFIXES[millions[0]])
        set_money(reading, Money(end, end + 1, millions[1:], millions[1:], False), "currency-word")
        reading.end = end + 1
        return
    if atoms.low(end) == "of" and number.style == "vague":
        end += 1
    money = money_after(atoms, end)
    if money and not is_refused(atoms, reading, money):
        set_money(reading, money, "currency-word")
        reading.end = money.end
        if atoms.low(money.end) in MAGNITUDES and reading.value is not None:
            reading.value = plain(reading.value * MAGNITUDES[atoms.low(money.end)])
            reading.end = money.end + 1
        read_small_change(atoms, reading)
        return
    if atoms.low(end) in _BEFORE_UNIT and not glued:
        unit = read_unit(atoms, end + 1)
        if (
            unit
            and atoms.kinds[unit.end - 1] == "w"
            and len(atoms.texts[unit.end - 1]) > 2
            and unit.unit.kind in ("duration", "measure")
        ):
            set_unit(reading, unit, end + 1)
        return
    if number.style == "fraction":
        end = _of_a_unit(atoms, end)
    bracket = atoms.raw(end) in ("(", "[", "{", "<")
    unit = read_unit(atoms, end + 1 if bracket else end)
    if unit is None or (bracket and atoms.raw(unit.end) not in (")", "]", "}", ">")):
        return
    if unit.unit.name == "pound" and is_sterling(atoms, reading, end):
        set_money(reading, Money(end, unit.end, "GBP", "GBP", True), "currency-word")
        reading.end = unit.end
        return
    if not glued and atoms.low(end) == "second" and number.value != 1:
        return
    if unit.unit.name == "magnitude" and atoms.kind(unit.end) == "n":
        return  # "ten magnitude 5 quakes"
    if unit.unit.name == "frame per second" and unit.end == end + 1 and is_speed(atoms):
        unit = UnitMatch(UNITS["foot per second"], unit.end)
    set_unit(reading, unit, end)
    reading.end += 1 if bracket else 0


_BEFORE_UNIT: Final = word_set(
    "previous straight consecutive full additional extra whole long short further successive solid more "
    "us imperial american british separate different entire calendar working business other"
)


"""Adjectives between a number and its unit ("three straight years", "one US gallon")."""


def set_unit(reading: Reading, unit: UnitMatch, start: int) -> None:
    """Make ``reading`` a measure, a duration, a proportion or points of ``unit``, which starts at atom ``start``."""
    reading.unit, reading.measure, reading.unit_start, reading.unit_end = (
        unit.unit.name,
        unit.unit,
        start,
        unit.end,
    )
    reading.kind = unit.unit.kind  # pyright: ignore[reportAttributeAccessIssue]
    reading.rule = {"percent": "percent", "duration": "duration", "index": "points"}.get(
        unit.unit.kind, "measure"
    )
    reading.end = unit.end


def _of_a_unit(atoms: Atoms, at: int) -> int:
    """Return where the unit of "a third of a mile", "half an hour", "1/4 of a US gallon" starts, or ``at``."""
    start = at + 1 if atoms.low(at) == "of" else at
    if atoms.low(start) not in ("a", "an", "one"):
        return at
    start += 2 if atoms.low(start + 1) in ("us", "imperial", "whole", "full", "further") else 1
    unit = read_unit(atoms, start)
    return (
        start
        if unit and unit.unit.kind in ("measure", "duration", "percent") and len(atoms.low(start)) > 2
        else at
    )


_LEXICAL: Final = frozenset({"way", "off", "man"})


def _sign(atoms: Atoms, reading: Reading) -> None:
    """Read a minus or plus sign: "-5 metres", "minus-40", "$-3.1bn", "+0.2%"."""
    before = reading.start - 1
    if before < 0 or reading.value is None:
        return
    low = atoms.lows[before]
    if low == "-" and before and atoms.lows[before - 1] in ("minus", "negative", "sub"):
        low, before = atoms.lows[before - 1], before - 1
    if low == "sub":
        reading.bound, reading.left = "<", before
        reading.start = before
        return
    if low not in _MINUS and low != "+":
        return
    spaced = before == 0 or not atoms.joined(before) or atoms.raw(before - 1) in "($£€:,"
    touching = atoms.joined(reading.start)
    if low == "minus" and before > 1 and atoms.lows[before - 2 : before] == ["plus", "or"]:
        reading.left = reading.start = before - 2  # a margin to both sides
    elif low in ("minus", "negative"):
        if low == "negative" or not reading.is_bare or touching:
            _negate(reading, before)
    elif low == "+" and spaced and touching:
        reading.direction, reading.role, reading.trend, reading.start = "up", "change", "sign", before
    elif spaced and touching and low in ("-", "−", "–") and not _range_before(atoms, before):
        _negate(reading, before)
        if reading.kind in ("percent", "index"):
            reading.direction, reading.role, reading.trend = "down", "change", "sign"


def _range_before(atoms: Atoms, at: int) -> bool:
    """Tell whether "10 -15" is a range rather than a negative: a smaller number stands before the hyphen."""
    if at == 0 or atoms.kinds[at - 1] != "n" or atoms.kind(at + 1) != "n":
        return False
    return (
        float(atoms.texts[at - 1].replace(",", "").replace("\u00a0", "") or 0)
        < float(atoms.texts[at + 1].replace(",", "") or 0)
        if atoms.texts[at - 1].replace(",", "").replace(".", "").isdigit()
        and atoms.texts[at + 1].replace(",", "").replace(".", "").isdigit()
        else False
    )


def _negate(reading: Reading, start: int) -> None:
    if reading.value is not None:
        reading.value, reading.start = -reading.value, start


def _join_rate(reading: Reading) -> None:
    """Make "15 miles per hour" the unit that the table has for it."""
    joined = UNITS.get(f"{reading.unit} per {reading.per_unit}")
    if joined:
        reading.unit, reading.measure, reading.per_unit = joined.name, joined, None
