from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.sources.given_dates import read_moment
from flows.sources.page.article import Found, page_article
from flows.sources.protocol import Reject, SourceOptions
from transforms.records import Article

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
BODY = "<article>" + "".join(f"<p>{n} {WORDS}</p>" for n in range(5)) + "</article>"
META = '<meta name="pubdate" content="{}">'
JSONLD = '<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{}"}}</script>'


def article(
    head: str = "", feed: str | None = None, url: str | None = None, now: datetime | None = None
) -> Article:
    data = f"<html><head><title>Crane</title>{head}</head><body>{BODY}</body></html>".encode()
    found = Found(data, "ref", "html", url=url, published=read_moment(feed))
    item = page_article(found, SourceOptions(now=now))
    assert isinstance(item, Article)
    return item


@pytest.mark.parametrize(
    ("head", "feed", "day", "source"),
    [
        (JSONLD.format("2021-03-04") + META.format("2021-03-05"), "2021-03-06", 4, "jsonld"),
        (META.format("2021-03-05"), "2021-03-06", 5, "meta"),
        ("", "2021-03-06", 6, "feed"),
        (JSONLD.format("0001-01-01T00:00:00Z") + META.format("2021-03-05"), None, 5, "meta"),
        (JSONLD.format("2031-01-01") + META.format("2021-03-05"), None, 5, "meta"),
    ],
)
def test_the_precedence_of_dates(head: str, feed: str | None, day: int, source: str) -> None:
    item = article(head, feed, now=datetime(2022, 1, 1, tzinfo=UTC))
    assert item.published_at is not None
    assert (item.published_at.day, item.published_source) == (day, source)


def test_no_date_stays_unknown() -> None:
    item = article()
    assert (item.published_at, item.published_source, item.published_precision) == (None, None, None)


def test_a_day_takes_its_time_from_a_claim_for_the_same_day() -> None:
    item = article(JSONLD.format("2021-03-04") + META.format("2021-03-04T09:30:00Z"))
    assert (item.published_at, item.published_source) == (datetime(2021, 3, 4, 9, 30, tzinfo=UTC), "meta")


def test_a_canonical_on_another_host_is_no_identity() -> None:
    head = '<link rel="canonical" href="https://{}/a">'
    assert (
        article(head.format("www.example.org"), url="https://m.example.org/a?x=1").url_canonical
        == "https://www.example.org/a"
    )
    assert (
        article(head.format("wire.example.net"), url="https://example.org/b").url_canonical
        == "https://example.org/b"
    )
    assert article(head.format("wire.example.net")).url_canonical == "https://wire.example.net/a"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" ", "empty"),
        (b"<html>" + b"x" * 3000, "too_large"),
        (b"<html><body><p>Menu</p></body></html>", "no_text"),
    ],
)
def test_what_is_no_article(data: bytes, reason: str) -> None:
    item = page_article(Found(data, "ref", "html"), SourceOptions(max_article_bytes=2000))
    assert isinstance(item, Reject) and item.reason == reason


@pytest.mark.parametrize(
    ("local", "zoned", "expected"),
    [
        ("2021-03-04T09:30:00", "2021-03-04T09:30:00-05:00", "2021-03-04T09:30:00-05:00"),
        ("2021-03-04 04:30:17", "2021-03-04T09:30:17Z", "2021-03-04T09:30:17+00:00"),
        ("2021-03-04 09:30 PM", "March 4, 2021 9:30 p.m. EST", "2021-03-04T21:30:00-05:00"),
        ("2021-03-04T09:30:00", "2021-03-04T11:30:00Z", "2021-03-04T09:30:00+00:00"),
        ("2021-03-04T09:30:00Z", "2021-03-04T09:30:00-05:00", "2021-03-04T09:30:00+00:00"),
    ],
)
def test_a_time_without_a_zone_takes_that_of_another_claim_for_the_same_moment(
    local: str, zoned: str, expected: str
) -> None:
    item = article(JSONLD.format(local) + META.format(zoned))
    assert item.published_at is not None
    assert item.published_at.isoformat() == expected
