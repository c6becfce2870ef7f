from __future__ import annotations

import duckdb
import pyarrow as pa
import pytest

from expectations.checks import checks_of
from expectations.contracts import TABLES, load_contract
from expectations.sql_checks import broken_rows, duplicates, holds, literal, orphans, quoted


@pytest.mark.parametrize("name", TABLES)
def test_the_query_of_a_table_counts_each_check(name: str) -> None:
    contract = load_contract(name)
    checks, query = broken_rows(contract, "given")
    with duckdb.connect() as connection:
        connection.register("given", pa.Table.from_pylist([], contract.arrow_schema()))
        assert connection.execute(query).fetchall() == [(0,) * len(checks)]


def test_what_needs_a_text_or_another_table_is_not_asked_of_a_row() -> None:
    not_asked = {check.kind for check in checks_of("figures") if holds(check) is None}
    assert not_asked == {"unique", "foreign_key", "rule"}


def test_names_and_strings_are_quoted() -> None:
    assert quoted('a"b') == '"a""b"'
    assert literal("it's") == "'it''s'"


def test_duplicates_and_orphans_are_counted() -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE ports AS SELECT unnest([1, 2, 2, 3, 3]) AS id")
        connection.execute("CREATE TABLE boats AS SELECT unnest([1, 4, NULL]) AS port")
        assert connection.execute(duplicates("ports", ("id",))).fetchall() == [(2,)]
        assert connection.execute(orphans("boats", "port", "ports", "id")).fetchall() == [(1,)]
