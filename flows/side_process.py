"""A process beside the one that runs the flow, kept for the whole run, in which functions are called.

It is a plain subprocess on a socket pair, as the page reader is: it needs nothing of the program that started it
(``multiprocessing`` would run a script once more that has no ``__main__`` guard) and ends with it, in the middle of a
call too. What goes between the processes is small: tables stay in Parquet files, and a call sends their folder.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar

from flows.errors import RunFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    _Kind = Literal["returned", "raised", "asked"]

_P = ParamSpec("_P")
_R = TypeVar("_R")

_ROOT = str(Path(__file__).parents[1])
_COMMAND = (
    "import sys; sys.path[:0] = [sys.argv[2]]\nfrom flows.side_process import serve; serve(int(sys.argv[1]))"
)


class SideProcess:
    """Calls functions in the other process, one at a time; started with the first call, or before it."""

    def __init__(self, does: str, prepare: Callable[[], object]) -> None:
        """Describe a process that ``does`` something, said in errors, and calls ``prepare`` when it starts."""
        self._does = does
        self._prepare = prepare
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._owner = os.getpid()

    def start(self) -> None:
        """Start the process, so that what it imports need not be waited for at the first call."""
        self._connected()

    def call(self, function: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Return what ``function`` returns there; it and its arguments must be picklable.

        Raises:
            RunFailed: the process was ended from outside.
            Exception: what ``function`` raised.
        """
        kind, content = self._exchanged((function, args, kwargs))
        while kind == "asked":
            wanted, given = content
            try:
                answer = wanted(*given)
            except BaseException:
                self.close()
                raise
            kind, content = self._exchanged(answer)
        if kind == "raised":
            raise content
        return content

    def close(self) -> None:
        """End the process; the next call starts another."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None and self._owner == os.getpid():
            self._process.kill()
            self._process.communicate()
        self._process = self._connection = None

    def _exchanged(self, message: object) -> tuple[_Kind, Any]:
        try:
            connection = self._connected()
            connection.send(message)
            return connection.recv()
        except (EOFError, ConnectionError) as error:
            self.close()
            raise RunFailed(
                f"the process that {self._does} was ended from outside, perhaps for its memory: run again; what "
                "was validated is kept"
            ) from error
        except BaseException:  # Ctrl-C: nobody will wait for the answer
            self.close()
            raise

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
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                )
            self._connection = ours
            ours.send(self._prepare)
        return self._connection


_caller: Connection | None = None
"""In a side process, the connection to the one that started it."""


def ask(function: Callable[..., object], *args: object) -> Any:
    """Have the process that waits for the call under way call ``function``; outside of a side process, call it."""
    if _caller is None:
        return function(*args)
    _caller.send(("asked", (function, args)))
    return _caller.recv()


def serve(descriptor: int) -> None:
    """Answer calls on a connection until it closes; the side process's whole life."""
    global _caller
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches it too; the run says all there is to say
    threading.Thread(target=end_with_input, daemon=True).start()
    connection = _caller = Connection(descriptor)
    with contextlib.suppress(EOFError, ConnectionError):
        connection.recv()()
        while True:
            function, args, kwargs = connection.recv()
            connection.send(_outcome(function, args, kwargs))
    os._exit(0)  # as little ceremony as when it is ended: Python would have DuckDB print what it leaks


def end_with_input() -> None:
    """End this process at once when its standard input ends, which is when the process that holds the pipe ended."""
    wait_for_end_of_input()
    os._exit(1)


def wait_for_end_of_input() -> None:
    """Return when standard input has ended; by no buffer, which a thread must not hold when the process ends."""
    while os.read(0, 1):
        pass


def _outcome(
    function: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[_Kind, object]:
    try:
        return "returned", function(*args, **kwargs)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))  # a pickle has no traceback
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301 - made in this line
        except Exception:
            return "raised", RuntimeError("".join(traceback.format_exception(error)))
        return "raised", error
