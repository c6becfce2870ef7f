# ruff: noqa: S608 - what is put together here are names and expressions of this module
"""Clusters of the store's articles, kept up to date: only what is new or gone is looked at.

A text meets its near-copies in the buckets of its MinHash signature; candidates are then compared shingle by
shingle. Which articles form a cluster depends on their texts alone, not on the order in which they came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from flows.clusters.members import Member, NearCopy, components, places
from flows.clusters.shingles import FEWEST, NEAR_COPY, SCHEME, Shingled, buckets_of_all, shingled
from flows.processes import sketcher

if TYPE_CHECKING:
    from collections.abc import Iterable

    import duckdb

    from flows.store import Store

AT_ONCE = 500
"""Articles of one transaction, of which shingles are held in memory."""
MEETINGS = 12
"""Candidates that a text is compared with, those it shares most buckets with first: in a cluster of thousands a text
need not meet them all to be found, and each costs the same however many came before."""
STATE = "clusters"

_TABLES = (
    "CREATE TABLE IF NOT EXISTS cluster_texts (version_id VARCHAR, shingles INTEGER, zones UBIGINT)",
    "CREATE TABLE IF NOT EXISTS cluster_buckets (bucket UINTEGER, version_id VARCHAR)",
    "CREATE TABLE IF NOT EXISTS near_copies (one VARCHAR, other VARCHAR, shared INTEGER)",
    "ALTER TABLE cluster_texts ADD COLUMN IF NOT EXISTS facts UBIGINT",
)
_FACTS = "hash(a.publisher, a.agency, a.published_at)"
"""What decides, beside the texts, which member of a cluster is its source."""
# Whether a text that has no near-copy was corrected makes no difference.
_NOTE_SINGLE = f"""
UPDATE cluster_texts SET facts = {_FACTS} FROM articles AS a
WHERE a.version_id = cluster_texts.version_id AND cluster_texts.facts IS DISTINCT FROM {_FACTS}
  AND a.version_id NOT IN (SELECT one FROM near_copies UNION ALL SELECT other FROM near_copies)"""
_CORRECTED = f"""
SELECT t.version_id FROM cluster_texts AS t JOIN articles AS a USING (version_id)
WHERE t.facts IS DISTINCT FROM {_FACTS} ORDER BY t.version_id LIMIT ?"""
_NOTE_CORRECTED = f"""
UPDATE cluster_texts SET facts = {_FACTS} FROM articles AS a
WHERE a.version_id = cluster_texts.version_id AND a.version_id IN (SELECT unnest(?::VARCHAR[]))"""
# Superseded, withdrawn, or cut into other zones by a newer extractor.
_GONE = """
CREATE OR REPLACE TEMP TABLE gone AS SELECT version_id FROM cluster_texts
ANTI JOIN (SELECT version_id, hash(zones) AS zones FROM articles WHERE is_latest) USING (version_id, zones)"""
_NEW = """
SELECT version_id FROM articles
WHERE is_latest AND version_id NOT IN (SELECT version_id FROM cluster_texts) ORDER BY version_id LIMIT ?"""


def update_clusters(store: Store) -> int:
    """Give every latest article version its cluster and role; return how many articles were new.

    One transaction per :data:`AT_ONCE` articles, so a killed run goes on where it was.

    Raises:
        StoreError: the disk refused.
    """
    with store.transaction() as con:
        for statement in _TABLES:
            con.execute(statement)
        _forget_other_scheme(con, store)
        _place(con, _forget_gone(con))
        con.execute(
            """UPDATE articles SET cluster_id = NULL, cluster_role = NULL
            WHERE NOT is_latest AND cluster_id IS NOT NULL"""
        )
        con.execute(_NOTE_SINGLE)
    while corrected := [row[0] for row in store.rows(_CORRECTED, [AT_ONCE])]:
        with store.transaction() as con:
            con.execute(_NOTE_CORRECTED, [corrected])
            _place(con, corrected)
    added = 0
    while new := [row[0] for row in store.rows(_NEW, [AT_ONCE])]:
        with store.transaction() as con:
            _add(con, new)
            _place(con, new)
        added += len(new)
    return added


def _forget_other_scheme(con: duckdb.DuckDBPyConnection, store: Store) -> None:
    scheme = "SELECT value FROM source_state WHERE source = ? AND key = 'scheme'"
    if store.rows(scheme, [STATE]) != [(SCHEME,)]:
        for table in ("cluster_texts", "cluster_buckets", "near_copies"):
            con.execute(f"DELETE FROM {table}")
        con.execute("INSERT OR REPLACE INTO source_state VALUES (?, 'scheme', ?)", [STATE, SCHEME])


def _forget_gone(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Forget versions that are not the latest any more; return those that they were near-copies of."""
    con.execute(_GONE)
    left = con.execute(
        """SELECT DISTINCT unnest([one, other]) AS version FROM near_copies
        WHERE one IN (FROM gone) OR other IN (FROM gone)
        EXCEPT FROM gone ORDER BY version"""
    ).fetchall()
    con.execute("DELETE FROM near_copies WHERE one IN (FROM gone) OR other IN (FROM gone)")
    con.execute("DELETE FROM cluster_buckets WHERE version_id IN (FROM gone)")
    con.execute("DELETE FROM cluster_texts WHERE version_id IN (FROM gone)")
    return [row[0] for row in left]


