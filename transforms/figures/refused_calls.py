"""Telephone numbers that only words tell: "call police on 101", "dial 112", "text HELP to 85258"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_CALLING: Final = word_set(
    "call calls called calling dial dials dialled dialed dialling dialing ring rings rang ringing phone phones phoned "
    "phoning telephone telephones telephoned telephoning text texts texted texting"
)
_TEXTING: Final = word_set("text texts texted texting")
_CONTACTING: Final = word_set(
    "contact contacts contacted contacting phone telephone reached helpline hotline"
)
_REACHED: Final = {"on": _CALLING | _CONTACTING, "at": _CONTACTING, "to": _TEXTING}
"""Word before the number -> the verbs that it goes with: "reached at 116 123", "text HELP to 85258"."""
_QUOTING: Final = word_set("quote quotes quoting quoted")
_NAMED: Final = word_set("reference ref incident log number crime case")
_GOING_ON: Final = word_set(
    "and or if to for when in on at with but as after before because immediately now anonymously free quoting from by "
    "while until straight first immediately where who which"
)
"""Words after a number that show that it counts nothing."""
_REACH: Final = 12
"""Atoms between the verb of calling and the "on" before the number."""
_SHORTEST, _LONGEST = 3, 9


def is_telephone(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a bare number is called and counts nothing, or is a reference to quote on the telephone."""
    text = atoms.raw(reading.start)
    if reading.number.style != "digits" or not reading.is_bare or reading.bound != "=" or not text.isdigit():
        return False
    if atoms.kind(reading.end) == "w" and atoms.low(reading.end) not in _GOING_ON:
        return False
    at = reading.start - 1
    while atoms.kind(at) == "n":
        at -= 1
    before = atoms.lows[max(0, at - _REACH) : max(0, at)]
    if atoms.low(at) in _NAMED:
        return not _QUOTING.isdisjoint(before)
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    return atoms.low(at) in _CALLING or not _REACHED.get(atoms.low(at), frozenset()).isdisjoint(before)
