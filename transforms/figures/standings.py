"""Places in a table that only a verb or the table tells: "slipped to third", "up to 12th", "second in the league"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.number_words import ORDINALS
from transforms.figures.trend_words import VERBS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms

_MOVING: Final = (
    frozenset(VERBS)
    | word_set(
        "move moves moved moving go goes went going gone up down back drift drifts drifted vault vaulted shoot shot"
    )
) - word_set("advance advances advanced advancing")
"""Words of moving in a table; runners advance to bases."""
_TO: Final = frozenset({"to", "into"})
_REACH: Final = 4
"""Atoms between such a word and its "to": "dropped two places to ninth"."""
_CLOSING: Final = frozenset({"", ".", ",", ";", ")", "–", "—"}) | word_set(
    "with after behind above below ahead from and but on in to as when while overall thanks following by"
)
"""What follows an ordinal that has no noun."""
_TABLES: Final = word_set(
    "table league standings ranking rankings group division championship premiership list index poll polls race chart "
    "charts conference"
)
_PLACES: Final = frozenset({"spot", "position"})
_TAKING: Final = word_set("in into to from take takes took taking")
_LONGEST_NAME: Final = 4
"""Atoms between "in the" and the table: "in the world squash rankings"."""


def standing_end(atoms: Atoms, at: int, end: int) -> int | None:
    """Return where the place that the ordinal of atoms ``at`` to ``end`` names ends, or None where it names none."""
    before = atoms.low(at - 1)
    if atoms.low(end) in _PLACES and before in _TAKING:
        return end + 1
    if atoms.low(end) in _CLOSING and (_is_moved_to(atoms, at) or _is_moved_from(atoms, at, end)):
        return end
    return end if before not in ("the", "a") and _in_table(atoms, end) else None


def _is_moved_to(atoms: Atoms, at: int) -> bool:
    """Tell whether a word of moving stands before "to" and the ordinal: "moved up two places to ninth"."""
    return atoms.low(at - 1) in _TO and _is_moved(atoms, at - 1)


def _is_moved_from(atoms: Atoms, at: int, end: int) -> bool:
    """Tell whether the ordinal is the place that a side left: "rose from ninth to fifth"."""
    is_left = atoms.low(at - 1) == "from" and atoms.low(end) == "to" and _is_moved(atoms, at - 1)
    return is_left and _is_ordinal(atoms, end + 1)


def _is_moved(atoms: Atoms, at: int) -> bool:
    near = atoms.lows[max(0, at - _REACH) : at]
    return not _MOVING.isdisjoint(near) and "," not in near


def _is_ordinal(atoms: Atoms, at: int) -> bool:
    return atoms.low(at) in ORDINALS or (
        atoms.kind(at) == "n" and atoms.low(at + 1) in ("st", "nd", "rd", "th")
    )


def _in_table(atoms: Atoms, at: int) -> bool:
    """Tell whether "in the table" or "in the world rankings" follows."""
    if atoms.low(at) != "in" or atoms.low(at + 1) not in ("the", "their", "its"):
        return False
    for here in range(at + 2, at + 2 + _LONGEST_NAME):
        if atoms.low(here) in _TABLES:
            return True
        if atoms.kind(here) != "w":
            return False
    return False
