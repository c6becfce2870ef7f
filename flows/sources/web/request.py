"""One HTTP request to a checked address, within a deadline for the whole of it and a cap on its body."""

from __future__ import annotations

import asyncio
import ssl
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import certifi
import httpx

from flows.sources.content_encoding import ContentError, unpacked
from flows.sources.web.addresses import AddressError, checked_addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONNECT_SECONDS = 10.0
_PORTS = 65536
_NO_TRUST = "CERTIFICATE_VERIFY_FAILED"
"""What OpenSSL says of a certificate that is not the host's: asking again does not help."""
_NO_POOL = httpx.Limits(max_keepalive_connections=0)
"""Connections are not kept: one made for a host must not serve another host at the same address."""


class RequestError(Exception):
    """A request that gave no answer; ``reason`` is a reject's code."""

    def __init__(self, reason: str, message: str, is_passing: bool = False) -> None:
        super().__init__(message)
        self.reason = reason
        self.is_passing = is_passing
        """Whether trying again may help."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request, redirects not followed."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take."""

    seconds: float
    body_bytes: int
    allow_private: bool = False
    is_cut: bool = False
    """Whether a body beyond ``body_bytes`` is cut there, after a whole line, and not refused."""


def request(url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    """Return the answer to a GET of ``url``; the body of an answer that is no success is not read.

    Raises:
        RequestError: There was none within the limits, or the address may not be fetched from.
    """
    with ThreadPoolExecutor(1, "request") as thread:  # its own loop: the caller may be inside one
        return thread.submit(asyncio.run, _within(url, headers, limits)).result()


def require_fetchable(url: str) -> None:
    """Refuse a URL that nothing can be asked for at.

    Raises:
        RequestError: It is none, of another scheme than http, with a password, or of a port that does not exist.
    """
    try:
        target = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise RequestError("unsupported", f"{url}: not a URL: {error}") from error
    if target.userinfo:  # which is told to nobody: a reject is published
        shown = target.copy_with(userinfo=b"")
        raise RequestError("unsupported", f"{shown}: given with a password, which is not used")
    if target.scheme not in {"http", "https"} or not target.host:
        raise RequestError("unsupported", f"{url}: not an http or https URL")
    if target.port is not None and not 0 < target.port < _PORTS:
        raise RequestError("unsupported", f"{url}: there is no port {target.port}")


async def _within(url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    try:
        async with asyncio.timeout(limits.seconds):
            return await _get(url, headers, limits)
    except TimeoutError as error:
        raise RequestError("timeout", f"{url}: no whole answer in {limits.seconds:g} s", True) from error
    except AddressError as error:
        raise RequestError(error.reason, str(error)) from error
    except ContentError as error:
        raise RequestError(error.reason, f"{url}: {error}") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
        is_passing = isinstance(error, httpx.TransportError | OSError) and _NO_TRUST not in str(error)
        raise RequestError("http_error", f"{url}: {type(error).__name__}: {error}", is_passing) from error
    except RequestError:
        raise
    except Exception as error:  # what lies below httpx raises in groups, and errors of its own
        raise RequestError("http_error", f"{url}: {type(error).__name__}: {error}") from error


async def _get(url: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    require_fetchable(url)
    target = httpx.URL(url)
    port = target.port or (443 if target.scheme == "https" else 80)
    addresses = await checked_addresses(asyncio.get_running_loop(), target.host, port, limits.allow_private)
    timeout = httpx.Timeout(limits.seconds, connect=_CONNECT_SECONDS)
    async with httpx.AsyncClient(verify=_tls(), timeout=timeout, limits=_NO_POOL, trust_env=False) as client:
        for number, address in enumerate(addresses, start=1):
            sent = client.build_request(
                "GET",
                target.copy_with(host=address),
                headers={
                    **headers,
                    "Host": target.netloc.decode("ascii"),
                    "Accept-Encoding": "gzip, deflate",
                },
                extensions={"sni_hostname": target.raw_host.decode("ascii")},
            )
            try:
                response = await client.send(sent, stream=True, follow_redirects=False)
            except httpx.ConnectError:
                if number == len(addresses):
                    raise
                continue
            try:
                body = await _body(response, limits) if response.status_code == httpx.codes.OK else b""
            finally:
                await response.aclose()
            return Answer(url, response.status_code, dict(response.headers), body)
    raise RequestError("http_error", f"{url}: no address answered", True)


async def _body(response: httpx.Response, limits: Limits) -> bytes:
    """Return the body, unpacked; neither form is held beyond the cap."""
    parts: list[bytes] = []
    size, cap = 0, limits.body_bytes
    coding = response.headers.get("Content-Encoding")
    async for part in response.aiter_raw():
        parts.append(part)
        size += len(part)
        if size > cap and limits.is_cut and not coding:
            break
        if size > cap:
            raise ContentError("too_large", f"a body of more than {cap} bytes")
    body = unpacked(b"".join(parts), coding, cap)
    if len(body) > cap and limits.is_cut:
        return body[:cap].rpartition(b"\n")[0]
    if len(body) > cap:
        raise ContentError("too_large", f"a body that unpacks to more than {cap} bytes")
    return body


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
