"""Two numbers that are one range ("10-15 per cent", "between 20 and 30"), or a change from one to the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import DASHES
from transforms.figures.magnitudes import plain
from transforms.figures.trend_words import ADVERBS, NOUNS, PARTICLES, VERBS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_RANGING: Final = word_set(
    "ranging ranges range ranged vary varies varying varied run runs running ran anywhere somewhere "
    "aged ages between from"
)


def join_ranges(atoms: Atoms, readings: list[Reading]) -> list[Reading]:
    """Return ``readings`` with the two ends of each range made one, and "from X to Y" given its roles."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.high is None
            and _connected(atoms, last, reading)
            and _alike(atoms, last, reading)
        ):
            if _is_change(atoms, last, reading):
                _share_unit(last, reading)
                _set_ends(last, reading)
                joined.append(reading)
            else:
                _merge(atoms, last, reading)
        else:
            if last is not None:
                _pair_apart(atoms, last, reading)
            joined.append(reading)
    for left, right in reversed(list(pairwise(joined))):
        _pair_apart(atoms, left, right)
    return joined


_LISTED: Final = ([","], ["or"], ["and"], [",", "or"], [",", "and"], ["to"], ["x"], ["by"])
_LISTED_KINDS: Final = frozenset({"percent", "measure", "duration"})


def _pair_apart(atoms: Atoms, left: Reading, right: Reading) -> None:
    """Give "from 40 mpg in town to 52" and "6 or $7" one unit."""
    between = atoms.lows[left.end : right.left]
    if left.value is None or right.value is None:
        return
    if left.is_bare and left.kind == "count" and between in _LISTED:
        small = right.number.scale == 1 and abs(right.value) <= 10 * abs(left.value)
        if (right.kind == "currency" and between == ["or"]) or (right.kind in _LISTED_KINDS and small):
            _copy_unit(right, left)
    if (
        len(between) > 8
        or not between
        or between[-1] != "to"
        or "from" not in atoms.lows[max(0, left.left - 2) : left.left]
    ):
        return
    if (
        right.is_bare
        and not left.is_bare
        and "," not in between
        and left.kind in ("measure", "currency", "percent")
    ):
        _copy_unit(left, right)
    if right.unit == left.unit and _is_change(atoms, left, right):
        _set_ends(left, right)


def _set_ends(left: Reading, right: Reading) -> None:
    """Make two readings the start and the end of a change, which goes the way of their values."""
    left.role, right.role = "from", "to"
    if left.kind == "rank" or left.value is None or right.value is None:
        return  # a place that falls is a rise
    if left.value != right.value:
        left.direction = right.direction = "up" if left.value < right.value else "down"


def _connected(atoms: Atoms, left: Reading, right: Reading) -> bool:
    """Tell whether only a dash, "to", or the "and" of "between" stands between two readings."""
    between = atoms.lows[left.end : right.left]
    if left.value is None or right.value is None or left.kind in ("age", "rank", "score", "multiple"):
        return False
    if (
        between[:1] == ["to"]
        and not left.is_bare
        and _trend_before(atoms, left.left)
        and (right.is_bare or right.unit == left.unit or right.kind == left.kind == "currency")
    ):
        return False
    if between == ["to"] and left.is_bare and _is_step(atoms, left, right):
        return False
    if (
        between == ["to"]
        and left.value > right.value
        and right.kind == "percent"
        and "from" not in atoms.lows[max(0, left.left - 2) : left.left]
    ):
        return False
    if between in (["to"], ["to", "-"], ["-", "to"], ["-", "to", "-"], ["through"]) or (
        len(between) == 2 and between[0] in ("to", "-") and between[1] in DASHES
    ):
        return True
    if between == ["and"]:
        return "between" in atoms.lows[max(0, left.left - 3) : left.left + 1]
    if len(between) == 1 and between[0] in DASHES:
        return left.value < right.value
    if between == [] and right.value < 0 and left.is_bare and atoms.raw(right.start) in DASHES:
        return False
    if between == ["or"] and left.number.style == right.number.style == "words":
        return right.value == left.value + 1 and left.is_bare
    return False


_FAR: Final = 10
"""Atoms between a verb of change and its "by"."""
_STEP: Final = 5
"""A number so many times another is no end of a range that begins with it, but the level that a change led to."""


def _is_step(atoms: Atoms, left: Reading, right: Reading) -> bool:
    """Tell whether the first of two numbers is a change: "cut its staff by 300 to 4,100"."""
    if left.value is None or right.value is None or right.value < _STEP * left.value:
        return False
    if atoms.low(left.left - 1) != "by" or right.number.scale != 1:
        return False
    return any(word in VERBS for word in atoms.lows[max(0, left.left - _FAR) : left.left])


