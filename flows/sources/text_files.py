"""Plain text files: one file, one article, its text exactly the file's characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.sources.compressed import open_bytes
from flows.sources.decoding import DecodingError, decode
from flows.sources.protocol import Reject
from flows.sources.rows import text_fault
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flows.sources.protocol import SourceOptions


def read_text_file(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the one article of a text file."""
    with open_bytes(path) as file:
        data = file.read(options.max_article_bytes + 1)
    yield text_article(data, ref, options)


def text_article(
    data: bytes, ref: str, options: SourceOptions, charset: str | None = None
) -> Article | Reject:
    """Return the article whose text is ``data``; ``charset`` is what a server calls its encoding."""
    if not data:
        return Reject(ref, "empty", "the file is empty")
    if len(data) > options.max_article_bytes:
        return Reject(ref, "too_large", f"longer than {options.max_article_bytes} bytes: not one article")
    try:
        text, encoding, replaced = decode(data, charset, forced=options.encoding)
    except DecodingError as error:
        return Reject(ref, error.reason, str(error))
    fault = text_fault(text, options)
    if fault is not None:
        return Reject(ref, *fault)
    return Article(
        text=text, source_kind="text", source_ref=ref, encoding=encoding, replacement_chars=replaced
    )
