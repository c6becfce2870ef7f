"""Pages by URL: robots asked, hosts spared, redirects followed by hand, what may pass retried."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from flows.sources.web.politeness import Pace, Robots, shared_pace
from flows.sources.web.request import Answer, Limits, RequestError, request, require_fetchable

if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.sources.protocol import SourceOptions

_ATTEMPTS = 4
_HOPS = 5
_PASSING = frozenset({408, 429, 500, 502, 503, 504})
_AFTER_429 = 30.0
_LONGEST_WAIT = 120.0
_ROBOTS_BYTES = 512 * 1024
"""What is read of a robots.txt: at least 500 KiB (RFC 9309, 2.5)."""
_PRODUCT = "dateline"
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"


class FetchError(Exception):
    """A URL that gave nothing to read; ``reason`` is a reject's code."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class _PassingError(FetchError):
    """A failure that may pass; ``wait`` is how long the server asks to be left alone."""

    def __init__(self, reason: str, message: str, wait: float | None = None) -> None:
        super().__init__(reason, message)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at a URL."""

    url: str
    """Where it stood in the end, after redirects."""
    body: bytes
    content_type: str
    charset: str | None
    validators: str
    """ETag and Last-Modified with their URL, as JSON, to ask next time whether it changed; "" when there were none."""


class Fetcher:
    """Fetches URLs for one run, from any number of threads; one host is asked by one of them at a time."""

    def __init__(
        self, options: SourceOptions, pace: Pace | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        """``pace`` spaces the requests to a host; without one, all fetchers of the process share theirs."""
        contact = options.contact or os.environ.get("DATELINE_CONTACT")
        self._agent = f"{_PRODUCT}/0.1 (+{contact})" if contact else f"{_PRODUCT}/0.1"
        self._sleep = sleep
        self._limits = Limits(options.request_seconds, options.max_article_bytes, options.allow_private)
        self._pace = pace or shared_pace(options.host_seconds)
        self._robots = Robots(_PRODUCT, self._robots_txt)

    def fetch(self, url: str, validators: str | None = None) -> Fetched | None:
        """Return what stands at ``url``, or None when it has not changed since ``validators`` were given.

        Raises:
            FetchError: Robots may not read it, its address is not public, or nothing came after retries.
        """
        retrying = Retrying(
            stop=stop_after_attempt(_ATTEMPTS),
            wait=_wait,
            retry=retry_if_exception_type(_PassingError),
            sleep=self._sleep,
            reraise=True,
        )
        return retrying(self._followed, url, json.loads(validators) if validators else {})

    def _followed(self, url: str, known: dict[str, str]) -> Fetched | None:
        """Return the answer at the end of the redirects; each hop is checked like the first.

        ``known`` are validators. They tell whether what stands at their own URL has changed, and at no other:
        a redirect may lead elsewhere than it did.
        """
        for _ in range(_HOPS + 1):
            try:
                require_fetchable(url)
            except RequestError as error:
                raise FetchError(error.reason, str(error)) from error
            if self._robots.is_unknown(url):
                raise FetchError(
                    "http_error",
                    f"{url}: the site's robots.txt cannot be had, so nothing there may be fetched now",
                )
            if not self._robots.allows(url):
                raise FetchError("robots", f"{url}: robots.txt does not allow it")
            conditions = _conditions(known) if known.get("url") == url else {}
            answer = self._asked(url, conditions, self._limits, self._robots.delay(url))
            if answer.status == 304 and conditions:
                return None
            if answer.status in {301, 302, 303, 307, 308} and "location" in answer.headers:
                url = _target(url, answer.headers["location"])
                continue
            if answer.status != 200:
                raise FetchError("http_error", f"{url}: HTTP status {answer.status}")
            return _fetched(answer)
        raise FetchError("http_error", f"{url}: more than {_HOPS} redirects")

    def _asked(self, url: str, conditions: dict[str, str], limits: Limits, delay: float | None) -> Answer:
        """Return the answer to one request, after the host's pause.

        Raises:
            FetchError: There was none.
        """
        host = host_of(url)
        headers = {"User-Agent": self._agent, "Accept": _ACCEPT, **conditions}
        with self._pace.turn(host):
            self._pace.wait(host)
            try:
                answer = request(url, headers, limits)
            except RequestError as error:
                kind = _PassingError if error.is_passing else FetchError
                raise kind(error.reason, str(error)) from error
            finally:
                self._pace.done(host, delay)
        if answer.status in _PASSING:
            asked = _retry_after(answer.headers.get("retry-after"))
            wait = max(asked or 0.0, _AFTER_429) if answer.status == 429 else asked
            if wait is not None:
                self._pace.done(host, min(wait, _LONGEST_WAIT))
            if wait is not None and wait > _LONGEST_WAIT:
                raise FetchError(
                    "http_error", f"{url}: HTTP status {answer.status}, to be left alone for {wait:g} s"
                )
            raise _PassingError("http_error", f"{url}: HTTP status {answer.status}", wait)
        return answer

    def _robots_txt(self, url: str) -> tuple[int, bytes] | None:
        limits = Limits(self._limits.seconds, _ROBOTS_BYTES, self._limits.allow_private, is_cut=True)
        try:
            for _ in range(_HOPS):
                answer = self._asked(url, {}, limits, 0.0)
                if answer.status not in {301, 302, 303, 307, 308} or "location" not in answer.headers:
                    return answer.status, answer.body
                url = _target(url, answer.headers["location"])
        except _PassingError:
            return None
        except FetchError as error:
            if error.reason == "private_address":
                raise
            return None
        return 404, b""


def host_of(url: str) -> str:
    """Return the host and port of ``url``, in small letters; "" when it names none that can be read."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _conditions(validators: dict[str, str]) -> dict[str, str]:
    """Return the headers of a conditional GET (RFC 9110, 13)."""
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    return {header: validators[name] for name, header in names.items() if validators.get(name)}


def _fetched(answer: Answer) -> Fetched:
    content_type, _, parameters = answer.headers.get("content-type", "").partition(";")
    charset = next(
        (
            value.strip(" \"'")
            for name, _, value in (p.partition("=") for p in parameters.split(";"))
            if name.strip().lower() == "charset"
        ),
        None,
    )
    kept = {name: answer.headers[name] for name in ("etag", "last-modified") if name in answer.headers}
    validators = json.dumps({**kept, "url": answer.url}, sort_keys=True) if kept else ""
    return Fetched(answer.url, answer.body, content_type.strip().lower(), charset, validators)


def _target(url: str, location: str) -> str:
    try:
        return urljoin(url, location.strip())
    except ValueError as error:
        raise FetchError("http_error", f"{url}: redirects to what is no URL") from error


def _retry_after(value: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for, or None."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


_BACKOFF = wait_random_exponential(multiplier=1, max=30)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome is not None else None
    asked = error.wait if isinstance(error, _PassingError) else None
    return asked if asked is not None else _BACKOFF(state)
