from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest

from flows.sources.protocol import SourceOptions
from flows.sources.web.fetch import Fetcher, FetchError
from flows.sources.web.politeness import Pace, shared_pace
from tests.flows.sources.conftest import unless_known

if TYPE_CHECKING:
    from collections.abc import Callable

OPTIONS = SourceOptions(
    allow_private=True, host_seconds=0, request_seconds=5, contact="https://example.org/us"
)


def fetcher(slept: list[float] | None = None, options: SourceOptions = OPTIONS) -> Fetcher:
    sleep = (slept if slept is not None else []).append
    return Fetcher(options, Pace(options.host_seconds, sleep=sleep), sleep)


def fails(url: str, options: SourceOptions = OPTIONS) -> str:
    with pytest.raises(FetchError) as caught:
        fetcher(options=options).fetch(url)
    return caught.value.reason


def test_a_page_its_charset_and_who_asked(site: Any, answer: Callable[..., Any]) -> None:
    site.pages["/a"] = answer(200, b"x", content_type='Text/HTML; charset="ISO-8859-2"')
    found = fetcher().fetch(f"{site.url}/a")
    assert found is not None
    assert (found.body, found.content_type, found.charset) == (b"x", "text/html", "ISO-8859-2")
    assert site.headers[-1]["user-agent"] == "dateline/0.1 (+https://example.org/us)"


def test_unchanged_pages_are_not_sent_again(site: Any, answer: Callable[..., Any]) -> None:
    site.pages["/a"] = [
        answer(200, b"x", etag='"1"', last_modified="Thu, 04 Mar 2021 10:00:00 GMT"),
        answer(304),
    ]
    agent = fetcher()
    first = agent.fetch(f"{site.url}/a")
    assert first is not None
    assert agent.fetch(f"{site.url}/a", first.validators) is None
    assert site.headers[-1]["if-none-match"] == '"1"'
    assert site.headers[-1]["if-modified-since"] == "Thu, 04 Mar 2021 10:00:00 GMT"


def test_validators_are_for_the_page_that_gave_them_and_for_no_other(
    site: Any, answer: Callable[..., Any]
) -> None:
    site.pages["/latest"] = [
        answer(302, location="/a"),
        answer(302, location="/a"),
        answer(302, location="/b"),
    ]
    site.pages |= {"/a": unless_known(b"a"), "/b": unless_known(b"b")}
    agent = fetcher()
    first = agent.fetch(f"{site.url}/latest")
    assert first is not None and first.body == b"a"
    assert agent.fetch(f"{site.url}/latest", first.validators) is None
    moved = agent.fetch(f"{site.url}/latest", first.validators)
    assert moved is not None and moved.body == b"b"
    asked = [
        path for path, headers in zip(site.asked, site.headers, strict=True) if "if-none-match" in headers
    ]
    assert asked == ["/a"]


def test_an_answer_that_nobody_asked_for_is_no_unchanged_page(site: Any, answer: Callable[..., Any]) -> None:
    site.pages["/a"] = answer(304)
    assert fails(f"{site.url}/a") == "http_error"


