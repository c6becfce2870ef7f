"""A page's bytes to an Article: dates by precedence, identity by canonical URL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from flows.sources.given_dates import Moment, read_moment
from flows.sources.page.worker import PageError, shared_reader
from flows.sources.protocol import Reject
from flows.sources.rows import not_later, text_fault
from flows.sources.url_facts import is_same_site
from transforms.addresses import canonical_address
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from flows.sources.page.metadata import DateClaim
    from flows.sources.page.read import Page
    from flows.sources.protocol import SourceOptions

_ZONED = re.compile(
    r"(?::\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\b\.?\s*)?|T\d{4,6})"
    r"(?:(?![AaPp][Mm]\b)\(?[A-Z]{1,5}\b|[+−-]\d\d)|^\d{10,13}$"
)
"""A time with its zone, or Unix time, which has none to tell."""
_WIDEST_OFFSET = 14 * 3600
_OFFSET_STEP = 15 * 60
"""Offsets from UTC are quarters of an hour, up to 14 hours."""
_MIN_WORDS = 15
"""Fewer words are a menu, a video page or a message that scripts must be switched on."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page as a source found it, with what the source knows beside it."""

    data: bytes
    ref: str
    kind: str
    url: str | None = None
    charset: str | None = None
    fetched_at: datetime | None = None
    published: Moment | None = None
    """The date that a feed or a sitemap gives."""
    title: str | None = None
    publisher: str | None = None
    external_id: str | None = None


def page_article(found: Found, options: SourceOptions) -> Article | Reject:
    """Return the article of a page, or why it is none."""
    if not found.data.strip():
        return Reject(found.ref, "empty", "the page is empty", external_id=found.external_id)
    if len(found.data) > options.max_article_bytes:
        detail = f"longer than {options.max_article_bytes} bytes: no page of one article"
        return Reject(found.ref, "too_large", detail, external_id=found.external_id)
    try:
        page = shared_reader(options.page_seconds).read(
            found.data, options.encoding or found.charset, found.url
        )
    except PageError as error:
        return Reject(found.ref, error.reason, str(error), external_id=found.external_id)
    words = len(page.text.split())
    if words < _MIN_WORDS:
        detail = f"no article in the page ({words} words of main text)"
        return Reject(found.ref, "no_text", detail, external_id=found.external_id)
    fault = text_fault(page.text, options)
    if fault is not None:
        return Reject(found.ref, *fault, external_id=found.external_id)
    return _article(page, found, options)


def _article(page: Page, found: Found, options: SourceOptions) -> Article:
    metadata = page.metadata
    latest = found.fetched_at or options.now
    published, source = _published(metadata.published, found.published, latest)
    modified, _ = _published(metadata.modified, None, latest)
    url = found.url or metadata.canonical
    canonical = (
        metadata.canonical if metadata.canonical and url and is_same_site(metadata.canonical, url) else url
    )
    return Article(
        text=page.text,
        external_id=found.external_id,
        url=url,
        url_canonical=canonical_address(canonical) if canonical else None,
        title=metadata.title or found.title,
        publisher=metadata.publisher or found.publisher,
        authors=metadata.authors,
        published_at=published.at if published else None,
        published_precision=published.precision if published else None,
        published_source=source,
        modified_at=modified.at if modified else None,
        source_kind=found.kind,
        source_ref=found.ref,
        encoding=page.encoding,
        replacement_chars=page.replacement_chars,
        is_paywall_stub=page.is_paywall_stub,
        zones=page.zones,
    )


def _published(
    claims: Iterable[DateClaim], feed: Moment | None, latest: datetime | None
) -> tuple[Moment | None, str | None]:
    """Return the best date that is not after the fetch, and where it stands.

    A bare day takes its time, and a time without a zone its zone, from the next claim for the same moment.
    """
    stated = [
        _Stated(moment, claim.source, _ZONED.search(claim.text) is not None)
        for claim in claims
        if (moment := read_moment(claim.text))
    ]
    if feed is not None:
        stated.append(_Stated(feed, "feed", True))
    usable = [one for one in stated if not_later(one.moment, latest)]
    if not usable:
        return None, None
    best = usable[0]
    if best.moment.precision == "day":
        best = next(
            (
                o
                for o in usable
                if o.moment.precision != "day" and o.moment.at.date() == best.moment.at.date()
            ),
            best,
        )
    if not best.has_zone and best.moment.precision != "day":
        best = next((one for one in usable if one.has_zone and _is_same_clock(best.moment, one.moment)), best)
    return best.moment, best.source


class _Stated(NamedTuple):
    """A date that a page or a feed gives."""

    moment: Moment
    source: str
    has_zone: bool


def _is_same_clock(local: Moment, zoned: Moment) -> bool:
    """Tell whether ``zoned`` is what ``local``, read as UTC for want of a zone, can mean.

    Both show the same time of day, or the same odd second in zones apart.
    """
    if zoned.precision == "day":
        return False
    if zoned.at.replace(tzinfo=None) == local.at.replace(tzinfo=None):
        return True
    apart = abs((zoned.at - local.at).total_seconds())
    return local.at.second > 0 and apart <= _WIDEST_OFFSET and apart % _OFFSET_STEP == 0
