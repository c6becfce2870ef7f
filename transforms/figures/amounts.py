"""Amounts of money: what makes a word a currency here, and the small change after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.numbers import read_number
from transforms.figures.screens import is_lines
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.currencies import Money
    from transforms.figures.readings import Reading


def set_money(reading: Reading, money: Money, rule: str) -> None:
    """Make ``reading`` an amount of ``money``."""
    reading.kind, reading.rule = "currency", rule
    reading.currency, reading.unit, reading.assumed = money.code, money.unit, money.assumed
    reading.unit_start, reading.unit_end = money.start, money.end


def is_refused(atoms: Atoms, reading: Reading, money: Money) -> bool:
    """Tell whether a currency word is something else here: "25 pounds" of weight, "52 won", "two marks"."""
    word = atoms.low(money.start)
    if word in ("pound", "pounds") and money.end == money.start + 1:
        return not is_sterling(atoms, reading, money.start)
    if word == "mark":
        return True
    if word == "p" and is_lines(atoms, reading):
        return True
    if word in ("won", "marks", "real", "crowns", "ether", "sen", "p", "c", "penny", "taka", "dong"):
        value = reading.value
        big = value is not None and (value >= 100 or value != value.to_integral_value())
        return not (big or word in ("p", "c", "penny"))
    return False


_PAID: Final = word_set(
    "pay pays paid paying cost costs costing price priced prices fine fined worth charge charged earn "
    "earned earns spend spent raise raised budget bill fee fees salary wage wages sell sold buy bought "
    "value valued invest invested profit profits revenue sales owe owed save saved fund funding grant "
    "reward bet tax a borrowed debt"
)


def is_sterling(atoms: Atoms, reading: Reading, at: int) -> bool:
    """Tell whether "pounds" is money: a large amount, or a verb or noun of paying before it."""
    if reading.number.scale >= 10**6 or atoms.low(at + 1) == "sterling":
        return True
    if atoms.low(at + 1) == "of" or atoms.raw(at - 1) in HYPHENS:
        return False
    return any(
        atoms.lows[i] in _PAID and atoms.lows[i] != "a"
        for i in range(max(0, reading.start - 6), reading.start)
    )


def read_small_change(atoms: Atoms, reading: Reading) -> None:
    """Add the hundredths of "7 dollars 20 cents" and "15 dollars 50"."""
    at = reading.end
    if (
        reading.value is None
        or reading.value != reading.value.to_integral_value()
        or reading.number.scale != 1
    ):
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
