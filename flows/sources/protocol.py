"""What every source adapter takes and gives.

An adapter yields :class:`~transforms.records.Article` and :class:`Reject` lazily and never raises for one bad
item. :class:`SourceError` is for wrong usage alone: there is nothing to read, or nothing in it can be an
article.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from flows.errors import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

MIB = 1024 * 1024

Kind = Literal["text", "jsonl", "json", "csv", "tsv", "parquet", "html", "warc", "feed", "sitemap", "urls"]

COLUMNS = ("text", "id", "url", "title", "publisher", "authors", "published", "modified", "language")
"""The columns that a table of articles may have; ``text`` alone is required."""


class SourceError(WrongUsage):
    """Nothing can be read from a source as it was asked for; the message says what to do about it.

    The command line ends with 2, wrong usage.
    """

    def __init__(self, message: str, reason: str = "usage") -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Reject:
    """One item that could not become an article, and why.

    ``reason`` is a short code: empty, binary, encoding, surrogate, too_large, malformed, missing_text,
    no_text, duplicate_id, unreadable, unsupported, language, timeout, robots, private_address, http_error,
    not_modified.
    """

    source_ref: str
    reason: str
    detail: str
    rule: str | None = None
    external_id: str | None = None
    stage: str = "source"
    text: str | None = None
    """A text that was read well and is refused for now (its language): the store keeps it for a later version."""
    rows: int | None = None
    """How many rows or lines of the source are refused together in it; None where it is one item."""


About = Literal["passed_over", "date", "together"]


class Remark(NamedTuple):
    """What a user must hear of and that is no article and no reject: nothing is left out without a word."""

    about: About
    """What it is about: files of a folder that are no article (passed_over), a date given that is none (date),
    rows that are refused together (together)."""
    source_ref: str
    detail: str


def unheard(remark: Remark) -> None:
    """Let ``remark`` pass: nobody listens."""


class SourceState(Protocol):
    """What a source remembers between runs: entries seen, ETags, the position in a long file.

    ``put`` is called before the item it belongs to is yielded. Whoever keeps the state writes it in the
    transaction that commits the items read so far, so a killed run loses nothing and repeats nothing.
    """

    def get(self, key: str) -> str | None:
        """Return what was put under ``key``, or None."""
        ...

    def put(self, key: str, value: str) -> None:
        """Remember ``value`` under ``key`` once the items read so far are committed."""
        ...


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """How sources are read; the defaults suit an unattended run."""

    kind: Kind | None = None
    """What the source is, when its name and content would tell it wrongly."""
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    """Our column name to the source's: ``{"text": "body"}``."""
    encoding: str | None = None
    """The character encoding, when it is known; otherwise it is told from the bytes."""
    max_article_bytes: int = 5 * MIB
    """The longest text or page that is still taken for one article."""
    max_line_bytes: int = 16 * MIB
    """The longest line of a JSON Lines or CSV file that is held in memory."""
    page_seconds: float = 10.0
    """How long one HTML page may take before its worker is killed."""
    languages: frozenset[str] | None = frozenset({"en"})
    """ISO 639-1 codes of the languages taken; None takes all."""
    now: datetime | None = None
    """When the items were fetched: a publication date after it is refused. None refuses no date."""
    contact: str | None = None
    """A URL or address for the User-Agent, so that a site can reach us; else DATELINE_CONTACT."""
    host_seconds: float = 5.0
    """The pause between two requests to one host, when its robots.txt asks for no other."""
    request_seconds: float = 30.0
    """How long one whole request may take, whatever the server sends meanwhile."""
    allow_private: bool = False
    """Fetch from addresses that are not public (tests, intranets)."""
    feed_only: bool = False
    """Take a feed's own text and do not follow its entries to their pages."""
    state: SourceState | None = None
    """What earlier runs remembered; None starts anew."""
    extractor: str = ""
    """Who reads the articles: what another extractor has read is asked for again."""
    passed_over: Counter[str] = field(default_factory=Counter[str])
    """Counts, by reason, what folders hold that is not read; filled while they are."""
    remark: Callable[[Remark], None] = unheard
    """Who hears what is said beside articles and rejects."""

    def __post_init__(self) -> None:
        unknown = sorted(set(self.columns) - set(COLUMNS))
        if unknown:
            names = ", ".join(COLUMNS)
            raise SourceError(f"no column is called {', '.join(unknown)}; --column takes one of: {names}")

    def memory_key(self, name: str) -> str:
        """Return what :attr:`state` keeps ``name`` under: whoever would read it in another way looks elsewhere.

        >>> SourceOptions(extractor="0.1.0+1a2b3c4d.all", feed_only=True).memory_key("http://x.example/")
        '0.1.0+1a2b3c4d.all en feed:http://x.example/'
        """
        languages = "any" if self.languages is None else ",".join(sorted(self.languages))
        how = [self.extractor, languages, "feed" if self.feed_only else "", self.kind or ""]
        return f"{' '.join(filter(None, how))}:{name}"

    def column(self, name: str) -> str:
        """Return what the source calls our column ``name``."""
        return self.columns.get(name, name)
