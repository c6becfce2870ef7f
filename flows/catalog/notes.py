"""``RELEASE.md``: what is in a release, what changed and what the checks found, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.contracts import load_contracts, load_dataset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.release.manifest import Manifest


def release_notes(manifest: Manifest, checks: Sequence[str]) -> str:
    """Return the notes as Markdown."""
    dataset = load_dataset()
    since = f"since {manifest.previous}" if manifest.previous else "(the first release: all records are new)"
    return "\n".join(
        [
            f"# {manifest.release}",
            "",
            f"Released {manifest.released_at}. Schema version {manifest.schema_version}. "
            f"Licence of the annotations: {dataset.licence['name']}.",
            "",
            "## Tables",
            "",
            "| table | rows | files | what it holds |",
            "|---|---:|---:|---|",
            *_table_lines(manifest),
            "",
            f"## Changes {since}",
            "",
            *_change_lines(manifest),
            "",
            "## Checks",
            "",
            *(f"- {line}" for line in checks or ("No checks were recorded.",)),
            "",
            "## How to read it",
            "",
            "- `duckdb -readonly dateline.duckdb` has every table and view with comments, where the release was made.",
            "- `views.sql` makes the same views in any DuckDB, wherever the folder lies.",
            "- `sha256sum -c SHA256SUMS` checks the files; `datapackage.json` describes every column.",
            "",
        ]
    )


def _table_lines(manifest: Manifest) -> list[str]:
    rows, contracts = manifest.rows(), load_contracts()
    return [
        f"| {name} | {rows[name]:,} | {len(manifest.of_table(name))} | {contracts[name].description} |"
        for name in manifest.tables()
    ]


def _change_lines(manifest: Manifest) -> list[str]:
    if not manifest.changes:
        return ["No record of any table changed."]
    lines = [
        f"| {name} | {count['added']:,} | {count['removed']:,} | {count['changed']:,} |"
        for name, count in manifest.changes.items()
    ]
    return ["| table | added | removed | changed |", "|---|---:|---:|---:|", *lines]
