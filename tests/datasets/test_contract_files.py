"""The contracts of ``datasets/`` against the rest of the house: records, ids, queries, wording."""

from __future__ import annotations

import dataclasses
import re
import typing
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from expectations.contracts import TABLES, datasets_directory, load_contract, load_contracts, load_dataset
from transforms import identity, records

RECORDS = {
    "figures": records.Figure,
    "dates": records.DateExpression,
    "quotes": records.Quote,
    "speakers": records.Speaker,
}
TYPES = {
    "str": {"string"},
    "int": {"int32"},
    "float": {"double"},
    "bool": {"bool"},
    "Decimal": {"decimal128(38, 9)"},
    "date": {"date32"},
    "datetime": {"timestamp[us]"},
    "tuple[str, ...]": {"list<string>"},
    "tuple[Span, ...]": {"list<struct<char_start: int32, char_end: int32>>"},
    "ZoneKind": {"string"},
    "Bound": {"string"},
}
FIELDS = [(table, field) for table, record in RECORDS.items() for field in dataclasses.fields(record)]
CODES = [
    (table, column)
    for table, contract in load_contracts().items()
    for column in contract.columns
    if column.codes
]
EXAMPLES = [
    (contract.name, example) for contract in load_contracts().values() for example in contract.examples
]


@pytest.mark.parametrize("table", RECORDS)
def test_the_columns_are_the_fields_of_the_record(table: str) -> None:
    fields = {field.name for field in dataclasses.fields(RECORDS[table])}
    assert set(load_contract(table).column_names) == fields


def test_an_article_has_a_column_for_each_field_but_its_text_and_where_its_id_holds() -> None:
    """The latter is the file of ``source_ref``."""
    fields = {field.name for field in dataclasses.fields(records.Article)}
    assert fields - set(load_contract("articles").column_names) == {"text", "id_scope"}


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda value: getattr(value, "name", value))
def test_a_column_has_the_type_of_its_field(table: str, field: dataclasses.Field) -> None:
    column = load_contract(table).column(field.name)
    written = str(field.type)
    assert column.nullable == written.endswith("| None")
    plain = written.removesuffix(" | None")
    assert column.type in TYPES.get(plain, {"string"})


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda value: getattr(value, "name", value))
def test_a_column_has_the_codes_of_its_field(table: str, field: dataclasses.Field) -> None:
    hint = typing.get_type_hints(RECORDS[table], {**vars(records), **HINTS})[field.name]
    choices = [part for part in (hint, *typing.get_args(hint)) if typing.get_origin(part) is typing.Literal]
    if choices:
        assert load_contract(table).column(field.name).allowed == typing.get_args(choices[0])


HINTS = {"date": object, "datetime": object, "Decimal": object}


def test_zones_are_described_by_the_codes_of_the_records() -> None:
    for table in RECORDS:
        assert load_contract(table).column("zone").allowed == typing.get_args(records.ZoneKind)


def test_ids_have_the_shape_that_the_contracts_ask_for() -> None:
    known = identity.identify(records.Article("Rain fell on the harbour."))
    shapes = {"article_id": known.article_id, "version_id": known.version_id}
    for table in RECORDS:
        key = load_contract(table).primary_key[0]
        shapes[key] = identity.record_id(table, known.version_id, 0, 4)
        for name in ("article_id", "version_id", key):
            pattern = load_contract(table).column(name).pattern
            assert pattern is not None
            assert re.fullmatch(pattern, shapes[name])
    digest = load_contract("articles").column("text_sha256").pattern
    assert digest is not None
    assert re.fullmatch(digest, known.text_sha256)


@pytest.mark.parametrize(("table", "example"), EXAMPLES, ids=lambda value: getattr(value, "title", value))
def test_example_queries_run(table: str, example: typing.Any) -> None:
    with duckdb.connect() as connection:
        for name, contract in load_contracts().items():
            empty = pa.Table.from_pylist([], contract.arrow_schema())
            connection.register(name, empty)
        assert connection.execute(example.sql).fetchall() == []


@pytest.mark.parametrize("table", TABLES)
def test_descriptions_are_sentences_and_say_what_null_means(table: str) -> None:
    for column in load_contract(table).columns:
        assert re.fullmatch(r"[A-Z`\"].*[.)]", column.description), column.name
        if column.nullable:
            assert "null" in column.description, f"{table}.{column.name} does not say what null means"
        assert all(re.fullmatch(r".*\.", meaning) for meaning in column.codes.values()), column.name


def test_offsets_are_counted_in_code_points() -> None:
    for contract in load_contracts().values():
        for column in contract.columns:
            if column.name.endswith(("_start", "_end")) and column.type == "int32":
                assert column.unit == "code points", f"{contract.name}.{column.name}"
                assert column.minimum is not None


def test_only_data_is_here_and_no_python_that_would_shadow_a_library() -> None:
    assert not list(Path(datasets_directory()).rglob("*.py"))


def test_the_dataset_says_on_what_terms_it_is_given() -> None:
    dataset = load_dataset()
    assert re.fullmatch(r"\d+\.\d+\.\d+", dataset.schema_version)
    assert dataset.licence["name"] == "CC-BY-4.0"
    assert "text" in dataset.licence["scope"]
    assert set(dataset.policies) == {"versioning", "retention", "takedown", "deprecation"}
