from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pytest

from expectations.contracts import load_contracts
from flows.release.partitions import ROW_GROUP_ROWS, partitions, read_partition, row_groups
from flows.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTRACTS = load_contracts()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        yield opened


def test_parts_are_months_of_publication(store: Store, made: Any) -> None:
    store.replace(made.made_batch(1, 49), "run-1")
    parts = partitions(store, CONTRACTS["figures"])
    assert [(part.month, part.rows) for part in parts] == [("2026-01", 24), ("2026-02", 18), ("undated", 7)]
    assert parts[0].path == "figures/figures-2026-01.parquet"


def test_what_has_no_article_is_one_part(store: Store, made: Any) -> None:
    store.replace(made.made_tables(rejects=(made.made_reject(),)), "run-1")
    (part,) = partitions(store, CONTRACTS["rejects"])
    assert (part.path, part.rows) == ("rejects/rejects.parquet", 1)


def test_fingerprints_follow_the_rows_and_not_their_order(tmp_path: Path, made: Any) -> None:
    found = []
    for name, starts in (("one", (1, 11)), ("two", (11, 1)), ("other", (1, 12))):
        with Store.open(tmp_path / name) as store:
            for start in starts:
                store.replace(made.made_batch(start, 10), "run-1")
            found.append([part.fingerprint for part in partitions(store, CONTRACTS["quotes"])])
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_one_changed_value_changes_one_fingerprint(store: Store, made: Any) -> None:
    store.replace(made.made_batch(1, 49), "run-1")
    before = partitions(store, CONTRACTS["figures"])
    store.connection.execute("UPDATE figures SET claimant = NULL WHERE value = 45")
    after = partitions(store, CONTRACTS["figures"])
    assert sum(one.fingerprint != two.fingerprint for one, two in zip(before, after, strict=True)) <= 3
    store.connection.execute(
        "UPDATE figures SET value = value + 1 WHERE figure_id = (SELECT min(figure_id) FROM figures)"
    )
    last = partitions(store, CONTRACTS["figures"])
    assert sum(one.fingerprint != two.fingerprint for one, two in zip(after, last, strict=True)) == 1


def test_a_part_is_read_in_the_contracts_schema(store: Store, made: Any) -> None:
    store.replace(made.made_batch(1, 10), "run-1")
    for name in ("articles", "figures", "dates", "quotes", "speakers", "rejects", "texts"):
        contract = CONTRACTS[name]
        for part in partitions(store, contract):
            tables = list(read_partition(store, contract, part))
            assert sum(table.num_rows for table in tables) == part.rows
            assert all(table.schema.equals(contract.arrow_schema(), check_metadata=True) for table in tables)


def test_row_groups_are_of_one_size(made: Any) -> None:
    contract = CONTRACTS["rejects"]
    rows = 2 * ROW_GROUP_ROWS + 5
    con = duckdb.connect()
    columns = ", ".join(f"'x' AS {column.name}" for column in contract.columns)
    reader = con.sql(f"SELECT {columns} FROM range({rows})").to_arrow_reader(50_000)  # noqa: S608
    assert [table.num_rows for table in row_groups(reader, contract)] == [ROW_GROUP_ROWS, ROW_GROUP_ROWS, 5]
    con.close()


def test_no_rows_no_row_groups() -> None:
    contract = CONTRACTS["rejects"]
    reader = pa.RecordBatchReader.from_batches(contract.arrow_schema(), [])
    assert list(row_groups(reader, contract)) == []


@pytest.mark.slow
def test_a_month_of_a_million_figures_is_sorted_in_the_memory_there_is(store: Store, made: Any) -> None:
    """Two threads with 192 MB could not: DuckDB failed to pin a block, and nothing was published."""
    store.replace(made.made_batch(1, 40), "run-1")
    con = store.connection
    con.execute("UPDATE articles SET published_at = '2025-06-03 00:00:00+00'")
    con.execute(
        """INSERT INTO figures SELECT f.* REPLACE (
            'fig_' || left(md5(f.figure_id || k), 20) AS figure_id, repeat(f.sentence || k, 4) AS sentence)
        FROM figures AS f, range(1, 25000) AS copies(k)"""
    )
    (part,) = partitions(store, CONTRACTS["figures"])
    assert part.rows == 40 * 25_000
    assert sum(table.num_rows for table in read_partition(store, CONTRACTS["figures"], part)) == part.rows
