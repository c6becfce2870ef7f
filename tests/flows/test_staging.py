from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from expectations.thresholds import Counts
from flows.arrow_tables import tables_of, write_parts
from flows.rows import Run
from flows.staging import StagedBatch, Staging

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))


def batch(*version_ids: str, extractor: str = "1") -> StagedBatch:
    return StagedBatch(
        extractor,
        list(version_ids),
        10,
        {"figures": 1},
        Counts(4, 1, 2, 0),
        {"figures.x": 1},
        {"k": version_ids[0]},
        [],
    )


def stage(staging: Staging, described: StagedBatch, tables: dict[str, pa.Table] | None = None) -> None:
    parts = staging.scratch("parts")
    write_parts(tables or tables_of([], RUN), parts)
    staging.add(parts, described)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".staging"


def test_staged_batches_are_known_after_a_restart(folder: Path) -> None:
    staging = Staging(folder, "1")
    stage(staging, batch("v1", "v2"))
    again = Staging(folder, "1")
    assert again.known(["v1", "v3"]) == {"v1"}
    assert (again.resumed, again.articles, again.words) == (2, 2, 10)
    assert again.state("k") == "v1"
    assert again.rules_broken() == {"figures.x": 1}


def test_tables_come_back_as_they_went_in(folder: Path) -> None:
    staging = Staging(folder, "1")
    tables = tables_of(
        [], RUN, [{"stage": "source", "source_ref": "a.txt", "rule": "empty", "reason": "empty"}]
    )
    stage(staging, batch("v1"), tables)
    [(path, described)] = staging.batches()
    assert described == batch("v1")
    assert staging.tables(path) == tables


def test_another_extractors_batches_are_dropped(folder: Path) -> None:
    stage(Staging(folder, "1"), batch("v1"))
    assert Staging(folder, "2").known(["v1"]) == set()


def test_accepted_batches_stay_even_for_another_extractor(folder: Path) -> None:
    staging = Staging(folder, "1")
    stage(staging, batch("v1"))
    stage(staging, replace(batch("v2"), run_id="another"))
    staging.accept([""])
    again = Staging(folder, "2")
    assert [batch.version_ids for _, batch in again.accepted()] == [["v1"]]
    assert again.known(["v1", "v2"]) == {"v1"}


def test_what_a_killed_run_left_half_written_is_swept(folder: Path) -> None:
    staging = Staging(folder, "1")
    stage(staging, batch("v1"))
    (staging.scratch("part-0") / "articles.parquet").write_bytes(b"PAR1 half")
    half = folder / "000001"
    half.mkdir()
    (half / "articles.parquet").write_bytes(b"PAR1 half")
    assert [path.name for path, _ in Staging(folder, "1").batches()] == ["000000"]
    assert sorted(path.name for path in folder.iterdir()) == ["000000"]


def test_numbers_go_on_after_a_restart_even_when_the_first_batch_is_stored(folder: Path) -> None:
    staging = Staging(folder, "1")
    for name in ("v1", "v2"):
        stage(staging, batch(name))
    staging.drop(folder / "000000")
    again = Staging(folder, "1")
    stage(again, batch("v3"))
    assert [path.name for path, _ in again.batches()] == ["000001", "000002"]


def test_what_is_dropped_is_forgotten_and_the_rest_is_not(folder: Path) -> None:
    staging = Staging(folder, "1")
    stage(staging, batch("v1"))
    stage(staging, replace(batch("v2"), run_id="another"))
    staging.accept(["", "another"])
    staging.drop(folder / "000000")
    staging.forget_dropped([""])
    assert staging.known(["v1", "v2"]) == {"v2"}
    assert [path.name for path, _ in staging.accepted()] == ["000001"]
    assert staging.accepted_runs() == {"another": []}
    staging.drop(folder / "000001")
    staging.forget_dropped(["another"])
    assert list(Staging(folder, "1").batches()) == list(folder.iterdir()) == []


def test_a_run_of_the_same_id_is_judged_anew(folder: Path) -> None:
    """SOURCE_DATE_EPOCH gives two runs one id."""
    staging = Staging(folder, "1", "run")
    stage(staging, replace(batch("v1"), run_id="run"))
    staging.accept(["run"], ["in"])
    assert staging.accepted_runs() == {"run": ["in"]}
    staging.drop(folder / "000000")
    staging.forget_dropped(["run"])
    again = Staging(folder, "1", "run")
    stage(again, replace(batch("v2"), run_id="run"))
    assert not list(again.accepted())
    assert [batch.version_ids for _, batch in again.unjudged()] == [["v2"]]


class Killed(BaseException):
    """Stands for ``kill -9`` at this instruction."""


@pytest.mark.parametrize(
    "forgets",
    [lambda folder: Staging(folder, "1").drop(folder / "000000"), lambda folder: Staging(folder, "2")],
)
def test_a_kill_while_batches_are_dropped_leaves_no_half_batch(
    folder: Path, forgets: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = Staging(folder, "1")
    for name in ("v1", "v2"):
        stage(staging, batch(name))

    def killed_half_way(path: Path) -> None:
        first = next(one for one in (path / "000000", path) if one.is_dir())
        if (first / "rejects.parquet").exists():
            (first / "rejects.parquet").unlink()
            raise Killed

    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr("flows.staging.shutil.rmtree", killed_half_way)
        forgets(folder)
    again = Staging(folder, "1")
    assert again.known(["v1", "v2"]) == {"v2"}
    for path, _ in again.batches():
        again.tables(path)


def test_scratch_is_an_absolute_path_of_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    one, other = (Staging(Path("out"), "1").scratch("part-0") for _ in range(2))
    assert one.is_absolute()
    assert one != other
