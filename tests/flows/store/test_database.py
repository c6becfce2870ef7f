# ruff: noqa: S608
from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from flows.store import Store, StoreError

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path, made: Any) -> None:
    tables = made.made_batch(1, 3)
    with Store.open(tmp_path / "store.duckdb") as store:
        store.replace(tables, "run-1", {"feed": {"etag": "abc"}})
    with Store.open(tmp_path / "store.duckdb") as store:
        assert store.rows("SELECT count(*) FROM figures") == [(3,)]
        assert store.rows("SELECT text FROM texts ORDER BY text LIMIT 1") == [
            ("About 1 people came on Monday, the mayor said.",)
        ]
        assert store.source_state("feed") == {"etag": "abc"}


def test_a_batch_that_fails_leaves_nothing_behind(tmp_path: Path, made: Any) -> None:
    tables = made.made_batch(1, 2)
    speakers = tables["speakers"]
    at = speakers.schema.get_field_index("name")
    tables["speakers"] = speakers.set_column(at, "name", [[None, None]])
    with Store.open(tmp_path / "store.duckdb") as store:
        with pytest.raises(StoreError, match="does not fit the contract"):
            store.replace(tables, "run-1", {"feed": {"position": "2"}})
        assert store.rows("SELECT count(*) FROM articles") == [(0,)]
        assert store.source_state("feed") == {}
        store.replace(made.made_batch(1, 2), "run-1")
        assert store.rows("SELECT count(*) FROM articles") == [(2,)]


def test_a_second_writer_is_told_who_holds_the_store(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    code = (
        f"from pathlib import Path\nfrom flows.store import Store\nwith Store.open(Path({str(path)!r})): pass"
    )
    with Store.open(path):
        tried = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert tried.returncode != 0
    assert "StoreError" in tried.stderr
    assert "is being written by process" in tried.stderr


def test_a_file_that_is_not_a_store_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(StoreError, match="not a readable store"), Store.open(path):
        pass
    assert path.read_bytes().startswith(b"not a database")


def test_an_output_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with (
        pytest.raises(StoreError, match=r"--out .*out is a file, no folder"),
        Store.open(tmp_path / "out" / "store.duckdb"),
    ):
        pass


def test_runs_are_recorded(tmp_path: Path) -> None:
    start = datetime(2026, 3, 2, 8, tzinfo=UTC)
    with Store.open(tmp_path / "store.duckdb") as store:
        store.start_run("run-1", start, ["in.jsonl"])
        assert store.rows("SELECT status, sources FROM runs") == [("running", ["in.jsonl"])]
        store.finish_run("run-1", start.replace(hour=9), "done", {"articles": 3})
        assert store.rows("SELECT status, counts['articles'] FROM runs") == [("done", 3)]


def test_withdrawn_articles_leave_with_all_that_belongs_to_them(tmp_path: Path, made: Any) -> None:
    kept, gone = made.made_article(1), made.made_article(2, "Nobody came on Monday, the mayor's office said.")
    with Store.open(tmp_path / "store.duckdb") as store:
        store.replace(made.made_tables(kept, gone), "run-1")
        assert store.withdraw([gone["article_id"]], "asked for", made.NOW) == 1
        for table in ("articles", "texts", "figures", "dates", "quotes", "speakers"):
            assert store.rows(f"SELECT version_id FROM {table}") == [(kept["version_id"],)]


def test_a_withdrawn_article_does_not_come_back_with_a_batch_that_waited(tmp_path: Path, made: Any) -> None:
    article, other = (
        made.made_article(1),
        made.made_article(2, "Nobody came on Monday, the mayor's office said."),
    )
    refused = made.made_reject("000001.txt") | {"stage": "validate", "article_id": article["article_id"]}
    with Store.open(tmp_path / "store.duckdb") as store:
        assert store.ids_of("https://example.org/1?utm_source=x")[-1:] != []
        store.withdraw([article["article_id"]], "asked for", made.NOW)
        assert store.withdrawn([article["article_id"], other["article_id"]]) == {
            article["article_id"]: "2026-03-02"
        }
        store.replace(made.made_tables(article, other, rejects=(refused,)), "run-2")
        for table in ("articles", "texts", "figures"):
            assert store.rows(f"SELECT version_id FROM {table}") == [(other["version_id"],)]
        assert store.rows("SELECT count(*) FROM rejects") == [(0,)]


def test_an_article_is_named_by_its_id_or_its_address(tmp_path: Path, made: Any) -> None:
    article = made.made_article(1, url_canonical="https://example.org/1")
    with Store.open(tmp_path / "store.duckdb") as store:
        store.replace(made.made_tables(article), "run-1")
        assert store.ids_of(article["article_id"]) == [article["article_id"]]
        for url in ("https://example.org/1", "http://example.org/1?utm_source=x"):
            assert article["article_id"] in store.ids_of(url)
        assert len(store.ids_of("https://example.org/never-read")) == 1
        assert store.ids_of("the story about the barn") == []
