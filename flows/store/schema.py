"""The store's tables, made from the contracts and kept in step with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.store.errors import StoreError
from flows.store.sql import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    import duckdb

    from expectations.contracts import Contract

NOT_STORED = frozenset({"changes"})
"""Made at publication by comparing two releases."""

_OWN_TABLES = (
    """CREATE TABLE IF NOT EXISTS runs (
        run_id VARCHAR PRIMARY KEY, started_at TIMESTAMPTZ NOT NULL, finished_at TIMESTAMPTZ,
        status VARCHAR NOT NULL, sources VARCHAR[], counts MAP(VARCHAR, BIGINT))""",
    """CREATE TABLE IF NOT EXISTS source_state (
        source VARCHAR, key VARCHAR, value VARCHAR NOT NULL, PRIMARY KEY (source, key))""",
    """CREATE TABLE IF NOT EXISTS withdrawn (
        article_id VARCHAR PRIMARY KEY, reason VARCHAR NOT NULL, withdrawn_at TIMESTAMPTZ NOT NULL)""",
    # A reject that a later run repeats keeps its first run's id; this says which run last saw it.
    "ALTER TABLE rejects ADD COLUMN IF NOT EXISTS last_run_id VARCHAR",
    # The text of an article that is refused for its language, for a version that reads it.
    "ALTER TABLE rejects ADD COLUMN IF NOT EXISTS text VARCHAR",
)
_INTERNAL_COLUMNS = {"rejects": {"last_run_id", "text"}}


def prepare(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> None:
    """Create the tables that are missing and bring the others to their contract's columns.

    Raises:
        StoreError: a column changed its type, or a new one is never null, so stored rows cannot follow.
    """
    con.execute("BEGIN")
    for name, contract in contracts.items():
        if name not in NOT_STORED:
            _prepare_table(con, name, contract)
    for statement in _OWN_TABLES:
        con.execute(statement)
    con.execute("COMMIT")


def _prepare_table(con: duckdb.DuckDBPyConnection, name: str, contract: Contract) -> None:
    wanted = _declared(con, contract)
    found = dict(
        con.execute(
            """SELECT column_name, data_type FROM duckdb_columns()
            WHERE database_name = 'store' AND table_name = ?""",
            [name],
        ).fetchall()
    )
    if not found:
        columns = ", ".join(f"{quoted(column)} {kind}{null}" for column, (kind, null) in wanted.items())
        con.execute(f"CREATE TABLE {quoted(name)} ({columns})")
        return
    is_empty = not con.execute(f"SELECT 1 FROM {quoted(name)} LIMIT 1").fetchall()  # noqa: S608 - a contract's
    for column, (kind, null) in wanted.items():
        if column not in found:
            if null and not is_empty:
                raise StoreError(
                    f"the rows in the store have no {name}.{column}, which this version never leaves out: "
                    "move the store away and run again, the sources are then read anew"
                )
            con.execute(f"ALTER TABLE {quoted(name)} ADD COLUMN {quoted(column)} {kind}")
        elif found[column] != kind:
            raise StoreError(
                f"the store holds {name}.{column} as {found[column]}, this version wants {kind}: "
                "move the store away and run again, the sources are then read anew"
            )
    for column in found.keys() - wanted.keys() - _INTERNAL_COLUMNS.get(name, set()):
        con.execute(f"ALTER TABLE {quoted(name)} DROP COLUMN {quoted(column)}")


def _declared(con: duckdb.DuckDBPyConnection, contract: Contract) -> dict[str, tuple[str, str]]:
    """Return each column's DuckDB type and its NOT NULL clause (or nothing)."""
    schema = contract.arrow_schema()
    con.register("declared", schema.empty_table())
    kinds = {row[0]: row[1] for row in con.execute("DESCRIBE declared").fetchall()}
    con.unregister("declared")
    return {field.name: (kinds[field.name], "" if field.nullable else " NOT NULL") for field in schema}
