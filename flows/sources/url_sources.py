"""URLs and lists of URLs: what stands there, told by its content: a page, a feed, a sitemap, a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.sources.capped_lines import capped_lines
from flows.sources.compressed import open_bytes
from flows.sources.file_names import printable
from flows.sources.kinds import kind_of_content
from flows.sources.protocol import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from flows.sources.protocol import SourceOptions
    from flows.sources.web.links import Link
    from transforms.records import Article

_MAX_URL = 4096


def read_url(url: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the article at ``url``, or those that the feed or sitemap there leads to."""
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
    kind = options.kind if options.kind in {"feed", "sitemap"} else kind_of_content(fetched.body[:_MAX_URL])
    if kind == "feed":
        yield from read_feed(fetched.body, url, options, reader)
    elif kind == "sitemap":
        yield from read_sitemap(fetched.body, url, options, reader)
    else:
        item = reader.read(fetched, Link(url, url))
        if not isinstance(item, Reject):
            reader.remember(url, fetched)
        yield item
        return
    reader.remember(url, fetched)  # last: a run killed before has not read every entry


def read_url_list(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a file with a URL a line; blank lines and comments (#) are passed over.

    The line is remembered, so a killed run continues where it stopped; one that ended begins anew.
    """
    from flows.sources.web.links import Link, LinkReader

    state = options.state
    memory = options.memory_key(f"urls:{printable(str(path.resolve()))}:{path.stat().st_size}")
    stored = state.get(memory) if state is not None else None
    with open_bytes(path) as file:
        for asked, item in LinkReader(options).articles(_lines(file, ref, int(stored) if stored else 0)):
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
