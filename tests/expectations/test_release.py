from __future__ import annotations

from datetime import timedelta

import duckdb
import pytest

from expectations.contracts import load_dataset
from expectations.release import CheckResult, blocking, check_release

LEAST = load_dataset().thresholds.rows_min_base


def show(connection, tables, schema="main") -> None:
    connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    for name, table in tables.items():
        connection.register("given", table)
        connection.execute(f"CREATE TABLE {schema}.{name} AS FROM given")
        connection.unregister("given")


@pytest.fixture
def connection():
    with duckdb.connect() as made:
        yield made


def failed(results: tuple[CheckResult, ...]) -> dict[str, str]:
    return {result.name: result.level for result in results if not result.passed}


def test_a_good_release_passes_every_check(connection, make_batch, make_tables) -> None:
    show(connection, make_tables(make_batch(5)[0]))
    results = check_release(connection)
    assert failed(results) == {}
    assert {"figures.figure_id_unique", "figures.quote_id_known", "dates.timex3_set"} <= {
        r.name for r in results
    }


def test_the_same_release_again_has_not_drifted(connection, make_batch, make_tables) -> None:
    tables = make_tables(make_batch(LEAST)[0])
    show(connection, tables)
    show(connection, tables, "previous")
    results = check_release(connection, "previous")
    assert failed(results) == {}
    assert {"figures.rows_min", "figures.rows_max", "figures.item_nulls"} <= {
        result.name for result in results
    }


def test_a_release_made_before_a_column_was_added_is_checked_without_it(
    connection, make_batch, make_tables
) -> None:
    tables = make_tables(make_batch(5)[0])
    tables["figures"] = tables["figures"].drop_columns(["confidence", "equivalent_to"])
    show(connection, tables)
    results = check_release(connection)
    assert failed(results) == {}
    names = {result.name for result in results}
    assert "figures.bound_code" in names
    assert not names & {"figures.confidence_bounds", "figures.equivalent_to_known"}


BREAK = {
    "figures.figure_id_unique": "INSERT INTO figures FROM figures LIMIT 1",
    "figures.quote_id_known": "DELETE FROM quotes WHERE rowid = 1",
    "figures.version_id_known": "UPDATE figures SET version_id = 'ver_ffffffffffffffffffff' WHERE rowid = 1",
    "figures.equivalent_to_known": "UPDATE figures SET equivalent_to = 'fig_0' WHERE rowid = 1",
    "figures.bound_code": "UPDATE figures SET bound = 'about' WHERE rowid = 1",
    "figures.confidence_bounds": "UPDATE figures SET confidence = 1.5 WHERE rowid = 1",
    "figures.surface_length": "UPDATE figures SET surface = '' WHERE rowid = 1",
    "figures.item_span_order": "UPDATE figures SET item_end = item_start WHERE rowid = 1",
    "dates.timex3_date": "UPDATE dates SET value = 'Tuesday' WHERE rowid = 1",
    "dates.value_not_null": "UPDATE dates SET value = NULL WHERE rowid = 1",
    "dates.date_id_pattern": "UPDATE dates SET date_id = 'dat_1' WHERE rowid = 1",
    "dates.article_of_version": "UPDATE dates SET article_id = 'art_ffffffffffffffffffff' WHERE rowid = 1",
    "articles.not_empty": "DELETE FROM articles",
    "articles.one_latest": "UPDATE articles SET is_latest = false WHERE rowid = 1",
    "articles.article_id_version_no_unique": "INSERT INTO articles FROM articles LIMIT 1",
    "speakers.quotes_counted": "UPDATE speakers SET quotes = 7 WHERE rowid = 1",
}


@pytest.mark.parametrize("name", BREAK)
def test_a_fault_of_a_release_is_found_and_named(name: str, connection, make_batch, make_tables) -> None:
    show(connection, make_tables(make_batch(3)[0]))
    connection.execute(BREAK[name])
    assert failed(check_release(connection))[name] == (
        "warn" if name == "speakers.quotes_counted" else "block"
    )


def test_an_older_version_that_is_the_latest_is_found(connection, make_batch, make_tables) -> None:
    rows, _ = make_batch(1)
    newer = {
        **rows["articles"][0],
        "version_id": "ver_ffffffffffffffffffff",
        "version_no": 2,
        "is_latest": False,
    }
    rows["articles"].append(newer)
    show(connection, make_tables(rows))
    assert failed(check_release(connection)) == {"articles.latest_is_newest": "block"}


def test_a_table_that_shrinks_blocks_and_one_that_grows_warns(connection, make_batch, make_tables) -> None:
    tables = make_tables(make_batch(LEAST)[0])
    show(connection, tables)
    show(connection, tables, "previous")
    connection.execute("DELETE FROM figures WHERE rowid >= ?", [LEAST * 0.9 - 1])
    connection.execute("DELETE FROM previous.dates WHERE rowid >= 10")
    assert failed(check_release(connection, "previous")) == {"figures.rows_min": "block"}
    new_id = "concat('dat_', md5(concat(date_id, n))[:20])"
    connection.execute(
        f"INSERT INTO dates SELECT d.* REPLACE ({new_id} AS date_id) FROM dates AS d, range(4) AS r(n)"  # noqa: S608
    )
    found = failed(check_release(connection, "previous"))
    assert found == {"figures.rows_min": "block", "dates.rows_max": "warn"}


def test_a_small_table_may_shrink_but_not_vanish(connection, make_batch, make_tables) -> None:
    show(connection, make_tables(make_batch(1)[0]))
    show(connection, make_tables(make_batch(9)[0]), "previous")
    assert failed(check_release(connection, "previous")) == {}
    connection.execute("DELETE FROM figures")
    assert failed(check_release(connection, "previous")) == {"figures.rows_min": "block"}


def test_a_column_that_loses_its_values_warns(connection, make_batch, make_tables) -> None:
    tables = make_tables(make_batch(LEAST)[0])
    show(connection, tables)
    show(connection, tables, "previous")
    connection.execute("UPDATE figures SET claimant = NULL WHERE rowid % 5 = 0")
    assert failed(check_release(connection, "previous")) == {"figures.claimant_nulls": "warn"}


def test_a_column_that_is_new_is_no_drift(connection, make_batch, make_tables) -> None:
    tables = make_tables(make_batch(LEAST)[0])
    show(connection, tables)
    show(connection, tables, "previous")
    connection.execute("ALTER TABLE previous.figures DROP COLUMN claimant")
    assert failed(check_release(connection, "previous")) == {}


def test_views_over_parquet_are_checked_too(connection, make_batch, make_tables, tmp_path) -> None:
    for name, table in make_tables(make_batch(3)[0]).items():
        connection.from_arrow(table).write_parquet(str(tmp_path / f"{name}.parquet"))
        connection.execute(f"CREATE VIEW {name} AS FROM '{tmp_path / name}.parquet'")
    assert failed(check_release(connection)) == {}


def test_only_failed_blocking_checks_keep_a_release_back() -> None:
    results = [
        CheckResult("a", level, passed, "", "", "") for level in ("block", "warn") for passed in (True, False)
    ]
    assert [(result.level, result.passed) for result in blocking(tuple(results))] == [("block", False)]


def test_the_query_of_a_check_shows_the_rows(connection, make_batch, make_tables) -> None:
    rows, _ = make_batch(2)
    rows["articles"][1]["ingested_at"] -= timedelta(days=9)
    show(connection, make_tables(rows))
    (result,) = [r for r in check_release(connection) if not r.passed]
    assert result.name == "articles.published_before_ingested"
    assert len(connection.execute(result.sql).fetchall()) == 1
