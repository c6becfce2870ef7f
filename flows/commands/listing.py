"""Releases as a person reads them: the list, and what changed between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from flows.release import diff, list_releases, read_current, read_manifest, release_folder
from flows.release.manifest import is_withdrawn
from flows.rows import RECORD_TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

_COUNTED = ("articles", *RECORD_TABLES, "rejects")
_CHANGES = ("added", "removed", "changed")


def print_releases(out: Path, console: Console) -> None:
    """Print the releases in ``out``, the newest first, the current one marked."""
    names = list_releases(out)
    if not names:
        console.print(f"no release in {out} yet: make one with dateline run SOURCE --out {out}")
        return
    current = read_current(out)
    table = Table(header_style="bold")
    for title in ("release", "", *_COUNTED, "MiB"):
        table.add_column(title, justify="left" if title in ("release", "") else "right")
    for name in names:
        manifest = read_manifest(release_folder(out, name))
        rows = manifest.rows()
        counts = (f"{rows.get(table, 0):,}" for table in _COUNTED)
        mark = "withdrawn" if is_withdrawn(release_folder(out, name), manifest) else ""
        table.add_row(name, "current" if name == current else mark, *counts, f"{manifest.size() / 2**20:.1f}")
    console.print(table)


def print_diff(out: Path, before: str, after: str, console: Console) -> None:
    """Print how many records of each table were added, removed and changed between two releases.

    Raises:
        ReleaseError: one of them is not there.
    """
    changes = diff(out, before, after)
    counted = changes.group_by(["table_name", "change"]).aggregate([([], "count_all")]).to_pylist()
    counts = {(row["table_name"], row["change"]): row["count_all"] for row in counted}
    table = Table(title=f"{before} to {after}", title_justify="left", header_style="bold")
    for title in ("table", *_CHANGES):
        table.add_column(title, justify="left" if title == "table" else "right")
    for name in sorted({name for name, _ in counts}):
        table.add_row(name, *(f"{counts.get((name, change), 0):,}" for change in _CHANGES))
    console.print(table if counts else f"{before} and {after} hold the same records")
