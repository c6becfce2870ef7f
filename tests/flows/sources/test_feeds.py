from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.arrow_tables import tables_of
from flows.rows import Run
from flows.sources import Reject, SourceOptions, read_source
from flows.sources.feeds import read_feed
from flows.sources.protocol import Remark
from flows.sources.sitemaps import read_sitemap
from flows.sources.web.links import Link, LinkReader
from tests.flows.sources.conftest import unless_known
from transforms.extract import extract
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from flows.sources.web.links import Asked

BODY = "The harbour board said on Tuesday that the crane lifts 40 tonnes and that work on the quay begins."
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Example &amp; Sons</title>
<item><title>One</title><link>{site}/1</link><guid>id-1</guid><pubDate>Thu, 04 Mar 2021 09:30:00 GMT</pubDate>
<description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>{body}</p><p>More.</p>]]></content:encoded></item>
<item><title>Two</title><link>{site}/2</link><guid>id-2</guid><pubDate>{second}</pubDate></item>
<item><title>Gone</title><link>{site}/gone</link><guid>id-3</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>
<entry><title>A</title><id>urn:1</id><link href="{site}/1"/><published>2021-03-04T09:30:00Z</published>
<updated>2021-03-05T09:30:00Z</updated><author><name>Ann Writer</name></author>
<content type="html">{body}</content></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{site}/1</loc><lastmod>{second}</lastmod><news:title>One</news:title></url>
<url><loc>{site}/2</loc><news:publication_date>2021-03-04</news:publication_date></url></urlset>"""
SECOND = "Fri, 05 Mar 2021 08:00:00 GMT"


class Memory(dict[str, str]):
    def put(self, key: str, value: str) -> None:
        self[key] = value


def options(**more: Any) -> SourceOptions:
    return SourceOptions(**{"allow_private": True, "host_seconds": 0, "request_seconds": 5, **more})


def outcome(reference: object, **more: Any) -> list[str]:
    items = read_source(str(reference), options(**more))
    return [item.reason if isinstance(item, Reject) else str(item.title) for item in items]


@pytest.fixture
def news(site: Any, page: Callable[..., bytes]) -> Any:
    site.pages |= {
        "/1": page("Page one"),
        "/2": page("Page two", '<meta name="pubdate" content="2021-03-01">'),
    }
    site.pages["/feed"] = RSS.format(site=site.url, body=BODY, second=SECOND).encode()
    return site


def test_entries_are_followed_and_feed_dates_fall_back(news: Any) -> None:
    items = list(read_source(f"{news.url}/feed", options()))
    first, second, gone = items
    assert isinstance(first, Article) and isinstance(second, Article) and isinstance(gone, Reject)
    assert (first.title, first.published_source, first.external_id) == ("Page one", "feed", "id-1")
    assert first.published_at is not None and first.published_at.hour == 9
    assert (second.published_source, second.published_at and second.published_at.day) == ("meta", 1)
    assert (first.publisher, first.source_kind) == ("Example & Sons", "feed")
    assert gone.reason == "http_error" and gone.source_ref == f"{news.url}/feed:3"


def test_seen_entries_are_remembered_until_they_change(news: Any) -> None:
    memory = Memory()
    assert outcome(f"{news.url}/feed", state=memory) == ["Page one", "Page two", "http_error"]
    assert outcome(f"{news.url}/feed", state=memory) == ["http_error"]
    news.pages["/feed"] = RSS.format(
        site=news.url, body=BODY, second="Fri, 05 Mar 2021 18:00:00 GMT"
    ).encode()
    assert outcome(f"{news.url}/feed", state=memory) == ["Page two", "http_error"]


def test_an_unchanged_feed_is_not_read(news: Any, answer: Callable[..., Any]) -> None:
    news.pages["/feed"] = [answer(200, news.pages["/feed"], etag='"1"'), answer(304)]
    news.pages["/gone"] = b"<html><body><p>Menu</p></body></html>"
    memory = Memory()
    assert outcome(f"{news.url}/feed", state=memory) == ["Page one", "Page two", "no_text"]
    assert outcome(f"{news.url}/feed", state=memory) == []


def test_a_feed_with_an_entry_that_gave_nothing_is_read_again(news: Any) -> None:
    news.pages["/feed"] = unless_known(news.pages["/feed"])
    memory = Memory()
    assert outcome(f"{news.url}/feed", state=memory) == ["Page one", "Page two", "http_error"]
    news.pages["/gone"] = news.pages["/1"]
    assert outcome(f"{news.url}/feed", state=memory) == ["Page one"]
    assert outcome(f"{news.url}/feed", state=memory) == []


def test_a_link_refused_by_an_option_or_a_rule_is_asked_when_that_is_gone(news: Any, tmp_path: Path) -> None:
    saved = tmp_path / "feed.xml"
    saved.write_bytes(news.pages["/feed"])
    memory = Memory()
    assert outcome(saved, state=memory, allow_private=False) == ["private_address"] * 3
    news.pages["/robots.txt"] = b"User-agent: *\nDisallow: /2"
    assert outcome(saved, state=memory) == ["Page one", "robots", "http_error"]
    news.pages["/robots.txt"] = b""
    assert outcome(saved, state=memory) == ["Page two", "http_error"]


@pytest.mark.parametrize(
    "otherwise",
    [{"extractor": "2"}, {"extractor": "1.all"}, {"extractor": "1", "languages": None}, {"feed_only": True}],
)
def test_what_was_read_in_another_way_is_read_again(news: Any, otherwise: dict[str, Any]) -> None:
    news.pages["/feed"] = unless_known(news.pages["/feed"])
    news.pages["/gone"] = news.pages["/1"]
    memory = Memory()
    before = {"extractor": "1"}
    assert len(outcome(f"{news.url}/feed", state=memory, **before)) == 3
    assert outcome(f"{news.url}/feed", state=memory, **before) == []
    assert len(outcome(f"{news.url}/feed", state=memory, **otherwise)) == 3


def test_a_run_killed_amid_a_feed_reads_the_rest_next_time(news: Any, answer: Callable[..., Any]) -> None:
    news.pages["/feed"] = answer(200, news.pages["/feed"], etag='"1"')
    memory = Memory()
    first = next(read_source(f"{news.url}/feed", options(state=memory)))
    assert isinstance(first, Article)
    assert outcome(f"{news.url}/feed", state=memory) == ["Page two", "http_error"]


def test_feed_only_takes_the_feeds_own_text(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "saved.xml"
    path.write_bytes(news.pages["/feed"])
    items = list(read_source(str(path), options(feed_only=True)))
    first = items[0]
    assert isinstance(first, Article)
    assert (first.text, first.title, first.url) == (f"{BODY}\n\nMore.", "One", f"{news.url}/1")
    assert [item.reason for item in items if isinstance(item, Reject)] == ["empty", "empty"]
    assert news.asked == []


def test_atom(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "saved.atom"
    path.write_text(ATOM.format(site=news.url, body=BODY))
    (item,) = read_source(str(path), options(feed_only=True))
    assert isinstance(item, Article)
    assert (item.authors, item.external_id, item.published_source) == (("Ann Writer",), "urn:1", "feed")
    assert outcome(path) == ["Page one"]


def test_a_date_of_an_entry_that_is_none_is_said(tmp_path: Path) -> None:
    path = tmp_path / "saved.atom"
    dated = ATOM.replace("2021-03-04T09:30:00Z", "last week").replace("2021-03-05T09:30:00Z", "today")
    path.write_text(dated.format(site="https://example.org", body=BODY))
    heard: list[Remark] = []
    (item,) = read_source(str(path), options(feed_only=True, remark=heard.append))
    assert isinstance(item, Article)
    assert item.published_at is None
    assert [(remark.about, remark.source_ref) for remark in heard] == [("date", f"{path}:1")]
    assert heard[0].detail.startswith("published 'last week' is no date")


BILLION = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    '<rss version="2.0"><channel><title>&c;</title></channel></rss>'
)


@pytest.mark.parametrize("data", [b"<rss", b"<rss>not a feed</rss>", b"\x00\x01<rss>", BILLION.encode()])
def test_a_feed_that_is_none_is_a_reject_or_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.rss"
    path.write_bytes(data)
    assert outcome(path) in (["malformed"], ["empty"])


def test_a_feed_that_the_parser_stumbles_over_is_one_reject(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(
        RSS.replace("utf-8", "utf\xe5-8").encode("latin-1")
    )  # it decodes the name of the encoding
    assert outcome(path, kind="feed", feed_only=True) == ["malformed"]


def test_half_a_surrogate_in_an_address_is_no_half_in_the_store(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(site="https://example.org/&amp;#55296;", body=BODY, second=SECOND))
    first, *_ = read_source(str(path), options(feed_only=True))
    assert isinstance(first, Article)
    assert first.url is not None and first.url.encode()


TOKENS = st.sampled_from(
    ["\x00", "<", "]]>", "&#x0;", "&#55296;", "<item>", "</item>", "<link/>", "<title/>", "http://[", "<author/>",
     "<source/>", "<source>s</source>", "xml:base='http://['", 'mode="base64"', "<pubDate/>", "<entry>", "<loc/>",
     "<a:b/>", "<!ENTITY a 'b'>", '<?xml version="1.0" encoding="utf-16"?>', "\ufffe", "9" * 30]
)  # fmt: skip


class NoReader:
    """Follows no link."""

    def articles(self, found: Iterable[Asked]) -> Iterator[tuple[Asked, Article | Reject]]:
        for one in found:
            yield one, Reject(one.ref, "followed", one.url) if isinstance(one, Link) else one

    def fetch(self, url: str, ref: str) -> Reject:
        return Reject(ref, "followed", url)


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from([RSS, ATOM, SITEMAP]),
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 20), TOKENS | st.text(max_size=3)), max_size=4),
    st.booleans(),
)
def test_no_feed_or_sitemap_raises(form: str, edits: list[tuple[int, int, str]], feed_only: bool) -> None:
    text = form.format(site="https://example.org", body=BODY, second=SECOND)
    for place, length, token in edits:
        text = text[:place] + token + text[place + length :]
    data, chosen = text.encode("utf-8", "replace"), options(feed_only=feed_only)
    reader: Any = NoReader()
    for item in [*read_feed(data, "f", chosen, reader), *read_sitemap(data, "s", chosen, reader)]:
        if isinstance(item, Article):
            tables_of([extract(item)], Run("r", datetime(2021, 1, 1, tzinfo=UTC)))


def test_an_entry_of_a_site_that_was_down_is_read_the_next_time(
    news: Any, answer: Callable[..., Any]
) -> None:
    state = Memory()
    news.pages["/robots.txt"] = answer(500)
    path = f"{news.url}/feed"
    saved = RSS.format(site=news.url, body=BODY, second=SECOND).encode()
    reader = LinkReader(options(state=state))
    down = [
        item.reason
        for item in read_feed(saved, path, options(state=state), reader)
        if isinstance(item, Reject)
    ]
    assert down == ["http_error"] * 3
    del news.pages["/robots.txt"]
    again = read_feed(saved, path, options(state=state), LinkReader(options(state=state)))
    assert [item.title for item in again if isinstance(item, Article)] == ["Page one", "Page two"]
