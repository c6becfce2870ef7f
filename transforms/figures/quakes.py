"""Magnitudes of earthquakes: "a magnitude 6.1 quake", "a magnitude of 6.1", "measured 6.1 on the Richter scale"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.units import UNITS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

UNIT: Final = "magnitude"
_STRONGEST: Final = 10
_QUAKES: Final = word_set(
    "quake quakes earthquake earthquakes aftershock aftershocks foreshock foreshocks tremor tremors temblor temblors"
)
_MEASURED: Final = word_set("measure measures measured measuring register registers registered registering")
_APART: Final = word_set("was is at to from between with")
_LINKS: Final = _APART | {"of"}
"""Words between "magnitude" and its number: "a magnitude of 6.1", "put its magnitude at 6.1"."""
_SCALES: Final = frozenset({"richter", "magnitude"})
_REACH: Final = 4
"""Atoms after a number within which the scale is named: "on the open-ended Richter scale"."""


def read_magnitude(atoms: Atoms, reading: Reading) -> bool:
    """Make a bare number the strength of an earthquake where a magnitude, a scale or a quake is named beside it.

    The word before the number becomes part of the figure, as a currency's sign is: "magnitude 6.1". Returns whether a
    bound may still stand before the word: "at least magnitude 6".
    """
    if not reading.is_bare or reading.kind != "count" or not 0 < (reading.value or 0) <= _STRONGEST:
        return False
    word = _word_before(atoms, reading.left)
    if word is not None:
        reading.unit_start, reading.unit_end = word, word + 1
        widens = atoms.low(word + 1) not in _APART
        if widens:
            reading.start = reading.left = word
    elif _on_scale(atoms, reading) or _of_quake(atoms, reading):
        widens = False
    else:
        return False
    reading.kind, reading.rule, reading.unit, reading.measure = "measure", "measure", UNIT, UNITS[UNIT]
    return widens and reading.bound == "="


def _word_before(atoms: Atoms, at: int) -> int | None:
    """Return where "magnitude" stands before the figure at ``at``, or None where it does not name its unit."""
    here = at - 1
    if atoms.low(here) in _LINKS or (atoms.raw(here) in HYPHENS and atoms.joined(here) and atoms.joined(at)):
        here -= 1
    return here if here >= 0 and atoms.low(here) == UNIT else None


def _on_scale(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a scale is named after the number: "6.1 on the Richter scale"."""
    after = atoms.lows[reading.end : reading.end + _REACH + 2]
    return after[:1] == ["on"] and "scale" in after and not _SCALES.isdisjoint(after)


def _of_quake(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a number is a quake's own: "a 6.1 quake", "the quake, which measured 6.1,"."""
    if atoms.low(reading.end) in _QUAKES:
        return "." in atoms.raw(reading.number.start) and not atoms.low(reading.end).endswith("s")
    is_last = atoms.kind(reading.end) != "w" or atoms.low(reading.end) in _LINKS | {"and", "struck", "hit"}
    return is_last and atoms.low(reading.left - 1) in _MEASURED and not _QUAKES.isdisjoint(atoms.lows)
