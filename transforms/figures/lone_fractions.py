"""Fractions without "of": "A quarter had never voted", "a third said yes", "fell a third", "cut by half"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.trend_words import ADVERBS, VERBS, WEAK
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms

_CHANGING: Final = (frozenset(VERBS) - WEAK) | {"by", "up", "down"}
_CLOSING: Final = word_set(
    "in on to from since over after before last this next and or but as at with when while during for between within "
    "compared because if under"
)
"""Words after a fraction that show that no noun follows it."""
_OPENING: Final = word_set(
    "and but while that when as because if said says whereas although though"
) | frozenset({"", ",", ";", ":", "(", "–", "—", "-", "“", '"'})
_MANY: Final = word_set(
    "were are have want think believe live work plan expect say support back oppose agree feel own use earn know like "
    "do prefer favour favor"
)
"""Verb forms that only a fraction of many has for a subject: "a third are", but "a third is"."""
_ANY: Final = word_set(
    "said had did voted supported backed opposed would could will wanted thought believed agreed felt preferred "
    "expected favoured favored reported lived worked came went"
)
_ONE: Final = word_set("was is has says thinks wants believes")
"""Forms whose subject may be one person or one quarter of a year."""
_SHARES: Final = word_set(
    "percent % cent half quarter quarters thirds fifths tenths most majority rest remainder"
)
"""Words of another share in the sentence, beside which "a third" is no third person."""


def is_lone_fraction(atoms: Atoms, at: int, end: int) -> bool:
    """Tell whether "a third", "a quarter" or "half" at the atoms ``at`` to ``end`` is a fraction of what is unsaid."""
    return _is_change(atoms, at, end) or _is_subject(atoms, at, end)


def _is_change(atoms: Atoms, at: int, end: int) -> bool:
    before = at - 1
    while before >= 0 and atoms.lows[before] in ADVERBS - {"by"} and atoms.lows[before] not in _CHANGING:
        before -= 1
    return atoms.low(before) in _CHANGING and (atoms.kind(end) != "w" or atoms.low(end) in _CLOSING)


def _is_subject(atoms: Atoms, at: int, end: int) -> bool:
    """Tell whether a clause opens with the fraction: a third person may also have said something, a quarter not."""
    if atoms.low(at - 1) not in _OPENING:
        return False
    verb = atoms.low(end)
    if verb in _MANY:
        return True
    return verb in _ANY and (
        atoms.low(end - 1) in ("half", "quarter")
        or not _SHARES.isdisjoint(atoms.lows[:at] + atoms.lows[end:])
    )
