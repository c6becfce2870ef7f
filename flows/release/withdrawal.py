"""Releases whose data is withdrawn: what stays is the manifest, marked, and the changes, which name ids only."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from flows.release.durable import flush
from flows.release.layout import list_releases, release_folder
from flows.release.manifest import MANIFEST, is_withdrawn, read_manifest, write_manifest
from flows.store.withdrawals import WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from pathlib import Path

_STAYS = frozenset({MANIFEST, "changes"})
_NAMING = ("articles", "rejects")
"""The tables that name every article of which a release holds anything."""


def releases_with(out: Path, article_ids: Collection[str]) -> list[str]:
    """Return the releases in ``out`` whose data holds something of the articles, or should be gone; newest first.

    Raises:
        ReleaseError: a release is damaged.
    """
    wanted = frozenset(article_ids)
    looked_into: dict[str, bool] = {}
    found: list[str] = []
    for name in list_releases(out):
        folder = release_folder(out, name)
        manifest = read_manifest(folder)
        if is_withdrawn(folder, manifest):
            found += [name] * any(entry.name not in _STAYS for entry in folder.iterdir())  # a kill left it so
            continue
        for entry in (entry for table in _NAMING for entry in manifest.of_table(table)):
            if entry.sha256 not in looked_into:
                looked_into[entry.sha256] = _holds(folder / entry.path, wanted)
        if any(looked_into[entry.sha256] for table in _NAMING for entry in manifest.of_table(table)):
            found.append(name)
    return found


def withdraw_release(out: Path, name: str, at: datetime) -> None:
    """Mark the release ``name`` as withdrawn, then remove its data; doing it twice changes nothing.

    Raises:
        ReleaseError: there is no such release, or it is damaged.
        OSError: the disk refused; what was removed by then is gone.
    """
    folder = release_folder(out, name)
    manifest = read_manifest(folder)
    if manifest.withdrawn_at is None:
        write_manifest(folder, replace(manifest, withdrawn_at=at.isoformat()))
    for entry in folder.iterdir():
        if entry.name not in _STAYS:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    flush(folder)


def _holds(path: Path, article_ids: Collection[str]) -> bool:
    """Tell whether a file of articles or rejects says anything of the articles but that they were withdrawn."""
    with pq.ParquetFile(path) as file:
        columns = [name for name in ("article_id", "rule") if name in file.schema_arrow.names]
        return any(
            row["article_id"] in article_ids and row.get("rule") != WITHDRAWN
            for batch in file.iter_batches(columns=columns)
            for row in batch.to_pylist()
        )
