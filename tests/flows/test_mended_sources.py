"""A bad line that was mended, moved or deleted leaves no reject behind."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from flows.extraction import extract_part
from flows.judgement import judge_batch, judge_run
from flows.output import files_read, new_intake, open_output, store_staged
from flows.rows import Run
from flows.settings import RunSettings

if TYPE_CHECKING:
    from pathlib import Path

DAY = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
GOOD = [
    json.dumps({"text": f"Officials in Tindle said {number} people were hurt on Tuesday."})
    for number in range(40, 44)
]
BAD = "{bad"


def run(out: Path, day: int, *sources: Path, is_killed: bool = False) -> list[Any]:
    """Take ``sources`` in; return the place and rule of each reject that is then stored."""
    settings, one = RunSettings(tuple(map(str, sources)), out), Run(f"run-{day}", DAY + timedelta(days=day))
    with open_output(out, one) as (store, staging):
        intake = new_intake(settings, one, store, staging)
        for number, batch in enumerate(intake.batches()):
            judge_batch(extract_part(batch.articles, staging.scratch(f"part-{number}"), one), batch, staging)
        judge_run(staging, intake, out / "failed")
        if not is_killed:
            store_staged(staging, store, one.run_id)
        return [
            (ref.rpartition("/")[2], rule)
            for ref, rule in store.rows("SELECT source_ref, rule FROM rejects ORDER BY 1")
        ]


def write(path: Path, *lines: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("is_killed", [True, False])
def test_a_bad_line_that_moves_and_goes_leaves_no_reject(tmp_path: Path, is_killed: bool) -> None:
    source, other, out = tmp_path / "in" / "a.jsonl", tmp_path / "other.jsonl", tmp_path / "out"
    write(other, GOOD[3], BAD)
    assert run(out, 0, write(source, GOOD[0], BAD), other) == [
        ("a.jsonl:2", "malformed"),
        ("other.jsonl:2", "malformed"),
    ]
    moved = [("a.jsonl:3", "malformed"), ("other.jsonl:2", "malformed")]
    assert run(out, 1, write(source, GOOD[0], GOOD[1], BAD)) == moved
    gone = run(out, 2, write(source, GOOD[0], GOOD[1]), is_killed=is_killed)
    assert gone == (moved if is_killed else moved[1:])
    assert run(out, 3, source) == moved[1:]


def test_a_file_that_left_its_folder_takes_its_rejects_along(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    write(folder / "a.jsonl", GOOD[0], BAD)
    write(folder / "b.csv", "text", "")
    assert len(run(out, 0, folder)) >= 1
    (folder / "a.jsonl").unlink()
    write(folder / "c.jsonl", GOOD[1])
    assert not [ref for ref, _ in run(out, 1, folder) if ref.startswith("a.")]


def test_a_file_that_could_not_be_read_to_its_end_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = write(tmp_path / "in" / "a.jsonl", GOOD[0], BAD), tmp_path / "out"
    before = run(out, 0, source)

    def breaks(*_: object) -> Any:
        raise OSError("damaged")
        yield

    monkeypatch.setattr("flows.sources.read.read_json_lines", breaks)
    with open_output(out, Run("run-1", DAY + timedelta(days=1))) as (store, staging):
        settings = RunSettings((str(tmp_path / "in"),), out)
        one = Run("run-1", DAY + timedelta(days=1))
        intake = new_intake(settings, one, store, staging)
        for batch in intake.batches():
            judge_batch(extract_part(batch.articles, staging.scratch("part"), one), batch, staging)
        staging.accept(["run-1"], intake.ended)
        store_staged(staging, store, "run-1")
        rows = store.rows("SELECT source_ref, rule FROM rejects ORDER BY 1")
    assert [(ref.rpartition("/")[2], rule) for ref, rule in rows] == [("a.jsonl", "unreadable"), *before]


def test_only_files_of_the_sources_count_as_read(tmp_path: Path) -> None:
    read = [str(write(tmp_path / "in" / name, GOOD[0])) for name in ("a.jsonl", "b.csv")]
    beside = str(write(tmp_path / "other" / "a.jsonl", GOOD[0]))
    gone = str(tmp_path / "in" / "gone.jsonl")
    among = [*read, beside, gone]
    assert files_read([str(tmp_path / "in")], among) == [*read, gone]
    assert files_read([str(tmp_path / "in" / "*.jsonl")], among) == read[:1]
    assert files_read([read[1], "https://example.org/a.jsonl", str(tmp_path / "nowhere")], among) == read[1:]
