"""Rows as Arrow tables in the contracts' schemas, and the Parquet parts that workers hand over."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from expectations.contracts import load_contract
from flows.rows import RECORD_TABLES, article_row, record_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from flows.rows import Row, Run
    from transforms.records import Extraction

PART_TABLES = ("articles", "texts", *RECORD_TABLES, "rejects")


def tables_of(
    extractions: Iterable[Extraction], run: Run, rejects: Iterable[Row] = ()
) -> dict[str, pa.Table]:
    """Return one Arrow table a contract for ``extractions``, rows in their order."""
    rows: dict[str, list[Row]] = {table: [] for table in PART_TABLES}
    for extraction in extractions:
        rows["articles"].append(article_row(extraction, run))
        rows["texts"].append({"version_id": extraction.version_id, "text": extraction.article.text})
        for table, found in record_rows(extraction).items():
            rows[table].extend(found)
    rows["rejects"].extend(rejects)
    return {
        table: pa.Table.from_pylist(rows[table], load_contract(table).arrow_schema()) for table in PART_TABLES
    }


def write_parts(tables: dict[str, pa.Table], folder: Path) -> None:
    """Write each of ``tables`` to ``folder`` as ``<table>.parquet``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd")


def read_parts(folder: Path) -> dict[str, pa.Table]:
    """Return the tables that :func:`write_parts` wrote."""
    return {name: _read(folder / f"{name}.parquet") for name in PART_TABLES}


def _read(path: Path) -> pa.Table:
    with pq.ParquetFile(path) as file:  # read_table would import what reads whole folders of files
        return file.read()


def reject_table(refused: pa.Table, rows: Iterable[Row]) -> pa.Table:
    """Return the table of ``rejects`` with ``rows`` added, and a column that only the store keeps: their text."""
    schema = refused.schema.append(pa.field("text", pa.string()))
    without_text = refused.append_column(schema.field("text"), pa.nulls(refused.num_rows, pa.string()))
    return pa.concat_tables([without_text, pa.Table.from_pylist(list(rows), schema)])


class _WithoutPandas(MetaPathFinder):
    """An import system in which there is no pandas."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:  # noqa: ARG002 - the protocol's
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def _leave_pandas_out() -> None:
    """Have pyarrow make arrays of plain lists without importing pandas, 45 MB and half a second in each process.

    At the first list pyarrow imports pandas, once, to know its Series when it meets one. It takes a failed import for
    an answer; what really needs pandas, like ``to_pandas``, tries again and finds it.
    """
    if "pandas" not in sys.modules:
        sys.meta_path.insert(0, finder := _WithoutPandas())
        try:
            pa.array([])
        finally:
            sys.meta_path.remove(finder)


_leave_pandas_out()
