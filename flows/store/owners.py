# ruff: noqa: S608 - what is put together here are conditions of this module
"""Whose an id is that two sources may both have given: the text that the store holds under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from flows.store.references import is_same_file
from transforms.identity import identify

if TYPE_CHECKING:
    from collections.abc import Sequence

    import duckdb

    from transforms.records import Article

_SCHEMA = pa.schema([(name, pa.string()) for name in ("version_id", "article_id", "source_ref")])
_FOREIGN = f"""
SELECT i.version_id, i.source_ref, t.text FROM articles_asked AS i
JOIN articles AS l ON l.article_id = i.article_id AND l.is_latest
JOIN texts AS t ON t.version_id = l.version_id
WHERE NOT EXISTS (
    FROM articles AS s WHERE s.article_id = i.article_id
      AND (s.version_id = i.version_id OR {is_same_file("i.source_ref", "s.source_ref")}))"""


def foreign_texts(con: duckdb.DuckDBPyConnection, articles: Sequence[Article]) -> dict[tuple[str, str], str]:
    """Return the latest stored text of those of ``articles`` whose id the store has from other files only.

    By version and source_ref, as two files may give one version, of which one had the id before.
    """
    if not articles:
        return {}
    asked = [(identify(article), article.source_ref) for article in articles]
    rows = [
        {"version_id": known.version_id, "article_id": known.article_id, "source_ref": ref}
        for known, ref in asked
    ]
    con.register("articles_asked", pa.Table.from_pylist(rows, _SCHEMA))
    try:
        return {(version, ref): text for version, ref, text in con.execute(_FOREIGN).fetchall()}
    finally:
        con.unregister("articles_asked")
