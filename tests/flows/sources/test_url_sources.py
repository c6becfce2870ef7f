from __future__ import annotations

import gzip
import threading
import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from flows.sources import Reject, SourceOptions, read_source
from flows.sources.web.fetch import Fetcher
from tests.flows.sources.conftest import Site
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


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
    site.pages |= {f"/{number}": page(f"Page {number}") for number in range(4)}
    return site


def test_a_page_is_an_article(news: Any) -> None:
    (item,) = read_source(f"{news.url}/1", options())
    assert isinstance(item, Article)
    assert (item.title, item.url, item.source_kind, item.source_ref) == (
        "Page 1",
        f"{news.url}/1",
        "url",
        f"{news.url}/1",
    )


def test_what_stands_there_decides_not_what_the_server_calls_it(
    news: Any, answer: Callable[..., Any]
) -> None:
    news.pages["/xml"] = answer(200, news.pages["/1"], content_type="application/xml")
    news.pages["/pdf"] = answer(200, b"%PDF-1.7", content_type="application/pdf")
    plain = b"The mayor said the bridge which closed in May has opened again and that it was safe."
    news.pages["/plain"] = answer(200, plain, content_type="text/plain")
    assert [outcome(f"{news.url}/{name}") for name in ("xml", "pdf", "plain")] == [
        ["Page 1"],
        ["unsupported"],
        ["None"],
    ]


def test_a_wrong_charset_is_not_believed(
    news: Any, answer: Callable[..., Any], page: Callable[..., bytes]
) -> None:
    body = page("£3bn – “done”")
    news.pages["/a"] = answer(200, body, content_type="text/html; charset=iso-8859-1")
    (item,) = read_source(f"{news.url}/a", options())
    assert isinstance(item, Article) and item.title == "£3bn – “done”" and item.encoding == "utf-8"


def test_the_charset_of_a_plain_text_is_believed(news: Any, answer: Callable[..., Any]) -> None:
    text = "The mayor said that the bridge, which has cost €40 million, opened again and that it was safe."
    sent = text.encode("iso-8859-15")
    news.pages["/plain"] = answer(200, sent, content_type="text/plain; charset=iso-8859-15")
    (item,) = read_source(f"{news.url}/plain", options())
    assert isinstance(item, Article)
    assert (item.text, item.encoding, item.source_kind) == (text, "iso8859-15", "url")
    assert item.url == f"{news.url}/plain"


def test_a_file_that_is_gzip_is_unpacked(news: Any, answer: Callable[..., Any]) -> None:
    packed = gzip.compress(news.pages["/1"])
    news.pages["/a.html.gz"] = answer(200, packed, content_type="application/gzip")
    news.pages["/cut.html.gz"] = answer(200, packed[:-20], content_type="application/gzip")
    assert [outcome(f"{news.url}/{name}.html.gz") for name in ("a", "cut")] == [["Page 1"], ["unreadable"]]
    assert outcome(f"{news.url}/a.html.gz", max_article_bytes=len(packed) + 1) == ["too_large"]


@pytest.mark.parametrize("kind", [None, "urls"])
def test_a_list_at_a_url_is_read_and_resumed(news: Any, answer: Callable[..., Any], kind: str | None) -> None:
    lines = f"{news.url}/1\n{news.url}/gone\n{news.url}/2\n".encode()
    news.pages["/list"] = answer(200, lines, content_type="text/plain", etag='"1"')
    memory = Memory()
    first = next(read_source(f"{news.url}/list", options(kind=kind, state=memory)))
    assert isinstance(first, Article) and first.source_ref == f"{news.url}/list:1"
    assert outcome(f"{news.url}/list", kind=kind, state=memory) == ["http_error", "Page 2"]
    assert outcome(f"{news.url}/list", kind=kind, state=memory) == ["Page 1", "http_error", "Page 2"]


def test_a_list_of_urls_may_be_named_one_whatever_it_is_called(news: Any) -> None:
    news.pages["/list"] = f"# two pages\n{news.url}/1\nno url\n".encode()  # as text/html
    assert outcome(f"{news.url}/list", kind="urls") == ["Page 1", "unsupported"]


def test_private_addresses_need_a_flag(news: Any) -> None:
    (item,) = read_source(f"{news.url}/1", SourceOptions(host_seconds=0))
    assert isinstance(item, Reject) and item.reason == "private_address"
    assert news.asked == []


