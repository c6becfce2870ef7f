"""Units of measure after a number, and what a rate is counted per."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.atoms import cut
from transforms.figures.number_words import MAGNITUDES
from transforms.figures.unit_table import AREAS_AND_VOLUMES, LENGTHS, MASSES, SPEEDS_AND_RATES
from transforms.figures.unit_table_physics import PHYSICS, PROPORTIONS, TIMES
from transforms.language.word_lists import words as word_set

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


class Per(NamedTuple):
    """What a rate is counted per ("barrel", "100,000 people"), read up to the atom ``end``."""

    name: str
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
PER_NOUNS: Final = word_set(
    "second minute hour day night week month quarter year decade share person head barrel tonne ton "
    "kilo kilogram gallon litre liter pound ounce dozen piece game match mile kilometre kilometer acre "
    "hectare bushel unit word item ticket bottle pint shift trip visit customer passenger household "
    "vote seat pack night annum capita bag shot set round plate room bed child student worker employee "
    "song page season episode pop fortnight metre meter yard foot box gram sheet carton can lap inning "
    "square sq. kg cubic"
)
_SINGULAR: Final = {
    "feet": "foot",
    "people": "person",
    "annum": "year",
    "hr": "hour",
    "h": "hour",
    "s": "second",
    "sec": "second",
    "min": "minute",
    "yr": "year",
    "wk": "week",
    "mth": "month",
}


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


def read_per(atoms: Atoms, at: int) -> Per | None:
    """Return what a rate that ends at ``at`` is counted per: "a week", "per 100,000 people", "/kg", "-a-share".

    >>> from transforms.figures.atoms import Atoms
    >>> read_per(Atoms("per 100,000 people"), 0)
    Per(name='100,000 people', end=3)
    """
    start = atoms.skip_hyphen(at)
    low = atoms.low(start)
    if (
        low == "/"
        and atoms.kind(start + 1) == "w"
        and (atoms.joined(start + 1) or atoms.low(start + 1) in PER_NOUNS)
    ):
        return _per_noun(atoms, start + 1)
    if low == "per" or (low == "each" and atoms.low(start + 1) in PER_NOUNS) or low == "every":
        nxt = atoms.skip_hyphen(start + 1)
        if low != "per" and (low == "every" and atoms.low(nxt) not in PER_NOUNS):
            return None
        if atoms.kind(nxt) == "n" or atoms.low(nxt) in MAGNITUDES:
            end = nxt + 1
            while atoms.low(end) in MAGNITUDES:
                end += 1
            if atoms.kind(end) == "w":
                return Per(atoms.text[atoms.starts[nxt] : atoms.ends[end]], end + 1)
            return Per(atoms.text[atoms.starts[nxt] : atoms.ends[end - 1]], end)
        return _per_noun(atoms, nxt) if atoms.kind(nxt) == "w" else None
    if low in ("a", "an"):
        nxt = atoms.skip_hyphen(start + 1)
        if atoms.low(nxt) in PER_NOUNS and atoms.low(nxt + 1) not in ("ago", "earlier", "later", "before"):
            return _per_noun(atoms, nxt)
    return None


def _per_noun(atoms: Atoms, at: int) -> Per | None:
    match = read_unit(atoms, at)
    if match and match.unit.kind in ("measure", "duration"):
        return Per(match.unit.name, match.end)
    low = atoms.lows[at]
    if low in ("cent", "se"):
        return None
    return Per(_SINGULAR.get(low, low), at + 1)
