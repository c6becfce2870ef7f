"""Validation in a process of its own, kept for the whole run.

pandas and Great Expectations take 200 MB and five seconds to import, and a batch as a pandas frame 100 MB more.
Beside Prefect, the store and the extractors' word lists that would be 700 MB in one process; apart, neither takes
500. What goes between the processes is small: tables stay in Parquet files, and a call sends their folder.

The process is a plain subprocess on a socket pair, as the page reader is: it needs nothing of the program that
started it (``multiprocessing`` would run a script once more that has no ``__main__`` guard) and ends with it.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import signal
import subprocess
import sys
import traceback
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from flows.errors import RunFailed

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")
_R = TypeVar("_R")

_ROOT = str(Path(__file__).parents[1])
_COMMAND = (
    "import sys; sys.path[:0] = [sys.argv[2]]\nfrom flows.validator import serve; serve(int(sys.argv[1]))"
)


class Validator:
    """Calls functions in the other process, one at a time; started with the first call, or before it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._owner = os.getpid()

    def start(self) -> None:
        """Start the process, which imports Great Expectations while its first batch is being extracted."""
        self._connected()

    def call(self, function: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Return what ``function`` returns there; it and its arguments must be picklable.

        Raises:
            RunFailed: the process was ended from outside.
            Exception: what ``function`` raised.
        """
        connection = self._connected()
        try:
            connection.send((function, args, kwargs))
            done, outcome = connection.recv()
        except (EOFError, ConnectionError) as error:
            self.close()
            raise RunFailed(
                "the process that validates was ended from outside, perhaps for its memory: run again; what was "
                "validated is kept"
            ) from error
        if not done:
            raise outcome
        return outcome

    def close(self) -> None:
        """End the process; the next call starts another."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.wait()
        self._process = self._connection = None

    def _connected(self) -> Connection:
        if self._owner != os.getpid():  # a fork of the process that started it must not share it
            self._process = self._connection = None
            self._owner = os.getpid()
        if self._connection is None:
            ours, theirs = Pipe()
            with theirs:
                descriptor = theirs.fileno()
                self._process = subprocess.Popen(  # noqa: S603 - this interpreter and constant arguments
                    [sys.executable, "-c", _COMMAND, str(descriptor), _ROOT],
                    pass_fds=(descriptor,),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
            self._connection = ours
        return self._connection


@cache
def validator() -> Validator:
    """Return this process's validator; it ends with the process."""
    made = Validator()
    atexit.register(made.close)
    return made


def serve(descriptor: int) -> None:
    """Answer calls on a connection until it closes; the validating process's whole life."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches it too; the run says all there is to say
    from expectations.engine import great_expectations

    connection = Connection(descriptor)
    great_expectations()
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            function, args, kwargs = connection.recv()
            connection.send(_outcome(function, args, kwargs))


def _outcome(
    function: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[bool, object]:
    try:
        return True, function(*args, **kwargs)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))  # a pickle has no traceback
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
        except Exception:
            return False, RuntimeError("".join(traceback.format_exception(error)))
        return False, error
