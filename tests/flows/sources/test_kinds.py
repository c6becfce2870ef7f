from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from flows.sources.kinds import kind_of

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<!DOCTYPE html>\n<html><head></head></html>"
WARC = b"WARC/1.0\r\nWARC-Type: warcinfo\r\n"
RSS = b'<?xml version="1.0"?>\n<rss version="2.0"></rss>'
SITEMAP = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"A text.", "text"),
        ("a", b"A text.", "text"),
        ("a.txt", PAGE, "html"),
        ("a.html", b"<div>No doctype.</div>", "html"),
        ("a.html.gz", gzip.compress(PAGE, mtime=0), "html"),
        ("a", b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><html>", "html"),
        ("a.gz", gzip.compress(WARC, mtime=0), "warc"),
        ("a.warc.gz", gzip.compress(WARC, mtime=0), "warc"),
        ("a.csv", b"PAR1....", "parquet"),
        ("a.tsv", b"text\n", "tsv"),
        ("a.JSONL", b'{"text": "x"}', "jsonl"),
        ("a", b' {"text": "x"}', "jsonl"),
        ("a.json", b"{}", "json"),
        ("a.xml", RSS, "feed"),
        ("a.xml", SITEMAP, "sitemap"),
        ("a", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ("a.txt", b"# list\nhttps://example.org/a\n\nhttp://example.org/b\n", "urls"),
        ("a.txt", b"https://example.org/a is where it stands\n", "text"),
        ("a.txt", b"", "text"),
        ("a.pdf", b"%PDF-1.7", None),
        ("a.txt", b"%PDF-1.7", None),
        ("a.docx", b"PK\x03\x04", None),
        ("a.txt.gz", b"\x1f\x8bbroken", "text"),
    ],
)
def test_name_and_content_tell_the_kind(tmp_path: Path, name: str, data: bytes, kind: str | None) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert kind_of(path) == kind
