"""How much of a run may be refused before the run as a whole is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from expectations.model import Thresholds


@dataclass(frozen=True, slots=True)
class Counts:
    """What was checked and what was refused; add the counts of batches to get those of a run.

    ``rejected_rows`` counts rows that broke a rule themselves, once each however many rules they broke. Rows
    that went with their article are not among them: one article must not stop a run by the size of its text.
    """

    rows: int = 0
    rejected_rows: int = 0
    articles: int = 0
    rejected_articles: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.rows + other.rows,
            self.rejected_rows + other.rejected_rows,
            self.articles + other.articles,
            self.rejected_articles + other.rejected_articles,
        )


def breaches(counts: Counts, thresholds: Thresholds) -> tuple[str, ...]:
    """Return a line for each threshold that ``counts`` exceed; none means that the run may be published.

    >>> from expectations.contracts import load_dataset
    >>> breaches(Counts(rows=1000, rejected_rows=21), load_dataset().thresholds)
    ('21 of 1,000 rows broke a rule: 2.1%, more than 2%',)
    """
    judged = (
        (counts.rejected_rows, counts.rows, thresholds.rejected_rows, "rows broke a rule"),
        (counts.rejected_articles, counts.articles, thresholds.rejected_articles, "articles were refused"),
    )
    return tuple(
        f"{rejected:,} of {total:,} {what}: {100 * rejected / total:.3g}%, more than {100 * limit:g}%"
        for rejected, total, limit, what in judged
        if rejected > total * limit
    )
