from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from expectations.thresholds import Counts
from flows.arrow_tables import tables_of, write_parts
from flows.errors import RunFailed
from flows.extraction import extract_part
from flows.intake import Batch
from flows.judgement import judge_batch, judge_run
from flows.output import new_intake, open_output, store_staged
from flows.rows import Run
from flows.settings import RunSettings
from flows.staging import StagedBatch, Staging
from transforms.records import Article

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))
REJECT = {"stage": "source", "source_ref": "c.txt", "rule": "empty", "reason": "empty", "run_id": RUN.run_id}
INTAKE: Any = SimpleNamespace(read=3, rejected={"empty": 1}, ended=["in"])


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    return Staging(tmp_path / ".staging", "1")


def stage(staging: Staging, described: StagedBatch) -> None:
    parts = staging.scratch("parts")
    write_parts(tables_of([], RUN, [REJECT]), parts)
    staging.add(parts, described)


def staged(staging: Staging, counts: Counts, run_id: str = "", version: str = "v1") -> None:
    stage(
        staging,
        StagedBatch(
            "1", [version], 9, {"figures": 1}, counts, {"figures.low_before_high": 3}, {}, [], run_id
        ),
    )


GOOD, BAD = Counts(1000, 0, 10, 0), Counts(100, 50, 10, 10)
BEFORE, SAME, OTHER = "20250102T030405Z-aaaaaa", "20250103T030405Z-aaaaaa", "20250103T030405Z-bbbbbb"


def staging_after(tmp_path: Path, before: Counts, run_id: str, counts: Counts) -> Staging:
    """Return the folder of a run that staged ``v2``, in which an interrupted run left ``v1``."""
    staged(Staging(tmp_path / ".staging", "1", BEFORE), before, BEFORE)
    staging = Staging(tmp_path / ".staging", "1", run_id)
    staged(staging, counts, run_id, "v2")
    return staging


@pytest.mark.parametrize("run_id", [SAME, OTHER])
@pytest.mark.parametrize("was_judged", [True, False])
def test_a_bad_run_costs_no_other_run_its_articles(tmp_path: Path, run_id: str, was_judged: bool) -> None:
    staging = staging_after(tmp_path, GOOD, run_id, Counts(2000, 2000, 20, 20))
    staging.accept([BEFORE] if was_judged else [])
    with pytest.raises(RunFailed):
        judge_run(staging, INTAKE, tmp_path / "failed")
    assert staging.known(["v1", "v2"]) == {"v1"}
    assert bool(list(staging.accepted())) == was_judged


def test_a_good_run_takes_interrupted_ones_along(tmp_path: Path) -> None:
    staging = staging_after(tmp_path, GOOD, OTHER, GOOD)
    judge_run(staging, INTAKE, tmp_path / "failed")
    assert [batch.version_ids for _, batch in staging.accepted()] == [["v1"], ["v2"]]


def test_what_an_interrupted_run_of_other_sources_left_fails_alone(tmp_path: Path) -> None:
    staging = staging_after(tmp_path, BAD, OTHER, GOOD)
    judge_run(staging, INTAKE, tmp_path / "failed" / OTHER)
    assert [batch.version_ids for _, batch in staging.accepted()] == [["v2"]]
    assert (tmp_path / "failed" / BEFORE / "rejects.csv").exists()


def test_a_run_is_judged_with_what_it_goes_on_after(tmp_path: Path) -> None:
    staging = staging_after(tmp_path, GOOD, SAME, Counts(100, 3, 10, 0))
    judge_run(staging, INTAKE, tmp_path / "failed")
    assert staging.known(["v1", "v2"]) == {"v1", "v2"}


def test_a_batch_is_staged_with_its_rejects(staging: Staging, tmp_path: Path) -> None:
    batch = Batch()
    batch.articles = [Article("Officials said 40 barns burned on Monday.", source_ref="a.txt")]
    batch.rejects = [REJECT]
    part = extract_part(batch.articles, tmp_path / "part", RUN)
    judge_batch(part, batch, staging)
    [(folder, described)] = staging.batches()
    tables = staging.tables(folder)
    assert tables["articles"].num_rows == 1
    assert tables["figures"]["value"].to_pylist() == [40.0]
    assert tables["rejects"]["reason"].to_pylist() == ["empty"]
    assert tables["rejects"]["text"].to_pylist() == [None]
    assert described.counts.articles == 1
    assert described.counts.rejected_rows == 0
    assert not part.folder.exists()


@pytest.mark.parametrize("counts", [Counts(100, 2, 10, 2), Counts(0, 0, 0, 0)])
def test_a_run_within_its_thresholds_passes(staging: Staging, tmp_path: Path, counts: Counts) -> None:
    staged(staging, counts)
    judge_run(staging, INTAKE, tmp_path / "failed")
    assert list(staging.batches())


@pytest.mark.parametrize("counts", [Counts(100, 3, 10, 0), Counts(1000, 0, 10, 3)])
def test_a_run_beyond_them_fails_and_drops_what_it_staged(
    staging: Staging, tmp_path: Path, counts: Counts
) -> None:
    staged(staging, counts)
    with pytest.raises(RunFailed, match=r"nothing is published.*figures\.low_before_high 3"):
        judge_run(staging, INTAKE, tmp_path / "failed")
    assert not list(staging.batches())
    assert "c.txt" in (tmp_path / "failed" / "rejects.csv").read_text(encoding="utf-8")


def test_articles_of_an_interrupted_run_pass_although_the_rest_is_rejected(
    staging: Staging, tmp_path: Path
) -> None:
    staged(staging, Counts(10, 0, 1, 0))
    rest: Any = SimpleNamespace(read=2, rejected={"empty": 2}, ended=[])
    judge_run(staging, rest, tmp_path / "failed")
    assert staging.known(["v1"])


def test_sources_without_any_article_fail(staging: Staging, tmp_path: Path) -> None:
    stage(staging, StagedBatch("1", [], 0, {}, Counts(), {}, {}, []))
    nothing: Any = SimpleNamespace(read=2, rejected={"empty": 1, "binary": 1})
    with pytest.raises(RunFailed, match="none of the 2 items read is an article: binary 1, empty 1"):
        judge_run(staging, nothing, tmp_path / "failed")


def test_the_store_keeps_the_text_of_another_language(tmp_path: Path) -> None:
    text = (
        "Die Feuerwehr rettete am Montag vierzig Menschen aus dem brennenden Haus, sagte der Bürgermeister."
    )
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "feuer.txt").write_text(text, encoding="utf-8")
    settings = RunSettings((str(tmp_path / "in"),), tmp_path / "out")
    with open_output(settings.out, RUN) as (store, staging):
        [batch] = new_intake(settings, RUN, store, staging).batches()
        judge_batch(extract_part(batch.articles, tmp_path / "part", RUN), batch, staging)
        staging.accept([RUN.run_id])
        store_staged(staging, store, RUN.run_id)
        assert store.rows("SELECT reason, text FROM rejects") == [("language", text)]