def test_an_unchanged_page_gives_nothing(news: Any, answer: Callable[..., Any]) -> None:
    news.pages["/1"] = [answer(200, news.pages["/1"], etag='"1"'), answer(304)]
    memory = Memory()
    assert outcome(f"{news.url}/1", state=memory) == ["Page 1"]
    assert outcome(f"{news.url}/1", state=memory) == []


def test_a_list_is_read_and_resumed(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"# front pages\n{news.url}/0\n\n{news.url}/1\n{news.url}/gone\n{news.url}/2\n")
    memory = Memory()
    items = read_source(str(path), options(state=memory))
    first, second = next(items), next(items)
    assert isinstance(first, Article) and isinstance(second, Article)
    assert second.source_ref == f"{path}:4"
    assert outcome(path, state=memory) == ["http_error", "Page 2"]
    assert outcome(path, state=memory) == ["Page 0", "Page 1", "http_error", "Page 2"]


def test_a_list_with_bad_lines(news: Any, tmp_path: Path) -> None:
    path = tmp_path / "list.urls"
    path.write_text(f"not a url\n{news.url}/1\nftp://example.org/\n" + "http://x/" + "y" * 9000 + "\n")
    assert outcome(path) == ["unsupported", "Page 1", "unsupported", "unsupported"]


@pytest.fixture
def sites(page: Callable[..., bytes]) -> Iterator[list[Any]]:
    """Four sites, each on a port of its own, with two pages."""
    servers = [Site() for _ in range(4)]
    threads = [
        threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        for one in servers
    ]
    for number, (server, thread) in enumerate(zip(servers, threads, strict=True)):
        server.pages |= {f"/{path}": page(f"Page {number}-{path}") for path in range(2)}
        thread.start()
    yield servers
    for server, thread in zip(servers, threads, strict=True):
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_list_of_several_hosts_waits_for_the_slowest_and_not_for_all(
    sites: list[Any], tmp_path: Path
) -> None:
    path = tmp_path / "list.urls"
    urls = [f"{site.url}/{number}" for number in range(2) for site in sites]
    path.write_text("\n".join(urls))
    pause, start = 0.5, time.perf_counter()
    chosen = SourceOptions(allow_private=True, host_seconds=pause, request_seconds=5)
    items = list(read_source(str(path), chosen))
    assert [item.url for item in items if isinstance(item, Article)] == urls
    assert time.perf_counter() - start < 4 * 2 * pause, "one after the other"
    for site in sites:
        assert site.asked == ["/robots.txt", "/0", "/1"]
        gaps = [later - earlier for earlier, later in pairwise(site.times[1:])]  # robots.txt apart
        assert min(gaps) >= pause


def test_the_position_is_that_of_the_last_item_taken_whatever_was_fetched_ahead(
    sites: list[Any], tmp_path: Path
) -> None:
    path = tmp_path / "list.urls"
    path.write_text("\n".join(f"{site.url}/{number}" for number in range(2) for site in sites))
    state = Memory()
    titles = (
        item.title for item in read_source(str(path), options(state=state)) if isinstance(item, Article)
    )
    before = [next(titles), next(titles), next(titles)]
    titles.close()
    assert before + outcome(path, state=state) == [
        f"Page {site}-{number}" for number in range(2) for site in range(4)
    ]


@pytest.mark.parametrize(
    "url", ["http://[bad/a", "http://xn--/", "http://127.0.0.1:99999/", "http://.example/", "http://a b/"]
)
def test_an_address_that_is_none_costs_its_line_and_no_other(news: Any, tmp_path: Path, url: str) -> None:
    path = tmp_path / "list.urls"
    path.write_text(f"{url}\n{news.url}/1\n")
    bad, good = read_source(str(path), options())
    assert isinstance(bad, Reject) and bad.reason in {"unsupported", "http_error"}
    assert isinstance(good, Article)


def test_a_mistake_of_the_fetcher_costs_its_line_and_no_other(
    news: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch = Fetcher.fetch

    def fails(self: Fetcher, url: str, validators: str | None = None) -> object:
        if url.endswith("/1"):
            raise KeyError("port")
        return fetch(self, url, validators)

    monkeypatch.setattr(Fetcher, "fetch", fails)
    path = tmp_path / "list.urls"
    path.write_text(f"{news.url}/1\n{news.url}/2\n")
    assert outcome(path) == ["http_error", "Page 2"]
