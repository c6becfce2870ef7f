"""HTML files: one saved page, one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.sources.compressed import open_bytes
from flows.sources.page.article import Found, page_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flows.sources.protocol import Reject, SourceOptions
    from transforms.records import Article


def read_html_file(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the one article of a page; its URL is the canonical one that the page names."""
    with open_bytes(path) as file:
        data = file.read(options.max_article_bytes + 1)
    yield page_article(Found(data, ref, "html"), options)
