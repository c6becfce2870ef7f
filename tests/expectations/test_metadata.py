from __future__ import annotations

import json

import duckdb
import pyarrow as pa
import pytest

from expectations.contracts import TABLES, load_contract
from expectations.metadata import (
    comments,
    package_metadata,
    published_tables,
    resource_metadata,
    table_schema,
)

FIELD_TYPES = {
    "string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time", "year",
    "yearmonth", "duration", "geopoint", "geojson", "any",
}  # fmt: skip
"""datapackage.org/standard/table-schema, field types."""


def test_the_package_has_what_the_standard_asks_for() -> None:
    metadata = package_metadata()
    assert metadata["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert metadata["name"] == "dateline"
    assert metadata["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0 International",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]
    json.dumps(metadata)


@pytest.mark.parametrize("name", TABLES)
def test_the_schema_has_a_described_field_a_column(name: str) -> None:
    schema = table_schema(name, TABLES)
    assert tuple(field["name"] for field in schema["fields"]) == load_contract(name).column_names
    assert {field["type"] for field in schema["fields"]} <= FIELD_TYPES
    assert all(field["description"] for field in schema["fields"])
    json.dumps(schema)


def test_constraints_are_the_hard_ones_of_the_contract() -> None:
    fields = {field["name"]: field for field in table_schema("figures", TABLES)["fields"]}
    assert fields["confidence"]["constraints"] == {"required": True, "minimum": 0, "maximum": 1}
    assert fields["currency"]["constraints"] == {"pattern": "^[A-Z]{3}$"}
    assert fields["surface"]["constraints"] == {"required": True, "minLength": 1}
    assert fields["direction"]["constraints"] == {"enum": ["up", "down"]}
    assert fields["direction"]["categories"][0] == {"value": "up", "label": "A rise, a gain."}
    assert fields["char_start"]["unit"] == "code points"
    assert "constraints" not in fields["item"]
    soft = {field["name"]: field for field in table_schema("articles", TABLES)["fields"]}["source_kind"]
    assert soft["constraints"] == {"required": True}
    assert "categories" not in soft


def test_foreign_keys_name_tables_of_the_package_only() -> None:
    every = table_schema("figures", published_tables())
    assert every["primaryKey"] == ["figure_id"]
    assert {"fields": ["quote_id"], "reference": {"resource": "quotes", "fields": ["quote_id"]}} in every[
        "foreignKeys"
    ]
    assert {"fields": ["equivalent_to"], "reference": {"fields": ["figure_id"]}} in every["foreignKeys"]
    few = table_schema("figures", ["figures", "dates"])
    assert [key["fields"] for key in few["foreignKeys"]] == [["date_id"], ["equivalent_to"]]
    assert "primaryKey" not in table_schema("rejects", TABLES)
    assert table_schema("articles", TABLES)["uniqueKeys"] == [["article_id", "version_no"]]


def test_texts_are_published_only_on_demand() -> None:
    assert "texts" not in published_tables()
    assert set(published_tables(with_text=True)) == set(TABLES)


def test_a_resource_is_a_described_parquet_table() -> None:
    resource = resource_metadata("quotes", TABLES)
    assert resource["format"] == "parquet"
    assert resource["description"] == load_contract("quotes").description
    assert resource["schema"] == table_schema("quotes", TABLES)


@pytest.mark.parametrize("kind", ["VIEW", "TABLE"])
@pytest.mark.parametrize("name", TABLES)
def test_duckdb_shows_the_descriptions(name: str, kind: str) -> None:
    contract = load_contract(name)
    with duckdb.connect() as connection:
        connection.from_arrow(pa.Table.from_pylist([], contract.arrow_schema())).create("stored")
        connection.execute(f"CREATE {kind} shown AS FROM stored")
        for statement in comments(name, "shown", kind):
            connection.execute(statement)
        found = dict(
            connection.execute(
                "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'shown'"
            ).fetchall()
        )
        listed = "duckdb_views()" if kind == "VIEW" else "duckdb_tables()"
        (table,) = connection.execute(
            f"SELECT comment FROM {listed} WHERE {kind}_name = 'shown'"  # noqa: S608
        ).fetchall()
    assert table == (contract.description,)
    for column in contract.columns:
        assert found[column.name].startswith(column.description)
        assert all(code in found[column.name] for code in column.codes)
