from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from expectations.thresholds import Counts
from flows import rows
from flows.arrow_tables import tables_of, write_parts
from flows.output import SOURCES, new_intake, open_output
from flows.rows import Run
from flows.settings import RunSettings
from flows.staging import StagedBatch

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))


def test_a_source_that_was_read_to_its_end_does_not_remember_an_earlier_place(tmp_path: Path) -> None:
    settings = RunSettings(("a.warc",), tmp_path)
    with open_output(tmp_path, RUN) as (store, staging):
        store.remember({SOURCES: {"warc": "500", "feed": "old"}})
        ended = StagedBatch(RUN.extractor_version, [], 0, {}, Counts(), {}, {"warc": ""}, [])
        parts = staging.scratch("parts")
        write_parts(tables_of([], RUN), parts)
        staging.add(parts, ended)
        remembered = new_intake(settings, RUN, store, staging).state
        assert remembered.get("warc") == ""
        assert remembered.get("feed") == "old"
        assert remembered.get("none") is None


def test_code_that_changes_during_a_run_does_not_cost_what_is_staged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that publishes starts last and finds the newer code: it threw everything away."""
    with open_output(tmp_path, RUN) as (_, staging):
        parts = staging.scratch("parts")
        write_parts(tables_of([], RUN), parts)
        staging.add(parts, StagedBatch(RUN.extractor_version, ["ver_1"], 0, {}, Counts(), {}, {}, []))
    sent = pickle.dumps(RUN)
    monkeypatch.setattr(rows, "extractor_version", lambda: "2")
    with open_output(tmp_path, pickle.loads(sent)) as (_, staging):  # noqa: S301 - made above
        assert staging.articles == 1
    assert RUN.extractor_version_here == "2"
    with open_output(tmp_path, Run("next", RUN.started_at)) as (_, staging):
        assert staging.articles == 0
