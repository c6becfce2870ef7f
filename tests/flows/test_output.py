from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from expectations.thresholds import Counts
from flows.arrow_tables import tables_of, write_parts
from flows.output import SOURCES, new_intake, open_output
from flows.rows import Run
from flows.settings import RunSettings
from flows.staging import StagedBatch

if TYPE_CHECKING:
    from pathlib import Path

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
