"""What is left unsaid because it was said just before: a unit, the points of an index, a rate's base."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.rates import read_per
from transforms.figures.units import UNITS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_INDEX: Final = word_set(
    "poor index indices indexes dow nasdaq ftse dax cac nikkei kospi stoxx sensex nifty asx tsx ibex topix "
    "hang s&p composite benchmark bovespa ibovespa russell vix exchange jones mib omx smi csi shcomp "
    "djia"
)
_FAR: Final = 3
"""A number shares the unit of one before it only within this factor."""


def fill_omitted(atoms: Atoms, readings: list[Reading]) -> None:
    """Give bare numbers the unit that the sentence lets them share, and stock indices their kind."""
    for place, reading in enumerate(readings):
        if reading.kind == "index" and not _of_index(atoms, reading):
            reading.kind = "count"
        if reading.per_unit is None and reading.kind == "currency":
            _rate_after_bracket(atoms, reading)
        if (
            not reading.is_bare
            or reading.kind != "count"
            or reading.item_from == "counted"
            or reading.is_vague
        ):
            continue
        if _is_index_level(atoms, reading):
            _make_index(reading, readings)
            continue
        for other in reversed(readings[:place]):
            if not other.is_bare and _shares_unit(atoms, other, reading):
                reading.kind, reading.rule, reading.unit, reading.measure = (
                    other.kind,
                    "unit-omitted",
                    other.unit,
                    other.measure,
                )
                reading.currency, reading.assumed, reading.per_unit = (
                    other.currency,
                    other.assumed,
                    other.per_unit,
                )
                reading.confidence = 0.75
                break


def _shares_unit(atoms: Atoms, other: Reading, reading: Reading) -> bool:
    """Tell whether "the low was 61.2" is in the cents of "70.5 cents" before it."""
    if other.kind not in ("currency", "measure", "percent") or other.value is None or reading.value is None:
        return False
    fine = "." in atoms.raw(reading.number.start) and "." in atoms.raw(other.number.start)
    large = reading.number.scale >= 10**6 and other.number.scale >= 10**6 and other.kind == "currency"
    if not (fine or large) or not other.value or not reading.value:
        return False
    ratio = abs(reading.value / other.value)
    return large or 1 <= ratio * _FAR <= _FAR * _FAR


def _is_index_level(atoms: Atoms, reading: Reading) -> bool:
    digits = atoms.raw(reading.number.start)
    if reading.value is None or reading.value < 50 or not ("," in digits or "." in digits or len(digits) > 3):
        return False
    before = atoms.low(reading.left - 1)
    if before in ("closed", "close", "closes", "finished", "ended") and reading.bound in ("<", ">"):
        before = "at"
    if reading.role not in ("to", "from") and before not in (
        "at",
        "of",
        "(",
        "was",
        "stood",
        "hit",
        "to",
        "reached",
    ):
        return False
    return any(low in _INDEX for low in atoms.lows) or "s&p" in atoms.text.lower()


def _of_index(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether points are those of an index and not of a game."""
    if (
        reading.value is not None
        and reading.value != reading.value.to_integral_value()
        and reading.role == "change"
    ):
        return True
    return (
        any(low in _INDEX or low in ("shares", "stocks", "stock", "market", "markets") for low in atoms.lows)
        or "s&p" in atoms.text.lower()
    )


def _make_index(reading: Reading, readings: list[Reading]) -> None:
    reading.kind, reading.rule = "index", "index-level"
    written = next((other for other in readings if other.unit == "point" and other.unit_start >= 0), None)
    reading.unit, reading.measure = "point", UNITS["point"]
    if written is not None:
        reading.unit_start, reading.unit_end = written.unit_start, written.unit_end


def _rate_after_bracket(atoms: Atoms, reading: Reading) -> None:
    """Read the rate of "A$9 ($6.30) per share" for the amount before the bracket."""
    at = reading.end
    if atoms.raw(at) != "(":
        return
    for here in range(at + 1, min(at + 8, len(atoms))):
        if atoms.raw(here) == ")":
            per = read_per(atoms, here + 1)
            if per:
                reading.per_unit = per.name
            return
