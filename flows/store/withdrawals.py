# ruff: noqa: S608 - names of tables come from the contracts, values are bound
"""Takedowns: articles that leave the store with all that belongs to them, and do not come back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.store.merge import NOT_RECORDS
from flows.store.sql import quoted
from transforms.addresses import canonical_address
from transforms.identity import hashed_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    import duckdb

WITHDRAWN = "withdrawn"
"""The reason, and the rule, of rejects that are articles under a takedown; they say nothing else of them."""
_ARTICLE_ID = re.compile(r"art_[0-9a-f]{20}")
_HELD = "SELECT version_id FROM articles WHERE article_id IN (SELECT unnest(?::VARCHAR[]))"


def ids_of(con: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """Return the ids of the articles that ``name`` stands for, an article id or a URL; none when it is neither.

    A URL stands for the article that it names, in the store or not, and for those that were read at it.
    """
    if _ARTICLE_ID.fullmatch(name):
        return [name]
    address = canonical_address(name)
    if address is None:
        return []
    found = con.execute(
        "SELECT DISTINCT article_id FROM articles WHERE url IN ($name, $address) OR url_canonical = $address",
        {"name": name, "address": address},
    ).fetchall()
    return sorted({hashed_id("art", "url", address), *(row[0] for row in found)})


def remove(con: duckdb.DuckDBPyConnection, tables: Iterable[str], article_ids: Sequence[str]) -> int:
    """Remove all versions, texts, records and rejects of articles; return the number of versions."""
    versions = len(con.execute(_HELD, [article_ids]).fetchall())
    for name in tables:
        if name == "texts" or name not in NOT_RECORDS:
            con.execute(f"DELETE FROM {quoted(name)} WHERE version_id IN ({_HELD})", [article_ids])
    con.execute(
        "DELETE FROM rejects WHERE article_id IN (SELECT unnest(?::VARCHAR[])) AND rule <> ?",
        [article_ids, WITHDRAWN],
    )
    con.execute("DELETE FROM articles WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [article_ids])
    return versions


def keep_out(con: duckdb.DuckDBPyConnection, article_ids: Sequence[str], reason: str, at: datetime) -> None:
    """Note that articles were withdrawn; the first time counts."""
    con.execute(
        "INSERT OR IGNORE INTO withdrawn SELECT unnest(?::VARCHAR[]), ?, ?", [article_ids, reason, at]
    )


def withdrawn(con: duckdb.DuckDBPyConnection, article_ids: Sequence[str]) -> dict[str, str]:
    """Return which of ``article_ids`` were withdrawn, each with the day."""
    return dict(
        con.execute(
            """SELECT article_id, strftime(withdrawn_at AT TIME ZONE 'UTC', '%Y-%m-%d') FROM withdrawn
            WHERE article_id IN (SELECT unnest(?::VARCHAR[]))""",
            [article_ids],
        ).fetchall()
    )
