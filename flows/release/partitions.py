# ruff: noqa: S608 - names of tables and columns come from the contracts, values are bound
"""The store's rows as they are published: a part per table and month, sorted, with a fingerprint."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import duckdb
import pyarrow as pa

from flows.store.sql import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expectations.contracts import Contract
    from flows.store import Store

UNDATED = "undated"
ROW_GROUP_ROWS = 122_880
"""DuckDB's own row group: one is scanned by one thread, and its statistics skip it as a whole."""

_WRITER = "2"
"""To be raised when the way files are written changes, so that every file is written anew."""

_MONTH = f"coalesce(strftime(a.published_at AT TIME ZONE 'UTC', '%Y-%m'), '{UNDATED}')"


class Partition(NamedTuple):
    """Rows of one table that go into one file."""

    table: str
    month: str | None
    rows: int
    fingerprint: str

    @property
    def path(self) -> str:
        """Where the file lies in a release: ``figures/figures-2020-08.parquet``."""
        return f"{self.table}/{self.table}{f'-{self.month}' if self.month else ''}.parquet"


def partitions(store: Store, contract: Contract) -> list[Partition]:
    """Return the parts of a table in the order of their months; a table without rows has one, empty.

    The fingerprint is a sum of the rows' hashes, so it does not depend on their order, together with a digest
    of the schema and of the versions that decide how the bytes come out.
    """
    source, month = _source(contract)
    columns = ", ".join(f"t.{quoted(name)}" for name in contract.column_names)
    found = store.rows(
        f"""SELECT {month} AS month, count(*), sum(hash({columns})::HUGEINT), bit_xor(hash({columns}))
        FROM {source} GROUP BY month ORDER BY month"""
    )
    if not found:
        found = [(UNDATED if _is_dated(contract) else None, 0, 0, 0)]
    written_as = _writing_digest(contract)
    return [
        Partition(contract.name, month, rows, f"{rows}-{total:x}-{mixed:x}-{written_as}")
        for month, rows, total, mixed in found
    ]


def read_partition(store: Store, contract: Contract, part: Partition) -> Iterator[pa.Table]:
    """Yield the rows of ``part``, sorted, in tables of :data:`ROW_GROUP_ROWS` rows (the last one smaller)."""
    source, month = _source(contract)
    columns = ", ".join(f"t.{quoted(name)}" for name in contract.column_names)
    order = ["a.published_at"] if _is_dated(contract) else []
    order += [f"t.{quoted(name)}" for name in contract.sort_by if name != "published_at"]
    wanted = "true" if part.month is None else f"{month} = $month"
    query = f"SELECT {columns} FROM {source} WHERE {wanted} ORDER BY {', '.join([*order, columns])}"
    values = {} if part.month is None else {"month": part.month}
    cursor = store.connection.cursor()
    try:
        cursor.execute("USE store")
        yield from row_groups(cursor.sql(query, params=values).to_arrow_reader(ROW_GROUP_ROWS), contract)
    finally:
        cursor.close()


def row_groups(reader: pa.RecordBatchReader, contract: Contract) -> Iterator[pa.Table]:
    """Yield what ``reader`` has as tables of the contract's schema with :data:`ROW_GROUP_ROWS` rows each."""
    schema = contract.arrow_schema()
    held: list[pa.RecordBatch] = []
    rows = 0
    for batch in reader:
        held.append(batch)
        rows += batch.num_rows
        while rows >= ROW_GROUP_ROWS:
            table = pa.Table.from_batches(held)
            yield table.slice(0, ROW_GROUP_ROWS).cast(schema)
            held = table.slice(ROW_GROUP_ROWS).to_batches()
            rows -= ROW_GROUP_ROWS
    if rows:
        yield pa.Table.from_batches(held).cast(schema)


def _is_dated(contract: Contract) -> bool:
    return contract.name == "articles" or "version_id" in contract.column_names


def _source(contract: Contract) -> tuple[str, str]:
    """Return the FROM clause (the table as ``t``, its article as ``a``) and the month as SQL."""
    table = quoted(contract.name)
    if contract.name == "articles":
        return f"{table} AS t JOIN articles AS a USING (version_id)", _MONTH
    if _is_dated(contract):
        return f"{table} AS t JOIN articles AS a ON a.version_id = t.version_id AND a.is_latest", _MONTH
    return f"{table} AS t", "NULL::VARCHAR"


def _writing_digest(contract: Contract) -> str:
    schema = contract.arrow_schema().serialize().to_pybytes()
    how = f"{_WRITER} {pa.__version__} {duckdb.__version__} {contract.sort_by}".encode()
    return hashlib.sha256(how + schema).hexdigest()[:16]
