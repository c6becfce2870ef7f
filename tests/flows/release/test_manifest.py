from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from flows.release import FileEntry, Manifest, ReleaseError, read_manifest, verify
from flows.release.manifest import write_checksums, write_manifest

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    FileEntry("figures/figures-2026-01.parquet", "figures", "2026-01", 3, 100, "ab", "3-1"),
    FileEntry("figures/figures-undated.parquet", "figures", "undated", 1, 50, "cd", "1-1"),
    FileEntry("changes/changes.parquet", "changes", None, 4, 20, "ef", ""),
)
MANIFEST = Manifest(
    "2026-03-02.1", "2026-03-02T08:00:00+00:00", None, "1.0.0", FILES, {"figures": {"added": 4}}
)


def test_counts() -> None:
    assert MANIFEST.tables() == ("figures", "changes")
    assert MANIFEST.rows() == {"figures": 4, "changes": 4}
    assert MANIFEST.size() == 170
    assert MANIFEST.of_table("changes") == FILES[2:]


def test_written_and_read(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST


@pytest.mark.parametrize("content", [None, "{", "[]", '{"files": [{}]}'])
def test_a_damaged_manifest_is_one_clear_error(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(ReleaseError, match="missing or damaged"):
        read_manifest(tmp_path)


def test_verify_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    for name in ("figures/a.parquet", "figures/b.parquet", "RELEASE.md", "views.sql"):
        (tmp_path / name).write_text(name)
    digest = hashlib.sha256(b"figures/a.parquet").hexdigest()
    known = FileEntry("figures/a.parquet", "figures", None, 1, 17, digest, "")
    write_checksums(tmp_path, replace(MANIFEST, files=(known,)))
    assert verify(tmp_path) == ["dateline.duckdb is missing"]
    (tmp_path / "dateline.duckdb").write_text("made where the release was published")
    assert verify(tmp_path) == []
    (tmp_path / "views.sql").write_text("another place")
    (tmp_path / "figures" / "a.parquet").write_text("flipped")
    (tmp_path / "figures" / "b.parquet").unlink()
    (tmp_path / "stray").write_text("")
    assert verify(tmp_path) == [
        "figures/a.parquet was changed: its checksum differs",
        "figures/b.parquet is missing",
        "stray does not belong to the release",
    ]


def test_no_checksums_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="SHA256SUMS"):
        verify(tmp_path)
