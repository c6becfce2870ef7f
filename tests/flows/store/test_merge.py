# ruff: noqa: S608
from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from flows.store import BatchResult, Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST, SECOND = "Police held 30 people, the mayor said today.", "Police held 45 people, the mayor said today."
RECORDS = ("figures", "dates", "quotes", "speakers")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        yield opened


def _chain(store: Store) -> list[tuple[Any, ...]]:
    return store.rows(
        "SELECT version_no, is_latest, text FROM articles JOIN texts USING (version_id) ORDER BY version_no"
    )


def test_a_corrected_article_replaces_its_records_and_keeps_its_chain(store: Store, made: Any) -> None:
    later = {"run_id": "run-2", "ingested_at": datetime(2026, 3, 3, tzinfo=UTC)}
    assert store.replace(made.made_tables(made.made_article(1, FIRST)), "run-1") == BatchResult(1, 0, 0, 0)
    corrected = made.made_article(1, SECOND) | later
    assert store.replace(made.made_tables(corrected), "run-2") == BatchResult(0, 1, 0, 0)
    assert _chain(store) == [(1, False, FIRST), (2, True, SECOND)]
    for table in RECORDS:
        assert store.rows(f"SELECT version_id FROM {table}") == [(corrected["version_id"],)]


def test_an_older_version_that_arrives_later_does_not_replace_the_newer(store: Store, made: Any) -> None:
    newer = made.made_article(1, SECOND, modified_at=datetime(2026, 3, 2, tzinfo=UTC))
    older = made.made_article(1, FIRST, modified_at=datetime(2026, 3, 1, tzinfo=UTC))
    older |= {"ingested_at": datetime(2026, 3, 9, tzinfo=UTC), "run_id": "run-2"}
    store.replace(made.made_tables(newer), "run-1")
    store.replace(made.made_tables(older), "run-2")
    assert _chain(store) == [(1, False, FIRST), (2, True, SECOND)]
    assert store.rows("SELECT sentence FROM figures") == [(SECOND,)]


def test_reading_again_keeps_the_first_run_and_replaces_the_records(store: Store, made: Any) -> None:
    store.replace(made.made_tables(made.made_article(1, FIRST)), "run-1")
    again = made.made_article(1, FIRST) | {
        "extractor_version": "2", "run_id": "run-2", "ingested_at": datetime(2026, 4, 1, tzinfo=UTC),
    }  # fmt: skip
    assert store.replace(made.made_tables(again), "run-2") == BatchResult(0, 0, 1, 0)
    assert store.rows("SELECT extractor_version, run_id, ingested_at::DATE::VARCHAR FROM articles") == [
        ("2", "run-1", "2026-03-02")
    ]
    assert store.rows("SELECT count(*) FROM figures") == [(1,)]


def test_the_order_of_batches_leaves_no_trace(tmp_path: Path, made: Any) -> None:
    """Two versions and a double of one article, in every order and split into batches in two ways."""
    articles = [
        made.made_article(1, FIRST, datetime(2026, 3, 1, tzinfo=UTC)),
        made.made_article(1, SECOND, datetime(2026, 3, 1, 5, tzinfo=UTC)),
        made.made_article(1, SECOND, datetime(2026, 3, 1, 5, tzinfo=UTC))
        | {"source_ref": "z.txt", "title": "Other"},
    ]
    seen = set()
    for number, order in enumerate(itertools.permutations(articles)):
        with Store.open(tmp_path / f"{number}.duckdb") as store:
            batches = [order[:2], order[2:]] if number % 2 else [(one,) for one in order]
            for batch in batches:
                store.replace(made.made_tables(*batch), "run-1")
            seen.add(
                tuple(
                    str(store.rows(f"SELECT * FROM {table} ORDER BY ALL"))
                    for table in ("articles", "texts", *RECORDS)
                )
            )
    assert len(seen) == 1


def test_the_same_text_twice_is_stored_once(store: Store, made: Any) -> None:
    one, two = made.made_article(1, FIRST), made.made_article(1, FIRST) | {"source_ref": "000000.txt"}
    assert store.replace(made.made_tables(one, two), "run-1") == BatchResult(1, 0, 0, 1)
    assert store.rows("SELECT source_ref FROM articles") == [("000000.txt",)]
    for table in ("texts", *RECORDS):
        assert store.rows(f"SELECT count(*) FROM {table}") == [(1,)]


def test_rejects_that_repeat_keep_their_first_run(store: Store, made: Any) -> None:
    store.replace(made.made_tables(rejects=(made.made_reject(), made.made_reject("b.txt"))), "run-1")
    rejects = made.made_tables(rejects=(made.made_reject() | {"run_id": "run-2"},))["rejects"]
    store.replace({"rejects": rejects}, "run-2")
    assert store.rows("SELECT source_ref, run_id FROM rejects ORDER BY ALL") == [
        ("b.txt", "run-1"), ("broken.txt", "run-1"),
    ]  # fmt: skip


def test_a_source_that_was_mended_loses_its_rejects(store: Store, made: Any) -> None:
    store.replace(made.made_tables(rejects=(made.made_reject("000001.txt"),)), "run-1")
    store.replace(made.made_tables(made.made_article(1) | {"run_id": "run-2"}), "run-2")
    assert store.rows("SELECT count(*) FROM rejects") == [(0,)]


def test_batches_of_one_run_add_to_a_sources_rejects(store: Store, made: Any) -> None:
    first, second = (made.made_reject("in.csv", detail=f"line {number}") for number in (1, 2))
    store.replace(made.made_tables(rejects=(first,)), "run-1")
    store.replace(made.made_tables(made.made_article(1), rejects=(second,)), "run-1")
    assert store.rows("SELECT detail FROM rejects ORDER BY detail") == [("line 1",), ("line 2",)]


def test_a_resumed_run_keeps_the_rejects_that_it_stored_before_it_was_killed(store: Store, made: Any) -> None:
    first, second = (made.made_reject("in.csv", detail=f"line {number}") for number in (1, 2))
    store.replace(made.made_tables(rejects=(first,)), "run-1")
    store.replace(made.made_tables(rejects=(second,)), "interrupted")
    assert store.rows("SELECT detail, run_id FROM rejects ORDER BY detail") == [
        ("line 1", "run-1"), ("line 2", "run-1"),
    ]  # fmt: skip


def test_rejects_outside_a_run_are_replaced_too(store: Store, made: Any) -> None:
    store.replace(
        made.made_tables(rejects=(made.made_reject() | {"run_id": None, "detail": "old"},)), "run-1"
    )
    store.replace(
        made.made_tables(rejects=(made.made_reject() | {"run_id": None, "detail": "new"},)), "run-2"
    )
    assert store.rows("SELECT detail, run_id FROM rejects") == [("new", None)]
