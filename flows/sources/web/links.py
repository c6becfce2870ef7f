"""A link to its article: fetched, told by its content, remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from flows.sources.compressed import GZIP_MAGIC
from flows.sources.content_encoding import ContentError, unpacked
from flows.sources.kinds import kind_of_content
from flows.sources.page.article import Found, page_article
from flows.sources.protocol import Reject
from flows.sources.rows import not_later
from flows.sources.text_files import text_article
from flows.sources.web.fetch import Fetched, Fetcher, FetchError, host_of
from flows.sources.web.lanes import side_by_side
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flows.sources.given_dates import Moment
    from flows.sources.protocol import SourceOptions

_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", ""})
_LASTING = frozenset(
    {"empty", "binary", "encoding", "surrogate", "malformed", "no_text", "too_large", "unsupported"}
)
"""Reasons that lie in what stands at a URL. The others, a silent server or robots.txt, may be gone next time."""


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


_Found = TypeVar("_Found")


class _Fetch(NamedTuple):
    asked: Asked
    validators: str | None

    def host(self) -> str | None:
        """Return whom the link asks, port included; None for what asks nobody."""
        return host_of(self.asked.url) if isinstance(self.asked, Link) and self.validators != SEEN else None


class LinkReader:
    """Reads links with one fetcher."""

    def __init__(self, options: SourceOptions) -> None:
        self.options = options
        self.fetcher = Fetcher(options)
        self.missed = 0
        """How many links gave nothing and may give something next time: a list of them is not done with."""

    def fetch(self, url: str, ref: str) -> Fetched | Reject | None:
        """Return what stands at ``url``, why nothing does, or None when it has not changed."""
        return self._counted(self._answer(url, ref, self._kept(url)))

    def remember(self, url: str, fetched: Fetched, missed: int = 0) -> None:
        """Keep what tells next time whether ``url`` has changed; called when all that it led to was read.

        When :attr:`missed` is no longer what it was before, nothing is kept: an unchanged list would hide the link
        that gave nothing.
        """
        if self.options.state is not None and fetched.validators and self.missed == missed:
            self.options.state.put(self._http(url), fetched.validators)

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
                yield task.asked, self._counted(self._item(task.asked, fetched))
            else:
                yield task.asked, task.asked

    def _validators(self, asked: Asked) -> str | None:
        """Return what tells whether a link's page has changed, or :data:`SEEN` when it need not be asked."""
        state = self.options.state
        if state is None or not isinstance(asked, Link):
            return None
        if asked.stamp and state.get(self._seen(asked)) == asked.stamp:
            return SEEN
        return self._kept(asked.url)

    def _kept(self, url: str) -> str | None:
        return self.options.state.get(self._http(url)) if self.options.state is not None else None

    def _http(self, url: str) -> str:
        return self.options.memory_key(f"http:{url}")

    def _seen(self, link: Link) -> str:
        return self.options.memory_key(f"seen:{link.kind}:{link.url}")

    def _fetched(self, task: _Fetch) -> Fetched | Reject | None:
        if task.validators == SEEN or not isinstance(task.asked, Link):
            return None
        return self._answer(task.asked.url, task.asked.ref, task.validators)

    def _item(self, link: Link, fetched: Fetched | Reject | None) -> Article | Reject | None:
        """Return what became of a link; it is remembered when an article was read there, now or before."""
        item = self.read(fetched, link) if isinstance(fetched, Fetched) else fetched
        state = self.options.state
        if state is not None and not isinstance(item, Reject):
            if link.stamp:
                state.put(self._seen(link), link.stamp)
            if isinstance(fetched, Fetched) and fetched.validators:
                state.put(self._http(link.url), fetched.validators)
        return item

    def _counted(self, found: _Found) -> _Found:
        if isinstance(found, Reject) and found.reason not in _LASTING:
            self.missed += 1
        return found

    def _answer(self, url: str, ref: str, validators: str | None) -> Fetched | Reject | None:
        try:
            fetched = self.fetcher.fetch(url, validators)
            return fetched and self._unzipped(fetched)
        except FetchError as error:
            return Reject(ref, error.reason, str(error))
        except ContentError as error:
            return Reject(ref, error.reason, f"{url}: {error}")
        except Exception as error:  # one URL must not cost the list it stands in
            return Reject(ref, "http_error", f"{url}: {type(error).__name__}: {error}")

    def _unzipped(self, fetched: Fetched) -> Fetched:
        """Return what is in a file that stands there as gzip (``sitemap.xml.gz``), as it is read from a disk.

        Raises:
            ContentError: It is cut off, damaged or too long.
        """
        if not fetched.body.startswith(GZIP_MAGIC):
            return fetched
        cap = self.options.max_article_bytes
        body = unpacked(fetched.body, "gzip", cap)
        if len(body) > cap:
            raise ContentError("too_large", f"a file that unpacks to more than {cap} bytes")
        return replace(fetched, body=body)

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
            return self._plain(fetched, link)
        what = kind or fetched.content_type or "of no known kind"
        return Reject(link.ref, "unsupported", f"{fetched.url}: {what}, not a page")

    def _plain(self, fetched: Fetched, link: Link) -> Article | Reject:
        """Return the article of a plain text, with what the list that names it says of it."""
        item = text_article(fetched.body, link.ref, self.options, fetched.charset)
        if isinstance(item, Reject):
            return item
        published = not_later(link.published, self.options.now)
        return replace(
            item,
            url=fetched.url,
            source_kind=link.kind,
            external_id=link.external_id,
            title=link.title,
            publisher=link.publisher,
            published_at=published.at if published else None,
            published_precision=published.precision if published else None,
            published_source="feed" if published else None,
        )
