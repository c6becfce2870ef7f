"""How fast the sources are, each beside the library that does its work alone, and the memory that a large
file takes.

CPU seconds of this process and its page reader; the pages are those of the pages kit, or written here when it
is absent.

Run: ``python -m tests.benchmarks.sources_speed [MEGABYTES OF WARC]``
"""

from __future__ import annotations

import gzip
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.sources import SourceOptions, read_source

if TYPE_CHECKING:
    from collections.abc import Callable

KIT = Path(__file__).parents[2].parent / "shared" / "benchmarks" / "pages" / "html"
_OPTIONS = SourceOptions(languages=None, feed_only=True)
_ROUNDS = 3


def pages() -> list[bytes]:
    """Return real pages when the kit is there, else one of our own, repeated."""
    if KIT.exists():
        return [gzip.decompress(path.read_bytes()) for path in sorted(KIT.glob("*.html.gz"))]
    words = (
        "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
    )
    body = "".join(f"<p>{number} {words}</p>" for number in range(40))
    return [
        f"<html><head><title>Crane</title></head><body><article>{body}</article></body></html>".encode()
    ] * 37


def warc_record(number: int, page: bytes) -> bytes:
    """Return one packed response record."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Date: 2021-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + block + b"\r\n\r\n", 1)


def measure(work: Callable[[], Any]) -> float:
    """Return the least CPU seconds of some rounds of ``work``, in this process and those it waits for."""
    taken: list[float] = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def html_seconds(found: list[bytes]) -> tuple[float, float]:
    """Return the seconds of trafilatura with its metadata, and of our page reader."""
    import trafilatura

    from flows.sources.page.read import read_page

    def alone() -> None:
        for page in found:
            trafilatura.bare_extraction(
                page, with_metadata=True, favor_precision=True, include_comments=False
            )

    return measure(alone), measure(lambda: [read_page(page) for page in found])


def feed_seconds(folder: Path) -> tuple[float, float]:
    """Return the seconds of feedparser, and of our feed source, for a feed of 500 entries."""
    import feedparser

    body = "&lt;p&gt;The harbour board said on Tuesday that the crane lifts 40 tonnes.&lt;/p&gt;" * 10
    entries = "".join(
        f"<item><title>T {n}</title><link>https://example.org/{n}</link><guid>{n}</guid>"
        f"<pubDate>Thu, 04 Mar 2021 09:30:00 GMT</pubDate><description>{n} {body}</description></item>"
        for n in range(500)
    )
    path = folder / "feed.rss"
    path.write_text(f'<rss version="2.0"><channel><title>F</title>{entries}</channel></rss>')
    data = path.read_bytes()
    ours = measure(lambda: list(read_source(str(path), _OPTIONS)))
    return measure(lambda: feedparser.parse(data)), ours


def warc_scan_seconds(path: Path) -> tuple[float, float]:
    """Return the seconds of FastWARC to unpack every record, and of ours to do so, pages not read."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    from flows.sources import warc_files

    def alone() -> None:
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response):
                record.reader.read()

    reader = warc_files.page_article
    warc_files.page_article = lambda *_: None  # type: ignore[assignment]
    try:
        return measure(alone), measure(lambda: list(warc_files.read_warc(path, "w", _OPTIONS)))
    finally:
        warc_files.page_article = reader


def main(megabytes: int) -> dict[str, Any]:
    """Return every figure."""
    found = pages()
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        alone, ours = html_seconds(found)
        result["html"] = _compared(len(found), alone, ours)
        path = folder / "large.warc.gz"
        records = 0
        with path.open("wb") as file:
            while file.tell() < megabytes * 1_000_000:
                file.write(warc_record(records, found[records % len(found)]))
                records += 1
        alone, ours = warc_scan_seconds(path)
        result["warc_unpacked"] = _compared(records, alone, ours)
        start = time.perf_counter()
        items = sum(1 for _ in read_source(str(path), _OPTIONS))
        result["warc_read"] = {
            "items": items,
            "pages_per_second": round(items / (time.perf_counter() - start), 1),
        }
        alone, ours = feed_seconds(folder)
        result["feed"] = _compared(500, alone, ours)
    kilobytes = {"reader": resource.RUSAGE_SELF, "page worker": resource.RUSAGE_CHILDREN}
    from flows.sources.page.worker import shared_reader

    shared_reader(_OPTIONS.page_seconds).close()
    result["peak_mb"] = {who: resource.getrusage(which).ru_maxrss // 1024 for who, which in kilobytes.items()}
    return result


def _compared(items: int, alone: float, ours: float) -> dict[str, float]:
    return {
        "library_per_second": round(items / alone, 1),
        "ours_per_second": round(items / ours, 1),
        "overhead": round(ours / alone - 1, 3),
    }


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20), indent=2))
