"""Releases: immutable folders of Parquet, and the pointer that says which one is current."""

from __future__ import annotations

from flows.release.changes import diff
from flows.release.layout import ReleaseError, list_releases, read_current, release_folder
from flows.release.manifest import FileEntry, Manifest, read_manifest, verify

__all__ = [
    "FileEntry", "Manifest", "ReleaseError", "diff", "list_releases", "read_current", "read_manifest",
    "release_folder", "verify",
]  # fmt: skip
