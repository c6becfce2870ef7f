"""URLs and lists of URLs: what stands there, told by its content: a page, a feed, a sitemap, a text."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

from flows.sources.capped_lines import capped_lines
from flows.sources.compressed import open_bytes
from flows.sources.file_names import printable
from flows.sources.kinds import HEAD_BYTES, is_url_list, kind_of_content
from flows.sources.protocol import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from flows.sources.protocol import Kind, SourceOptions
    from flows.sources.web.fetch import Fetched
    from flows.sources.web.links import Link, LinkReader
    from transforms.records import Article

_MAX_URL = 4096


def read_url(url: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the article at ``url``, or those that the feed, the sitemap or the list there leads to."""
    from flows.sources.feeds import read_feed
    from flows.sources.sitemaps import read_sitemap
    from flows.sources.web.links import Link, LinkReader

    reader = LinkReader(options)
    fetched = reader.fetch(url, url)
    if fetched is None:
        return  # nothing has changed since the last run
    if isinstance(fetched, Reject):
        yield fetched
        return
    kind = _kind(fetched, options)
    if kind == "feed":
        yield from read_feed(fetched.body, url, options, reader)
    elif kind == "sitemap":
        yield from read_sitemap(fetched.body, url, options, reader)
    elif kind == "urls":
        digest = hashlib.sha256(fetched.body).hexdigest()[:16]
        yield from _read_list(BytesIO(fetched.body), url, f"{url}:{digest}", reader)
        return  # asked for again each time: what a run that was killed had missed would be hidden
    else:
        item = reader.read(fetched, Link(url, url))
        if not isinstance(item, Reject):
            reader.remember(url, fetched)
        yield item
        return
    reader.remember(url, fetched)  # last: a run killed before has not read every entry


def _kind(fetched: Fetched, options: SourceOptions) -> Kind | None:
    """Return the kind of what stands at a URL, as far as it is a list of others."""
    if options.kind in {"feed", "sitemap", "urls"}:
        return options.kind
    head = fetched.body[:HEAD_BYTES]
    is_list = fetched.content_type == "text/plain" and is_url_list(head)
    return "urls" if is_list else kind_of_content(head)


def read_url_list(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a file with a URL a line."""
    from flows.sources.web.links import LinkReader

    name = f"{printable(str(path.resolve()))}:{path.stat().st_size}"
    with open_bytes(path) as file:
        yield from _read_list(file, ref, name, LinkReader(options))


def _read_list(file: IO[bytes], ref: str, name: str, reader: LinkReader) -> Iterator[Article | Reject]:
    """Yield the articles of a list of URLs; blank lines and comments (#) are passed over.

    The line is remembered under ``name``, so a killed run continues where it stopped; one that ended begins anew.
    """
    from flows.sources.web.links import Link

    state, memory = reader.options.state, reader.options.memory_key(f"urls:{name}")
    stored = state.get(memory) if state is not None else None
    for asked, item in reader.articles(_lines(file, ref, int(stored) if stored else 0)):
        place = asked.ref if isinstance(asked, Link) else asked.source_ref
        if state is not None:
            state.put(memory, place.rpartition(":")[2])
        if item is not None:
            yield item
    if state is not None:
        state.put(memory, "")


def _lines(file: IO[bytes], ref: str, done: int) -> Iterator[Link | Reject]:
    """Yield what the lines after ``done`` hold, each with its number at the end of its ``ref``."""
    from flows.sources.web.links import Link

    for line in capped_lines(file, _MAX_URL):
        place = f"{ref}:{line.number}"
        url = (line.data or b"").decode("utf-8", "replace").strip("\ufeff \t\r\n")
        if line.number <= done or (line.data is not None and (not url or url.startswith("#"))):
            continue
        if line.data is None or not url.lower().startswith(("http://", "https://")):
            yield Reject(place, "unsupported", "not an http or https URL")
        else:
            yield Link(url, place)
