"""SQL over a release, for those who have no DuckDB at hand."""

from __future__ import annotations

import csv
import json
import sys
from contextlib import nullcontext
from typing import IO, TYPE_CHECKING, Any

import duckdb

from flows.catalog.database import open_release
from flows.commands.rows_shown import print_rows
from flows.destinations import open_text, require_folder_of
from flows.errors import DatelineError, WrongUsage
from flows.release import release_folder
from flows.rows import json_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console

_ROWS_AT_ONCE = 10_000


class QueryError(DatelineError):
    """DuckDB refused the query; the message is its first line."""


def query_release(
    sql: str, out: Path, release: str | None, form: str, output: Path | None, console: Console
) -> None:
    """Run ``sql`` over a release of ``out`` and write its rows as ``form`` to ``output`` or the terminal.

    Raises:
        QueryError: DuckDB refused the query.
        ReleaseError: there is no such release.
        WrongUsage: parquet without a file to write to, or ``output`` cannot be one.
    """
    with open_release(release_folder(out, release)) as connection:
        try:
            if form == "parquet":
                _write_parquet(connection, sql, output)
                return
            connection.execute(sql)
            names = [column[0] for column in connection.description or ()]
            with open_text("--output", output, newline="") if output else nullcontext(sys.stdout) as stream:
                _write(names, _rows(connection), form, stream, console, to_terminal=output is None)
        except duckdb.Error as error:
            raise QueryError(" ".join(str(error).split("\n\n", maxsplit=1)[0].split())) from error


def _rows(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := connection.fetchmany(_ROWS_AT_ONCE):
        yield from rows


def _write(
    names: list[str],
    rows: Iterator[tuple[Any, ...]],
    form: str,
    stream: IO[str],
    console: Console,
    to_terminal: bool,
) -> None:
    if form == "csv":
        writer = csv.writer(stream)
        writer.writerow(names)
        writer.writerows(rows)
    elif form == "jsonl":
        for row in rows:
            line = json.dumps(dict(zip(names, row, strict=True)), default=json_value, ensure_ascii=False)
            stream.write(line + "\n")
    elif to_terminal:
        print_rows(names, rows, console)
    else:
        print_rows(names, rows, type(console)(file=stream, width=200, highlight=False))


def _write_parquet(connection: duckdb.DuckDBPyConnection, sql: str, output: Path | None) -> None:
    if output is None:
        raise WrongUsage("--format parquet needs --output FILE")
    require_folder_of("--output", output)
    target = str(output).replace("'", "''")
    connection.execute(f"COPY ({sql.rstrip().rstrip(';')}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
