"""How many rows a table of articles has, for what must be said when all of them are refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flows.sources.capped_lines import capped_lines
from flows.sources.compressed import open_bytes
from flows.sources.csv_files import count_records

if TYPE_CHECKING:
    from pathlib import Path

    from flows.sources.protocol import Kind, SourceOptions


def count_rows(path: Path, kind: Kind | None, options: SourceOptions) -> int | None:
    """Return the number of rows in the file ``path``; None for kinds that have none.

    Raises:
        OSError: The file cannot be read.
    """
    match kind:
        case "csv" | "tsv":
            return count_records(path, options, kind)
        case "jsonl":
            with open_bytes(path) as file:
                lines = capped_lines(file, options.max_line_bytes)
                return sum(1 for line in lines if line.data is None or line.data.strip())
        case "json":
            with open_bytes(path) as file:
                value = json.load(file)
            return len(value) if isinstance(value, list) else 1
        case "parquet":
            import pyarrow.parquet as pq

            return pq.read_metadata(path).num_rows
        case _:
            return None
