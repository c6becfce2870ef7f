"""The claims gold keeps to its README: offsets, order, nulls and half-open intervals."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

FILES = sorted(Path(__file__).parent.glob("*.jsonl"))
CASES = [json.loads(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]


def check_claimant(figure: dict[str, Any], text: str) -> None:
    """Assert that a claimant and its mention are there together, and that the mention lies in the text."""
    mention = figure["claimant_mention"]
    assert (mention is None) == (figure["claimant"] is None)
    if mention is not None:
        assert 0 <= mention["start"] < mention["end"] <= len(text)


def check_as_of(figure: dict[str, Any], case: dict[str, Any]) -> None:
    """Assert that an as-of interval is half-open, not empty, and that its words stand in the text."""
    as_of = figure["as_of"]
    if as_of is None:
        return
    assert as_of["surface"] in case["text"]
    if as_of["end"] is None:
        assert case["published"] is None
    else:
        assert date.fromisoformat(as_of["start"]) < date.fromisoformat(as_of["end"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case_keeps_to_the_format(case: dict[str, Any]) -> None:
    text = case["text"]
    assert case["gold"]
    end_of_last = 0
    for figure in case["gold"]:
        assert text[figure["start"] : figure["end"]] == figure["surface"]
        assert figure["start"] >= end_of_last
        end_of_last = figure["end"]
        check_claimant(figure, text)
        check_as_of(figure, case)


def test_ids_are_unique() -> None:
    ids = [case["id"] for case in CASES]
    assert len(ids) == len(set(ids))
