"""One pass over the atoms of a sentence: every number that may be a figure, read and bounded."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.ages import read_age, read_age_apposition, read_age_word, share_age
from transforms.figures.atoms import DASHES, Atoms
from transforms.figures.bounds import read_bound
from transforms.figures.comparisons import STARTERS as MULTIPLES
from transforms.figures.comparisons import read_multiple, read_rank, read_ratio, read_times
from transforms.figures.magnitudes import Number
from transforms.figures.masks import masked
from transforms.figures.number_words import MAGNITUDES, ORDINALS, SMALL, VAGUE_PLURALS, VULGAR
from transforms.figures.quakes import read_magnitude
from transforms.figures.quantities import read_quantity
from transforms.figures.ranges import join_ranges
from transforms.figures.readings import Reading
from transforms.figures.refusals import refused
from transforms.figures.said_around import read_and_a_half, read_or_two
from transforms.figures.scores import read_score
from transforms.figures.trends import read_trends
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SENTENCE: Final = 5000
"""Characters; a longer stretch without a sentence's end is a table or a dump, not prose, and is left unread."""

_LONG: Final = 80
"""Atoms; a longer sentence with fewer than one word in five is a table."""
MOST_FIGURES: Final = 150
"""Numbers in one sentence; more of them are a table, and are left unread."""

_WORDS: Final = (
    frozenset(SMALL)
    | frozenset(VAGUE_PLURALS)
    | {"half", "tens", "several", "dozen"}
    | frozenset(ORDINALS)
    | MULTIPLES
    | {"no", "none"}
)
_AFTER_A: Final = frozenset(MAGNITUDES) | {
    "dozen", "couple", "pair", "half", "third", "quarter", "fifth", "fourth", "tenth", "sixth", "eighth", "few",
}  # fmt: skip
_NONE_OF: Final = word_set(
    "deaths death injuries injury casualties casualty fatalities arrests cases survivors victims "
    "survivor evidence_ children seats votes passengers goals points wins defeats employees workers "
    "jobs"
)
_HIT: Final = re.compile(
    r"[0-9"
    + "".join(VULGAR)
    + r"]|\b(?:"
    + "|".join(sorted(_WORDS - {"no", "none"}, key=len, reverse=True))
    + r"|an? (?:"
    + "|".join(sorted(_AFTER_A))
    + r")|(?:no|none) (?:of|new|other|more|\w+ )?\s?(?:"
    + "|".join(sorted(_NONE_OF))
    + r"|the))\b",
    re.IGNORECASE,
)


def may_hold_figures(text: str) -> bool:
    """Tell cheaply whether a sentence is worth reading: it has a digit or a word of number."""
    return len(text) <= LONGEST_SENTENCE and _HIT.search(text) is not None


def scan(text: str, dates: Sequence[tuple[int, int]] = ()) -> tuple[Atoms, list[Reading]]:
    """Return the atoms of a sentence and its readings, bounds, ranges and trends done; items are not.

    ``dates`` are spans of the sentence that are dates or times: numbers inside them are left alone, but for
    lengths of time ("in the last three months").
    """
    atoms = Atoms(text)
    if len(atoms) > _LONG and atoms.kinds.count("w") * 5 < len(atoms):
        return atoms, []
    spans = masked(text)
    found: list[Reading] = []
    at, mask, floor = 0, 0, 0
    while at < len(atoms):
        while mask < len(spans) and spans[mask][1] <= atoms.starts[at]:
            mask += 1
        inside = mask < len(spans) and spans[mask][0] <= atoms.starts[at]
        reading = (
            None
            if not _may_start(atoms, at)
            else _read_masked(atoms, at)
            if inside
            else _read(atoms, at, floor)
        )
        if reading is None:
            at += 1
            continue
        at = floor = max(reading.end, at + 1)
        if len(found) > MOST_FIGURES:
            return atoms, []
        if not _in_date(atoms, reading, dates) and _kept(atoms, reading):
            found.append(reading)
    joined = [reading for reading in join_ranges(atoms, found) if not _tail_of_code(atoms, reading)]
    for reading in joined:
        read_age_word(atoms, reading)
    share_age(atoms, joined)
    read_trends(atoms, joined)
    return atoms, joined


def _may_start(atoms: Atoms, at: int) -> bool:
    kind = atoms.kinds[at]
    if kind == "n":
        return True
    low = atoms.lows[at]
    if kind == "s":
        return low in VULGAR
    return (
        low in _WORDS
        or (
            low in ("a", "an")
            and (atoms.low(at + 1) in _AFTER_A or atoms.lows[at + 2 : at + 5] == ["and", "a", "half"])
        )
        or (low in MAGNITUDES and atoms.low(at - 1) in ("per", "every"))
    )


def _read_masked(atoms: Atoms, at: int) -> Reading | None:
    """Read the scores that a mask of dates and lists would hide."""
    return read_score(atoms, at) if atoms.kinds[at] == "n" else None


