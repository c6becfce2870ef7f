"""The data files of a release on its way: written from the store, or linked from the release before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from expectations.contracts import load_contracts
from expectations.metadata import published_tables
from flows.release.durable import link_or_copy, sha256_of
from flows.release.layout import ReleaseError
from flows.release.manifest import FileEntry, Manifest
from flows.release.parquet_files import write_parquet
from flows.release.partitions import Partition, partitions, read_partition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pyarrow as pa

    from flows.store import Store


def stage_tables(
    store: Store, folder: Path, before: tuple[Path, Manifest] | None, with_text: bool
) -> tuple[FileEntry, ...] | None:
    """Write every published table of ``store`` into ``folder``; return its files, None when nothing changed.

    A month whose rows are those of the release before is linked, not written. ``before`` is that release's
    folder and manifest, None before the first one.
    """
    old = {entry.path: entry for entry in before[1].files} if before else {}
    wanted = [
        part
        for name in published_tables(with_text)
        if name != "changes"
        for part in partitions(store, load_contracts()[name])
    ]
    fingerprints = {entry.path: entry.fingerprint for entry in old.values() if entry.table != "changes"}
    if before and fingerprints == {part.path: part.fingerprint for part in wanted}:
        return None
    files = tuple(
        _stage_part(store, folder, part, before[0] if before else None, old.get(part.path)) for part in wanted
    )
    same = {entry.path: entry.sha256 for entry in old.values() if entry.table != "changes"}
    return None if before and same == {entry.path: entry.sha256 for entry in files} else files


def changes_file(folder: Path, changes: Iterable[pa.Table]) -> tuple[FileEntry, dict[str, dict[str, int]]]:
    """Write the table ``changes`` and return its file and, per table, how many records changed how."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"added": 0, "removed": 0, "changed": 0})

    def counted() -> Iterator[pa.Table]:
        for table in changes:
            for row in table.group_by(["table_name", "change"]).aggregate([([], "count_all")]).to_pylist():
                counts[row["table_name"]][row["change"]] += row["count_all"]
            yield table

    path = folder / "changes" / "changes.parquet"
    rows = write_parquet(path, load_contracts()["changes"].arrow_schema(), counted())
    entry = FileEntry(
        "changes/changes.parquet", "changes", None, rows, path.stat().st_size, sha256_of(path), ""
    )
    return entry, dict(sorted(counts.items()))


def _stage_part(
    store: Store, folder: Path, part: Partition, previous: Path | None, old: FileEntry | None
) -> FileEntry:
    target = folder / part.path
    target.parent.mkdir(exist_ok=True)
    if previous and old and old.fingerprint == part.fingerprint:
        link_or_copy(previous / old.path, target)
        return old
    contract = load_contracts()[part.table]
    rows = write_parquet(target, contract.arrow_schema(), read_partition(store, contract, part))
    if rows != part.rows:
        raise ReleaseError(
            f"nothing is published: {part.path} came out with {rows:,} rows of the {part.rows:,} that the store has "
            "for it; this is a fault of dateline, please report it"
        )
    digest = sha256_of(target)
    if previous and old and old.sha256 == digest:
        target.unlink()
        link_or_copy(previous / old.path, target)
    return FileEntry(part.path, part.table, part.month, rows, target.stat().st_size, digest, part.fingerprint)
