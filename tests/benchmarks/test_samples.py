"""The samples' records against those written by hand: a reading that gets worse is seen in ``make test``.

``baseline.json`` holds the shares; ``python tests/benchmarks/quality.py --update`` keeps better ones.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
BASELINE: dict[str, float] = json.loads((HERE / "baseline.json").read_text(encoding="utf-8"))
REACHED = {"figures": 0.8, "dates": 0.8, "quotes": 0.8}
"""Precision and recall of spans that no table may fall below, whatever the baseline says."""


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return dict(_quality().sample_scores())


def _quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality", HERE / "quality.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(name for name in BASELINE if name.startswith("sample/")))
def test_no_score_of_the_samples_fell(name: str, scores: dict[str, float]) -> None:
    assert scores[name] >= BASELINE[name] - 0.0005


@pytest.mark.parametrize(("table", "least"), REACHED.items())
def test_spans_are_found(table: str, least: float, scores: dict[str, float]) -> None:
    assert scores[f"sample/{table}/precision"] >= least
    assert scores[f"sample/{table}/recall"] >= least
