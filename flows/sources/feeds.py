"""RSS and Atom feeds: entries followed to their pages, or taken as they are (``feed_only``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flows.sources.compressed import open_bytes
from flows.sources.given_dates import Moment, read_moment
from flows.sources.page.characters import one_line
from flows.sources.page.markup import markup_text
from flows.sources.protocol import Reject
from flows.sources.rows import checked_moment, text_fault
from flows.sources.web.links import Asked, Link, LinkReader
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from flows.sources.protocol import SourceOptions


def read_feed_file(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a feed that was saved to a file."""
    with open_bytes(path) as file:
        data = file.read(options.max_article_bytes + 1)
    yield from read_feed(data, ref, options, LinkReader(options))


def read_feed(
    data: bytes, ref: str, options: SourceOptions, reader: LinkReader
) -> Iterator[Article | Reject]:
    """Yield the articles that the entries of a feed lead to, or those that are in it.

    An entry that was read before and has not changed since is passed over. A feed that is none is one reject.
    """
    import feedparser

    if len(data) > options.max_article_bytes:
        yield Reject(ref, "too_large", f"a feed of more than {options.max_article_bytes} bytes")
        return
    try:
        feed: Any = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # it names no errors of its own, and raises many of others
        yield Reject(ref, "malformed", f"not a feed that can be read: {type(error).__name__}: {error}")
        return
    if not feed.entries and (feed.bozo or not feed.version):
        why = feed.get("bozo_exception") or "no RSS or Atom element"
        yield Reject(ref, "malformed", f"not a feed that can be read: {why}")
        return
    publisher = _text(feed.feed.get("title"))
    for _, item in reader.articles(_asked(feed.entries, ref, publisher, options)):
        if item is not None:
            yield item


def _asked(
    entries: Iterable[Any], ref: str, publisher: str | None, options: SourceOptions
) -> Iterator[Asked]:
    """Yield the links of a feed's entries, or the articles that are in the feed itself."""
    for number, found in enumerate(entries, start=1):
        entry = dict(found)  # its own class maps old names to new ones, and warns
        link = _link(entry, f"{ref}:{number}", publisher)
        yield _own_text(entry, link, options) if options.feed_only or not link.url else link


def _link(entry: dict[str, Any], ref: str, publisher: str | None) -> Link:
    published = _moment(entry, "published") or _moment(entry, "updated")
    changed = entry.get("updated") or entry.get("published") or entry.get("id") or ""
    source = _text(entry.get("source", {}).get("title")) if isinstance(entry.get("source"), dict) else None
    url = one_line(str(entry.get("link") or ""))
    return Link(
        url=url if url.startswith(("http://", "https://")) else "",
        ref=ref,
        kind="feed",
        published=published,
        title=_text(entry.get("title")),
        publisher=source or publisher,
        external_id=_text(entry.get("id")),
        stamp=one_line(str(changed)),
    )


def _own_text(entry: dict[str, Any], link: Link, options: SourceOptions) -> Article | Reject:
    """Return the text that the feed itself holds: the longest of an entry's contents and its summary."""
    contents = [str(content.get("value") or "") for content in entry.get("content", [])]
    text = max((markup_text(markup) for markup in [*contents, str(entry.get("summary") or "")]), key=len)
    fault = text_fault(text, options)
    if fault is not None:
        return Reject(link.ref, *fault, external_id=link.external_id)
    given = entry.get("published") or entry.get("updated")
    published = checked_moment("published", given, link.published, link.ref, options)
    return Article(
        text=text,
        external_id=link.external_id,
        url=link.url or None,
        title=link.title,
        publisher=link.publisher,
        authors=tuple(filter(None, (_text(author.get("name")) for author in entry.get("authors", [])))),
        published_at=published.at if published else None,
        published_precision=published.precision if published else None,
        published_source="feed" if published else None,
        source_kind="feed",
        source_ref=link.ref,
    )


def _moment(entry: dict[str, Any], name: str) -> Moment | None:
    """Return a date of an entry, as it is written or, in feedparser's many dialects, as it reads it."""
    from datetime import UTC, datetime

    written = read_moment(entry.get(name))
    parsed = entry.get(f"{name}_parsed")
    return written or (read_moment(datetime(*parsed[:6], tzinfo=UTC)) if parsed else None)


def _text(value: object) -> str | None:
    return markup_text(value).replace("\n\n", " ") or None if isinstance(value, str) else None
