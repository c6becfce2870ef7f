"""What sites ask of robots: robots.txt (RFC 9309) and a pause between requests to one host."""

from __future__ import annotations

import time
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from protego import Protego

if TYPE_CHECKING:
    from collections.abc import Callable

_EVERYTHING = Protego.parse("")
_NOTHING = Protego.parse("User-agent: *\nDisallow: /")


class Robots:
    """The robots.txt of every site, each fetched once."""

    def __init__(self, agent: str, fetch: Callable[[str], tuple[int, bytes] | None]) -> None:
        """``fetch`` returns the status and body of a URL, or None when the site cannot be reached."""
        self._agent = agent
        self._fetch = fetch
        self._rules: dict[str, Protego] = {}
        self._asking: dict[str, Lock] = {}

    def allows(self, url: str) -> bool:
        """Tell whether the site of ``url`` lets us fetch it."""
        return self._of(url).can_fetch(url, self._agent)

    def is_unknown(self, url: str) -> bool:
        """Tell whether the site could not say what it allows: nothing then, and perhaps more the next time."""
        return self._of(url) is _NOTHING

    def delay(self, url: str) -> float | None:
        """Return the seconds between requests that the site asks for, or None."""
        return self._of(url).crawl_delay(self._agent)

    def _of(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._asking.setdefault(site, Lock()):  # a redirect may lead another thread here
            if site not in self._rules:
                self._rules[site] = self._read(self._fetch(f"{site}/robots.txt"))
        return self._rules[site]

    @staticmethod
    def _read(answer: tuple[int, bytes] | None) -> Protego:
        """Return a site's rules: none on 4xx; everything forbidden when none can be had (RFC 9309, 2.3.1)."""
        if answer is None or answer[0] >= 500 or answer[0] == 429:
            return _NOTHING
        status, body = answer
        return Protego.parse(body.decode("utf-8-sig", "replace")) if status == 200 else _EVERYTHING


class Pace:
    """The pause between two requests to one host."""

    def __init__(
        self,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._sleep = sleep
        self._free_at: dict[str, float] = {}
        self._turns: dict[str, Lock] = {}

    def turn(self, host: str) -> Lock:
        """Return what a thread holds from :meth:`wait` to :meth:`done`: one at a time asks a host."""
        return self._turns.setdefault(host, Lock())

    def wait(self, host: str) -> None:
        """Sleep until ``host`` may be asked again."""
        pause = self._free_at.get(host, 0.0) - self._clock()
        if pause > 0:
            self._sleep(pause)

    def done(self, host: str, seconds: float | None = None) -> None:
        """Note that a request to ``host`` ended; ``seconds`` is the pause when it is not the usual one."""
        pause = self._seconds if seconds is None else seconds
        self._free_at[host] = max(self._free_at.get(host, 0.0), self._clock() + pause)


@cache
def shared_pace(seconds: float) -> Pace:
    """Return the pace of this process: sources named one after the other may stand on one host."""
    return Pace(seconds)
