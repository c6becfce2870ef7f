"""What a contract says, as frozen records: columns, rules, keys and the dataset that they belong to."""

# pyarrow comes without type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from expectations.column_types import arrow_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

Level = Literal["block", "warn"]
"""A row that breaks a rule of level "block" is refused; one of level "warn" is counted and published."""
RuleKind = Literal["row", "pattern", "span", "text_length", "text_sha256"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, whether null is allowed, and what its values mean and may be."""

    name: str
    type: str
    nullable: bool
    description: str
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    pattern: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Each allowed value with a line of meaning; empty when any value is allowed."""
    unit: str | None = None
    level: Level = "block"
    """What breaking the bounds, the pattern or the codes does; type and null always block."""

    @property
    def allowed(self) -> tuple[str, ...]:
        """The allowed codes, empty when any value is."""
        return tuple(self.codes)


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that name a row of another table (or of their own); a null names none."""

    columns: tuple[str, ...]
    references: str
    to: tuple[str, ...]
    on_reject: Literal["reject", "null"]
    """What becomes of a row when the row that it names is refused: it goes too, or its key becomes null."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named condition on a row beyond one column's own bounds.

    By ``kind``: "row" is a DuckDB expression; "pattern" is a regular expression that ``column`` matches in
    the rows for which the expression ``when`` holds; "span" says that ``start`` and ``end`` lie inside the
    article's text and, given ``equals``, hold just that column's characters; "text_length" and "text_sha256"
    compare ``column`` with the text. An expression that is null holds, as in a SQL CHECK constraint.
    """

    name: str
    kind: RuleKind
    description: str
    level: Level = "block"
    expression: str | None = None
    column: str | None = None
    when: str | None = None
    pattern: str | None = None
    start: str | None = None
    end: str | None = None
    equals: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A query that an analyst might start from."""

    title: str
    sql: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The shares at which a run or a release is stopped or warned about; see ``datasets/dateline.toml``."""

    rejected_rows: float
    rejected_articles: float
    rows_min_ratio: float
    rows_max_ratio: float
    rows_min_base: int
    null_share_drift: float


@dataclass(frozen=True, slots=True)
class Dataset:
    """What holds for all tables: title, licence, policies, schema version and thresholds."""

    name: str
    title: str
    description: str
    schema_version: str
    keywords: tuple[str, ...]
    licence: Mapping[str, str]
    """``name`` (SPDX), ``title``, ``path``, ``scope`` and ``attribution``."""
    policies: Mapping[str, str]
    """The text of each policy: versioning, retention, takedown, deprecation."""
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Contract:
    """One table: what a row is, its columns in order, its keys and its rules."""

    name: str
    title: str
    description: str
    is_published: bool
    primary_key: tuple[str, ...]
    sort_by: tuple[str, ...]
    columns: tuple[Column, ...]
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    rules: tuple[Rule, ...] = ()
    examples: tuple[Example, ...] = ()
    schema_version: str = ""
    licence: str = ""

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column called ``name``.

        Raises:
            KeyError: the table has no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name} has no column {name}")

    def arrow_schema(self) -> pa.Schema:
        """Return the Arrow schema, with descriptions in the metadata of the fields and of the schema.

        DuckDB does not show the metadata of fields, so the schema's own holds all descriptions as JSON too
        (``SELECT * FROM parquet_kv_metadata('figures.parquet')``).
        """
        import pyarrow as pa

        fields = [
            pa.field(column.name, arrow_type(column.type), column.nullable, _field_metadata(column))
            for column in self.columns
        ]
        described = {column.name: column.description for column in self.columns}
        return pa.schema(
            fields,
            {
                "dateline.table": self.name,
                "dateline.schema_version": self.schema_version,
                "title": self.title,
                "description": self.description,
                "license": self.licence,
                "primary_key": json.dumps(self.primary_key),
                "columns": json.dumps(described, ensure_ascii=False),
            },
        )


def _field_metadata(column: Column) -> dict[str, str]:
    unit = {"unit": column.unit} if column.unit else {}
    return {"description": column.description, **unit}
