"""Check a release as a whole, in DuckDB over its Parquet files: keys across tables, drift since the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from expectations import sql_checks
from expectations.contracts import TABLES, load_contract, load_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from duckdb import DuckDBPyConnection

    from expectations.model import Contract, Level, Thresholds

REQUIRED = ("articles", "figures", "dates", "quotes", "speakers")
OPTIONAL = ("texts", "changes", "rejects")
RECORDS = ("figures", "dates", "quotes", "speakers")


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What came of one check: ``passed`` is false when ``observed`` is not what ``expected`` says."""

    name: str
    level: Level
    passed: bool
    observed: str
    expected: str
    sql: str
    """The query behind ``observed``, for whoever wants to see the rows."""


def check_release(connection: DuckDBPyConnection, previous: str | None = None) -> tuple[CheckResult, ...]:
    """Return the outcome of every check of the release that ``connection`` shows, tables under their names.

    ``previous`` names the schema that shows the last release's tables, if there is one. A failed check of
    level "block" must keep the release from being published; one of level "warn" goes into its notes. What asks for
    a column that the release was made without is left out.

    Raises:
        duckdb.CatalogException: a table of :data:`REQUIRED` is not there.
    """
    present = {*REQUIRED, *(name for name in OPTIONAL if _columns(connection, name))}
    results: list[CheckResult] = []
    for name in sorted(present, key=TABLES.index):
        contract = load_contract(name)
        results.extend(_check_rows(connection, contract))
        results.extend(_check_keys(connection, contract, present))
    results.extend(_check_articles(connection))
    if previous is not None:
        thresholds = load_dataset().thresholds
        for name in REQUIRED:
            earlier = _columns(connection, f"{previous}.{name}")
            if earlier:
                results.append(_check_size_fell(connection, name, previous, thresholds))
                results.append(_check_size_rose(connection, name, previous, thresholds))
                common = [column for column in _columns(connection, name) if column in earlier]
                results.extend(_check_nulls(connection, name, common, previous, thresholds))
    return tuple(results)


def blocking(results: tuple[CheckResult, ...]) -> tuple[CheckResult, ...]:
    """Return the failed checks that keep the release from being published."""
    return tuple(result for result in results if not result.passed and result.level == "block")


def _check_rows(connection: DuckDBPyConnection, contract: Contract) -> Iterator[CheckResult]:
    checks, query = sql_checks.broken_rows(contract, contract.name, _columns(connection, contract.name))
    counts = connection.execute(query).fetchall()[0]
    for check, count in zip(checks, counts, strict=True):
        condition = sql_checks.holds(check)
        sql = f"SELECT * FROM {contract.name} WHERE NOT ({condition})"  # noqa: S608 -- the contract's own text
        yield CheckResult(check.qualified_name, check.level, count == 0, f"{count} rows", "0 rows", sql)


def _check_keys(
    connection: DuckDBPyConnection, contract: Contract, present: set[str]
) -> Iterator[CheckResult]:
    columns = set(_columns(connection, contract.name))
    for key in (contract.primary_key, *contract.unique_keys):
        if key and columns.issuperset(key):
            sql = sql_checks.duplicates(contract.name, key)
            yield _zero(connection, f"{contract.name}.{'_'.join(key)}_unique", sql, "values used twice")
    for foreign in contract.foreign_keys:
        if foreign.references in present and columns.issuperset(foreign.columns):
            column, target = foreign.columns[0], foreign.references
            sql = sql_checks.orphans(contract.name, column, target, foreign.to[0])
            yield _zero(connection, f"{contract.name}.{column}_known", sql, "orphans")


