"""What one run may not do to another that has ingested and not yet published."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from flows import extraction
from flows.errors import RunFailed
from flows.extraction import extract_part
from flows.judgement import judge_batch, judge_run
from flows.output import new_intake, open_output, recorded
from flows.publication import publish_run
from flows.release import read_manifest, release_folder
from flows.rows import Run
from flows.settings import RunSettings
from flows.summary import RunSummary

if TYPE_CHECKING:
    from pathlib import Path

DAY = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


def ingest(out: Path, run: Run, *texts: str) -> tuple[RunSettings, Run, RunSummary]:
    """Do what the flow of that name does, for a source of the run's own."""
    source = out.parent / f"{run.run_id}.jsonl"
    source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    settings, summary = RunSettings((str(source),), out), RunSummary(run.run_id)
    with open_output(out, run) as (store, staging), recorded(store, run, summary):
        intake = new_intake(settings, run, store, staging)
        for number, batch in enumerate(intake.batches()):
            part = extract_part(batch.articles, staging.scratch(f"part-{number}"), run)
            judge_batch(part, batch, staging)
        summary.note(intake, staging)
        judge_run(staging, intake, out / "failed" / run.run_id)
    return settings, run, summary


@pytest.mark.parametrize("is_killed", [True, False])
def test_a_bad_run_before_the_publication_of_a_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_killed: bool
) -> None:
    out = tmp_path / "out"
    good = ingest(out, Run("a", DAY), "Officials in Tindle said at least 40 people were hurt on Tuesday.")
    with monkeypatch.context() as patched, pytest.raises(RunFailed):
        patched.setattr(extraction, "extract", lambda *_: 1 / 0)
        ingest(
            out, Run("b", DAY + timedelta(seconds=5)), "The port of Leda shipped 900 cars in May, he said."
        )
    if is_killed:
        good = ingest(out, Run("c", DAY + timedelta(days=1)), "The mill closed on Monday, the mayor said.")
    summary = publish_run(*good)
    assert summary.release
    rows = read_manifest(release_folder(out)).rows()
    assert rows["articles"] == (2 if is_killed else 1)