def _trend_before(atoms: Atoms, at: int) -> bool:
    """Tell whether a verb or particle of change stands before ``at``: "rose 5% to 20" is a change and a level."""
    at -= 1
    while at >= 0 and atoms.lows[at] in ADVERBS and atoms.lows[at] not in VERBS:
        at -= 1
    return atoms.low(at) in VERBS or atoms.low(at) in PARTICLES


def _alike(atoms: Atoms, left: Reading, right: Reading) -> bool:
    """Tell whether the two ends can be of one kind."""
    if left.per_unit and left.per_unit != right.per_unit:
        return False
    if left.is_bare or right.is_bare:
        if not left.is_bare and right.is_bare:
            after = atoms.low(right.end)
            return not (
                atoms.kind(right.end) == "w"
                and left.kind == "currency"
                and after.endswith("s")
                and after not in ("as",)
            )
        if left.kind == "share" or right.kind == "share":
            return left.kind == right.kind
        return left.number.style != "vague"
    return left.unit == right.unit or (
        left.kind == right.kind == "currency" and left.currency == right.currency
    )


def _is_change(atoms: Atoms, left: Reading, right: Reading) -> bool:
    """Tell "rose from 310 to 350" from "ranging from 310 to 350"."""
    if "to" not in atoms.lows[left.end : right.left]:
        return False
    before = atoms.lows[max(0, left.left - 12) : left.left]
    if "from" not in before[-2:]:
        return False
    words = before[: len(before) - 1 - before[::-1].index("from")]
    if any(word in _RANGING for word in words[-4:]):
        return False
    return (
        any(word in VERBS or word in NOUNS or word in _MOVED for word in words)
        or words[-1:] in (["up"], ["down"])
        or (_falls(left, right) and not _MOVING.isdisjoint(words[-_NEAR:]))
    )


def _falls(left: Reading, right: Reading) -> bool:
    """Tell whether the second number is the smaller one, which no range has."""
    return left.value is not None and right.value is not None and left.value > right.value


_NEAR: Final = 4
"""Atoms before "from" within which a verb that only at times tells a change stands."""
_MOVED: Final = word_set(
    "went gone changed changing moved moving shifted shifting swung swinging revised revising adjusted adjusting edged "
    "edging inched inching nudged nudging ticked ticking switched switching upgraded upgrading downgraded downgrading "
    "halved halving"
)
_MOVING: Final = word_set("go goes going change changes move moves shift shifts swing swings")
"""Verbs of change without a direction; those in the present tense also tell a range: "tickets go from $5 to $40"."""


def _share_unit(left: Reading, right: Reading) -> None:
    """Give a bare end the unit of the other, and the magnitude of "3.9 to 4.1 million"."""
    if left.is_bare and left.number.scale == 1 and right.number.scale != 1 and left.value is not None:
        _lift(left, right)
    if left.currency and not right.currency and right.is_bare:
        _copy_unit(left, right)
    elif left.is_bare and not right.is_bare:
        _copy_unit(right, left)
    elif right.is_bare and not left.is_bare:
        _copy_unit(left, right)
    if left.currency and right.currency and left.number.scale == 1 and right.number.scale != 1:
        _lift(left, right)


def _lift(left: Reading, right: Reading) -> None:
    if left.value is not None and abs(left.value) < abs(right.number.mantissa):
        left.value = plain(left.value * right.number.scale)


def _copy_unit(source: Reading, target: Reading) -> None:
    target.kind, target.rule, target.unit, target.measure = (
        source.kind,
        source.rule,
        source.unit,
        source.measure,
    )
    target.currency, target.assumed = source.currency, source.assumed
    target.per_unit = target.per_unit or source.per_unit
    target.unit_start, target.unit_end = source.unit_start, source.unit_end


def _merge(atoms: Atoms, left: Reading, right: Reading) -> None:
    """Make ``left`` the whole range."""
    _share_unit(left, right)
    if left.value is None or right.value is None:
        return
    if left.per_unit is None:
        left.per_unit = right.per_unit
    if right.value < 0 <= left.value and left.end and atoms.raw(right.start) in DASHES:
        right.value = -right.value
    left.low, left.high = sorted((left.value, right.value))
    left.falls = left.value > right.value
    left.value = None
    left.end, left.right = right.end, right.right
    if left.bound == "=" and right.bound in ("~",):
        left.bound = right.bound
    start = left.left
    while (
        start
        and atoms.lows[start - 1] in ("between", "from", "anywhere", "somewhere")
        and start > left.left - 2
    ):
        start -= 1
    if atoms.low(left.left - 1) == "between":
        left.left -= 1
    left.rule = "range" if left.kind != "age" else "age-bracket"
