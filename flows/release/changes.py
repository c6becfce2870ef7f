# ruff: noqa: S608 - names of tables and columns come from the contracts, paths are quoted
"""What differs between two releases, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from expectations.contracts import load_contracts
from expectations.utc import connect
from flows.release.layout import RELEASES, release_folder
from flows.release.manifest import FileEntry, Manifest, read_published
from flows.release.partitions import row_groups
from flows.store.limits import limits, memory_for
from flows.store.sql import literal_glob, quoted, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from expectations.contracts import Contract

SPILL = ".spill"
"""The folder for what does not fit into memory; DuckDB makes it when it needs it and removes it."""
NOT_COMPARED = frozenset({"changes", "rejects"})
"""Changes are the comparison itself; rejects have no key and are not records."""


def diff(out: Path, before: str, after: str) -> pa.Table:
    """Return the changes from the release ``before`` to ``after``, as the contract ``changes`` has them.

    Raises:
        ReleaseError: one of the releases is not there, withdrawn or damaged.
    """
    one, two = release_folder(out, before), release_folder(out, after)
    schema = load_contracts()["changes"].arrow_schema()
    memory_limit = memory_for(out / "store.duckdb")
    found = changes_between(
        (one, read_published(one)), (two, read_published(two)), out / RELEASES, memory_limit
    )
    return pa.concat_tables([schema.empty_table(), *found])


def changes_between(
    before: tuple[Path, Manifest] | None, after: tuple[Path, Manifest], spill: Path, memory_limit: str
) -> Iterator[pa.Table]:
    """Yield the changes table by table, each sorted by record; without ``before`` every record is added.

    Files that both releases share are not opened, so a small change costs little in a large release.
    What does not fit into ``memory_limit`` goes to a folder in ``spill``.
    """
    contracts = load_contracts()
    con = connect(limits(memory_limit))
    try:
        con.execute(f"SET temp_directory = {text(str(spill / SPILL))}")
        names = set(after[1].tables()) | set(before[1].tables() if before else ())
        for name in sorted(names - NOT_COMPARED):
            old, new = _only_in(before, after, name)
            if old or new:
                query = _comparison(contracts[name], old, new, before and before[1].release, after[1].release)
                yield from row_groups(con.sql(query).to_arrow_reader(), contracts["changes"])
    finally:
        con.close()


def _only_in(
    before: tuple[Path, Manifest] | None, after: tuple[Path, Manifest], table: str
) -> tuple[list[str], list[str]]:
    """Return the table's files that are in one of the releases only, as absolute paths."""
    old = before[1].of_table(table) if before else ()
    new = after[1].of_table(table)
    shared = {entry.sha256 for entry in old} & {entry.sha256 for entry in new}

    def paths(folder: Path, entries: Sequence[FileEntry]) -> list[str]:
        return [str(folder.absolute() / entry.path) for entry in entries if entry.sha256 not in shared]

    return paths(before[0], old) if before else [], paths(after[0], new)


def _comparison(
    contract: Contract, old: list[str], new: list[str], release_from: str | None, release_to: str
) -> str:
    """Return the SQL that compares the rows of two sets of files by the contract's primary key."""
    key = contract.primary_key[0]
    compared = {column: quoted(column) for column in contract.column_names if column != key}
    differing = ", ".join(
        f"CASE WHEN o.{name} IS DISTINCT FROM n.{name} THEN {text(column)} END"
        for column, name in compared.items()
    )
    return f"""
    WITH old AS ({_rows(contract, old)}), new AS ({_rows(contract, new)}), compared AS (
        SELECT coalesce(n.{quoted(key)}, o.{quoted(key)}) AS record_id,
               CASE WHEN o.{quoted(key)} IS NULL THEN 'added'
                    WHEN n.{quoted(key)} IS NULL THEN 'removed' ELSE 'changed' END AS change,
               list_filter([{differing}], lambda c: c IS NOT NULL) AS differing
        FROM old AS o FULL JOIN new AS n ON o.{quoted(key)} = n.{quoted(key)})
    SELECT {text(release_from) if release_from else "NULL::VARCHAR"} AS release_from,
           {text(release_to)} AS release_to, {text(contract.name)} AS table_name, record_id, change,
           CASE WHEN change = 'changed' THEN differing END AS columns
    FROM compared WHERE change <> 'changed' OR len(differing) > 0 ORDER BY record_id"""


def _rows(contract: Contract, paths: list[str]) -> str:
    """Return SQL for the rows of ``paths`` with the contract's columns; one that a file lacks is null."""
    names = ", ".join(quoted(name) for name in contract.column_names)
    empty = ", ".join(f"NULL AS {quoted(name)}" for name in contract.column_names)
    if not paths:
        return f"SELECT {empty} WHERE false"
    files = ", ".join(text(literal_glob(path)) for path in paths)
    read = f"read_parquet([{files}], hive_partitioning = false, union_by_name = true)"
    return f"SELECT {names} FROM (SELECT {empty} WHERE false UNION ALL BY NAME FROM {read})"
