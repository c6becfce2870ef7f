"""What is not a figure: dates, years, clock times, names, addresses, laws, scores of a list, links."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import HYPHENS
from transforms.figures.refusal_words import (
    AFTER_ONE,
    BEFORE_ONE,
    COUNTED_PARTS,
    LABELS,
    STREETS,
    ZONES,
)
from transforms.figures.refused_calls import is_telephone
from transforms.figures.refused_dates import is_date, is_hour, is_year_before_unit
from transforms.figures.screens import is_width
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading


def refused(atoms: Atoms, reading: Reading) -> str | None:
    """Return why ``reading`` is not a figure, or None where it is one."""
    start, end = reading.start, reading.end
    if _glued_left(atoms, reading.start):
        return "part of a name or code"
    if _glued_right(atoms, reading):
        return "part of a name or code"
    if reading.number.style == "words" and reading.number.value == 1 and reading.is_bare:
        return _one(atoms, reading)
    if not reading.is_bare and reading.kind != "index":
        if atoms.low(start - 1) == "per":
            return "the base of a rate"
        if reading.number.style == "words" and atoms.lows[reading.number.start : end] in _INDEFINITE:
            return (
                None if atoms.low(end) in _COUNTING_DAYS or reading.bound != "=" else "'one day' as some day"
            )
        return "a name" if _titled(atoms, reading) or is_year_before_unit(atoms, reading) else None
    if reading.number.style == "digits" and atoms.raw(start).isdigit() and len(atoms.raw(start)) >= 10:
        return "an identifier"
    if is_date(atoms, reading):
        return "a date"
    if is_width(atoms, reading):
        return "a resolution"
    if is_telephone(atoms, reading):
        return "a telephone number"
    before = atoms.low(start - 1)
    if (
        reading.number.style == "words"
        and reading.value == 0
        and (
            before in ("ground", "absolute", "net", "patient", "near", "sub", "below", "above", "at", "to")
            or atoms.kind(end) != "w"
        )
    ):
        return "'zero' that counts nothing"
    if atoms.low(end) in ("st", "nd", "rd", "th"):
        return "an ordinal"
    if reading.bound == "=" and reading.number.style in ("digits", "words") and is_hour(atoms, end):
        return "a clock time"
    if before == "per" or (
        before == "every" and reading.number.scale == 1 and atoms.low(end) not in ("people", "households")
    ):
        return "the base of a rate"
    if (
        before in ("the", "his", "her", "its")
        and atoms.low(end) in ("is", "was", "has", "might", "can", "could", "would", "may")
        and "," not in atoms.raw(start)
        and reading.number.value != 1
    ):
        return "a name"
    is_time = before in _PERIODS and atoms.low(start - 2) in _WHICH
    if before in LABELS and reading.bound == "=" and not is_time:
        return "a label's number"
    if before in ("-", ".") and atoms.low(start - 2) in LABELS:
        return "a label's number"
    if _quoted_before_noun(atoms, start, end):
        return "a name"
    if _bracketed(atoms, start, end):
        return "a number in brackets"
    if reading.number.style == "digits" and _cited(atoms, start):
        return "a reference to literature"
    if _list_number(atoms, start, end):
        return "the number of a list's item"
    if _address(atoms, start, end):
        return "an address"
    if atoms.low(end) in ZONES and len(atoms.raw(start)) in (3, 4):
        return "a clock time"
    if before == ":" and atoms.raw(start - 2)[:1].isupper() and reading.number.style == "digits":
        counts = atoms.kind(end) == "w" and atoms.raw(end).islower()
        return None if counts else "a mark or a label"
    return None


_INDEFINITE: Final = (["one", "day"], ["one", "night"], ["one", "bit"])
_PERIODS: Final = word_set("year week day month quarter")
_WHICH: Final = word_set("last this next that every each")
"""Before a period they tell a time, and its number is none: "last year 40 ships docked"."""
_COUNTING_DAYS: Final = word_set("later after before of ago earlier per a in each only") | {"-"}


def _glued_left(atoms: Atoms, at: int) -> bool:
    """Tell whether letters touch the number: "BX512", "V-8", "QX-20"."""
    if at == 0 or not atoms.joined(at):
        return False
    before = atoms.texts[at - 1]
    if atoms.kinds[at - 1] in "wn" and atoms.kinds[at] != "w":
        return True
    if before in HYPHENS and at >= 2 and atoms.joined(at - 1):
        word = atoms.texts[at - 2]
        return (
            atoms.kinds[at - 2] == "w"
            and word.lower() not in _OPEN
            and (atoms.kinds[at] == "n" or atoms.kinds[at] == "w")
        )
    return before in "./&_\\" and at >= 2 and atoms.joined(at - 1) and atoms.kinds[at - 2] in "wn"


_OPEN: Final = word_set("sub to minus mid over under pre post then now nearly almost around about or a nine")


def _glued_right(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether letters touch the number's end without being its unit: "76ers", "4QX", "31st"."""
    end = reading.end
    if atoms.kind(end) == "w" and atoms.joined(end) and atoms.kinds[end - 1] == "n":
        return True
    if atoms.raw(end) in HYPHENS and atoms.joined(end) and atoms.joined(end + 1) and reading.is_bare:
        after = atoms.low(end + 1)
        if atoms.kind(end + 1) == "w":
            if after in ("odd", "plus", "strong") or (
                reading.number.style == "digits" and after in COUNTED_PARTS
            ):
                return False
            if after in ("to", "and"):
                return False
            return reading.number.style in ("words", "fraction") or reading.number.scale == 1
    return atoms.raw(end) in ("/", "_") and atoms.joined(end) and atoms.joined(end + 1) and reading.is_bare


