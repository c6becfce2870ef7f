"""DuckDB in UTC, wherever the machine stands: a day or a month of a moment must not depend on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    from collections.abc import Mapping


def connect(settings: Mapping[str, Any] | None = None) -> duckdb.DuckDBPyConnection:
    """Return a new database in memory that reckons in UTC, as do all cursors of it.

    ``SET`` alone would count for this connection only: a cursor of it would be on the machine's time again.

    >>> with connect() as connection:
    ...     connection.cursor().execute("SELECT current_setting('TimeZone')").fetchall()
    [('UTC',)]
    """
    connection = duckdb.connect(":memory:", config=dict(settings or {}))
    connection.execute("SET GLOBAL TimeZone = 'UTC'")
    return connection
