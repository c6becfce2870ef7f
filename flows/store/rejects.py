# ruff: noqa: S608 - names of columns come from the contracts, conditions from this module, values are bound
"""The store's rejects: those of a batch replace the ones of its sources, and what was mended goes."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from flows.store.references import file_in_sql
from flows.store.sql import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import duckdb

_TABLES = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet"})
_UNSEEN = "coalesce(last_run_id, '') NOT IN (SELECT unnest($runs::VARCHAR[]))"


def replace_rejects(
    con: duckdb.DuckDBPyConnection, columns: Sequence[str], with_articles: bool, run_id: str
) -> None:
    """Replace the rejects of the sources and articles of a batch; repeated ones keep their first run.

    Rejects that this same run stored with an earlier batch stay: one source may be spread over many batches.
    """
    named = "source_ref IN (SELECT source_ref FROM incoming_rejects)"
    if with_articles:
        named += " OR source_ref IN (SELECT source_ref FROM incoming_articles)"
        named += " OR article_id IN (SELECT article_id FROM incoming_articles)"
    con.execute(f"CREATE OR REPLACE TEMP TABLE old_rejects AS SELECT * FROM rejects WHERE {named}")
    runs = "SELECT ? UNION SELECT run_id FROM incoming_rejects WHERE run_id IS NOT NULL"
    if with_articles:
        runs += " UNION SELECT run_id FROM incoming_articles"
    con.execute(f"DELETE FROM rejects WHERE last_run_id NOT IN ({runs}) AND ({named})", [run_id])
    same = " AND ".join(f"o.{quoted(c)} IS NOT DISTINCT FROM i.{quoted(c)}" for c in columns if c != "run_id")
    con.execute(
        f"""INSERT INTO rejects BY NAME
        SELECT DISTINCT i.* REPLACE (coalesce(o.run_id, i.run_id) AS run_id),
               coalesce(i.run_id, ?) AS last_run_id
        FROM incoming_rejects AS i LEFT JOIN old_rejects AS o ON {same}
        WHERE NOT EXISTS (FROM rejects AS o WHERE {same})
          AND (i.stage = 'source' OR i.article_id IS NULL
               OR i.article_id NOT IN (SELECT article_id FROM withdrawn))""",
        [run_id],
    )


def files_not_seen(con: duckdb.DuckDBPyConnection, runs: Collection[str]) -> list[str]:
    """Return the tables of articles with rejects that none of ``runs`` met.

    Other kinds of files are not read again as a whole: what they remember hides what was rejected before.
    """
    found = con.execute(
        f"SELECT DISTINCT {file_in_sql('source_ref')} AS file FROM rejects WHERE {_UNSEEN} AND file IS NOT NULL",
        {"runs": list(runs)},
    ).fetchall()
    return sorted(file for (file,) in found if _is_table(file))


def forget_mended(con: duckdb.DuckDBPyConnection, files: Collection[str], runs: Collection[str]) -> int:
    """Delete the rejects of ``files``, which ``runs`` read to their ends, that were not met again; return how many.

    One that is rejected as a whole was not read to its end. The rejected rows of an article that is stored stay: it is
    not read again while it is what it was.
    """
    return len(
        con.execute(
            f"""DELETE FROM rejects
            WHERE {_UNSEEN} AND {file_in_sql("source_ref")} IN (SELECT unnest($files::VARCHAR[]))
              AND {file_in_sql("source_ref")} NOT IN (
                SELECT source_ref FROM rejects WHERE source_ref IS NOT NULL AND NOT {_UNSEEN})
              AND (stage <> 'validate' OR article_id IS NULL OR article_id NOT IN (SELECT article_id FROM articles))
            RETURNING 1""",
            {"runs": list(runs), "files": list(files)},
        ).fetchall()
    )


def _is_table(file: str) -> bool:
    suffixes = [suffix.lower() for suffix in PurePath(file).suffixes[-2:]]
    return "://" not in file and bool(
        _TABLES & set(suffixes[-2:] if suffixes[-1:] == [".gz"] else suffixes[-1:])
    )
