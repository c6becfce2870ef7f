"""The types that a contract may give a column, and how Arrow, Data Package and readers name them.

A contract spells a type as Arrow prints it: ``str(field.type)`` of a file's schema equals it.
"""

# pyarrow comes without type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

SPAN = "struct<char_start: int32, char_end: int32>"
ZONE = "struct<kind: string, char_start: int32, char_end: int32>"

DATA_PACKAGE_TYPES: dict[str, dict[str, str]] = {
    "string": {"type": "string"},
    "bool": {"type": "boolean"},
    "int32": {"type": "integer"},
    "int64": {"type": "integer"},
    "double": {"type": "number"},
    "decimal128(38, 9)": {"type": "number"},
    "date32": {"type": "date"},
    "timestamp[us]": {"type": "datetime", "format": "any"},
    "timestamp[us, UTC]": {"type": "datetime"},
    "list<string>": {"type": "list", "itemType": "string"},
    f"list<{SPAN}>": {"type": "array"},
    f"list<{ZONE}>": {"type": "array"},
}
"""The field types of Table Schema (datapackage.org/standard/table-schema) by type; the keys are all types."""

NUMBERS = frozenset({"int32", "int64", "double", "decimal128(38, 9)"})
LISTS = frozenset(name for name in DATA_PACKAGE_TYPES if name.startswith("list<"))


@cache
def arrow_type(name: str) -> pa.DataType:
    """Return the Arrow type that a contract calls ``name``.

    Raises:
        KeyError: no such type.
    """
    import pyarrow as pa

    span = [pa.field("char_start", pa.int32()), pa.field("char_end", pa.int32())]
    return {
        "string": pa.string(),
        "bool": pa.bool_(),
        "int32": pa.int32(),
        "int64": pa.int64(),
        "double": pa.float64(),
        "decimal128(38, 9)": pa.decimal128(38, 9),
        "date32": pa.date32(),
        "timestamp[us]": pa.timestamp("us"),
        "timestamp[us, UTC]": pa.timestamp("us", "UTC"),
        "list<string>": pa.list_(pa.string()),
        f"list<{SPAN}>": pa.list_(pa.struct(span)),
        f"list<{ZONE}>": pa.list_(pa.struct([pa.field("kind", pa.string()), *span])),
    }[name]
