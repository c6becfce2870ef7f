from __future__ import annotations

import pytest

from expectations.contracts import load_dataset
from expectations.thresholds import Counts, breaches

THRESHOLDS = load_dataset().thresholds


def test_thresholds_are_those_of_the_design() -> None:
    assert (THRESHOLDS.rejected_rows, THRESHOLDS.rejected_articles) == (0.02, 0.20)


@pytest.mark.parametrize(
    ("counts", "lines"),
    [
        (Counts(), 0),
        (Counts(rows=1000, rejected_rows=20, articles=10, rejected_articles=2), 0),
        (Counts(rows=1000, rejected_rows=21, articles=10, rejected_articles=2), 1),
        (Counts(rows=1000, rejected_rows=20, articles=10, rejected_articles=3), 1),
        (Counts(rows=10, rejected_rows=10, articles=10, rejected_articles=10), 2),
    ],
)
def test_a_run_fails_above_a_threshold_and_not_at_it(counts: Counts, lines: int) -> None:
    assert len(breaches(counts, THRESHOLDS)) == lines


def test_counts_of_batches_add_up() -> None:
    assert sum([Counts(1, 2, 3, 4), Counts(10, 20, 30, 40)], Counts()) == Counts(11, 22, 33, 44)
