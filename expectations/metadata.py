"""What a catalog says of the tables: Data Package schemas, and comments that DuckDB shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.column_types import DATA_PACKAGE_TYPES, NUMBERS
from expectations.contracts import load_contract, load_contracts, load_dataset
from expectations.sql_checks import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from expectations.model import Column

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def package_metadata() -> dict[str, Any]:
    """Return the properties of ``datapackage.json`` that hold for every release.

    Source: Data Package 2.0, datapackage.org/standard/data-package.
    """
    dataset = load_dataset()
    licence = dataset.licence
    return {
        "$schema": PROFILE,
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        "keywords": list(dataset.keywords),
        "licenses": [{key: licence[key] for key in ("name", "title", "path")}],
        "attribution": licence["attribution"],
        "schemaVersion": dataset.schema_version,
        "policies": {"licence": licence["scope"], **dataset.policies},
    }


def table_schema(name: str, resources: Collection[str]) -> dict[str, Any]:
    """Return the Table Schema of the table ``name`` for a package that holds the tables ``resources``.

    A foreign key to a table outside the package is left out: the standard wants it to name a resource.
    Source: Table Schema 2.0, datapackage.org/standard/table-schema.
    """
    contract = load_contract(name)
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in contract.columns],
        "missingValues": [],
    }
    if contract.primary_key:
        schema["primaryKey"] = list(contract.primary_key)
    if contract.unique_keys:
        schema["uniqueKeys"] = [list(key) for key in contract.unique_keys]
    keys = [
        {
            "fields": list(key.columns),
            "reference": {"resource": key.references, "fields": list(key.to)}
            if key.references != name
            else {"fields": list(key.to)},
        }
        for key in contract.foreign_keys
        if key.references in resources
    ]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def resource_metadata(name: str, resources: Collection[str]) -> dict[str, Any]:
    """Return the properties of the table's resource in ``datapackage.json``, but for path, size and hash."""
    contract = load_contract(name)
    return {
        "name": name,
        "title": contract.title,
        "description": contract.description,
        "type": "table",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": table_schema(name, resources),
    }


def comments(name: str, relation: str | None = None, kind: str = "VIEW") -> list[str]:
    """Return the DuckDB statements that describe the table and its columns.

    ``relation`` is its name in the database when that is not ``name``; ``kind`` is VIEW or TABLE.

    >>> comments("texts")[1][:37]
    'COMMENT ON COLUMN "texts"."version_id'
    """
    contract = load_contract(name)
    target = quoted(relation or name)
    statements = [f"COMMENT ON {kind} {target} IS {literal(contract.description)}"]
    statements.extend(
        f"COMMENT ON COLUMN {target}.{quoted(column.name)} IS {literal(_comment(column))}"
        for column in contract.columns
    )
    return statements


def published_tables(with_text: bool = False) -> tuple[str, ...]:
    """Return the names of the tables that a release holds."""
    return tuple(
        name
        for name, contract in load_contracts().items()
        if contract.is_published or (with_text and name == "texts")
    )


def _comment(column: Column) -> str:
    codes = f" One of: {', '.join(column.codes)}." if column.codes else ""
    unit = f" Unit: {column.unit}." if column.unit else ""
    return f"{column.description}{unit}{codes}"


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        **DATA_PACKAGE_TYPES[column.type],
        "description": column.description,
    }
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.level == "block":
        constraints |= _constraints(column)
    if constraints:
        field["constraints"] = constraints
    if column.codes and column.level == "block":
        field["categories"] = [{"value": code, "label": meaning} for code, meaning in column.codes.items()]
    if column.unit:
        field["unit"] = column.unit
    return field


def _constraints(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if column.type in NUMBERS:
        found |= {"minimum": column.minimum} if column.minimum is not None else {}
        found |= {"maximum": column.maximum} if column.maximum is not None else {}
    if column.min_length is not None:
        found["minLength"] = column.min_length
    if column.pattern:
        found["pattern"] = column.pattern
    if column.codes:
        found["enum"] = list(column.codes)
    return found