def _check_articles(connection: DuckDBPyConnection) -> Iterator[CheckResult]:
    sql = "SELECT count(*) FROM articles"
    count = _number(connection, sql)
    yield CheckResult("articles.not_empty", "block", count > 0, f"{count:g} rows", "at least 1 row", sql)
    yield _zero(
        connection,
        "articles.one_latest",
        "SELECT count(*) FROM (SELECT 1 FROM articles GROUP BY article_id HAVING count_if(is_latest) <> 1)",
        "articles without one latest version",
    )
    yield _zero(
        connection,
        "articles.latest_is_newest",
        "SELECT count(*) FROM (SELECT 1 FROM articles GROUP BY article_id "
        "HAVING max(version_no) FILTER (WHERE is_latest) < max(version_no))",
        "articles whose latest version is not the newest",
    )
    for name in RECORDS:
        yield _zero(
            connection,
            f"{name}.article_of_version",
            f"SELECT count(*) FROM {name} AS r JOIN articles AS a USING (version_id) "  # noqa: S608
            "WHERE r.article_id <> a.article_id",
            "rows under another article than their version",
        )
    yield _zero(
        connection,
        "speakers.quotes_counted",
        "SELECT count(*) FROM speakers AS s LEFT JOIN "
        "(SELECT speaker_id, count(*) AS quotes FROM quotes GROUP BY ALL) AS q USING (speaker_id) "
        "WHERE s.quotes <> coalesce(q.quotes, 0)",
        "speakers with another number of quotes",
        "warn",
    )


def _check_size_fell(
    connection: DuckDBPyConnection, name: str, previous: str, thresholds: Thresholds
) -> CheckResult:
    now, before, sql = _sizes(connection, name, previous)
    least = before * thresholds.rows_min_ratio if before >= thresholds.rows_min_base else min(before, 1)
    return CheckResult(
        f"{name}.rows_min",
        "block",
        now >= least,
        f"{now:g} rows",
        f"at least {least:g} ({before:g} before)",
        sql,
    )


def _check_size_rose(
    connection: DuckDBPyConnection, name: str, previous: str, thresholds: Thresholds
) -> CheckResult:
    now, before, sql = _sizes(connection, name, previous)
    most = max(before, thresholds.rows_min_base) * thresholds.rows_max_ratio
    return CheckResult(
        f"{name}.rows_max", "warn", now <= most, f"{now:g} rows", f"at most {most:g} ({before:g} before)", sql
    )


def _check_nulls(
    connection: DuckDBPyConnection, name: str, columns: list[str], previous: str, thresholds: Thresholds
) -> Iterator[CheckResult]:
    """Compare the share of nulls of each column; tables too small for shares to mean a thing are left out."""
    now_rows, before_rows, _ = _sizes(connection, name, previous)
    if min(now_rows, before_rows) < thresholds.rows_min_base:
        return
    shares = ", ".join(f"1 - count({sql_checks.quoted(column)}) / count(*)" for column in columns)
    now = connection.execute(f"SELECT {shares} FROM {name}").fetchall()[0]  # noqa: S608
    before = connection.execute(f"SELECT {shares} FROM {previous}.{name}").fetchall()[0]  # noqa: S608
    limit = thresholds.null_share_drift
    for column, share, earlier in zip(columns, now, before, strict=True):
        drift = abs(share - earlier)
        expected = f"{earlier:.1%} null as before, give or take {limit:.0%}"
        sql = f"SELECT 1 - count({sql_checks.quoted(column)}) / count(*) FROM {name}"  # noqa: S608
        yield CheckResult(
            f"{name}.{column}_nulls", "warn", drift <= limit, f"{share:.1%} null", expected, sql
        )


def _sizes(connection: DuckDBPyConnection, name: str, previous: str) -> tuple[float, float, str]:
    sql = f"SELECT count(*) FROM {name}"  # noqa: S608
    return _number(connection, sql), _number(connection, f"SELECT count(*) FROM {previous}.{name}"), sql  # noqa: S608


def _zero(
    connection: DuckDBPyConnection, name: str, sql: str, counted: str, level: Level = "block"
) -> CheckResult:
    count = _number(connection, sql)
    return CheckResult(name, level, count == 0, f"{count:g} {counted}", f"0 {counted}", sql)


def _number(connection: DuckDBPyConnection, sql: str) -> float:
    return float(connection.execute(sql).fetchall()[0][0])


def _columns(connection: DuckDBPyConnection, name: str) -> tuple[str, ...]:
    """Return the columns of the table or view ``name``, which may carry its schema; none if it is absent."""
    try:
        return tuple(row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {name}").fetchall())  # noqa: S608
    except duckdb.CatalogException:
        return ()
