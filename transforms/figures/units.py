"""Units of measure after a number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.atoms import cut
from transforms.figures.unit_table import AREAS_AND_VOLUMES, LENGTHS, MASSES, SPEEDS_AND_RATES
from transforms.figures.unit_table_physics import PHYSICS, PROPORTIONS, TIMES

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


class Unit(NamedTuple):
    """One unit: its name, the kind of figure it makes, and its factor to the UCUM unit ``code``."""

    name: str
    kind: str
    factor: Decimal | None
    code: str | None


class UnitMatch(NamedTuple):
    """A unit read up to the atom ``end`` (exclusive)."""

    unit: Unit
    end: int


_Row = tuple[tuple[str, ...], Unit]
UNITS: Final[dict[str, Unit]] = {}
_WORDS: Final[dict[str, list[_Row]]] = {}
_SYMBOLS: Final[dict[str, list[_Row]]] = {}
_SPACED: Final[set[tuple[str, ...]]] = set()
"""Symbols written with a space inside; the rest must be in one piece."""


def _fill() -> None:
    words: list[_Row] = []
    symbols: list[_Row] = []
    for name, kind, factor, code, word_forms, symbol_forms in (
        *LENGTHS, *AREAS_AND_VOLUMES, *MASSES, *SPEEDS_AND_RATES, *PHYSICS, *TIMES, *PROPORTIONS,
    ):  # fmt: skip
        unit = UNITS[name] = Unit(name, kind, Decimal(factor) if factor else None, code or None)
        words.extend((cut(form.replace("_", " ").lower()), unit) for form in word_forms.split())
        symbols.extend((cut(form.replace("_", " ")), unit) for form in symbol_forms.split())
        _SPACED.update(cut(form.replace("_", " ")) for form in symbol_forms.split() if "_" in form)
    for table, rows in ((_WORDS, words), (_SYMBOLS, symbols)):
        for row in sorted(rows, key=lambda row: -len(row[0])):
            if row[0]:
                table.setdefault(next(iter(row[0])), []).append(row)


_fill()
_POUND: Final = UNITS["pound"]

_JOINED_ONLY: Final = frozenset(
    {
        "C",
        "in",
        "F",
        "s",
        "h",
        "A",
        "N",
        "J",
        "in.",
        "st",
        "pt",
        "deg",
        "cc",
        "cal",
        "mo",
        "AU",
        "MP",
        "ct",
        "L",
        "l",
        "t",
        "bar",
        "kn",
        "bu",
        "mb",
        "Mt",
    }
)
"""Symbols that are words or letters elsewhere: they must touch the number."""
_CHECKED: Final = frozenset(
    {"m", "g", "V", "W", "ha", "mi", "stone", "rad", "PB", "pp", "EB", "ML", "GL", "PS"}
)
"""Symbols that may stand apart, but not before a word in lower case that they would not modify."""


def read_unit(atoms: Atoms, at: int) -> UnitMatch | None:
    """Return the unit that starts at atom ``at``, or None.

    >>> from transforms.figures.atoms import Atoms
    >>> read_unit(Atoms("30 square miles"), 1).unit.name
    'square mile'
    """
    low = atoms.low(at)
    if not low:
        return None
    for form, unit in _SYMBOLS.get(atoms.texts[at], ()):
        end = at + len(form)
        if end == len(atoms) and form[-1] == "." and len(form) > 1:
            continue
        if (
            tuple(atoms.texts[at:end]) == form
            and _written(atoms, at, end, form)
            and _symbol_allowed(atoms, at, end, atoms.texts[at], len(form))
        ):
            return UnitMatch(unit, end)
    for form, unit in _WORDS.get(low, ()):
        end = at + len(form)
        if tuple(atoms.lows[at:end]) == form:
            return UnitMatch(unit, end)
    if low in ("pound", "pounds"):
        return UnitMatch(_POUND, at + 1)
    if low in ("stone",) and atoms.kind(at) == "w":
        return None
    return _quote_mark(atoms, at)


def _written(atoms: Atoms, at: int, end: int, form: tuple[str, ...]) -> bool:
    return form in _SPACED or all(atoms.joined(index) for index in range(at + 1, end))


def _symbol_allowed(atoms: Atoms, at: int, end: int, symbol: str, length: int) -> bool:
    if atoms.kind(end) in ("w", "n") and atoms.joined(end) and atoms.kinds[end - 1] == "w":
        return False
    if length > 1:
        return True
    if symbol in ("C", "F") and not atoms.joined(at):
        apart = atoms.kind(end) != "w" or atoms.low(end) in ("in", "on", "at", "to", "and", "by", "or", "is")
        return apart and atoms.kind(at - 1) == "n" and len(atoms.texts[at - 1]) <= 5
    if symbol in _JOINED_ONLY:
        return atoms.joined(at)
    if symbol in _CHECKED:
        return (
            atoms.joined(at)
            or atoms.low(end)
            in (
                "",
                "of",
                ".",
                ",",
                ")",
                ";",
                "/",
                "and",
                "or",
                "to",
                "in",
                "x",
                "per",
                "high",
                "long",
                "wide",
                "deep",
                "tall",
            )
            or (atoms.kind(end) in ("n", "s") or atoms.raw(end)[:1].isupper())
        )
    return True


def _quote_mark(atoms: Atoms, at: int) -> UnitMatch | None:
    r"""Read the marks of feet and inches: 30', 10" long, 5'10\"."""
    raw = atoms.raw(at)
    if raw in ("'", "’") and atoms.joined(at) and not (atoms.kind(at + 1) == "w" and atoms.joined(at + 1)):
        opened = any(atoms.texts[i] in ("'", "‘") and not atoms.joined(i) for i in range(at))
        return None if opened else UnitMatch(UNITS["foot"], at + 1)
    if raw in ('"', "”") and (
        atoms.low(at + 1)
        in ("long", "tall", "wide", "thick", "high", "deep", "x", "screen", "display", "tv", "by")
        or (atoms.raw(at - 2) in ("'", "’") and atoms.joined(at))
    ):
        return UnitMatch(UNITS["inch"], at + 1)
    return None
