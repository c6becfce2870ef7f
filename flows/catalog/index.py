"""What lists all releases: ``versions.json`` for machines and ``releases.atom`` for feed readers.

Both are made anew from the releases that are there, so a crash between two of them heals by itself.
"""

from __future__ import annotations

import json
import uuid
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from expectations.contracts import load_dataset
from flows.release.durable import replace_text, sha256_of
from flows.release.layout import RELEASES, list_releases, read_current, release_folder
from flows.release.manifest import CHECKSUMS, MANIFEST, Manifest, is_withdrawn, read_manifest

if TYPE_CHECKING:
    from pathlib import Path

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.UUID("6f0d0f0c-6f5b-5b55-9a3e-0f6d1a1c7d10")
"""Of the ids of feed entries; never to be changed, readers know entries by them."""
FEED_ENTRIES = 50


def write_index(out: Path) -> None:
    """Write ``versions.json`` and ``releases.atom`` into ``out``, the newest release first."""
    manifests = [_marked(release_folder(out, name)) for name in list_releases(out)]
    replace_text(out / "versions.json", json.dumps(_versions(out, manifests), indent=1) + "\n")
    replace_text(out / "releases.atom", _feed(manifests[:FEED_ENTRIES]))


def _marked(folder: Path) -> Manifest:
    """Return the manifest in ``folder``; one that was reduced without a mark counts as withdrawn when it came out."""
    manifest = read_manifest(folder)
    if manifest.withdrawn_at is None and is_withdrawn(folder, manifest):
        return replace(manifest, withdrawn_at=manifest.released_at)
    return manifest


def _versions(out: Path, manifests: list[Manifest]) -> dict[str, Any]:
    return {
        "name": load_dataset().name,
        "current": read_current(out),
        "releases": [
            {
                "release": manifest.release,
                "released_at": manifest.released_at,
                "previous": manifest.previous,
                "schema_version": manifest.schema_version,
                "path": f"{RELEASES}/{manifest.release}",
                "withdrawn_at": manifest.withdrawn_at,
                "datapackage": None
                if manifest.withdrawn_at
                else f"{RELEASES}/{manifest.release}/datapackage.json",
                "checksums_sha256": None
                if manifest.withdrawn_at
                else sha256_of(release_folder(out, manifest.release) / CHECKSUMS),
                "bytes": manifest.size(),
                "rows": manifest.rows(),
                "changes": manifest.changes,
            }
            for manifest in manifests
        ],
    }


def _feed(manifests: list[Manifest]) -> str:
    """Return the Atom feed (RFC 4287); links are relative to the feed's own address."""
    dataset = load_dataset()
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    _add(feed, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, dataset.name)}")
    _add(feed, "title", dataset.title)
    _add(feed, "updated", manifests[0].released_at if manifests else "1970-01-01T00:00:00+00:00")
    _add(_add(feed, "author"), "name", dataset.name)
    _add(feed, "link", rel="self", href="releases.atom")
    for manifest in manifests:
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{dataset.name}/{manifest.release}')}")
        notes = MANIFEST if manifest.withdrawn_at else "RELEASE.md"
        _add(
            entry,
            "title",
            f"{dataset.name} {manifest.release}{' (withdrawn)' if manifest.withdrawn_at else ''}",
        )
        _add(entry, "updated", manifest.withdrawn_at or manifest.released_at)
        _add(entry, "link", rel="alternate", href=f"{RELEASES}/{manifest.release}/{notes}")
        _add(entry, "summary", _summary(manifest))
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _summary(manifest: Manifest) -> str:
    rows = ", ".join(f"{count:,} {table}" for table, count in manifest.rows().items())
    changes = manifest.changes.values()
    told = (f"{sum(count[kind] for count in changes):,} {kind}" for kind in ("added", "removed", "changed"))
    return f"{rows}. {', '.join(told)}."


def _add(parent: ET.Element, name: str, content: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = content
    return element
