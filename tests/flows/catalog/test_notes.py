from __future__ import annotations

from typing import TYPE_CHECKING

from flows.release import release_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_the_notes_count_rows_and_changes(out: Path) -> None:
    notes = (release_folder(out) / "RELEASE.md").read_text()
    assert "| figures | 10 | 2 |" in notes
    assert "## Changes since 2026-03-02.1" in notes
    assert "| figures | 1 | 0 | 0 |" in notes
    assert "the first release" in (release_folder(out, "2026-03-02.1") / "RELEASE.md").read_text()
