"""The publish step: the store's rows to a new immutable release, or nothing when nothing changed.

Everything is written into a folder beside, checked, flushed to disk and renamed; then the pointer is
replaced. A crash at any moment leaves the old release current or the new one; :func:`recover` clears up or
completes.
"""

from __future__ import annotations

import fcntl
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING

from expectations.contracts import load_dataset
from flows.catalog.index import write_index
from flows.catalog.write import write_catalog
from flows.clusters.update import update_clusters
from flows.release.changes import SPILL, changes_between
from flows.release.durable import TEMPORARY, flush, flush_tree, replace_text
from flows.release.layout import (
    RELEASES,
    ReleaseError,
    next_name,
    read_current,
    release_folder,
    reported,
    set_current,
)
from flows.release.manifest import Manifest, is_withdrawn, read_manifest, write_checksums, write_manifest
from flows.release.staging import changes_file, stage_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from flows.store import Store

_STAGING = ".staging-"
_LOCK = ".publish.lock"
_INTENT = ".publishing"
"""Names the release that is being renamed into place; while it lies there, the pointer may lag behind."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A release that is written but not published: what a check looks at."""

    folder: Path
    manifest: Manifest
    previous: Path | None
    """The folder of the current release, None before the first one."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What the checks of a staged release found."""

    folder: Path | None = None
    """Reports (validation results, data docs) that are copied into the release as ``quality/``."""
    notes: tuple[str, ...] = ()
    """A line each for the release notes: checks passed, warnings."""


def _no_check(_staged: Staged) -> Quality:
    return Quality()


def publish(
    store: Store,
    out: Path,
    released_at: datetime,
    check: Callable[[Staged], Quality] = _no_check,
    with_text: bool = False,
) -> Manifest | None:
    """Publish what ``store`` holds as a new release in ``out``; return its manifest, None if nothing changed.

    Args:
        store: the open store; the caller keeps it.
        out: where the releases lie; made when it is not there.
        released_at: the moment that names the release, with a time zone.
        check: looks at the staged release; whatever it raises stops the publication and passes through.
        with_text: whether the articles' texts are published too.

    Raises:
        ReleaseError: another process publishes here, or the disk refused; what was published is untouched.
        StoreError: the disk refused the store's clusters.
    """
    with reported(out), _locked(out):
        recover(out)
        update_clusters(store)  # here, once a release: what is new may be a copy of anything before
        name = next_name(out, released_at.astimezone(UTC).date())
        current = read_current(out)
        previous = _with_data(release_folder(out, current)) if current else None
        folder = out / RELEASES / f"{_STAGING}{name}"
        try:
            staged = _stage(store, folder, name, released_at, previous, with_text)
            if staged is None:
                return None
            quality = check(staged)
            write_catalog(folder, out / RELEASES / name, staged.manifest, quality.folder, quality.notes)
            write_checksums(folder, staged.manifest)
            flush_tree(folder)
            _put_into_place(out, folder, name)
            return staged.manifest
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def recover(out: Path) -> None:
    """Remove what a killed publication left in ``out``; complete it when the release was in place already."""
    (out / RELEASES).mkdir(parents=True, exist_ok=True)
    for entry in (out / RELEASES).iterdir():
        if entry.is_symlink():
            entry.unlink()
        elif entry.name.startswith(_STAGING):
            shutil.rmtree(entry)
    shutil.rmtree(out / RELEASES / SPILL, ignore_errors=True)
    for entry in out.glob(f"*{TEMPORARY}"):
        entry.unlink()
    intent = out / _INTENT
    if intent.exists():
        name = intent.read_text(encoding="ascii").strip()
        if (out / RELEASES / name).is_dir():
            _complete(out, name)
        intent.unlink()


def _with_data(folder: Path) -> Path | None:
    """Return the folder of the current release; None when it was withdrawn and the next one is like a first."""
    return None if is_withdrawn(folder, read_manifest(folder)) else folder


def _stage(
    store: Store, folder: Path, name: str, released_at: datetime, previous: Path | None, with_text: bool
) -> Staged | None:
    """Write the data files and the manifest into ``folder``; None when they are those of ``previous``."""
    before = (previous, read_manifest(previous)) if previous else None
    folder.mkdir()
    files = stage_tables(store, folder, before, with_text)
    if files is None:
        return None
    manifest = Manifest(
        release=name,
        released_at=released_at.astimezone(UTC).isoformat(),
        previous=before[1].release if before else None,
        schema_version=load_dataset().schema_version,
        files=files,
        changes={},
    )
    changes, counts = changes_file(
        folder, changes_between(before, (folder, manifest), folder.parent, store.memory_limit)
    )
    manifest = replace(manifest, files=(*files, changes), changes=counts)
    write_manifest(folder, manifest)
    return Staged(folder, manifest, previous)


def _put_into_place(out: Path, folder: Path, name: str) -> None:
    replace_text(out / _INTENT, f"{name}\n")
    folder.rename(out / RELEASES / name)
    flush(out / RELEASES)
    _complete(out, name)
    (out / _INTENT).unlink()


def _complete(out: Path, name: str) -> None:
    set_current(out, name)
    write_index(out)


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """Hold the publisher's lock; the operating system frees it when the process ends, however it ends."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ReleaseError(
                f"another process is publishing to {out}: wait until it has finished, or choose another --out"
            ) from error
        yield
