"""What a rate is counted per: "a week", "per 100,000 people", "annually"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from transforms.figures.noun_spans import is_plural
from transforms.figures.number_words import MAGNITUDES
from transforms.figures.units import read_unit
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms


class Per(NamedTuple):
    """What a rate is counted per ("barrel", "100,000 people"), read up to the atom ``end``."""

    name: str
    end: int


PER_NOUNS: Final = word_set(
    "second minute hour day night week month quarter year decade share person head barrel tonne ton "
    "kilo kilogram gallon litre liter pound ounce dozen piece game match mile kilometre kilometer acre "
    "hectare bushel unit word item ticket bottle pint shift trip visit customer passenger household "
    "vote seat pack night annum capita bag shot set round plate room bed child student worker employee "
    "song page season episode pop fortnight metre meter yard foot box gram sheet carton can lap inning "
    "square sq. kg cubic"
)
_SINGULAR: Final = {
    "feet": "foot",
    "people": "person",
    "annum": "year",
    "hr": "hour",
    "h": "hour",
    "s": "second",
    "sec": "second",
    "min": "minute",
    "yr": "year",
    "wk": "week",
    "mth": "month",
}


ADVERBS: Final = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "nightly": "night",
    "hourly": "hour", "quarterly": "quarter",
}  # fmt: skip
"""Adverbs of how often; but for "annually" they are adjectives too, before a noun."""
_AFTER_ADVERB: Final = word_set(
    "in on to for from by at as and or but with since until till while than if when during through after before under "
    "over of via is was are were has have will would that which who because so"
)


def _closes(atoms: Atoms, at: int) -> bool:
    """Tell whether an adverb of how often ends its phrase: "$4 million yearly for schools", not "a $5 daily pass"."""
    after = atoms.low(at + 1)
    if after in ("and", "or") and atoms.low(at + 2) in ADVERBS:
        return False  # "$5 daily and weekly passes"
    return atoms.low(at) == "annually" or atoms.kind(at + 1) != "w" or after in _AFTER_ADVERB


def read_per(atoms: Atoms, at: int) -> Per | None:
    """Return what a rate that ends at ``at`` is per: "a week", "annually", "per 100,000 people", "/kg", "-a-share".

    >>> from transforms.figures.atoms import Atoms
    >>> read_per(Atoms("per 100,000 people"), 0)
    Per(name='100,000 people', end=3)
    """
    start = atoms.skip_hyphen(at)
    low = atoms.low(start)
    if (
        low == "/"
        and atoms.kind(start + 1) == "w"
        and (atoms.joined(start + 1) or atoms.low(start + 1) in PER_NOUNS)
    ):
        return _per_noun(atoms, start + 1)
    if low == "per" or (low == "each" and atoms.low(start + 1) in PER_NOUNS) or low == "every":
        nxt = atoms.skip_hyphen(start + 1)
        if low != "per" and (low == "every" and atoms.low(nxt) not in PER_NOUNS):
            return None
        if atoms.kind(nxt) == "n" or atoms.low(nxt) in MAGNITUDES:
            end = nxt + 1
            while atoms.low(end) in MAGNITUDES:
                end += 1
            end = _base_end(atoms, end)
            return Per(atoms.text[atoms.starts[nxt] : atoms.ends[end - 1]], end)
        return _per_noun(atoms, nxt) if atoms.kind(nxt) == "w" else None
    if low in ADVERBS and start == at and _closes(atoms, at):
        return Per(ADVERBS[low], at)  # the adverb is the verb's, and no part of the figure
    if low in ("a", "an"):
        nxt = atoms.skip_hyphen(start + 1)
        if atoms.low(nxt) in PER_NOUNS and atoms.low(nxt + 1) not in ("ago", "earlier", "later", "before"):
            return _per_noun(atoms, nxt)
    return None


def _base_end(atoms: Atoms, at: int) -> int:
    """Return where the noun of a rate's base ends: "people" of "per 100,000 people", none in "per 100,000 in May"."""
    unit = read_unit(atoms, at)
    if unit and unit.unit.kind in ("measure", "duration"):
        return unit.end
    for end in (at + 1, at + 2):
        word = atoms.low(end - 1)
        if atoms.kind(end - 1) != "w" or word in _NO_BASE:
            break
        if is_plural(word) or word in _UNCOUNTED_BASES:
            return end
    return at


_UNCOUNTED_BASES: Final = word_set("population")
_NO_BASE: Final = word_set(
    "a about across after against among and annually are as at before below between but by does during each every for "
    "from has have in is last much of on or over since than that the this to under up was were when where which while "
    "with year yearly nationwide overseas always sometimes perhaps"
)
"""Words after a rate's base that start another phrase."""


def _per_noun(atoms: Atoms, at: int) -> Per | None:
    match = read_unit(atoms, at)
    if match and match.unit.kind in ("measure", "duration"):
        return Per(match.unit.name, match.end)
    low = atoms.lows[at]
    if low in ("cent", "se"):
        return None
    return Per(_SINGULAR.get(low, low), at + 1)
