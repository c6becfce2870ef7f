"""A link to its article: fetched, told by its content, remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.sources.kinds import kind_of_content
from flows.sources.page.article import Found, page_article
from flows.sources.protocol import Reject
from flows.sources.text_files import text_article
from flows.sources.web.fetch import Fetched, Fetcher, FetchError

if TYPE_CHECKING:
    from flows.sources.given_dates import Moment
    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", ""})
_PASSING_REASONS = frozenset({"timeout", "http_error"})


@dataclass(frozen=True, slots=True)
class Link:
    """Where an article stands, and what the feed, sitemap or list that names it says of it."""

    url: str
    ref: str
    kind: str = "url"
    published: Moment | None = None
    title: str | None = None
    publisher: str | None = None
    external_id: str | None = None
    stamp: str = ""
    """Changes when the article does; "" when the list does not say."""


class LinkReader:
    """Reads links one at a time with one fetcher."""

    def __init__(self, options: SourceOptions) -> None:
        self.options = options
        self.fetcher = Fetcher(options)

    def fetch(self, url: str, ref: str) -> Fetched | Reject | None:
        """Return what stands at ``url``, why nothing does, or None when it has not changed."""
        state = self.options.state
        try:
            return self.fetcher.fetch(url, state.get(f"http:{url}") if state is not None else None)
        except FetchError as error:
            return Reject(ref, error.reason, str(error))

    def remember(self, url: str, fetched: Fetched) -> None:
        """Keep what tells next time whether ``url`` has changed; called before its last item is yielded."""
        if self.options.state is not None and fetched.validators:
            self.options.state.put(f"http:{url}", fetched.validators)

    def article(self, link: Link) -> Article | Reject | None:
        """Return the article that ``link`` leads to, why there is none, or None when it was read before."""
        state = self.options.state
        seen = f"seen:{link.kind}:{link.url}"
        if state is not None and link.stamp and state.get(seen) == link.stamp:
            return None
        fetched = self.fetch(link.url, link.ref)
        item = fetched if fetched is None or isinstance(fetched, Reject) else self.read(fetched, link)
        if state is not None and not (isinstance(item, Reject) and item.reason in _PASSING_REASONS):
            if link.stamp:
                state.put(seen, link.stamp)
            if isinstance(fetched, Fetched):
                self.remember(link.url, fetched)
        return item

    def read(self, fetched: Fetched, link: Link) -> Article | Reject:
        """Return the article in a body that was fetched, told by its content."""
        kind = kind_of_content(fetched.body[:4096])
        if kind == "html" or (kind is None and fetched.content_type in _PAGE_TYPES):
            found = Found(
                fetched.body,
                link.ref,
                link.kind,
                url=fetched.url,
                charset=fetched.charset,
                published=link.published,
                title=link.title,
                publisher=link.publisher,
                external_id=link.external_id,
            )
            return page_article(found, self.options)
        if kind is None and fetched.content_type == "text/plain":
            return text_article(fetched.body, link.ref, self.options, fetched.url)
        what = kind or fetched.content_type or "of no known kind"
        return Reject(link.ref, "unsupported", f"{fetched.url}: {what}, not a page")