def _read(atoms: Atoms, at: int, floor: int) -> Reading | None:
    low = atoms.lows[at]
    if low in ("no", "none"):
        return read_rank(atoms, at) or _no_count(atoms, at)
    if low in MULTIPLES:
        return _bounded(atoms, read_multiple(atoms, at))
    if low in ORDINALS or (
        atoms.kinds[at] == "n" and atoms.joined(at + 1) and atoms.low(at + 1) in ("st", "nd", "rd", "th")
    ):
        return read_rank(atoms, at)
    if atoms.kinds[at] == "n":
        score = read_score(atoms, at) or _bounded(atoms, read_ratio(atoms, at))
        if score:
            return score
    reading = read_and_a_half(atoms, at) or read_or_two(atoms, at, floor) or read_quantity(atoms, at, floor)
    if reading is not None and not _proportion(atoms, reading):
        read_age(atoms, reading)
        read_times(atoms, reading)
    reading = _bounded(atoms, reading)
    return _bounded(atoms, reading) if reading and read_magnitude(atoms, reading) else reading


def _bounded(atoms: Atoms, reading: Reading | None) -> Reading | None:
    if reading is not None:
        read_bound(atoms, reading)
    return reading


def _kept(atoms: Atoms, reading: Reading) -> bool:
    if reading.kind in ("rank", "ratio", "score", "multiple") or reading.rule == "count-none":
        return True
    return read_age_apposition(atoms, reading) or refused(atoms, reading) is None


def _in_date(atoms: Atoms, reading: Reading, dates: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the number stands in a date; a length of time ("three months") is a figure there too."""
    if not dates or reading.kind in ("duration", "age"):
        return False
    start, end = atoms.starts[reading.start], atoms.ends[reading.end - 1]
    return any(start < to and from_ < end for from_, to in dates)


def _tail_of_code(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether the number hangs on another that is no figure: both of "QX 20-3"."""
    at = reading.left - 1
    return (
        at > 0
        and atoms.raw(at) in DASHES
        and atoms.joined(at)
        and atoms.joined(at + 1)
        and atoms.kinds[at - 1] == "n"
    )


def _no_count(atoms: Atoms, at: int) -> Reading | None:
    """Read "no deaths", "no new cases", "none of the passengers" as nought."""
    nouns = atoms.lows[at + 1 : at + 4]
    if atoms.lows[at] == "no":
        if not nouns or not (
            nouns[0] in _NONE_OF
            or (
                len(nouns) > 1
                and nouns[1] in _NONE_OF
                and nouns[0] in ("new", "further", "civilian", "serious", "confirmed", "other")
            )
        ):
            return None
    elif nouns[:2] not in (["of", "the"], ["of", "them"], ["of", "those"]) or nouns[2:] == ["above"]:
        return None
    number = Number(at, at + 1, Decimal(0), None, Decimal(0), Decimal(1), "none")
    return Reading(number, at, at + 1, "count", "count-none", Decimal(0), confidence=0.8)


def _proportion(atoms: Atoms, first: Reading) -> bool:
    """Make "one in four", "nine out of ten", "one of five plans" a share, and tell whether it is one."""
    if not first.is_bare or first.value is None or first.number.scale != 1 or first.kind != "count":
        return False
    if first.start and atoms.raw(first.start)[:1].isupper() and atoms.raw(first.start - 1)[:1].isupper():
        return False
    second_at = _base_at(atoms, first.end)
    if not second_at or second_at >= len(atoms) or not _may_start(atoms, second_at):
        return False
    second = read_quantity(atoms, second_at)
    if second is None or second.value is None or not second.is_bare or not 2 <= second.value > first.value:
        return False
    link = atoms.low(first.end)
    if link != "out" and (_year_like(second) or first.value != first.value.to_integral_value()):
        return False
    if (
        link in ("in", "-")
        and first.value != 1
        and first.number.style != "words"
        and second.value not in (5, 10, 100)
    ):
        return False
    if link == "of" and second.value > 1000 and atoms.low(second_at - 1) != "every":
        return False
    first.value, first.end, first.kind, first.rule = (
        first.value / second.value,
        second.end,
        "share",
        "share-in",
    )
    first.right = first.end
    return True


def _base_at(atoms: Atoms, at: int) -> int:
    """Return where the base of a proportion starts: after "in", "out of", "of", "in every", "-in-"; 0 for none."""
    link = atoms.low(at)
    if link == "-" and atoms.low(at + 1) == "in":
        return atoms.skip_hyphen(at + 2)
    if link == "out" and atoms.low(at + 1) == "of":
        return at + 2 + (atoms.low(at + 2) in ("every", "the"))
    if link in ("in", "of"):
        return at + 1 + (atoms.low(at + 1) == "every")
    return 0


def _year_like(reading: Reading) -> bool:
    return (
        reading.number.style == "digits"
        and reading.value is not None
        and 1500 <= reading.value <= 2100
        and reading.number.scale == 1
    )
