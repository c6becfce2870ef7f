"""How exactly a figure is meant: approximators before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.approximators import AFTER, BEFORE, SKIPPED
from transforms.figures.atoms import HYPHENS
from transforms.figures.number_words import SMALL
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading
    from transforms.records import Bound

_VERBS: Final = word_set(
    "exceeding exceeds exceeded exceed topping topped tops surpassing surpassed surpass approaching nearing"
)
"""Approximators that are verbs of the clause: they bound the number but are no part of its span."""
_OVER_TIME: Final = word_set(
    "for of after in to at spent lasted last took is was just well by from with and than are were been been,"
)


def read_bound(atoms: Atoms, reading: Reading) -> None:
    """Set ``bound`` and widen the span to the approximator ("at least 50", "50 or more")."""
    before = _before(atoms, reading)
    if before:
        reading.bound, reading.left = before
    after = _after(atoms, reading.end)
    if after and (reading.bound == "=" or after[0] != "~"):
        if reading.bound == "=":
            reading.bound = after[0]
        reading.right = max(reading.right, after[1])
        reading.end = max(reading.end, after[1])


def _before(atoms: Atoms, reading: Reading) -> tuple[Bound, int] | None:
    at = reading.start - 1
    for _ in range(3):
        if at < 0:
            return None
        found = _ending_at(atoms, at)
        if found:
            bound, start = found
            if atoms.low(at) == "over" and not _over_is_bound(atoms, reading, start):
                return None
            if atoms.low(at) in (
                "past",
                "inside",
                "near",
                "top",
                "under",
                "below",
                "above",
            ) and not _is_bound(atoms, reading, start, at):
                return None
            return bound, at + 1 if atoms.low(at) in _VERBS else _with_article(atoms, start)
        if (
            atoms.lows[at] in ("a", "an")
            and reading.kind == "count"
            and reading.number.style == "words"
            and reading.number.scale == 1
        ):
            return None
        if atoms.lows[at] not in SKIPPED and not (
            atoms.raw(at) == "-" and atoms.joined(at) and atoms.joined(at + 1)
        ):
            return None
        at -= 1
    return None


def _ending_at(atoms: Atoms, at: int) -> tuple[Bound, int] | None:
    for words, bound in BEFORE.get(atoms.lows[at], ()):
        start = at - len(words) + 1
        if start >= 0 and tuple(atoms.lows[start : at + 1]) == words:
            return bound, start
    return None


def _with_article(atoms: Atoms, start: int) -> int:
    """Let "an estimated" and "some of" keep the words that belong to the approximator."""
    return start - 1 if start and atoms.lows[start - 1] in ("just", "only") else start


def _over_is_bound(atoms: Atoms, reading: Reading, start: int) -> bool:
    """Tell "for over two years" (a bound) from "rose over two years" (a period)."""
    if reading.kind != "duration":
        return not (
            start and atoms.lows[start - 1] in ("control", "concerns", "row", "dispute", "fears", "votes")
        )
    return start == 0 or atoms.lows[start - 1] in _OVER_TIME


def _is_bound(atoms: Atoms, reading: Reading, start: int, at: int) -> bool:
    word = atoms.low(at)
    if word in ("past", "inside", "near", "top"):
        return not reading.is_bare and at == start and word in ("past", "near") and reading.kind != "duration"
    return True


def _after(atoms: Atoms, at: int) -> tuple[Bound, int] | None:
    for words, bound in AFTER.get(atoms.low(at), ()):
        end = at + len(words)
        if tuple(atoms.lows[at:end]) == words:
            if words[0] in ("-", "+") and not atoms.joined(at):
                continue
            if words == ("+",) and atoms.kind(end) == "n":
                continue
            if words[0] in ("plus", "max", "odd", "minimum", "maximum", "approximately") and atoms.low(
                end
            ) in ("a", "the", "another"):
                continue
            if words[0] in ("and", "or") and _opens_another(atoms, end):
                continue
            if words[0] in ("minimum", "maximum") and (atoms.kind(end) == "w" or atoms.raw(end) in HYPHENS):
                continue
            return bound, end
    return None


_ON: Final = frozenset(SMALL) | word_set(
    "to from by the a an its their this that last next about nearly almost"
)


def _opens_another(atoms: Atoms, at: int) -> bool:
    """Tell "65 and over" from "up 2 percent and over 3 percent": what follows is a figure or phrase of its own."""
    return atoms.kind(at) == "n" or atoms.raw(at) in _MONEY or atoms.low(at) in _ON


_MONEY: Final = frozenset("$£€¥₹")
