from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from flows.release.parquet_files import write_parquet

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = pa.schema([pa.field("n", pa.int64(), metadata={"description": "a number"})], {"table": "numbers"})


def _groups() -> list[pa.Table]:
    return [pa.table({"n": range(start, start + 1000)}, schema=SCHEMA) for start in (0, 1000)]


def test_equal_rows_give_equal_bytes(tmp_path: Path) -> None:
    assert write_parquet(tmp_path / "a" / "one.parquet", SCHEMA, _groups()) == 2000
    write_parquet(tmp_path / "two.parquet", SCHEMA, iter(_groups()))
    assert (tmp_path / "a" / "one.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()


def test_each_group_is_a_row_group_with_statistics(tmp_path: Path) -> None:
    write_parquet(tmp_path / "one.parquet", SCHEMA, _groups())
    metadata = pq.read_metadata(tmp_path / "one.parquet")
    assert metadata.num_row_groups == 2
    assert metadata.row_group(1).column(0).statistics.min == 1000
    assert metadata.row_group(0).column(0).compression == "ZSTD"


def test_a_file_without_rows_has_its_schema(tmp_path: Path) -> None:
    assert write_parquet(tmp_path / "none.parquet", SCHEMA, []) == 0
    assert pq.read_schema(tmp_path / "none.parquet").equals(SCHEMA, check_metadata=True)
