"""What a release holds: a line a data file, kept as ``manifest.json``, and checksums of every file."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from flows.release.durable import replace_text, sha256_of
from flows.release.layout import ReleaseError

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
DATABASE = "dateline.duckdb"
VIEWS = "views.sql"
_NOT_SUMMED = frozenset({CHECKSUMS, DATABASE, VIEWS})
"""Database and views hold no data but the release's path on this machine, so they differ elsewhere."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One data file of a release."""

    path: str
    """Relative to the release, with forward slashes."""
    table: str
    month: str | None
    """``YYYY-MM`` of ``published_at``, ``undated``, or None in a table that is not cut by month."""
    rows: int
    bytes: int
    sha256: str
    fingerprint: str
    """Of the rows in the store that it was written from; equal fingerprints need no second writing."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A release: its name, when and after which it was made, and its data files."""

    release: str
    released_at: str
    """ISO 8601, UTC; given by the caller, no clock is read."""
    previous: str | None
    schema_version: str
    files: tuple[FileEntry, ...]
    changes: dict[str, dict[str, int]]
    """Per table, how many records were added, removed and changed since the previous release."""
    withdrawn_at: str | None = None
    """When its data was withdrawn (a takedown, retention); the manifest and the changes stay."""

    def of_table(self, table: str) -> tuple[FileEntry, ...]:
        """Return the files of ``table``."""
        return tuple(entry for entry in self.files if entry.table == table)

    def tables(self) -> tuple[str, ...]:
        """Return the names of the tables, in the order of the files."""
        return tuple(dict.fromkeys(entry.table for entry in self.files))

    def rows(self) -> dict[str, int]:
        """Return the number of rows of each table."""
        counted: Counter[str] = Counter()
        for entry in self.files:
            counted[entry.table] += entry.rows
        return dict(counted)

    def size(self) -> int:
        """Return the bytes of all data files."""
        return sum(entry.bytes for entry in self.files)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write ``manifest.json`` into ``folder``."""
    fields = {name: value for name, value in asdict(manifest).items() if name != "withdrawn_at" or value}
    replace_text(folder / MANIFEST, json.dumps(fields, indent=1) + "\n")


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of the release in ``folder``.

    Raises:
        ReleaseError: it is missing or damaged.
    """
    try:
        raw = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = tuple(FileEntry(**entry) for entry in raw.pop("files"))
        return Manifest(files=files, **raw)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ReleaseError(f"{folder / MANIFEST} is missing or damaged: {error}") from error


def read_published(folder: Path) -> Manifest:
    """Return the manifest of the release in ``folder``, whose data must be there.

    Raises:
        ReleaseError: the release was withdrawn, or its manifest is missing or damaged.
    """
    manifest = read_manifest(folder)
    if is_withdrawn(folder, manifest):
        when = f" on {manifest.withdrawn_at[:10]}" if manifest.withdrawn_at else ""
        raise ReleaseError(
            f"release {manifest.release} was withdrawn{when}: only its manifest and changes are kept"
        )
    return manifest


def is_withdrawn(folder: Path, manifest: Manifest) -> bool:
    """Tell whether the data of a release is gone by intent: it is marked, or reduced to manifest and changes."""
    reduced = not (folder / CHECKSUMS).exists() and not (folder / "articles").exists()
    return manifest.withdrawn_at is not None or reduced


def write_checksums(folder: Path, manifest: Manifest) -> None:
    """Write ``SHA256SUMS`` over every file but the database and ``views.sql``, for ``sha256sum -c``.

    Data files are not read again: their checksums are those of ``manifest``, taken when they were written.
    """
    known = {entry.path: entry.sha256 for entry in manifest.files}
    names = {path.relative_to(folder).as_posix(): path for path in _summed(folder)}
    lines = [f"{known.get(name) or sha256_of(path)}  {name}\n" for name, path in names.items()]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def verify(folder: Path) -> list[str]:
    """Return what is wrong with the files of the release in ``folder``, a line each; nothing if all is well.

    Raises:
        ReleaseError: the checksums themselves cannot be read.
    """
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ReleaseError(f"{folder / CHECKSUMS} cannot be read: {error}") from error
    wanted = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    there = {path.relative_to(folder).as_posix(): path for path in _summed(folder)}
    wrong = [f"{path} is missing" for path in wanted.keys() - there.keys()]
    wrong += [f"{name} is missing" for name in (DATABASE, VIEWS) if not (folder / name).is_file()]
    wrong += [f"{path} does not belong to the release" for path in there.keys() - wanted.keys()]
    wrong += [
        f"{path} was changed: its checksum differs"
        for path in wanted.keys() & there.keys()
        if sha256_of(there[path]) != wanted[path]
    ]
    return sorted(wrong)


def _summed(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.is_file() and path.name not in _NOT_SUMMED]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())
