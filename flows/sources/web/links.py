"""A link to its article: fetched, told by its content, remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from flows.sources.kinds import kind_of_content
from flows.sources.page.article import Found, page_article
from flows.sources.protocol import Reject
from flows.sources.text_files import text_article
from flows.sources.web.fetch import Fetched, Fetcher, FetchError, host_of
from flows.sources.web.lanes import side_by_side
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flows.sources.given_dates import Moment
    from flows.sources.protocol import SourceOptions

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


Asked = Link | Reject | Article
"""What a list, a feed or a sitemap holds at one place."""
SEEN = "seen"
"""Stands for the validators of a link that was read before: it is not asked."""


class _Fetch(NamedTuple):
    asked: Asked
    validators: str | None

    def host(self) -> str | None:
        """Return whom the link asks, port included; None for what asks nobody."""
        return host_of(self.asked.url) if isinstance(self.asked, Link) and self.validators != SEEN else None


def _seen(link: Link) -> str:
    return f"seen:{link.kind}:{link.url}"


class LinkReader:
    """Reads links with one fetcher."""

    def __init__(self, options: SourceOptions) -> None:
        self.options = options
        self.fetcher = Fetcher(options)

    def fetch(self, url: str, ref: str) -> Fetched | Reject | None:
        """Return what stands at ``url``, why nothing does, or None when it has not changed."""
        state = self.options.state
        return self._answer(url, ref, state.get(f"http:{url}") if state is not None else None)

    def remember(self, url: str, fetched: Fetched) -> None:
        """Keep what tells next time whether ``url`` has changed; called before its last item is yielded."""
        if self.options.state is not None and fetched.validators:
            self.options.state.put(f"http:{url}", fetched.validators)

    def article(self, link: Link) -> Article | Reject | None:
        """Return the article that ``link`` leads to, why there is none, or None when it was read before."""
        return next(self.articles([link]))[1]

    def articles(self, found: Iterable[Asked]) -> Iterator[tuple[Asked, Article | Reject | None]]:
        """Yield what was found with what :meth:`article` makes of it, in its order; what is no link stays as it is.

        Hosts are asked side by side, each at its own pace. State is read and kept here, in the caller's thread,
        and kept before its item is yielded.
        """
        tasks = (_Fetch(one, self._validators(one)) for one in found)
        for task, fetched in side_by_side(tasks, _Fetch.host, self._fetched):
            if isinstance(task.asked, Link):
                yield task.asked, self._item(task.asked, fetched)
            else:
                yield task.asked, task.asked

    def _validators(self, asked: Asked) -> str | None:
        """Return what tells whether a link's page has changed, or :data:`SEEN` when it need not be asked."""
        state = self.options.state
        if state is None or not isinstance(asked, Link):
            return None
        if asked.stamp and state.get(_seen(asked)) == asked.stamp:
            return SEEN
        return state.get(f"http:{asked.url}")

    def _fetched(self, task: _Fetch) -> Fetched | Reject | None:
        if task.validators == SEEN or not isinstance(task.asked, Link):
            return None
        return self._answer(task.asked.url, task.asked.ref, task.validators)

    def _item(self, link: Link, fetched: Fetched | Reject | None) -> Article | Reject | None:
        item = fetched if fetched is None or isinstance(fetched, Reject) else self.read(fetched, link)
        state = self.options.state
        if state is not None and not (isinstance(item, Reject) and item.reason in _PASSING_REASONS):
            if link.stamp:
                state.put(_seen(link), link.stamp)
            if isinstance(fetched, Fetched):
                self.remember(link.url, fetched)
        return item

    def _answer(self, url: str, ref: str, validators: str | None) -> Fetched | Reject | None:
        try:
            return self.fetcher.fetch(url, validators)
        except FetchError as error:
            return Reject(ref, error.reason, str(error))
        except Exception as error:  # one URL must not cost the list it stands in
            return Reject(ref, "http_error", f"{url}: {type(error).__name__}: {error}")

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
