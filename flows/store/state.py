"""What sources remember between runs: validators for conditional requests, seen entries, positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import duckdb


def read_state(con: duckdb.DuckDBPyConnection, source: str, keys: Iterable[str] | None) -> dict[str, str]:
    """Return the values that ``source`` keeps under ``keys``, or all of them."""
    if keys is None:
        query, values = "SELECT key, value FROM source_state WHERE source = ?", [source]
    else:
        query, values = (
            "SELECT key, value FROM source_state WHERE source = ? AND key IN (SELECT unnest(?::VARCHAR[]))",
            [source, list(keys)],
        )
    return dict(con.execute(query, values).fetchall())


def write_state(con: duckdb.DuckDBPyConnection, state: Mapping[str, Mapping[str, str | None]]) -> None:
    """Keep ``state``, a value per source and key; None forgets the key."""
    for source, values in state.items():
        gone = [key for key, value in values.items() if value is None]
        kept = {key: value for key, value in values.items() if value is not None}
        if gone:
            con.execute(
                "DELETE FROM source_state WHERE source = ? AND key IN (SELECT unnest(?::VARCHAR[]))",
                [source, gone],
            )
        if kept:
            con.execute(
                """INSERT OR REPLACE INTO source_state
                SELECT ?, unnest(?::VARCHAR[]), unnest(?::VARCHAR[])""",
                [source, list(kept), list(kept.values())],
            )
