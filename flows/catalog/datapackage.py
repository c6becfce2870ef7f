"""``datapackage.json``: the release as a Data Package, version 2 (datapackage.org/standard/data-package)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.column_types import DATA_PACKAGE_TYPES
from expectations.contracts import load_contracts, load_dataset

if TYPE_CHECKING:
    from expectations.contracts import Column, Contract
    from flows.release.manifest import Manifest

_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"


def data_package(manifest: Manifest) -> dict[str, Any]:
    """Return the descriptor: a resource a table, each with its columns, keys, files, sizes and checksums.

    A resource of the standard has one ``hash``; a table of many files has one per file, so they stand under
    ``files`` (path, rows, bytes, hash), which the standard allows as a further property.
    """
    dataset = load_dataset()
    return {
        "$schema": _PROFILE.format("datapackage"),
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        "version": manifest.release,
        "created": manifest.released_at,
        "keywords": list(dataset.keywords),
        "licenses": [{key: dataset.licence[key] for key in ("name", "title", "path")}],
        "licence_scope": dataset.licence["scope"],
        "attribution": dataset.licence["attribution"],
        "policies": dict(dataset.policies),
        "schema_version": manifest.schema_version,
        "previous_version": manifest.previous,
        "resources": [_resource(manifest, name) for name in manifest.tables()],
    }


def _resource(manifest: Manifest, name: str) -> dict[str, Any]:
    contract, files = load_contracts()[name], manifest.of_table(name)
    return {
        "$schema": _PROFILE.format("dataresource"),
        "name": name,
        "title": contract.title,
        "description": contract.description,
        "type": "table",
        "path": [entry.path for entry in files],
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": sum(entry.bytes for entry in files),
        "rows": sum(entry.rows for entry in files),
        "files": [
            {"path": entry.path, "rows": entry.rows, "bytes": entry.bytes, "hash": f"sha256:{entry.sha256}"}
            for entry in files
        ],
        "schema": _table_schema(contract, set(manifest.tables())),
    }


def _table_schema(contract: Contract, tables: set[str]) -> dict[str, Any]:
    """Return the Table Schema (datapackage.org/standard/table-schema), with keys to published tables only."""
    schema: dict[str, Any] = {
        "$schema": _PROFILE.format("tableschema"),
        "fieldsMatch": "exact",
        "fields": [_field(column) for column in contract.columns],
    }
    if contract.primary_key:
        schema["primaryKey"] = list(contract.primary_key)
    if contract.unique_keys:
        schema["uniqueKeys"] = [list(key) for key in contract.unique_keys]
    keys = [key for key in contract.foreign_keys if key.references in tables]
    if keys:
        schema["foreignKeys"] = [
            {
                "fields": list(key.columns),
                "reference": {
                    "fields": list(key.to),
                    # A key into the table itself names no resource.
                    **({} if key.references == contract.name else {"resource": key.references}),
                },
            }
            for key in keys
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    bounds = {
        "minimum": column.minimum, "maximum": column.maximum, "minLength": column.min_length,
        "pattern": column.pattern, "enum": list(column.allowed) or None,
    }  # fmt: skip
    # What only warns is advice, not a constraint that a reader may rely on.
    counts = column.level == "block"
    constraints = {key: value for key, value in bounds.items() if value is not None and counts}
    if not column.nullable:
        constraints = {"required": True, **constraints}
    return {
        "name": column.name,
        **DATA_PACKAGE_TYPES[column.type],
        "description": column.description,
        **({"unit": column.unit} if column.unit else {}),
        **({"codes": dict(column.codes)} if column.codes else {}),
        **({"constraints": constraints} if constraints else {}),
        "arrowType": column.type,
    }
