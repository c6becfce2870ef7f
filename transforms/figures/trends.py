"""Direction and role of a figure: a level, a change, or the start or end of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from transforms.figures.trend_words import (
    ADVERBS,
    AFTER,
    NEUTRAL_CHANGE,
    NOUNS,
    PARTICLES,
    PHRASAL,
    THRESHOLDS,
    TRANSITIVE,
    VERBS,
    WEAK,
)

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

    Direction = Literal["up", "down"]

_CHANGING: Final = frozenset({"percent", "index", "currency"})
_NO_TREND: Final = frozenset({"age", "rank", "score", "multiple", "share"})
_FAR: Final = 9
"""Atoms between "cut" and its "by 5%"."""


def read_trends(atoms: Atoms, readings: list[Reading]) -> None:
    """Set direction and role of every reading, left to right."""
    for index, reading in enumerate(readings):
        is_still = reading.kind in _NO_TREND and not _is_change_by(atoms, reading)
        if is_still or reading.role != "level":
            _aim_pair(atoms, reading)
            continue
        previous = readings[index - 1] if index else None
        _read_trend(atoms, reading, previous)


def _is_change_by(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether a fraction may be the amount of a change: "down by a third", "fell a quarter", "cut by half".

    Before "of" it is a part of something, but after "by".
    """
    before = atoms.low(reading.left - 1)
    is_part = atoms.low(reading.end) in _OF
    return reading.rule == "share-fraction" and (before == "by" or not is_part)


_OF: Final = frozenset({"of", "the", "its", "their", "his", "her", "that", "as"})


def _aim_pair(atoms: Atoms, reading: Reading) -> None:
    """Give "from 310 to 350" the direction of its verb."""
    if reading.role not in ("from", "to"):
        return
    for at in range(reading.left - 1, max(-1, reading.left - 14), -1):
        word = atoms.lows[at]
        if word in VERBS or word in NOUNS:
            reading.direction = cast("Direction", VERBS.get(word) or NOUNS[word])
            return


def _read_trend(atoms: Atoms, reading: Reading, previous: Reading | None) -> None:
    at = reading.left - 1
    word = atoms.low(at)
    if word in ("to", "from", "at"):
        _ends(atoms, reading, at, word)
        return
    if _after(atoms, reading):
        return
    seen_by = False
    while at >= 0 and atoms.lows[at] in ADVERBS and atoms.lows[at] not in VERBS:
        seen_by = seen_by or atoms.lows[at] == "by"
        at -= 1
    word = atoms.low(at)
    if word in ("to", "from", "at"):
        _ends(atoms, reading, at, word)
    elif (
        word in PARTICLES
        and atoms.low(at - 1) not in PHRASAL
        and (word not in ("ahead", "off") or reading.kind in _CHANGING)
        and reading.kind != "duration"
    ):
        _change(reading, PARTICLES[word], "particle")
    elif word in VERBS and _can_change(reading, word) and not _is_noun(atoms, at):
        _change(reading, VERBS[word], "verb")
        if any(low in THRESHOLDS for low in atoms.lows[reading.left : reading.start]):
            reading.role = "to"
    elif seen_by or atoms.low(reading.left - 1) == "by":
        _by(atoms, reading, at, previous)
    elif (
        word in ("of", "in")
        and NOUNS.get(atoms.low(at - 1))
        and reading.kind in _CHANGING | {"count", "measure"}
    ):
        _change(reading, NOUNS[atoms.low(at - 1)], "noun")
    elif word == "or" and previous is not None and previous.role == "change" and 0 <= at - previous.end <= 3:
        _change(reading, previous.direction, previous.trend)
    else:
        _noun_after(atoms, reading)


def _is_noun(atoms: Atoms, at: int) -> bool:
    """Tell whether a word that is verb and noun follows an article here ("a rise 5% above")."""
    return atoms.low(at - 1) in ("a", "an", "the", "this", "that")


def _can_change(reading: Reading, word: str) -> bool:
    if reading.kind == "duration" or (reading.kind == "currency" and word.startswith("rais")):
        return False
    return (
        word not in WEAK
        or reading.kind in ("percent", "index")
        or (reading.kind == "currency" and reading.assumed)
    )


def _change(reading: Reading, direction: str | None, trend: str) -> None:
    if direction:
        reading.direction = cast("Direction", direction)
    reading.role = "change"
    reading.trend = cast("Literal['verb']", trend)


def _ends(atoms: Atoms, reading: Reading, at: int, word: str) -> None:
    """Read "rose 5% to 2.3 million from 2.1 million" and "fell to 5,000"."""
    for back in range(at - 1, max(-1, at - 16), -1):
        low = atoms.lows[back]
        if low in (";", "while", "but", "which", "who") or (low == "." and atoms.kind(back + 1) == "w"):
            return
        found = VERBS.get(low) or PARTICLES.get(low) or (NOUNS.get(low) if back > at - 8 else None)
        if found and not (low in NOUNS and low not in VERBS and word == "to" and back < at - 8):
            if word == "at" or (
                reading.kind == "count" and low in TRANSITIVE and atoms.kind(reading.end) == "w"
            ):
                return
            reading.role = "to" if word == "to" else "from"
            reading.direction = cast("Direction", found)
            return
        if (
            low in NEUTRAL_CHANGE
            and word in ("to", "from")
            and low not in ("was", "were", "is", "are", "been", "stood", "go", "goes", "went")
        ):
            reading.role = "to" if word == "to" else "from"
            return


def _after(atoms: Atoms, reading: Reading) -> bool:
    """Read "12% higher", "20% more than"."""
    word = atoms.low(reading.end)
    if (
        word in AFTER
        and reading.kind in ("percent", "index")
        and atoms.low(reading.left - 1) not in PARTICLES
    ):
        _change(reading, AFTER[word], "after")
        return True
    return False


def _by(atoms: Atoms, reading: Reading, at: int, previous: Reading | None) -> None:
    """Find the verb of "cut its output by 5%" and ", its rival by 3%"."""
    if reading.kind == "duration":
        return
    stop = max(-1, at - _FAR)
    for back in range(at, stop, -1):
        low = atoms.lows[back]
        if low in VERBS:
            _change(reading, VERBS[low], "verb")
            return
        if low in (".", ";", ","):
            break
    if previous is not None and previous.role == "change" and previous.kind == reading.kind:
        _change(reading, previous.direction, previous.trend)


def _noun_after(atoms: Atoms, reading: Reading) -> None:
    """Read "a 3 percent drop", "a 20 basis point rise"."""
    if reading.kind not in _CHANGING:
        return
    for ahead in range(reading.end, min(reading.end + 4, len(atoms))):
        low = atoms.lows[ahead]
        if low in NOUNS:
            _change(reading, NOUNS[low], "noun")
            return
        if atoms.kinds[ahead] != "w" or low in ("of", "in", "to", "on", "from", "at", "and", "for"):
            return
