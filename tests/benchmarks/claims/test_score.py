from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from transforms.records import Figure

SPEC = importlib.util.spec_from_file_location("claims_score", Path(__file__).with_name("score.py"))
assert SPEC
assert SPEC.loader
claims_score = importlib.util.module_from_spec(SPEC)
sys.modules["claims_score"] = claims_score
SPEC.loader.exec_module(claims_score)

FLOORS = {
    "open": {"claimant": 0.96, "as_of": 0.95},
    "open, second": {"claimant": 0.88, "as_of": 0.88},
    "blind": {"claimant": 0.90, "as_of": 0.91},
    "blind, second": {"claimant": 0.91, "as_of": 0.85},
}
"""Below what is measured on each half, by a margin for changes of other rooms."""


def figure(start: int, end: int, **more) -> Figure:
    return replace(
        Figure(f"fig_{start}", "art", "ver", start, end, "x", "count", "body", "", "rule", 0.9), **more
    )


def test_names_are_compared_without_articles_titles_and_possessives():
    assert claims_score.plain("the Dr. Amara Okoye") == claims_score.plain("Amara Okoye’s")
    assert claims_score.plain("police") != claims_score.plain("the police union")


def test_figures_are_aligned_one_to_one_by_overlap():
    ours = [figure(0, 10), figure(8, 20)]
    gold = [{"start": 9, "end": 20}, {"start": 0, "end": 9}, {"start": 30, "end": 40}]
    assert claims_score.aligned(ours, gold) == [ours[1], ours[0], None]


def test_an_interval_within_a_day_is_that_day():
    one = figure(0, 1, as_of_start=datetime(2024, 3, 5, 18), as_of_end=datetime(2024, 3, 6, 6))
    assert claims_score._days(one) == ("2024-03-05", "2024-03-06")


def test_a_tally_counts_values_and_nulls_apart():
    tally = claims_score.Tally()
    tally.count(True, True, True, "right")
    tally.count(True, False, False, "missed")
    tally.count(False, True, False, "spurious")
    tally.count(False, False, True, "a right null")
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)
    assert (tally.right_nulls, tally.nulls) == (1, 2)
    assert tally.errors == ["missed", "spurious"]


@pytest.mark.parametrize("half", claims_score.HALVES)
def test_quality_stays_above_its_floors(half):
    total = claims_score.merged([claims_score.score(name) for name in claims_score.HALVES[half]])
    floors = FLOORS[half]
    assert {name: round(total[name].f1, 3) for name in floors if total[name].f1 < floors[name]} == {}
