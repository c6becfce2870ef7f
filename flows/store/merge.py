# ruff: noqa: S608 - names of tables and columns come from the contracts, values are bound
"""A batch into the store: its articles' rows replace what was there, all or nothing.

The outcome depends on what was stored, never on the order of batches. Records are kept of an article's latest
version only; the ``articles`` rows of the versions before it stay, so the chain is visible.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from flows.store.rejects import replace_rejects
from flows.store.sql import quoted
from flows.store.versions import CAME_BACK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import duckdb
    import pyarrow as pa

    from expectations.contracts import Contract

NOT_RECORDS = frozenset({"articles", "texts", "rejects", "changes"})


class BatchResult(NamedTuple):
    """How many article versions of a batch were what."""

    added: int
    """Of articles that the store had not seen."""
    corrected: int
    """New texts of articles that it had."""
    reread: int
    """A text that it had, read again: by other rules, with other metadata, or because the article went back to it."""
    ignored: int
    """The same text twice in one run: the smaller ``source_ref`` stays."""


# What is on its way in, one row a version; of doubles the smallest source_ref, in whatever order they came. What was
# withdrawn while its batch waited stays out.
_BATCH = """
CREATE OR REPLACE TEMP TABLE batch_articles AS
SELECT DISTINCT ON (version_id) * FROM incoming_articles AS i
WHERE article_id NOT IN (SELECT article_id FROM withdrawn) ORDER BY version_id, source_ref, hash(i)"""
_STORED = """
CREATE OR REPLACE TEMP TABLE stored_articles AS
SELECT * FROM articles WHERE article_id IN (SELECT article_id FROM batch_articles)"""
_DROP_DOUBLES = """
DELETE FROM batch_articles AS b USING stored_articles AS s
WHERE b.version_id = s.version_id AND b.extractor_version = s.extractor_version AND b.run_id = s.run_id
  AND s.source_ref <= b.source_ref"""
_MOMENTS = """ROW(coalesce(modified_at, last_modified, '-infinity'), ingested_at,
                     coalesce(published_at, '-infinity'), version_id)"""
# A version keeps the run and the moment that stored it, however often it is read again, until an article that has
# moved on goes back to it. It also keeps its place in the chain, or moves up, whatever its dates are corrected to: the
# one that would move past it may have no records any more. So what is stored ranks by the latest moments up to it.
_CHAIN = f"""
CREATE OR REPLACE TEMP TABLE chain AS
WITH returned AS (
    SELECT i.version_id FROM batch_articles AS i JOIN stored_articles AS s USING (version_id)
    JOIN stored_articles AS l ON l.article_id = s.article_id AND l.is_latest
    WHERE {CAME_BACK} AND l.version_id NOT IN (SELECT version_id FROM batch_articles)
), versions AS (
    SELECT b.* REPLACE (
        coalesce(s.version_no, 0) AS version_no,
        if(r.version_id IS NULL, coalesce(s.run_id, b.run_id), b.run_id) AS run_id,
        if(r.version_id IS NULL, coalesce(s.ingested_at, b.ingested_at), b.ingested_at) AS ingested_at,
        coalesce(s.cluster_id, b.cluster_id) AS cluster_id,
        coalesce(s.cluster_role, b.cluster_role) AS cluster_role)
    FROM batch_articles AS b LEFT JOIN stored_articles AS s USING (version_id)
    LEFT JOIN returned AS r USING (version_id)
    UNION ALL BY NAME
    SELECT s.* FROM stored_articles AS s ANTI JOIN batch_articles AS b USING (version_id)
), dated AS (
    SELECT article_id, max(modified_at) AS last_modified
    FROM (SELECT article_id, modified_at FROM stored_articles UNION ALL SELECT article_id, modified_at FROM versions)
    GROUP BY article_id
), held AS (
    SELECT version_id, max({_MOMENTS}) OVER (PARTITION BY article_id ORDER BY version_no) AS place
    FROM stored_articles JOIN dated USING (article_id)
), ranked AS (
    SELECT *,
        row_number() OVER (PARTITION BY article_id ORDER BY place, version_no) AS rank,
        count(*) OVER (PARTITION BY article_id) AS ranks
    FROM (
        SELECT v.*, greatest({_MOMENTS}, h.place) AS place
        FROM versions AS v JOIN dated USING (article_id) LEFT JOIN held AS h USING (version_id))
)
SELECT * EXCLUDE (rank, ranks, place) REPLACE (
    rank + max(greatest(version_no - rank, 0)) OVER (PARTITION BY article_id ORDER BY rank) AS version_no,
    rank = ranks AS is_latest)
