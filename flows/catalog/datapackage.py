"""``datapackage.json``: the release as a Data Package, version 2 (datapackage.org/standard/data-package)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.metadata import package_metadata, resource_metadata

if TYPE_CHECKING:
    from flows.release.manifest import Manifest


def data_package(manifest: Manifest) -> dict[str, Any]:
    """Return the descriptor: a resource a table, each with its columns, keys, files, sizes and checksums.

    A resource of the standard has one ``hash``; a table of many files has one per file, so they stand under
    ``files`` (path, rows, bytes, hash), which the standard allows as a further property.
    """
    return {
        **package_metadata(),
        "version": manifest.release,
        "created": manifest.released_at,
        "previousVersion": manifest.previous,
        "resources": [_resource(manifest, name) for name in manifest.tables()],
    }


def _resource(manifest: Manifest, name: str) -> dict[str, Any]:
    files = manifest.of_table(name)
    return {
        **resource_metadata(name, manifest.tables()),
        "path": [entry.path for entry in files],
        "bytes": sum(entry.bytes for entry in files),
        "rows": sum(entry.rows for entry in files),
        "files": [
            {"path": entry.path, "rows": entry.rows, "bytes": entry.bytes, "hash": f"sha256:{entry.sha256}"}
            for entry in files
        ],
    }
