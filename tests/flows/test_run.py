"""The main job, as a user runs it: processes of their own against a Prefect server on loopback."""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from typing import TYPE_CHECKING

import duckdb
import pytest

from flows.errors import RunFailed
from flows.intake import Batch
from flows.rows import Run
from tests.flows.conftest import REPOSITORY
from tests.readme_queries import output_of, shown_queries

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import CommandLine

pytestmark = pytest.mark.server

EPOCH = "1750000000"
FIRE = (
    "PORT ELLERY, June 3 (NWA) — At least 14 people were hurt when a warehouse burned on Tuesday, officials said.\n\n"
    "“We counted 9 engines on the scene,” fire chief Nora Beal said.\n"
)
CORRECTED = FIRE.replace("At least 14", "At least 16")


def articles(folder: Path, *texts: str) -> Path:
    """Write a JSON Lines file with an article a text."""
    folder.mkdir(exist_ok=True)
    rows = [
        {
            "id": f"a{number}",
            "text": text,
            "publisher": "The Ellery Post",
            "published": f"2025-06-{3 + number:02d}",
        }
        for number, text in enumerate(texts)
    ]
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def release_bytes(out: Path) -> dict[str, str]:
    """Return the digest of every Parquet file of the current release."""
    folder = out / "current"
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.parquet"))
    }


def rows(out: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a query over the current release, as an analyst's own DuckDB gives them."""
    with duckdb.connect(str(out / "current" / "dateline.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_articles_become_a_release_once(dateline: CommandLine, tmp_path: Path) -> None:
    source, out = articles(tmp_path / "in", FIRE), tmp_path / "out"
    first = dateline("run", source, "--out", out)
    assert first.returncode == 0, first.stderr
    assert "new release" in first.stderr
    assert rows(out, "SELECT value, bound, claimant FROM figures ORDER BY char_start") == [
        (14.0, ">=", "officials"),
        (9.0, "=", "Nora Beal"),
    ]
    again = dateline("run", source, "--out", out)
    assert again.returncode == 0, again.stderr
    assert "1 unchanged, 0 articles extracted" in again.stderr
    assert "nothing changed" in again.stderr
    assert len(list((out / "releases").iterdir())) == 1


def test_a_corrected_article_replaces_its_rows(dateline: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for text in (FIRE, CORRECTED):
        done = dateline("run", articles(tmp_path / "in", text), "--out", out)
        assert done.returncode == 0, done.stderr
    assert rows(out, "SELECT value FROM figures WHERE bound = '>='") == [(16.0,)]
    assert rows(out, "SELECT version_no, is_latest FROM articles ORDER BY 1") == [(1, False), (2, True)]
    before, after = sorted(path.name for path in (out / "releases").iterdir())
    difference = dateline("diff", before, after, "--out", out)
    assert difference.returncode == 0, difference.stderr
    assert "figures" in difference.stdout


def test_worker_processes_give_the_same_bytes(dateline: CommandLine, tmp_path: Path) -> None:
    many = [FIRE.replace("14", str(number)) for number in range(10, 40)]
    source = articles(tmp_path / "in", *many)
    outs = [tmp_path / "one", tmp_path / "two"]
    for out, workers in zip(outs, ("1", "2"), strict=True):
        done = dateline("run", source, "--out", out, "--workers", workers, SOURCE_DATE_EPOCH=EPOCH)
        assert done.returncode == 0, done.stderr
    assert release_bytes(outs[0]) == release_bytes(outs[1])
    assert release_bytes(outs[0])


def test_bad_items_are_rejected_and_the_others_go_on(dateline: CommandLine, tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "good.txt").write_text(FIRE, encoding="utf-8")
    (source / "empty.txt").write_text("", encoding="utf-8")
    (source / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (source / "no-text.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    dated = {"text": "Nine barns burned.", "published": "2024-13-45"}
    (source / "dated.jsonl").write_text(json.dumps(dated) + "\n", encoding="utf-8")
    (source / "photo.jpg").write_bytes(b"x")
    done = dateline("run", source, "--out", out)
    assert done.returncode == 0, done.stderr
    assert "rejected:" in done.stderr
    assert f"{source / 'dated.jsonl'}:1: published '2024-13-45' is no date" in done.stderr
    assert (
        f"{source / 'no-text.jsonl'}: the whole file with its 1 row is refused: no column text" in done.stderr
    )
    assert "1 file .jpg (photo.jpg first)" in done.stderr
    assert rows(out, "SELECT count(*), count(published_at) FROM articles") == [(2, 0)]
    reasons = {row[0] for row in rows(out, "SELECT reason FROM rejects")}
    assert {"empty", "binary"} <= reasons


def test_a_run_of_nothing_but_rejects_fails_and_publishes_nothing(
    dateline: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = dateline("run", tmp_path / "empty.txt", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert (
        done.stderr.strip()
        .splitlines()[-1]
        .startswith("dateline: none of the 1 items read is an article: empty 1")
    )
    assert not (tmp_path / "out" / "CURRENT").exists()


def test_wrong_usage_is_one_line_and_exit_code_2(dateline: CommandLine, tmp_path: Path) -> None:
    done = dateline("run", tmp_path / "nowhere.txt", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "no such file or folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_released_table_is_valid_again(dateline: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert dateline("run", articles(tmp_path / "in", FIRE), "--out", out).returncode == 0
    assert dateline("validate", "--out", out).returncode == 0
    table = next((out / "current" / "figures").glob("*.parquet")).resolve()
    table.write_bytes(table.read_bytes()[:-8] + b"damaged!")
    damaged = dateline("validate", "--out", out)
    assert damaged.returncode == 1
    assert "damaged" in damaged.stdout


def test_a_release_that_lost_a_table_is_blocked_until_that_is_accepted(
    dateline: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert dateline("run", articles(tmp_path / "in", FIRE), "--out", out).returncode == 0
    emptied = articles(
        tmp_path / "in", "PORT ELLERY (NWA) — The warehouse story was withdrawn by its author.\n"
    )
    blocked = dateline("run", emptied, "--out", out)
    assert blocked.returncode == 1
    assert "figures.rows_min" in blocked.stderr
    assert rows(out, "SELECT count(*) FROM figures") == [(2,)]
    accepted = dateline("run", emptied, "--out", out, "--accept-fewer")
    assert accepted.returncode == 0, accepted.stderr
    assert rows(out, "SELECT count(*) FROM figures") == [(0,)]


def test_the_samples_give_what_the_readme_shows(dateline: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = dateline("run", REPOSITORY / "datasets" / "sample", "--out", out)
    assert done.returncode == 0, done.stderr
    for arguments, shown in shown_queries():
        assert output_of(arguments, out) == shown


def test_a_worker_that_is_ended_from_outside_fails_the_run_in_one_line(tmp_path: Path) -> None:
    from flows.run import extract_batch

    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        pool.submit(os._exit, 9).exception()
        with pytest.raises(RunFailed, match="fewer --workers"):
            extract_batch.fn(Batch(), tmp_path, Run("r", datetime(2025, 1, 2, tzinfo=UTC)), pool)
