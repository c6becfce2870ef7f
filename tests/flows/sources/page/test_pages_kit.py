"""The pages kit, when it is beside the checkout: what issue 7 asks of the main text."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_RUNNER = Path(__file__).parents[3] / "benchmarks" / "pages_kit.py"
_KIT = Path(__file__).parents[4].parent / "shared" / "benchmarks" / "pages"


@pytest.mark.skipif(not _KIT.exists(), reason="the benchmark kit is not here")
def test_main_text_reaches_the_figure_asked_for() -> None:
    spec = importlib.util.spec_from_file_location("pages_kit", _RUNNER)
    assert spec is not None and spec.loader is not None
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    scores = runner.score(_KIT)
    assert scores["token_f1"] >= 0.96, scores
