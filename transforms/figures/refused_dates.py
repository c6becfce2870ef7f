"""Numbers that are dates: days, years and hours, told without a calendar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import DASHES
from transforms.figures.noun_spans import is_plural
from transforms.figures.refusal_words import COUNT_NOUNS, MONTHS, YEAR_BEFORE
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading


def is_hour(atoms: Atoms, end: int) -> bool:
    """Tell whether "in the morning" or "at night" follows."""
    after = atoms.lows[end : end + 3]
    return after[:2] == ["at", "night"] or (after[:2] == ["in", "the"] and after[2:] in _DAYTIMES)


_DAYTIMES: Final = (["morning"], ["afternoon"], ["evening"])


def is_year_before_unit(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a year stands before a unit's noun in the singular: "the 2018 day pass"."""
    digits, unit = atoms.raw(reading.number.start), atoms.raw(reading.unit_start)
    if (
        reading.kind != "duration"
        or len(digits) != 4
        or not digits.isdigit()
        or not 1900 <= int(digits) <= 2100
    ):
        return False
    return (
        reading.unit_start == reading.number.end
        and not atoms.joined(reading.unit_start)
        and not unit.endswith("s")
    )


def is_date(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a bare number is a year or a day of a month."""
    number, start, end = reading.number, reading.start, reading.end
    if number.style != "digits" or number.scale != 1:
        return False
    text = atoms.texts[number.start]
    before, after = atoms.low(start - 1).rstrip("."), atoms.low(end).rstrip(".")
    if before == "at" and _CLOCK.fullmatch(text) and not _priced(atoms, start):
        return True
    if not text.isdigit():
        return False
    if (
        int(text) <= 31
        and before in ("and", "or", ",", "to", "through", "-", "–")
        and atoms.kind(start - 2) == "n"
    ) and (
        atoms.low(start - 3).rstrip(".") in MONTHS
        or (atoms.low(start - 3) == "." and atoms.low(start - 4) in MONTHS)
    ):
        return True
    if before in ("'", "’", "‘") and len(text) == 2 and atoms.joined(start) and not atoms.joined(start - 1):
        return True
    value = int(text)
    if value <= 31 and (
        before in MONTHS
        or (after in MONTHS and after not in ("may", "march", "sun", "sat", "mar", "second"))
        or (after in ("may", "march") and atoms.raw(end)[:1].isupper())
    ):
        return True
    if value <= 31 and before in ("on", "the") and after in MONTHS:
        return True
    if before in ("of", "the") and after == "of" and value <= 31 and atoms.low(end + 1) in MONTHS:
        return True
    if atoms.low(start - 1) == "." and atoms.low(start - 2) in MONTHS and value <= 31:
        return True
    if (
        atoms.raw(end) in DASHES
        and atoms.kind(end + 1) == "n"
        and atoms.low(end + 2) in ("ad", "bc", "bce", "ce")
    ):
        return True
    if before in ("ad", "a.d", "bc", "anno") or after in ("ad", "bc", "bce", "ce", "a.d", "b.c"):
        return True
    if len(text) == 4 and 1000 <= value <= 2199:
        return _is_year(atoms, reading, value, before, after)
    return False


_CLOCK: Final = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][05]")


_PRICED: Final = word_set(
    "closed close closes closing ended end trading trade traded stood shares share stock price priced "
    "index average rate ratio yield points cents opened settled valued steady flat unchanged euro "
    "dollar pound yen fixed set quoted worth"
)


def _priced(atoms: Atoms, at: int) -> bool:
    """Tell whether "at 23.45" is a price or a level rather than a clock time."""
    return any(word in _PRICED for word in atoms.lows[max(0, at - 12) : at])


def _is_year(atoms: Atoms, reading: Reading, value: int, before: str, after: str) -> bool:
    if before == "of" and atoms.low(reading.start - 2) in (
        "summer",
        "spring",
        "winter",
        "autumn",
        "fall",
        "year",
        "end",
        "start",
        "beginning",
        "class",
        "middle",
    ):
        return True
    if before in MONTHS or (before == "," and atoms.kind(reading.start - 2) == "n"):
        return True
    if before in _EXACTNESS and after not in ("", ".", ",", ";", ")"):
        return False
    if after in COUNT_NOUNS:
        return before in YEAR_BEFORE and before not in ("of", "to", "for", "with", "by", "from")
    if value < 1800 and before not in YEAR_BEFORE - _LOOSE and is_plural(atoms.raw(reading.end)):
        return False
    if before in ("of", "to", "from") and not 1700 <= value <= 2099:
        return False
    return before in YEAR_BEFORE or 1700 <= value <= 2099


_LOOSE: Final = frozenset({"of", "to", "and", "the", "for"})


_EXACTNESS: Final = word_set("about than approximately around some nearly almost least over roughly most")
