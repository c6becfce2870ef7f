from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.contracts import datasets_directory
from flows.release import release_folder

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = {
    "DICTIONARY.md",
    "RELEASE.md",
    "SHA256SUMS",
    "datapackage.json",
    "dateline.duckdb",
    "manifest.json",
    "views.sql",
}


def test_the_dictionary_is_the_projects(out: Path) -> None:
    dictionary = datasets_directory() / "README.md"
    assert (release_folder(out) / "DICTIONARY.md").read_text() == dictionary.read_text()


def test_a_release_holds_its_tables_and_what_describes_them(out: Path) -> None:
    tables = {"articles", "changes", "dates", "figures", "quotes", "rejects", "speakers"}
    assert {path.name for path in release_folder(out).iterdir()} == WRITTEN | tables
