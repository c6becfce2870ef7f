"""Pages read in a process that can be killed: some pages take a parser minutes, and no exception stops one.

The worker is a plain subprocess on a socket pair, so it needs nothing of the program that started it and ends
with it. It also holds the model that tells languages, 80 MB that a run has no room for beside all else.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
import threading
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flows.sources.page.read import Page

_ROOT = str(Path(__file__).parents[3])
_START_SECONDS = 60.0
"""What a cold disk and a busy machine may need to import lxml and trafilatura, or to load the languages' model."""
_PAGES_PER_WORKER = 5000
_MEMORY_BYTES = 4 * 1024**3
_COMMAND = (
    "import sys; sys.path[:0] = [sys.argv[2]]\n"
    "from flows.sources.page.worker import serve; serve(int(sys.argv[1]))"
)


class PageError(Exception):
    """A page that could not be read; ``reason`` is a reject's code."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class PageReader:
    """Reads pages, one at a time, each within a time limit."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._pages = 0
        self._owner = os.getpid()
        self._lock = threading.Lock()

    def read(self, data: bytes, charset: str | None = None, url: str | None = None) -> Page:
        """Return what is in the page ``data``.

        Raises:
            PageError: It is no page, takes too long, or kills its reader.
        """
        with self._lock:
            if self._pages >= _PAGES_PER_WORKER:
                self._stop()
            answer: Page | tuple[str, str] = self._asked((data, charset, url), self._seconds)
            self._pages += 1
        if isinstance(answer, tuple):
            raise PageError(*answer)
        return answer

    def language(self, text: str) -> str | None:
        """Return what the model says that ``text`` is written in, or None when it cannot tell.

        Raises:
            PageError: It did not answer.
        """
        with self._lock:
            return self._asked(text, _START_SECONDS)

    def close(self) -> None:
        """End the worker; the next page starts another."""
        with self._lock:
            self._stop()

    def _asked(self, question: object, seconds: float) -> Any:
        connection = self._connected()
        try:
            connection.send(question)
            if connection.poll(seconds):
                return connection.recv()
        except (EOFError, OSError) as error:
            self._stop()
            raise PageError("unreadable", "the page broke its reader") from error
        self._stop()
        raise PageError("timeout", f"reading the page took more than {seconds:g} s")

    def _connected(self) -> Connection:
        if self._owner != os.getpid():  # a fork of the process that started the worker must not share it
            self._process = self._connection = None
            self._owner = os.getpid()
        if self._connection is None:
            self._connection, self._process = _started()
            self._pages = 0
        return self._connection

    def _stop(self) -> None:
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.wait()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


@cache
def shared_reader(seconds: float) -> PageReader:
    """Return this process's reader for a time limit; it ends with the process."""
    reader = PageReader(seconds)
    atexit.register(reader.close)
    return reader


def _started() -> tuple[Connection, subprocess.Popen[bytes]]:
    """Return a worker that is ready, and the connection to it."""
    ours, theirs = Pipe()
    with theirs:
        descriptor = theirs.fileno()
        arguments = [sys.executable, "-c", _COMMAND, str(descriptor), _ROOT]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(  # noqa: S603 (this interpreter and constant arguments)
            arguments, pass_fds=(descriptor,), stdin=quiet, stdout=quiet, stderr=quiet
        )
    with contextlib.suppress(EOFError, OSError):
        if ours.poll(_START_SECONDS):
            ours.recv()
            return ours, process
    process.kill()
    process.wait()
    ours.close()
    raise PageError("unreadable", "the page reader did not start; is trafilatura installed?")


def serve(descriptor: int) -> None:
    """Answer pages, and texts with their language, on a connection until it closes; the worker's whole life."""
    import logging

    from flows.sources.languages import identified
    from flows.sources.page.answer import answer

    logging.disable()
    _limit_memory()
    connection = Connection(descriptor)
    connection.send("ready")
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            question = connection.recv()
            connection.send(identified(question) if isinstance(question, str) else answer(*question))


def _limit_memory() -> None:
    """Keep a page that expands without end from taking the machine's memory."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
