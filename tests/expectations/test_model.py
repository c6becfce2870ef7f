from __future__ import annotations

import json

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from expectations.contracts import TABLES, load_contract


@pytest.mark.parametrize("name", TABLES)
def test_the_arrow_schema_has_the_columns_with_their_descriptions(name: str) -> None:
    contract = load_contract(name)
    schema = contract.arrow_schema()
    assert tuple(schema.names) == contract.column_names
    for column in contract.columns:
        field = schema.field(column.name)
        assert field.nullable == column.nullable
        assert field.metadata[b"description"].decode() == column.description
        if not column.type.startswith(("timestamp", "date", "list", "decimal")):
            assert str(field.type) == column.type


def test_the_schema_says_what_the_table_is() -> None:
    contract = load_contract("figures")
    metadata = {key.decode(): value.decode() for key, value in contract.arrow_schema().metadata.items()}
    assert metadata["dateline.table"] == "figures"
    assert metadata["license"] == "CC-BY-4.0"
    assert json.loads(metadata["primary_key"]) == ["figure_id"]
    assert json.loads(metadata["columns"])["value_si"] == contract.column("value_si").description


def test_descriptions_survive_parquet_and_can_be_read_in_duckdb(tmp_path) -> None:
    path = tmp_path / "texts.parquet"
    pq.write_table(pa.Table.from_pylist([], load_contract("texts").arrow_schema()), path)
    found = duckdb.execute(
        "SELECT decode(value) FROM parquet_kv_metadata(?) WHERE key = 'columns'", [str(path)]
    )
    assert json.loads(found.fetchall()[0][0])["text"] == load_contract("texts").column("text").description


def test_codes_are_the_allowed_values() -> None:
    assert load_contract("figures").column("bound").allowed == ("=", "~", "<", "<=", ">", ">=")
    assert load_contract("figures").column("item").allowed == ()


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(KeyError, match="table dates has no column figure_id"):
        load_contract("dates").column("figure_id")
