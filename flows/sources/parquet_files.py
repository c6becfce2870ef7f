"""Parquet files: the columns that articles have, a few rows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flows.sources.protocol import COLUMNS, Reject, SourceError
from flows.sources.rows import read_row, require_text_column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_BATCH_ROWS = 256
_READ_AHEAD_BYTES = 1024 * 1024


def read_parquet(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a Parquet file; ``source_ref`` ends in the row's number, from 1.

    Raises:
        SourceError: The file has no text column, or it holds no strings.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path, buffer_size=_READ_AHEAD_BYTES, pre_buffer=False) as file:
            names = _columns(file.schema_arrow, ref, options)
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH_ROWS, columns=names):
                columns = {name: _readable(batch.column(name)) for name in batch.schema.names}
                for index in range(batch.num_rows):
                    number += 1
                    yield _read(columns, index, f"{ref}:{number}", options)
    except (pa.ArrowException, OSError) as error:
        yield Reject(ref, "unreadable", f"not Parquet that can be read: {error}")


def _columns(schema: Any, ref: str, options: SourceOptions) -> list[str]:
    """Return the names of the columns to read."""
    import pyarrow.types as kinds

    require_text_column(schema.names, ref, options)
    text = schema.field(options.column("text")).type
    value = text.value_type if kinds.is_dictionary(text) else text
    if not any(test(value) for test in (kinds.is_string, kinds.is_large_string, kinds.is_string_view)):
        message = f"{ref}: column {options.column('text')} is of type {text}; it must hold strings"
        raise SourceError(message, "missing_text")
    return [name for name in (options.column(column) for column in COLUMNS) if name in schema.names]


def _readable(column: Any) -> Any:
    """Return ``column`` with timestamps in microseconds, which are those that Python's have."""
    import pyarrow as pa

    if pa.types.is_timestamp(column.type):
        return column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return column


def _read(columns: dict[str, Any], index: int, ref: str, options: SourceOptions) -> Article | Reject:
    try:
        row = {name: column[index].as_py() for name, column in columns.items()}
    except (UnicodeDecodeError, ValueError, OverflowError) as error:
        return Reject(ref, "encoding", f"the row cannot be read: {error}")
    return read_row(row, ref, "parquet", options)
