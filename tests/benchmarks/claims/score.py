"""Precision and recall of claimants and as-of days, after "How to score" of this folder's README.

Run as ``python -m tests.benchmarks.claims.score [--errors]``. Errors are listed for the open half only: the blind half
is there to measure generality, and reading its errors would end that.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transforms.extract import extract
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.records import Figure

FOLDER = Path(__file__).parent
HALVES = {
    "open": ("sentences_open", "articles_open"),
    "open, second": ("sentences_open_2", "articles_open_2"),
    "blind": ("sentences_blind", "articles_blind"),
    "blind, second": ("sentences_blind_2", "articles_blind_2"),
}
"""The files of each half; errors are listed for those called open."""
_TITLE = re.compile(
    r"\A(?:the|a|an|mr|mrs|ms|miss|dr|prof|professor|president|prime minister|premier|minister|mayor|governor|gov|chief"
    r"|judge|inspector|captain|colonel|general|sheriff|senator|sen|councillor|sir|dame|lord|lady)\.? ",
)


@dataclass(slots=True)
class Tally:
    """Counts of one measure, over values that are not null."""

    right: int = 0
    predicted: int = 0
    gold: int = 0
    right_nulls: int = 0
    nulls: int = 0
    errors: list[str] = field(default_factory=list[str])

    @property
    def precision(self) -> float:
        """The share of our values that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold's values that we have right."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def count(self, wanted: bool, found: bool, is_right: bool, error: str) -> None:
        """Add one figure of the gold."""
        self.gold += wanted
        self.predicted += found
        self.right += wanted and found and is_right
        self.nulls += not wanted
        self.right_nulls += not wanted and not found
        if wanted != found or (wanted and not is_right):
            self.errors.append(error)

    def line(self) -> str:
        """Return the tally as one readable line."""
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  ({self.gold} in the gold);"
            f" right nulls {self.right_nulls}/{self.nulls}"
        )


def plain(name: str) -> str:
    """Return ``name`` as it is compared: lower case, without article, titles, possessive and edge punctuation.

    >>> plain("Dr. Amara Okoye’s"), plain("The Union")
    ('amara okoye', 'union')
    """
    low = re.sub(r"['’]s?\Z", "", name.lower().strip(" .,;:\"“”'"))
    while shorter := _TITLE.sub("", low):
        if shorter == low:
            break
        low = shorter
    return low.replace("’", "'").replace("“", "").replace("”", "").replace('"', "")


def aligned(figures: Sequence[Figure], gold: list[dict[str, Any]]) -> list[Figure | None]:
    """Return the figure that reads each figure of the gold: one to one, by the largest overlap of spans."""
    overlaps = sorted(
        (
            (min(f.char_end, g["end"]) - max(f.char_start, g["start"]), -j, -i)
            for i, f in enumerate(figures)
            for j, g in enumerate(gold)
        ),
        reverse=True,
    )
    taken: set[int] = set()
    found: list[Figure | None] = [None] * len(gold)
    for overlap, j, i in overlaps:
        if overlap > 0 and found[-j] is None and -i not in taken:
            found[-j] = figures[-i]
            taken.add(-i)
    return found


def score_case(case: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Add one text of the gold to the tallies "claimant" and "as_of"."""
    published = datetime.fromisoformat(case["published"]).replace(tzinfo=UTC) if case["published"] else None
    figures = extract(
        Article(case["text"], published_at=published, published_precision="day" if published else None)
    ).figures
    for gold, ours in zip(case["gold"], aligned(figures, case["gold"]), strict=True):
        where = f"{case['id']} {gold['surface']!r}"
        claimant = ours.claimant if ours else None
        names = {plain(name) for name in (gold["claimant"], *gold.get("claimant_also", ())) if name}
        tallies["claimant"].count(
            bool(names), claimant is not None, plain(claimant or "") in names,
            f"{where}: {gold['claimant']} / ours {claimant if ours else 'NO FIGURE'} ({ours and ours.claimant_rule})",
        )  # fmt: skip
        wanted, found = gold["as_of"], _days(ours)
        tallies["as_of"].count(
            wanted is not None, found is not None, _same_days(wanted, found),
            f"{where}: {wanted and (wanted['start'], wanted['end'])} / ours {found if ours else 'NO FIGURE'}"
            f" ({ours and ours.as_of_rule})",
        )  # fmt: skip
        tallies["found"].count(True, ours is not None, ours is not None, where)


def _days(figure: Figure | None) -> tuple[str, str | None] | None:
    """Return the as-of interval in whole days: an interval within a day counts as that day."""
    if figure is None or figure.as_of_start is None:
        return None
    start = figure.as_of_start.date()
    if figure.as_of_end is None:
        return start.isoformat(), None
    last = figure.as_of_end.date()
    if last <= start or (figure.as_of_start.time() != datetime.min.time()):
        last = start.fromordinal(start.toordinal() + 1)
    elif figure.as_of_end.time() != datetime.min.time():
        last = last.fromordinal(last.toordinal() + 1)
    return start.isoformat(), last.isoformat()


def _same_days(wanted: dict[str, Any] | None, found: tuple[str, str | None] | None) -> bool:
    if wanted is None or found is None:
        return False
    return wanted["start"] == found[0] and wanted["end"] in (None, found[1])


def score(name: str) -> dict[str, Tally]:
    """Return the tallies of one gold file, and of how many of its figures were found."""
    tallies = {"found": Tally(), "claimant": Tally(), "as_of": Tally()}
    for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines():
        score_case(json.loads(line), tallies)
    return tallies


def merged(parts: Sequence[dict[str, Tally]]) -> dict[str, Tally]:
    """Return the sum of tallies."""
    out: dict[str, Tally] = {}
    for measure in parts[0]:
        total: Counter[str] = Counter()
        for part in parts:
            tally = part[measure]
            for key in ("right", "predicted", "gold", "right_nulls", "nulls"):
                total[key] += getattr(tally, key)
        out[measure] = Tally(
            total["right"], total["predicted"], total["gold"], total["right_nulls"], total["nulls"]
        )
    return out


def main(arguments: list[str]) -> None:
    """Print every half; with ``--errors`` the errors of the open ones as well."""
    for half, names in HALVES.items():
        parts = [score(name) for name in names]
        for name, tallies in [*zip(names, parts, strict=True), (f"half: {half}", merged(parts))]:
            print(name)
            for measure, tally in tallies.items():
                print(f"  {measure:9} {tally.line()}")
                if half.startswith("open") and "--errors" in arguments:
                    print(*(f"    {error}" for error in tally.errors), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