def test_redirects_are_followed_and_end(site: Any, answer: Callable[..., Any]) -> None:
    site.pages |= {"/a": answer(302, location="/b"), "/b": answer(308, location="c?d"), "/c?d": b"end"}
    found = fetcher().fetch(f"{site.url}/a")
    assert found is not None and (found.url, found.body) == (f"{site.url}/c?d", b"end")
    site.pages["/loop"] = answer(301, location="/loop")
    assert fails(f"{site.url}/loop") == "http_error"
    assert site.asked.count("/loop") == 6


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:1/admin", "http://[::ffff:127.0.0.1]/", "http://localhost/"]
)
def test_a_redirect_to_a_private_address_is_refused(
    site: Any, answer: Callable[..., Any], target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first hop is taken for public; the second is checked like the first."""
    from flows.sources.web import addresses

    port = int(site.url.rpartition(":")[2])
    real = addresses.checked_addresses

    async def only_ours(loop: Any, host: str, at: int, allow_private: bool) -> list[str]:
        return await real(loop, host, at, allow_private=host == "127.0.0.1" and at == port)

    monkeypatch.setattr("flows.sources.web.request.checked_addresses", only_ours)
    site.pages["/a"] = answer(302, location=target)
    assert fails(f"{site.url}/a", SourceOptions(host_seconds=0)) == "private_address"


def test_what_may_pass_is_tried_again(site: Any, answer: Callable[..., Any]) -> None:
    site.pages["/a"] = [answer(503), answer(429, retry_after="7"), answer(200, b"at last")]
    slept: list[float] = []
    found = fetcher(slept).fetch(f"{site.url}/a")
    assert found is not None and found.body == b"at last"
    assert max(slept) >= 30, "30 s after 429, whatever less it asks for"


def test_what_does_not_pass_is_given_up(site: Any, answer: Callable[..., Any]) -> None:
    site.pages |= {"/500": answer(500), "/410": answer(410), "/later": answer(503, retry_after="86400")}
    assert [fails(f"{site.url}/{name}") for name in ("500", "410", "later")] == ["http_error"] * 3
    assert [site.asked.count(f"/{name}") for name in ("500", "410", "later")] == [4, 1, 1]


def test_robots_are_asked_first_and_once(site: Any) -> None:
    site.pages |= {"/robots.txt": b"User-agent: *\nDisallow: /closed", "/closed": b"x", "/open": b"y"}
    agent = fetcher()
    with pytest.raises(FetchError) as caught:
        agent.fetch(f"{site.url}/closed")
    assert caught.value.reason == "robots"
    assert agent.fetch(f"{site.url}/open") is not None
    assert site.asked == ["/robots.txt", "/open"]


@pytest.mark.parametrize("coding", [None, "gzip"])
def test_of_endless_robots_the_beginning_counts(
    site: Any, answer: Callable[..., Any], coding: str | None
) -> None:
    line = b"Disallow: /" + b"x" * 89 + b"\n"
    rules = b"User-agent: *\nDisallow: /closed\n" + line * 5300 + b"Disallow: /\n"
    body = gzip.compress(rules) if coding else rules
    headers = {"content_encoding": coding} if coding else {}
    site.pages |= {"/robots.txt": answer(200, body, **headers), "/open": b"x", "/closed": b"y"}
    assert fetcher().fetch(f"{site.url}/open") is not None
    assert fails(f"{site.url}/closed") == "robots"


def test_a_site_whose_robots_cannot_be_told_is_not_read(site: Any, answer: Callable[..., Any]) -> None:
    site.pages |= {"/robots.txt": answer(500), "/a": b"x"}
    assert fails(f"{site.url}/a") == "http_error", "it forbids nothing for good"
    assert "/a" not in site.asked


def test_requests_to_a_host_are_spaced(site: Any) -> None:
    site.pages |= {"/a": b"x", "/b": b"y"}
    slept: list[float] = []
    agent = Fetcher(OPTIONS, Pace(5, lambda: 0.0, slept.append))
    agent.fetch(f"{site.url}/a")
    agent.fetch(f"{site.url}/b")
    assert slept == [5.0]


def test_a_site_may_ask_for_another_pause(site: Any) -> None:
    site.pages |= {"/robots.txt": b"User-agent: *\nCrawl-delay: 1", "/a": b"x", "/b": b"y"}
    slept: list[float] = []
    agent = Fetcher(OPTIONS, Pace(5, lambda: 0.0, slept.append))
    agent.fetch(f"{site.url}/a")
    agent.fetch(f"{site.url}/b")
    assert slept == [1.0]


def test_all_fetchers_of_a_process_spare_a_host_together() -> None:
    assert shared_pace(5.0) is shared_pace(5.0)


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:99999/a",
        "http://127.0.0.1:0/a",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "http://name:word@127.0.0.1/a",
    ],
)
def test_a_redirect_to_what_cannot_be_asked_is_refused_before_anybody_is(
    site: Any, answer: Callable[..., Any], target: str
) -> None:
    site.pages["/a"] = answer(302, location=target)
    assert fails(f"{site.url}/a") == "unsupported"
    assert site.asked == ["/robots.txt", "/a"]
