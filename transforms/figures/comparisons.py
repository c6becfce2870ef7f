"""Ranks, ratios and multiples: figures that place one thing beside another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.magnitudes import Number
from transforms.figures.number_words import ORDINALS
from transforms.figures.rates import read_per
from transforms.figures.readings import Reading
from transforms.figures.standings import standing_end
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Kind

_ONE: Final = Decimal(1)
_SUPERLATIVES: Final = word_set(
    "largest biggest highest lowest smallest longest fastest oldest youngest richest poorest busiest "
    "tallest best worst greatest strongest deadliest wealthiest most least deepest costliest cheapest "
    "hottest coldest wettest driest heaviest closest nearest slowest newest latest leading ranked"
) - word_set("latest ranked")
_RANKED: Final = word_set("ranked ranks rank ranking placed seeded rated")
_MULTIPLES: Final = {
    "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "triples": 3, "tripling": 3, "trebled": 3, "trebling": 3,
    "trebles": 3, "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
_TIMES_AS: Final = word_set(
    "as more higher the larger bigger greater faster that its likelier longer less lower earnings their "
    "what worse better"
)
STARTERS: Final = frozenset(_MULTIPLES) | {"twice", "double", "triple", "halved", "halving", "halves"}
"""Words that a multiple starts with."""


def read_rank(atoms: Atoms, at: int) -> Reading | None:
    """Read "second-largest", "the third most populous", "ranked 5th", "ranks No. 3"."""
    value, end = _ordinal(atoms, at)
    if value is None:
        return _ranked_number(atoms, at)
    nxt = atoms.skip_hyphen(end)
    if (
        atoms.low(nxt) in _SUPERLATIVES
        and (value > 1 or nxt > end)
        and not (atoms.low(nxt) in ("best", "most", "least") and value == 1)
    ):
        return made(at, nxt + 1, value, "rank", "rank-superlative")
    if atoms.low(at - 1) in _RANKED or (
        atoms.low(at - 1) in ("finished", "came", "finish", "finishing")
        and atoms.low(end) in ("in", "", ".", ",", "behind", "and", "overall")
    ):
        return made(at, end, value, "rank", "rank-verb")
    if atoms.low(end) == "place" and value <= 200 and atoms.lows[max(0, at - 2) : at] != ["in", "the"]:
        return made(at, end + 1, value, "rank", "rank-verb")
    stands = standing_end(atoms, at, end)
    return None if stands is None else made(at, stands, value, "rank", "rank-verb")


def _ordinal(atoms: Atoms, at: int) -> tuple[int | None, int]:
    low = atoms.lows[at]
    if low in ORDINALS:
        return ORDINALS[low], at + 1
    if (
        atoms.kinds[at] == "n"
        and low.isdigit()
        and len(low) < 5
        and atoms.joined(at + 1)
        and atoms.low(at + 1) in ("st", "nd", "rd", "th")
    ):
        return int(low), at + 2
    return None, at


def _ranked_number(atoms: Atoms, at: int) -> Reading | None:
    if (
        atoms.low(at) == "no"
        and atoms.low(at + 1) == "."
        and atoms.kind(at + 2) == "n"
        and atoms.low(at - 1) in _RANKED | {"at", "world", "the", "s", "a"}
    ):
        text = atoms.lows[at + 2]
        if text.isdigit() and len(text) < 5:
            return made(at, at + 3, int(text), "rank", "rank-verb")
    return None


def read_ratio(atoms: Atoms, at: int) -> Reading | None:
    """Read "by 2-1", "odds of 20 to 1", "a 3-to-1 margin": so many to one."""
    first, link = atoms.lows[at], atoms.lows[at + 1 : at + 4]
    if link[:1] == ["-"] and link[1:2] == ["to"]:
        end = at + 5
        last = atoms.low(at + 4) if atoms.low(at + 3) == "-" else ""
    elif link[:1] in (["-"], ["to"]) or (link[:1] == [":"] and atoms.joined(at + 1) and atoms.joined(at + 2)):
        end, last = at + 3, atoms.low(at + 2)
    else:
        return None
    if last not in ("1", "one") or not first.isdigit() or not 2 <= int(first) <= 1000:
        return None
    if atoms.kind(end) in ("n", "w") and (
        atoms.joined(end) or (link[0] == "to" and atoms.low(end) not in _RATIO)
    ):
        return None
    if link[0] == "to" and not any(
        word in _RATIO for word in atoms.lows[max(0, at - 6) : at] + atoms.lows[end : end + 3]
    ):
        return None
    return made(at, end, int(first), "ratio", "ratio")


_RATIO: Final = word_set("odds ratio margin outnumber outnumbered outnumbers outspent by")


def read_multiple(atoms: Atoms, at: int) -> Reading | None:
    """Read "doubled", "twice as many", "double the", "tenfold", "halved"."""
    low = atoms.lows[at]
    if low in _MULTIPLES:
        if atoms.low(at + 1) == "down":
            return None
        if low in ("doubles", "doubling") and atoms.low(at + 1) not in (
            "the",
            "its",
            "their",
            "in",
            "to",
            "from",
            "",
            ".",
            ",",
        ):
            return None
        return made(at, at + 1, _MULTIPLES[low], "multiple", "multiple-verb")
    if low in ("halved", "halving"):
        return made(at, at + 1, Decimal("0.5"), "multiple", "multiple-verb")
    if low == "twice" and atoms.low(at + 1) in ("as", "the", "that", "its", "what"):
        return made(at, at + 1, 2, "multiple", "multiple-verb")
    if (
        low in ("double", "triple")
        and atoms.low(at + 1) in ("the", "its", "that", "what", "their")
        and atoms.low(at - 1) not in ("a", "the")
    ):
        return made(at, at + 1, 2 if low == "double" else 3, "multiple", "multiple-verb")
    return None


def read_times(atoms: Atoms, reading: Reading) -> None:
    """Turn "three times as many" and "10-fold" into multiples, "three times a day" into a count of times."""
    at = atoms.skip_hyphen(reading.end)
    low = atoms.low(at)
    if not reading.is_bare or reading.kind != "count" or reading.value is None:
        return
    if low == "fold" or (low == "x" and atoms.joined(at) and not atoms.joined(at + 1)):
        reading.kind, reading.rule, reading.end = "multiple", "multiple-times", at + 1
    elif low == "times" and at == reading.end:
        is_multiple = atoms.low(at + 1) in _TIMES_AS or reading.value != reading.value.to_integral_value()
        reading.kind = "multiple" if is_multiple else "count"
        reading.rule = "multiple-times" if is_multiple else "count-times"
        reading.unit, reading.unit_start, reading.unit_end, reading.end = "time", at, at + 1, at + 1
        per = read_per(atoms, at + 1)
        if per and not is_multiple:
            reading.per_unit, reading.end = per.name, per.end
    reading.right = max(reading.right, reading.end)


def made(start: int, end: int, value: int | Decimal, kind: Kind, rule: str) -> Reading:
    """Return the reading of a number that stands for itself, without unit or magnitude."""
    number = Number(start, end, Decimal(value), None, Decimal(value), _ONE, kind)
    return Reading(number, start, end, kind, rule, Decimal(value), confidence=0.85)
