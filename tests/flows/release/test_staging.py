from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from expectations.contracts import load_contracts
from flows.release.layout import ReleaseError
from flows.release.manifest import Manifest
from flows.release.staging import changes_file, stage_tables
from flows.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path, made: Any) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        opened.replace(made.made_batch(1, 20), "run-1")
        yield opened


def _manifest(store: Store, folder: Path, before: tuple[Path, Manifest] | None = None) -> Manifest | None:
    folder.mkdir()
    files = stage_tables(store, folder, before, with_text=False)
    return Manifest("2026-03-02.1", "2026-03-02", None, "1.0.0", files, {}) if files else None


def test_every_file_is_as_the_manifest_says(store: Store, tmp_path: Path) -> None:
    manifest = _manifest(store, tmp_path / "one")
    assert manifest is not None
    for entry in manifest.files:
        path = tmp_path / "one" / entry.path
        assert pq.read_metadata(path).num_rows == entry.rows
        assert path.stat().st_size == entry.bytes
    assert manifest.rows()["figures"] == 20


def test_equal_bytes_under_another_fingerprint_are_the_same_file_and_no_change(
    store: Store, tmp_path: Path
) -> None:
    """Another DuckDB may hash rows differently; what is written then shows that nothing changed."""
    manifest = _manifest(store, tmp_path / "one")
    assert manifest is not None
    other = replace(manifest, files=tuple(replace(entry, fingerprint="another") for entry in manifest.files))
    assert _manifest(store, tmp_path / "two", (tmp_path / "one", other)) is None
    figures = manifest.of_table("figures")[0].path
    assert (tmp_path / "one" / figures).samefile(tmp_path / "two" / figures)


def test_a_file_that_lacks_rows_is_not_published(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.release.staging.read_partition", lambda *_: iter(()))
    with pytest.raises(ReleaseError, match=r"came out with 0 rows of the \d+ that the store has"):
        _manifest(store, tmp_path / "one")


def test_changes_are_counted_as_they_are_written(tmp_path: Path) -> None:
    schema = load_contracts()["changes"].arrow_schema()
    rows = [
        {
            "release_from": None,
            "release_to": "2026-03-02.1",
            "table_name": table,
            "record_id": f"{number}",
            "change": change,
        }
        for number, (table, change) in enumerate(
            [("figures", "added"), ("dates", "removed"), ("figures", "added")]
        )
    ]
    table = schema.empty_table().from_pylist(rows, schema)
    entry, counts = changes_file(tmp_path, [table.slice(0, 1), table.slice(1)])
    assert counts == {
        "dates": {"added": 0, "removed": 1, "changed": 0},
        "figures": {"added": 2, "removed": 0, "changed": 0},
    }
    assert (entry.path, entry.rows) == ("changes/changes.parquet", 3)
    assert pq.read_table(tmp_path / entry.path).num_rows == 3
