"""Sitemaps (https://www.sitemaps.org) and news sitemaps: their URLs followed, indexes to their sitemaps."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError, iterparse

from flows.sources.compressed import open_bytes
from flows.sources.given_dates import read_moment
from flows.sources.page.markup import markup_text
from flows.sources.protocol import Reject
from flows.sources.web.links import Link, LinkReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_DEPTH = 2
"""An index names sitemaps; one that names indexes again is followed once more and no further."""


def read_sitemap_file(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles that a saved sitemap leads to."""
    with open_bytes(path) as file:
        data = file.read(options.max_article_bytes + 1)
    yield from read_sitemap(data, ref, options, LinkReader(options))


def read_sitemap(
    data: bytes, ref: str, options: SourceOptions, reader: LinkReader, depth: int = _DEPTH
) -> Iterator[Article | Reject]:
    """Yield the articles that a sitemap leads to; a page whose ``lastmod`` has not changed is passed over."""
    if len(data) > options.max_article_bytes:
        yield Reject(ref, "too_large", f"a sitemap of more than {options.max_article_bytes} bytes")
        return
    try:
        placed = ((f"{ref}:{number}", entry) for number, entry in enumerate(_entries(data), start=1))
        for kind, group in groupby(placed, lambda pair: pair[1]["kind"]):
            if kind == "sitemap":
                for place, entry in group:
                    yield from _nested(entry.get("loc", ""), place, options, reader, depth)
                continue
            links = (_link(entry, place) for place, entry in group if entry.get("loc"))
            yield from (item for _, item in reader.articles(links) if item is not None)
    except XMLSyntaxError as error:
        yield Reject(ref, "malformed", f"not a sitemap that can be read to its end: {error}")


def _nested(
    url: str, ref: str, options: SourceOptions, reader: LinkReader, depth: int
) -> Iterator[Article | Reject]:
    """Yield the articles of a sitemap that an index names."""
    if depth == 0:
        yield Reject(ref, "unsupported", f"{url}: sitemap indexes nested too deep")
        return
    missed = reader.missed
    fetched = reader.fetch(url, ref)
    if isinstance(fetched, Reject):
        yield fetched
    elif fetched is not None:
        yield from read_sitemap(fetched.body, url, options, reader, depth - 1)
        reader.remember(url, fetched, missed)


def _entries(data: bytes) -> Iterator[dict[str, str]]:
    """Yield the entries of a sitemap: local element names to their text, ``kind`` is url or sitemap.

    Raises:
        XMLSyntaxError: The file is not XML from some point on.
    """
    events = iterparse(BytesIO(data), events=("end",), resolve_entities=False, no_network=True)
    for _, element in events:
        kind = _name(element.tag)
        if kind in {"url", "sitemap"}:
            pairs = ((_name(part.tag), part.text) for part in element.iter() if isinstance(part.tag, str))
            yield {**{name: text.strip() for name, text in pairs if text and text.strip()}, "kind": kind}
            element.clear()


def _name(tag: str) -> str:
    """Return the local name of a tag, whose prefix may name no namespace: sites forget to declare ``news:``."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _link(entry: dict[str, str], ref: str) -> Link:
    title = entry.get("title")
    return Link(
        url=entry["loc"],
        ref=ref,
        kind="sitemap",
        published=read_moment(entry.get("publication_date")),
        title=markup_text(title) if title else None,
        publisher=entry.get("name"),
        stamp=entry.get("lastmod") or entry.get("publication_date") or "",
    )
