"""WARC files (ISO 28500; Common Crawl's CC-NEWS): the HTML pages in them, one at a time.

A damaged record costs that record: reading goes on at the next one that can be found. The position is
remembered after each record, so a killed run continues where it stopped.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from flows.sources.content_encoding import ContentError, unpacked
from flows.sources.file_names import printable
from flows.sources.page.article import Found, page_article
from flows.sources.protocol import Reject
from flows.sources.warc_positions import is_record, next_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fastwarc.warc import WarcRecord

    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_OK = 200
_MAX_HEADER = 64 * 1024
_READ = 64 * 1024


def read_warc(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a WARC file's responses of type HTML; ``source_ref`` ends in the record's offset.

    ``WARC-Target-URI`` is the URL and ``WARC-Date`` the time of the fetch. Other records are passed over.
    """
    size = path.stat().st_size
    memory = options.memory_key(f"warc:{printable(str(path.resolve()))}:{size}")
    with path.open("rb") as file:
        start, done = _resumed(file, memory, options)
        is_sound = True  # since the last damage: one stretch of it is one reject
        while start is not None:
            last, is_damaged = start, False
            try:
                for record, offset in _records(file, start):
                    last = offset
                    if offset == done or not _is_response(record):
                        _require_whole(record, record.content_length, 0)
                        continue
                    item = _item(record, f"{ref}:{offset}", options)
                    if options.state is not None:
                        options.state.put(memory, str(offset))
                    is_sound = True
                    if item is not None:
                        yield item
                start, why = next_record(file, last + 1), "records that the one before hides"
            except OSError as error:
                start, why = next_record(file, last + 1), str(error)
                is_damaged = True
            if is_sound and (is_damaged or start is not None):
                yield Reject(f"{ref}:{last}", "malformed", f"damage at or after byte {last}: {why}")
                is_sound = False
    if options.state is not None:
        options.state.put(memory, "")


def _resumed(file: BinaryIO, memory: str, options: SourceOptions) -> tuple[int | None, int | None]:
    """Return where to start, and the record there that an earlier run committed."""
    stored = options.state.get(memory) if options.state is not None else None
    if stored and stored.isdecimal() and is_record(file, int(stored)):
        return int(stored), int(stored)
    return 0, None


def _records(file: BinaryIO, start: int) -> Iterator[tuple[WarcRecord, int]]:
    """Yield the records from the offset ``start`` on, each with its own offset."""
    from fastwarc.warc import ArchiveIterator

    file.seek(start, os.SEEK_SET)
    for record in ArchiveIterator(file, parse_http=False, max_header_len=_MAX_HEADER):
        yield record, record.stream_pos


def _is_response(record: WarcRecord) -> bool:
    from fastwarc.warc import WarcRecordType

    return record.record_type == WarcRecordType.response


def _require_whole(record: WarcRecord, length: int, read: int) -> None:
    """Pass over the rest of a record of ``length`` bytes, of which ``read`` are read.

    Raises:
        OSError: It ends before: the file was cut, or its length is wrong and hides the records after it.
    """
    found = read + record.reader.consume()
    if found < length:
        raise OSError(f"the record has {found} of its {length} bytes")


def _item(record: WarcRecord, ref: str, options: SourceOptions) -> Article | Reject | None:
    """Return the article of one record, why there is none, or None for what is no page.

    Raises:
        OSError: The record is damaged.
    """
    record.parse_http(auto_decode="transfer", max_header_len=_MAX_HEADER)
    headers, length = record.http_headers, record.content_length
    if headers is None or headers.status_code != _OK or record.http_content_type not in _HTML:
        _require_whole(record, length, 0)
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    body = _capped(record, options.max_article_bytes)
    if not headers.get("Transfer-Encoding"):  # whose reader says how much it holds, not how much it was
        _require_whole(record, length, len(body))
    try:
        body = unpacked(body, headers.get("Content-Encoding"), options.max_article_bytes)
    except ContentError as error:
        return Reject(ref, error.reason, str(error))
    found = Found(body, ref, "warc", url=url, charset=record.http_charset, fetched_at=record.record_date)
    return page_article(found, options)


def _capped(record: WarcRecord, cap: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size <= cap and (part := record.reader.read(min(_READ, cap + 1 - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
