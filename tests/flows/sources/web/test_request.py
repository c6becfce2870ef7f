from __future__ import annotations

import gzip
import time
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

from flows.sources.web.request import Limits, RequestError, request

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = Limits(seconds=1.0, body_bytes=100_000, allow_private=True)


def test_an_answer_is_read_and_unpacked(site: Any, answer: Callable[..., Any]) -> None:
    site.pages["/a"] = answer(200, gzip.compress(b"hello"), content_encoding="gzip", etag='"1"')
    found = request(f"{site.url}/a", {"User-Agent": "me"}, LIMITS)
    assert (found.status, found.body, found.headers["etag"]) == (200, b"hello", '"1"')
    assert site.headers[0]["host"] == site.url.removeprefix("http://")
    assert site.headers[0]["user-agent"] == "me"


@pytest.mark.parametrize("name", ["slow_drip", "slow_head"])
def test_a_slow_server_is_stopped_at_the_deadline(site: Any, answers: dict[str, Any], name: str) -> None:
    site.pages["/a"] = answers[name]
    start = time.monotonic()
    with pytest.raises(RequestError) as caught:
        request(f"{site.url}/a", {}, LIMITS)
    assert caught.value.reason == "timeout" and caught.value.is_passing
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("name", ["bomb", "endless"])
def test_a_body_is_never_held_beyond_the_cap(site: Any, answers: dict[str, Any], name: str) -> None:
    site.pages["/a"] = answers[name]
    request(f"{site.url}/404", {}, LIMITS)
    tracemalloc.start()
    with pytest.raises(RequestError) as caught:
        request(f"{site.url}/a", {}, Limits(20, 100_000, allow_private=True))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.reason == "too_large"
    assert peak < 100_000_000 if name == "bomb" else peak < 10_000_000


def test_a_body_may_be_cut_after_a_whole_line(site: Any) -> None:
    site.pages["/a"] = b"one\ntwo\nthree\n"
    for cap, body in ((100, b"one\ntwo\nthree\n"), (14, b"one\ntwo\nthree\n"), (13, b"one\ntwo"), (2, b"")):
        assert request(f"{site.url}/a", {}, Limits(1.0, cap, allow_private=True, is_cut=True)).body == body


def test_a_truncated_body_is_no_answer(site: Any, answers: dict[str, Any]) -> None:
    site.pages["/a"] = answers["truncated"]
    with pytest.raises(RequestError) as caught:
        request(f"{site.url}/a", {}, LIMITS)
    assert caught.value.reason == "http_error" and caught.value.is_passing


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1:1/", "private_address"),
        ("ftp://example.org/", "unsupported"),
        ("http://user:secret@example.org/", "unsupported"),
        ("http:///", "unsupported"),
        ("http://[broken/", "http_error"),
        ("http://no-such-host.invalid/", "http_error"),
    ],
)
def test_what_is_never_asked(url: str, reason: str) -> None:
    with pytest.raises(RequestError) as caught:
        request(url, {}, Limits(5, 1000))
    assert caught.value.reason == reason


def test_a_password_is_told_to_nobody() -> None:
    with pytest.raises(RequestError) as refused:
        request("https://user:secret@example.org/a", {}, Limits(5, 1000))
    assert "secret" not in str(refused.value)
    assert "https://example.org/a" in str(refused.value)


def test_it_works_inside_a_running_loop(site: Any) -> None:
    import asyncio

    site.pages["/a"] = b"hello"

    async def run() -> bytes:
        return request(f"{site.url}/a", {}, LIMITS).body

    assert asyncio.run(run()) == b"hello"
