"""Words that say how exactly a number is meant ("about", "at least", "or more"). Data only.

The bounds are those of the contract: ``~`` about, ``<`` and ``>`` strictly, ``<=`` and ``>=`` inclusive.
"""

# ruff: noqa: E501 (a line is a row)
from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.records import Bound

_BEFORE: Final[dict[Bound, str]] = {
    "~": "closer to;about;around;roughly;approximately;approx;approx.;some;nearly;almost;nearing;close to;near;an estimated;estimated;the "
    "estimated;circa;c.;ca.;~;≈;in the region of;in the neighborhood of;in the neighbourhood of;on the order of;in the order of;"
    "barely;practically;virtually;or so;somewhere around;give or take;"
    "estimated at;estimated at about;estimated to be;an average;not quite;a reported;reportedly;hardly;scarcely;"
    "thought to be;believed to be;an approximate;the best part of;the better part of;little short of;as good as;approaching",
    ">": "more than;over;above;in excess of;exceeding;exceeds;exceeded;exceed;upwards of;upward of;north of;greater than;"
    "higher than;larger than;bigger than;longer than;better than;older than;beyond;just over;well over;slightly over;"
    "a little over;slightly more than;just above;a little more than;well above;far more than;far above;well in excess of;"
    "topping;topped;tops;surpassing;surpassed;surpass;>;taller than;heavier than;further than;farther than;faster than;far over;not less "
    "than or above;comfortably over;easily over;over the age of;above the age of",
    "<": "less than;fewer than;under;below;lower than;smaller than;shorter than;younger than;just under;slightly under;just "
    "below;slightly less than;a little under;a little less than;well under;well below;just shy of;shy of;short of;just "
    "short of;south of;beneath;inside;<;under the age of;below the age of;slightly below;far less than;far fewer than;lighter than;cheaper than;well "
    "short of;no longer than or below;little under",
    ">=": "at least;no less than;no fewer than;not less than;not fewer than;a minimum of;minimum of;a minimum;at the very least;as few "
    "as;as young as;as little as;starting at;starts at;starting from;≥;minimum;at a minimum;from at least;at a minimum of;a low of at least",
    "<=": "up to;at most;no more than;not more than;as many as;as much as;a maximum of;maximum of;as high as;as old as;as long as;as "
    "late as;a maximum;a total of up to;no longer than;no higher than;no larger than;≤;capped at;to a maximum of;as far as;as large as;at the "
    "most;as big as;a peak of up to;not exceeding;not to exceed;as low as or above",
}  # fmt: skip

_AFTER: Final[dict[Bound, str]] = {
    "~": "or so;- odd;odd;- ish;ish;or thereabouts;approximately;give or take;more or less;- something",
    ">=": "or more;or over;or older;and over;and older;and above;or above;or greater;or higher;plus;- plus;+;and up;or longer;at least;and "
    "upwards;or better;minimum;at a minimum",
    "<=": "or less;or fewer;or under;or younger;and under;and younger;or below;or lower;and below;at most;maximum;or shorter",
}  # fmt: skip

SKIPPED: Final = word_set(
    "just only even now still a an well quite very roughly exactly precisely already currently fully"
)
"""Words that may stand between an approximator and the number without changing it."""


def _longest_first(table: dict[Bound, str], last: bool) -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in table.items():
        for phrase in phrases.split(";"):
            words = tuple(phrase.split())
            found.setdefault(words[-1 if last else 0], []).append((words, bound))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


BEFORE: Final = _longest_first(_BEFORE, last=True)
"""Last word -> phrases that end with it, longest first."""
AFTER: Final = _longest_first(_AFTER, last=False)
"""First word -> phrases that start with it, longest first."""