def _one(atoms: Atoms, reading: Reading) -> str | None:
    """Tell "one" the pronoun and "one day" from "one solution" and "one of the men"."""
    before, after = atoms.low(reading.start - 1), atoms.low(reading.end)
    if before in BEFORE_ONE and reading.bound == "=":
        return "'one' as a pronoun"
    if after in ("to", "or") and atoms.low(reading.end + 1) == "two":
        return None
    if after == "of" and atoms.low(reading.end + 1) in (
        "the",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
    ):
        return None
    if after in AFTER_ONE or (after and atoms.kind(reading.end) != "w"):
        return "'one' as a pronoun"
    if not after:
        return "'one' as a pronoun"
    return None


def _titled(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether number and unit are words of a title: "the Thirty Years' War", "The 40-Year-Old Sailor"."""
    is_compound = (reading.kind == "age" and atoms.raw(reading.end)[:1].isupper()) or _in_marks(
        atoms, reading
    )
    if (
        (reading.number.style != "words" and not is_compound)
        or reading.start == 0
        or reading.unit_start < 0
        or atoms.text.isupper()
    ):
        return False
    last = atoms.raw(reading.unit_start)
    if (
        not (
            (is_compound or atoms.raw(reading.start)[:1].isupper())
            and last[:1].isupper()
            and last[1:2].islower()
        )
        or reading.currency
    ):
        return False
    if is_compound and (atoms.raw(reading.start - 1) == "The" or reading.kind == "duration"):
        return True
    lower = sum(text.islower() and len(text) > 3 for text in atoms.texts)
    return lower >= 3


_MARKS: Final = frozenset("“”‘’\"'") | {"``", "''"}


_GOING_ON: Final = word_set("and or but to in of on at for as by with is was were because after before")


def _quoted_before_noun(atoms: Atoms, start: int, end: int) -> bool:
    """Tell whether a bare number in quotation marks names what follows: "its first “400” list"."""
    after = end
    while atoms.raw(after) in _MARKS:
        after += 1
    return (
        atoms.raw(start - 1) in _MARKS
        and after > end
        and atoms.raw(after).islower()
        and atoms.raw(after) not in _GOING_ON
    )


def _in_marks(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a length alone stands between quotation marks: the programme “60 Minutes”."""
    after = atoms.raw(reading.end)
    closes = after in _MARKS or (after in {",", "."} and atoms.raw(reading.end + 1) in _MARKS)
    return reading.kind == "duration" and atoms.raw(reading.start - 1) in _MARKS and closes


def _bracketed(atoms: Atoms, start: int, end: int) -> bool:
    return atoms.raw(start - 1) in ("(", "[") and atoms.raw(end) in (")", "]")


_CITED: Final = frozenset(",;") | HYPHENS
_LONGEST_LIST: Final = 24
"""Atoms of the longest list of references looked through."""


def _cited(atoms: Atoms, at: int) -> bool:
    """Tell whether the number stands in "(10, 11)" that ends a clause: small rising numbers alone are references."""
    first = last = at
    while atoms.kind(first - 1) == "n" or atoms.raw(first - 1) in _CITED:
        first -= 1
        if at - first > _LONGEST_LIST:
            return False
    if atoms.raw(first - 1) != "(" or first < 2:
        return False
    while atoms.kind(last) == "n" or atoms.raw(last) in _CITED:
        last += 1
    if atoms.raw(last) != ")" or atoms.raw(last + 1) not in _ENDING:
        return False
    inside = atoms.texts[first:last]
    numbers = [int(text) for text in inside[::2] if text.isdigit() and len(text) < 4]
    alone = len(numbers) * 2 - 1 == len(inside) and ("," in inside or ";" in inside)
    return alone and len(numbers) > 1 and all(left < right for left, right in pairwise(numbers))


_ENDING: Final = frozenset({"", ".", ",", ";", ":"})


def _list_number(atoms: Atoms, start: int, end: int) -> bool:
    """Tell whether the sentence opens with "1." or "2)" and then a word."""
    if atoms.kinds[start] != "n" or atoms.raw(end) not in (".", ")", ":"):
        return False
    if not atoms.joined(end) and atoms.raw(end) != ")":
        return False
    if start == 0:
        return atoms.kind(end + 1) == "w"
    return atoms.raw(end) == ")" and not any(text == "(" for text in atoms.texts[max(0, start - 12) : start])


def _address(atoms: Atoms, start: int, end: int) -> bool:
    """Tell whether "12 Harbour Road" or "TX 75001" was read."""
    if atoms.kinds[start] != "n":
        return False
    before = atoms.raw(start - 1)
    if (
        len(before) == 2
        and before.isupper()
        and len(atoms.texts[start]) == 5
        and atoms.texts[start].isdigit()
        and before not in ("US",)
    ):
        return True
    at = end
    if atoms.raw(at) in HYPHENS and atoms.kind(at + 1) == "n":
        at += 2
    for ahead in range(4):
        if atoms.low(at + ahead) in STREETS and ahead:
            return True
        if not atoms.raw(at + ahead)[:1].isupper():
            return False
    return False
