"""What sources say beside articles and rejects, counted, with the first of each kind as they were said."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from flows.sources.protocol import About, Remark

TITLES: Final[dict[About, str]] = {
    "date": "dates given that are none and are not taken",
    "passed_over": "kinds of files passed over",
    "together": "rejects that stand for many rows",
}
"""What the remarks of a kind are together."""


class Remarks:
    """The remarks of a run or a command; only the first of each kind are kept."""

    def __init__(self, kept: int = 3) -> None:
        self._kept = kept
        self._counts: Counter[About] = Counter()
        self._first: defaultdict[About, list[Remark]] = defaultdict(list)

    def add(self, remark: Remark) -> bool:
        """Count ``remark``; return whether it is one of the first of its kind, which are kept."""
        self._counts[remark.about] += 1
        is_kept = len(self._first[remark.about]) < self._kept
        if is_kept:
            self._first[remark.about].append(remark)
        return is_kept

    def lines(self) -> list[str]:
        """Return a line per kind: how many there were, the first of them, how many more."""
        return [
            f"{TITLES[about]}: {count} ({'; '.join(map(said, self._first[about]))}{self._rest(about)})"
            for about, count in self._counts.items()
        ]

    def more(self) -> list[str]:
        """Return a line per kind of which more came than were kept."""
        return [
            f"{TITLES[about]}: {self._rest(about).strip('; ')}" for about in self._counts if self._rest(about)
        ]

    def _rest(self, about: About) -> str:
        rest = self._counts[about] - len(self._first[about])
        return f"; {rest:,} more" if rest else ""


def said(remark: Remark) -> str:
    """Return a remark as it is printed: where, and what."""
    return f"{remark.source_ref}: {remark.detail}"
