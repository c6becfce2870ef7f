"""A figure while it is being read: a number, its currency or unit, and what is found out about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from transforms.figures.atoms import HYPHENS
from transforms.figures.currencies import Money, money_after, money_before
from transforms.figures.number_words import MAGNITUDES, SUFFIXES
from transforms.figures.numbers import Number, plain, read_number
from transforms.figures.units import UNITS, Unit, UnitMatch, read_per, read_unit

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.records import Bound

Kind = Literal[
    "count", "currency", "percent", "share", "measure", "duration", "age", "ratio", "multiple", "rank", "score", "index"
]


@dataclass(slots=True)
class Reading:
    """What is known of one figure; ``start`` and ``end`` are atoms, ``left`` and ``right`` those of its full span."""

    number: Number
    start: int
    end: int
    kind: Kind
    rule: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = "="
    is_vague: bool = False
    direction: Literal["up", "down"] | None = None
    role: Literal["level", "change", "from", "to"] = "level"
    trend: Literal["", "verb", "particle", "sign", "noun", "after"] = ""
    unit: str | None = None
    measure: Unit | None = None
    unit_start: int = -1
    unit_end: int = -1
    currency: str | None = None
    assumed: bool = False
    per_unit: str | None = None
    item: tuple[int, int] | None = None
    item_text: str | None = None
    item_head: str | None = None
    topic: tuple[int, int] | None = None
    predicate: str | None = None
    equivalent: Reading | None = None
    falls: bool = False
    """True for a range whose first end is the higher one."""
    item_from: Literal["", "counted", "elided", "about"] = ""
    confidence: float = 0.95
    left: int = field(default=-1)
    right: int = field(default=-1)

    def __post_init__(self) -> None:
        self.left, self.right = self.start, self.end

    @property
    def is_bare(self) -> bool:
        """True where no unit and no currency was read."""
        return self.unit is None and self.currency is None


_COUNTS: Final = {
    "digits": "count-digits", "words": "count-words", "mixed": "count-mixed", "fraction": "count-mixed", "collective": "count-collective",
    "vague": "count-vague", "several": "count-several",
}  # fmt: skip
_MINUS: Final = HYPHENS | {"minus", "negative"}


def read_quantity(atoms: Atoms, at: int, floor: int = 0) -> Reading | None:
    """Return the number at atom ``at`` with its currency or unit, or None where no number starts.

    Atoms before ``floor`` belong to the figure before.
    """
    before = money_before(atoms, at, floor)
    negative = before is None and at > floor + 1 and atoms.texts[at - 1] in _MINUS and atoms.joined(at) and atoms.joined(at - 1)
    if negative:
        before = money_before(atoms, at - 1, floor)
    number = read_number(atoms, at, before is not None)
    if number is None:
        return None
    reading = Reading(number, number.start, number.end, "count", _COUNTS[number.style], number.value, number.low)
    reading.is_vague = number.style in ("vague", "several")
    if number.style == "fraction" and number.value is not None and number.value < 1:
        reading.kind, reading.rule = "share", "share-fraction"
    if before:
        _set_money(atoms, reading, before, "currency-symbol")
        reading.start = reading.left = before.start
        if negative and reading.value is not None:
            reading.value = -reading.value
        after = money_after(atoms, number.end)
        if after and after.unit in (before.unit, "USD") and atoms.kind(number.end) == "w":
            reading.currency, reading.end = after.code if after.unit == before.unit else before.code, after.end
            reading.unit_end = after.end
        elif after and after.code == "USD" and before.code == "USD":
            reading.end = after.end
    else:
        _read_after(atoms, reading)
    _sign(atoms, reading)
    if not (reading.kind == "count" and atoms.low(reading.end) not in ("per", "/")):
        per = read_per(atoms, reading.end)
        if per and not (per.name in ("cent",)):
            reading.per_unit, reading.end = per.name, per.end
            _join_rate(reading)
    reading.left, reading.right = reading.start, max(reading.end, reading.right)
    return reading


def read_and_a_half(atoms: Atoms, at: int) -> Reading | None:
    """Read "a year and a half", "an hour and a half"."""
    if atoms.lows[at] not in ("a", "an", "one") or atoms.lows[at + 2 : at + 5] != ["and", "a", "half"]:
        return None
    unit = read_unit(atoms, at + 1)
    if unit is None or unit.end != at + 2:
        return None
    number = Number(at, at + 1, Decimal("1.5"), None, Decimal("1.5"), Decimal(1), "mixed")
    reading = Reading(number, at, at + 1, "count", "measure", number.value)
    _set_unit(reading, unit, at + 1)
    reading.end = reading.right = at + 5
    return reading


def _set_money(atoms: Atoms, reading: Reading, money: Money, rule: str) -> None:
    reading.kind, reading.rule = "currency", rule
    reading.currency, reading.unit, reading.assumed = money.code, money.unit, money.assumed
    reading.unit_start, reading.unit_end = money.start, money.end


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
        _set_money(atoms, reading, Money(end, end + 1, millions[1:], millions[1:], False), "currency-word")
        reading.end = end + 1
        return
    if atoms.low(end) == "of" and number.style == "vague":
        end += 1
    money = money_after(atoms, end)
    if money and not _refused(atoms, reading, money):
        _set_money(atoms, reading, money, "currency-word")
        reading.end = money.end
        if atoms.low(money.end) in MAGNITUDES and reading.value is not None:
            reading.value = plain(reading.value * MAGNITUDES[atoms.low(money.end)])
            reading.end = money.end + 1
        _small_change(atoms, reading)
        return
    if atoms.low(end) in _BEFORE_UNIT and not glued:
        unit = read_unit(atoms, end + 1)
        if unit and atoms.kinds[unit.end - 1] == "w" and len(atoms.texts[unit.end - 1]) > 2 and unit.unit.kind in ("duration", "measure"):
            _set_unit(reading, unit, end + 1)
        return
    if number.style == "fraction":
        end = _of_a_unit(atoms, end)
    bracket = atoms.raw(end) in "([{<" if atoms.raw(end) else False
    unit = read_unit(atoms, end + 1 if bracket else end)
    if unit is None or (bracket and atoms.raw(unit.end) not in ")]}>"):
        return
    if unit.unit.name == "pound" and _is_sterling(atoms, reading, end):
        _set_money(atoms, reading, Money(end, unit.end, "GBP", "GBP", True), "currency-word")
        reading.end = unit.end
        return
    if unit.unit.kind == "duration" and glued is False and atoms.low(end) in ("second", "quarter"):
        if number.value != 1 and atoms.low(end) == "second":
            return
    _set_unit(reading, unit, end)
    reading.end += 1 if bracket else 0


_BEFORE_UNIT: Final = frozenset(
    "previous straight consecutive full additional extra whole long short further successive solid more us imperial "
    "american british separate different entire calendar working business other".split()
)
"""Adjectives between a number and its unit ("three straight years", "one US gallon")."""


def _set_unit(reading: Reading, unit: UnitMatch, start: int) -> None:
    reading.unit, reading.measure, reading.unit_start, reading.unit_end = unit.unit.name, unit.unit, start, unit.end
    reading.kind = unit.unit.kind  # pyright: ignore[reportAttributeAccessIssue]
    reading.rule = {"percent": "percent", "duration": "duration", "index": "points"}.get(unit.unit.kind, "measure")
    reading.end = unit.end


def _of_a_unit(atoms: Atoms, at: int) -> int:
    """Return where the unit of "a third of a mile", "half an hour", "1/16 of a US pint" starts, or ``at``."""
    start = at + 1 if atoms.low(at) == "of" else at
    if atoms.low(start) not in ("a", "an", "one"):
        return at
    start += 2 if atoms.low(start + 1) in ("us", "imperial", "whole", "full", "further") else 1
    unit = read_unit(atoms, start)
    return start if unit and unit.unit.kind in ("measure", "duration", "percent") and len(atoms.low(start)) > 2 else at


_LEXICAL: Final = frozenset("day way time off man person point points mile minutes".split()) & frozenset("way off man".split())


def _refused(atoms: Atoms, reading: Reading, money: Money) -> bool:
    """Tell whether a currency word is something else here: "25 pounds" of weight, "52 won", "two marks"."""
    word = atoms.low(money.start)
    if word in ("pound", "pounds") and money.end == money.start + 1:
        return not _is_sterling(atoms, reading, money.start)
    if word in ("won", "mark", "marks", "real", "crowns", "ether", "sen", "p", "c", "penny", "taka", "dong"):
        value = reading.value
        big = value is not None and (value >= 100 or value != value.to_integral_value())
        return not (big or word in ("p", "c", "penny"))
    return False


_PAID: Final = frozenset(
    "pay pays paid paying cost costs costing price priced prices fine fined worth charge charged earn earned earns "
    "spend spent raise raised budget bill fee fees salary wage wages sell sold buy bought value valued invest "
    "invested profit profits revenue sales owe owed save saved fund funding grant reward bet tax a borrowed debt".split()
)


def _is_sterling(atoms: Atoms, reading: Reading, at: int) -> bool:
    """Tell whether "pounds" is money: a large amount, or a verb or noun of paying before it."""
    if reading.number.scale >= 10**6 or atoms.low(at + 1) == "sterling":
        return True
    if atoms.low(at + 1) == "of" or atoms.raw(at - 1) in HYPHENS:
        return False
    return any(atoms.lows[i] in _PAID and atoms.lows[i] != "a" for i in range(max(0, reading.start - 6), reading.start))


def _small_change(atoms: Atoms, reading: Reading) -> None:
    """Add the hundredths of "3 dollars 50 cents" and "15 dollars 50"."""
    at = reading.end
    if reading.value is None or reading.value != reading.value.to_integral_value() or reading.number.scale != 1:
        return
    if atoms.low(at) == "and":
        at += 1
    if at >= len(atoms) or atoms.kinds[at] == "s":
        return
    number = read_number(atoms, at)
    if number is None or number.value is None or not 0 < number.value < 100 or number.scale != 1:
        return
    if atoms.low(number.end) in ("cent", "cents", "pence", "p"):
        reading.value, reading.end = reading.value + number.value / 100, number.end + 1
    elif at == reading.end and number.value >= 10 and atoms.raw(number.end) in ("", ".", ",", ";", ")"):
        reading.value, reading.end = reading.value + number.value / 100, number.end


def _sign(atoms: Atoms, reading: Reading) -> None:
    """Read a minus or plus sign: "-5 yards", "minus-260", "$-50.8bn", "+0.2%"."""
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
    if low in ("minus", "negative"):
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
    return float(atoms.texts[at - 1].replace(",", "").replace("\u00a0", "") or 0) < float(
        atoms.texts[at + 1].replace(",", "") or 0
    ) if atoms.texts[at - 1].replace(",", "").replace(".", "").isdigit() and atoms.texts[at + 1].replace(",", "").replace(".", "").isdigit() else False


def _negate(reading: Reading, start: int) -> None:
    if reading.value is not None:
        reading.value, reading.start = -reading.value, start


def _join_rate(reading: Reading) -> None:
    """Make "15 miles per hour" the unit that the table has for it."""
    joined = UNITS.get(f"{reading.unit} per {reading.per_unit}")
    if joined:
        reading.unit, reading.measure, reading.per_unit = joined.name, joined, None
