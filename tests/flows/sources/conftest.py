"""A web server on loopback that misbehaves on purpose."""

from __future__ import annotations

import gzip
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."


def html(title: str, head: str = "") -> bytes:
    body = "".join(f"<p>{title} {n} {WORDS}</p>" for n in range(4))
    head = f"<head><title>{title}</title>{head}</head>"
    return f"<html>{head}<body><article>{body}</article></body></html>".encode()


class Site(ThreadingHTTPServer):
    """Answers by path; ``asked`` lists the paths, ``headers`` their headers and ``times`` when they came."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self.pages: dict[str, Any] = {}
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients hang up on purpose here."""


class Handler(BaseHTTPRequestHandler):
    server: Site  # type: ignore[assignment]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: requests are kept in ``asked``."""

    def do_GET(self) -> None:
        site = self.server
        site.asked.append(self.path)
        site.times.append(time.perf_counter())
        site.headers.append({name.lower(): value for name, value in self.headers.items()})
        answer = site.pages.get(self.path)
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if answer is None:
            self.reply(404, b"")
        elif isinstance(answer, bytes):
            self.reply(200, answer)
        else:
            with suppress(BrokenPipeError, ConnectionResetError):
                answer(self)

    def reply(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        sent = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body))}
        for name, value in {
            **sent,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def status(code: int, body: bytes = b"", **headers: str):
    return lambda handler: handler.reply(code, body, **headers)


def unless_known(body: bytes):
    """Send ``body`` with an ETag, and 304 to whoever gives that back."""

    def send(handler: Handler) -> None:
        is_known = handler.headers.get("If-None-Match") == '"1"'
        handler.reply(304 if is_known else 200, b"" if is_known else body, etag='"1"')

    return send


def slow_drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(200):
        handler.wfile.write(b"X-%d: y\r\n" % number)
        handler.wfile.flush()
        time.sleep(0.1)


def truncated(handler: Handler) -> None:
    handler.reply(200, b"<html>half", content_length="5000")


def bomb(handler: Handler) -> None:
    handler.reply(200, gzip.compress(b" " * 30_000_000), content_encoding="gzip")


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100_000):
        handler.wfile.write(b"x" * 65536)


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def answers() -> dict[str, Any]:
    return {
        "slow_drip": slow_drip,
        "slow_head": slow_head,
        "truncated": truncated,
        "bomb": bomb,
        "endless": endless,
    }


@pytest.fixture
def page():
    return html


@pytest.fixture
def answer():
    return status