def _add(con: duckdb.DuckDBPyConnection, new: list[str]) -> None:
    """Enter ``new`` into the buckets and note which texts they are near-copies of."""
    texts = _shingled(con, new)
    con.register("added", pa.table({"version_id": new, "shingles": [len(texts[one].hashes) for one in new]}))
    con.execute(
        f"""INSERT INTO cluster_texts BY NAME
        SELECT version_id, n.shingles, hash(a.zones) AS zones, {_FACTS} AS facts
        FROM added AS n JOIN articles AS a USING (version_id)"""
    )
    con.unregister("added")
    sketches = sketcher().call(buckets_of_all, [texts[one] for one in new])
    found = [(bucket, one) for one, sketch in zip(new, sketches, strict=True) for bucket in sketch]
    _insert(
        con,
        "cluster_buckets",
        {"bucket": [pair[0] for pair in found], "version_id": [pair[1] for pair in found]},
    )
    met = con.execute(
        """WITH meetings AS (
            SELECT n.version_id AS new, b.version_id AS met, count(*) AS buckets
            FROM cluster_buckets AS n JOIN cluster_buckets AS b USING (bucket)
            WHERE n.version_id IN (SELECT unnest(?::VARCHAR[])) AND n.version_id <> b.version_id
            GROUP BY n.version_id, b.version_id
            QUALIFY row_number() OVER (PARTITION BY n.version_id ORDER BY count(*) DESC, b.version_id) <= ?
        )
        SELECT DISTINCT least(new, met), greatest(new, met) FROM meetings ORDER BY ALL""",
        [new, MEETINGS],
    ).fetchall()
    texts |= _shingled(con, {one for pair in met for one in pair} - texts.keys())
    pairs = [NearCopy(one, other, texts[one].shared(texts[other])) for one, other in met]
    near = [pair for pair in pairs if _is_near(texts[pair.one], texts[pair.other], pair.shared)]
    _insert(
        con,
        "near_copies",
        {
            "one": [pair.one for pair in near],
            "other": [pair.other for pair in near],
            "shared": [pair.shared for pair in near],
        },
    )


def _is_near(one: Shingled, other: Shingled, shared: int) -> bool:
    shorter = min(len(one.hashes), len(other.hashes))
    return shorter >= FEWEST and shared >= NEAR_COPY * shorter


def _shingled(con: duckdb.DuckDBPyConnection, versions: Iterable[str]) -> dict[str, Shingled]:
    rows = con.execute(
        """SELECT version_id, text, zones FROM texts JOIN articles USING (version_id)
        WHERE version_id IN (SELECT unnest(?::VARCHAR[]))""",
        [list(versions)],
    ).fetchall()
    return {version: shingled(text, zones) for version, text, zones in rows}


def _place(con: duckdb.DuckDBPyConnection, versions: list[str]) -> None:
    """Give ``versions``, and all that they are connected with, their clusters and roles."""
    seen, pairs = set(versions), set[NearCopy]()
    frontier = list(versions)
    while frontier:
        rows = con.execute(
            """WITH frontier AS (SELECT unnest(?::VARCHAR[]) AS version)
            SELECT one, other, shared FROM near_copies
            WHERE one IN (FROM frontier) OR other IN (FROM frontier)""",
            [frontier],
        ).fetchall()
        found = {NearCopy(*row) for row in rows}
        pairs |= found
        frontier = sorted({one for pair in found for one in (pair.one, pair.other)} - seen)
        seen.update(frontier)
    members = _members(con, sorted(seen))
    by_member: dict[str, list[NearCopy]] = {}
    for pair in pairs:
        by_member.setdefault(pair.one, []).append(pair)
    placed = [
        place
        for group in components(seen, sorted(pairs))
        for place in places(
            [members[one] for one in group], [pair for one in group for pair in by_member.get(one, ())]
        )
    ]
    if not placed:
        return
    con.register("places", pa.Table.from_pylist([place._asdict() for place in placed]))
    con.execute(
        """UPDATE articles SET cluster_id = p.cluster_id, cluster_role = p.cluster_role FROM places AS p
        WHERE articles.version_id = p.version_id
          AND (articles.cluster_id IS DISTINCT FROM p.cluster_id
               OR articles.cluster_role IS DISTINCT FROM p.cluster_role)"""
    )
    con.unregister("places")


def _members(con: duckdb.DuckDBPyConnection, versions: list[str]) -> dict[str, Member]:
    rows = con.execute(
        """SELECT version_id, article_id, publisher, agency, published_at, shingles
        FROM articles JOIN cluster_texts USING (version_id)
        WHERE version_id IN (SELECT unnest(?::VARCHAR[]))""",
        [versions],
    ).fetchall()
    return {row[0]: Member(*row) for row in rows}


def _insert(con: duckdb.DuckDBPyConnection, table: str, columns: dict[str, list[int] | list[str]]) -> None:
    if not next(iter(columns.values())):
        return
    con.register("added", pa.table(columns))
    con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM added")
    con.unregister("added")
