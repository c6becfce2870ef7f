from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest

from flows.sources import Reject, SourceOptions, read_source
from tests.flows.sources.conftest import unless_known
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{site}/1</loc><news:news><news:publication><news:name>The Example</news:name>
<news:language>en</news:language>
</news:publication>
<news:publication_date>2021-03-04T09:30:00Z</news:publication_date><news:title>One</news:title>
</news:news></url>
<url><loc> {site}/2 </loc><lastmod>{changed}</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{site}/news.xml.gz</loc></sitemap>
<sitemap><loc>{site}/gone.xml</loc></sitemap><sitemap><loc>{site}/index.xml</loc></sitemap></sitemapindex>"""


class Memory(dict[str, str]):
    def put(self, key: str, value: str) -> None:
        self[key] = value


def options(**more: Any) -> SourceOptions:
    return SourceOptions(allow_private=True, host_seconds=0, request_seconds=5, **more)


def outcome(reference: object, **more: Any) -> list[str]:
    items = read_source(str(reference), options(**more))
    return [item.reason if isinstance(item, Reject) else str(item.title) for item in items]


@pytest.fixture
def news(site: Any, page: Callable[..., bytes]) -> Any:
    site.pages |= {"/1": page("Page one"), "/2": page("Page two")}
    site.pages["/news.xml"] = NEWS.format(site=site.url, changed="2021-03-05").encode()
    return site


def test_a_news_sitemap_gives_dates_and_the_publisher(news: Any) -> None:
    first, second = read_source(f"{news.url}/news.xml", options())
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.published_source, first.publisher, first.source_kind) == ("feed", "The Example", "sitemap")
    assert (second.published_at, second.title) == (None, "Page two")


def test_a_sitemap_as_gzip_is_read_by_its_url(news: Any, answer: Callable[..., Any]) -> None:
    packed = gzip.compress(news.pages["/news.xml"])
    news.pages["/news.xml.gz"] = answer(200, packed, content_type="application/gzip")
    assert outcome(f"{news.url}/news.xml.gz") == ["Page one", "Page two"]


def test_pages_that_did_not_change_are_passed_over(news: Any) -> None:
    memory = Memory()
    assert outcome(f"{news.url}/news.xml", state=memory) == ["Page one", "Page two"]
    news.pages["/news.xml"] = NEWS.format(site=news.url, changed="2021-03-06").encode()
    assert outcome(f"{news.url}/news.xml", state=memory) == ["Page two"]


def test_an_index_is_followed_but_not_for_ever(news: Any) -> None:
    news.pages["/index.xml"] = INDEX.format(site=news.url).encode()
    news.pages["/news.xml.gz"] = gzip.compress(news.pages["/news.xml"])
    found = outcome(f"{news.url}/index.xml", state=Memory())
    assert found[:3] == ["Page one", "Page two", "http_error"]
    assert "unsupported" in found[3:]
    assert len(news.asked) < 20


def test_an_index_is_remembered_when_all_of_its_pages_were_read(news: Any) -> None:
    index = INDEX.replace("gone.xml", "other.xml").replace("index.xml", "news.xml")
    news.pages["/index.xml"] = unless_known(index.format(site=news.url).encode())
    news.pages["/news.xml"] = news.pages["/news.xml.gz"] = unless_known(news.pages["/news.xml"])
    news.pages["/other.xml"] = unless_known(f"<urlset><url><loc>{news.url}/3</loc></url></urlset>".encode())
    memory = Memory()
    assert outcome(f"{news.url}/index.xml", state=memory) == ["Page one", "Page two", "http_error"]
    news.pages["/3"] = news.pages["/1"]
    news.asked.clear()
    assert outcome(f"{news.url}/index.xml", state=memory) == ["Page one"]
    assert not {"/1", "/2"} & set(news.asked)
    news.asked.clear()
    assert outcome(f"{news.url}/index.xml", state=memory) == []
    assert news.asked == ["/robots.txt", "/index.xml"]


def test_a_broken_sitemap_gives_what_it_holds(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_bytes(news.pages["/news.xml"].replace(b"</urlset>", b"<url><loc>"))
    assert outcome(path) == ["Page one", "Page two", "malformed"]


def test_entities_are_not_expanded(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    secret = tmp_path / "secret.txt"
    secret.write_text(f"{news.url}/1")
    entity = f'<!DOCTYPE urlset [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    path.write_text(f"{entity}<urlset><url><loc>&x;</loc></url></urlset>")
    assert outcome(path) == ["empty"]
    assert news.asked == []


def test_a_prefix_that_names_no_namespace_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "map.xml"
    undeclared = NEWS.format(site="http://127.0.0.1:9", changed="2021-03-04").replace(
        "xmlns:news=", "data-x="
    )
    path.write_text(undeclared)
    first, *_ = read_source(str(path), options(kind="sitemap"))
    assert isinstance(first, Reject) and first.reason == "http_error"  # its page was asked for


def test_what_came_before_a_sitemap_breaks_is_read(
    site: Any, page: Callable[..., bytes], tmp_path: Path
) -> None:
    site.pages |= {"/1": page("Page one"), "/2": page("Page two")}
    path = tmp_path / "map.xml"
    path.write_text(
        NEWS.format(site=site.url, changed="2021-03-04").replace("</urlset>", "<url><loc>& broken")
    )
    assert outcome(path, kind="sitemap") == ["Page one", "Page two", "malformed"]