FROM ranked"""
_OUTDATED = """
CREATE OR REPLACE TEMP TABLE outdated AS
SELECT version_id FROM stored_articles
WHERE version_id IN (SELECT version_id FROM batch_articles)
   OR version_id IN (SELECT version_id FROM chain WHERE NOT is_latest)"""
_COUNTS = """
SELECT count(*) FILTER (NOT known_article), count(*) FILTER (known_article AND NOT known_version),
       count(*) FILTER (known_version)
FROM (SELECT article_id IN (SELECT article_id FROM stored_articles) AS known_article,
             version_id IN (SELECT version_id FROM stored_articles) AS known_version FROM batch_articles)"""


def merge(
    con: duckdb.DuckDBPyConnection,
    tables: Mapping[str, pa.Table],
    contracts: Mapping[str, Contract],
    run_id: str,
) -> BatchResult:
    """Replace the articles of ``tables`` and all that belongs to them.

    To be called inside a transaction, within :func:`incoming` of the same tables.
    """
    result = _merge_articles(con) if "articles" in tables else BatchResult(0, 0, 0, 0)
    if "texts" in tables:
        _insert_texts(con)
    for name in tables:
        if name not in NOT_RECORDS:
            _replace_records(con, name, contracts[name].primary_key)
    if "rejects" in tables:
        replace_rejects(con, list(contracts["rejects"].column_names), "articles" in tables, run_id)
    return result


@contextmanager
def incoming(con: duckdb.DuckDBPyConnection, tables: Mapping[str, pa.Table]) -> Iterator[None]:
    """Let SQL see ``tables`` as ``incoming_<name>`` within the block.

    Entered and left outside of the transaction: in one that failed DuckDB drops no view.
    """
    for name, table in tables.items():
        con.register(f"incoming_{name}", table)
    try:
        yield
    finally:
        for name in tables:
            con.unregister(f"incoming_{name}")


def _merge_articles(con: duckdb.DuckDBPyConnection) -> BatchResult:
    incoming = _one(con, "SELECT count(*) FROM incoming_articles")
    for statement in (_BATCH, _STORED, _DROP_DOUBLES, _CHAIN, _OUTDATED):
        con.execute(statement)
    added, corrected, reread = con.execute(_COUNTS).fetchall()[0]
    if _one(con, "SELECT count(*) FROM stored_articles"):
        con.execute("DELETE FROM articles WHERE article_id IN (SELECT article_id FROM stored_articles)")
    con.execute("INSERT INTO articles BY NAME SELECT * FROM chain")
    return BatchResult(added, corrected, reread, incoming - added - corrected - reread)


def _insert_texts(con: duckdb.DuckDBPyConnection) -> None:
    """Add the texts of versions that are new; a version's text never changes."""
    con.execute(
        """INSERT INTO texts BY NAME SELECT DISTINCT ON (version_id) * FROM incoming_texts
        WHERE version_id IN (SELECT version_id FROM batch_articles)
          AND version_id NOT IN (SELECT version_id FROM stored_articles)"""
    )


def _replace_records(con: duckdb.DuckDBPyConnection, name: str, key: tuple[str, ...]) -> None:
    table, keys = quoted(name), ", ".join(quoted(column) for column in key)
    if _one(con, "SELECT count(*) FROM outdated"):
        con.execute(f"DELETE FROM {table} WHERE version_id IN (SELECT version_id FROM outdated)")
    con.execute(
        f"""INSERT INTO {table} BY NAME SELECT DISTINCT ON ({keys}) * FROM incoming_{name} AS i
        WHERE version_id IN (SELECT version_id FROM batch_articles)
          AND version_id IN (SELECT version_id FROM chain WHERE is_latest)
        ORDER BY {keys}, hash(i)"""
    )


def _one(con: duckdb.DuckDBPyConnection, query: str) -> int:
    return int(con.execute(query).fetchall()[0][0])
