from __future__ import annotations

import hashlib
import json
import uuid
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ATOM = "{http://www.w3.org/2005/Atom}"


def test_versions_lists_the_newest_first(out: Path) -> None:
    versions = json.loads((out / "versions.json").read_text())
    assert versions["current"] == "2026-03-02.2"
    assert [entry["release"] for entry in versions["releases"]] == ["2026-03-02.2", "2026-03-02.1"]
    newest = versions["releases"][0]
    assert newest["changes"]["figures"] == {"added": 1, "removed": 0, "changed": 0}
    assert newest["rows"]["figures"] == 10
    sums = (out / newest["path"] / "SHA256SUMS").read_bytes()
    assert newest["checksums_sha256"] == hashlib.sha256(sums).hexdigest()


def test_the_feed_has_an_entry_a_release(out: Path) -> None:
    feed = ET.fromstring((out / "releases.atom").read_bytes())  # noqa: S314 - our own file
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "dateline 2026-03-02.2",
        "dateline 2026-03-02.1",
    ]
    ids = [element.text or "" for element in feed.iter(f"{ATOM}id")]
    assert len({uuid.UUID(one.removeprefix("urn:uuid:")) for one in ids}) == 3
    assert feed.findtext(f"{ATOM}updated") == "2026-03-02T08:00:00+00:00"
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert (out / link.attrib["href"]).is_file()
        assert entry.findtext(f"{ATOM}updated")
