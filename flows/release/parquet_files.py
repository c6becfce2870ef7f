"""Parquet files whose bytes depend on their rows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa

_READ_ONLY = 0o444
"""Releases are immutable, and one file may be part of many of them."""


def write_parquet(path: Path, schema: pa.Schema, groups: Iterable[pa.Table]) -> int:
    """Write ``groups`` to ``path``, a row group each, and return the number of rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = 0
    with pq.ParquetWriter(
        path, schema, compression="zstd", compression_level=3, write_page_index=True
    ) as writer:
        for group in groups:
            writer.write_table(group, row_group_size=max(group.num_rows, 1))
            rows += group.num_rows
    path.chmod(_READ_ONLY)
    return rows
