"""What kind of source a file is, told from its name and its first bytes."""

from __future__ import annotations

import gzip
import re
import zlib
from typing import TYPE_CHECKING

from flows.sources.compressed import GZIP_MAGIC

if TYPE_CHECKING:
    from pathlib import Path

    from flows.sources.protocol import Kind

HEAD_BYTES = 4096

BY_EXTENSION: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".warc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
    ".urls": "urls",
}
DOCUMENT_EXTENSIONS = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".eml", ".pages"}
)
"""Files that may well be articles and that no adapter reads: a folder reports them."""

_BINARY_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_HTML_HEAD = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_SITEMAP_HEAD = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b", re.I)
_FEED_HEAD = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b", re.I)
_URL_LINE = re.compile(rb"https?://\S+")


def kind_of(path: Path) -> Kind | None:
    """Return the kind of the file ``path``, or None when it is no kind of article that can be read.

    What the bytes show for certain (Parquet, WARC, a page's or feed's first tag) beats the name; the name
    beats the rest; a file without a known name is text when its bytes are.
    """
    extension = extension_of(path)
    head = _head(path)
    certain = _certain(head)
    if certain is not None:
        return certain
    if extension in DOCUMENT_EXTENSIONS or head.startswith(_BINARY_MAGIC):
        return None
    named = BY_EXTENSION.get(extension)
    if named == "text" and is_url_list(head):
        return "urls"
    return named or ("jsonl" if head.lstrip().startswith(b'{"') else "text")


def extension_of(path: Path) -> str:
    """Return the extension that tells the kind, in lower case, below a ``.gz``.

    >>> from pathlib import PurePath
    >>> extension_of(PurePath("page.HTML.gz"))
    '.html'
    """
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def kind_of_content(head: bytes) -> Kind | None:
    """Return the kind that the first bytes show for certain, or None."""
    return _certain(head)


def _certain(head: bytes) -> Kind | None:
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    start = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML_HEAD.match(start):
        return "html"
    if start.lstrip().startswith(b"<"):
        if _SITEMAP_HEAD.search(start):
            return "sitemap"
        if _FEED_HEAD.search(start):
            return "feed"
    return None


def is_url_list(head: bytes) -> bool:
    """Return whether the first bytes of a text, as many as are looked at, hold a URL a line and nothing else."""
    lines = [line.strip() for line in head.splitlines()]
    if len(head) == HEAD_BYTES:
        lines.pop()
    wanted = [line for line in lines if line and not line.startswith(b"#")]
    return bool(wanted) and all(_URL_LINE.fullmatch(line) for line in wanted)


def _head(path: Path) -> bytes:
    """Return the first bytes of a file, unpacked when it is gzip; what cannot be unpacked shows nothing."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head.startswith(GZIP_MAGIC):
        return head
    try:
        with gzip.open(path, "rb") as unpacked:
            return unpacked.read(HEAD_BYTES)
    except (OSError, EOFError, zlib.error):
        return b""
