"""Prefect's embedded server, tethered: it ends with the process that uses it, even when that one is killed.

Prefect starts an embedded server as a child and stops it when its parent exits in order; after ``kill -9`` it would
stay for ever, with its memory and its hold on the database. Here the server's own process waits for the end of its
standard input, which the operating system closes when the user of the server is gone.
"""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flows.errors import RunFailed
from flows.side_process import wait_for_end_of_input

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import uvicorn

_FOR_A_RUN = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
"""What Prefect gives its own embedded server: no pages to look at, no services of a lasting one."""
_STOP_SECONDS = 5
"""For the server to close its database in order; Prefect gives its own as much."""

STARTING = "starting Prefect's embedded server (about 15 s, twice that the first time)"


@contextmanager
def prefect_server(prepare: Callable[[], object]) -> Iterator[None]:
    """Use the server of ``PREFECT_API_URL`` in the block, or an embedded one where none is named.

    ``prepare`` is called while the embedded server starts: imports that take seconds need not wait for it.

    Raises:
        RunFailed: the embedded server did not start, or the one that is named does not answer.
    """
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL, temporary_settings

    if url := PREFECT_API_URL.value():
        with get_client(sync_client=True) as client:
            silent = client.api_healthcheck()
        if silent is not None:
            raise RunFailed(
                f"no Prefect server answers at {url} ({silent}): start it, or unset PREFECT_API_URL to use an "
                "embedded one"
            )
        prepare()
        yield
        return
    command = [sys.executable, "-m", "flows.embedded_server"]
    server = subprocess.Popen(  # noqa: S603 - in a session of its own, so that Ctrl-C does not reach it before us
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        prepare()
        assert server.stdout is not None  # noqa: S101 - a pipe was asked for
        url = server.stdout.readline().strip()
        if not url:
            raise RunFailed(
                "Prefect's embedded server did not start; its message is above. Look at PREFECT_HOME "
                f"({os.environ.get('PREFECT_HOME', '~/.prefect')}), or set PREFECT_API_URL to a running server"
            )
        with temporary_settings({PREFECT_API_URL: url}):
            yield
    finally:
        server.communicate()


def _serve() -> None:
    """Be the server: say its address once it answers, stop at the end of standard input."""
    import uvicorn
    from prefect.server.api.server import create_app
    from prefect.settings import PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS

    seconds = PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS.value()
    patience = threading.Timer(seconds, _give_up, [seconds])
    patience.daemon = True
    patience.start()

    class Tethered(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            patience.cancel()
            print(f"http://127.0.0.1:{listening.getsockname()[1]}/api", flush=True)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Tethered(uvicorn.Config(create_app, factory=True, lifespan="on", log_level="error"))
        threading.Thread(target=_stop_at_end_of_input, args=[server], daemon=True).start()
        server.run([listening])


def _stop_at_end_of_input(server: uvicorn.Server) -> None:
    wait_for_end_of_input()
    logging.disable()  # the run is over, and what is cut off while stopping is nobody's concern
    server.should_exit = True
    time.sleep(_STOP_SECONDS)
    os._exit(1)  # in a daemon thread: reached only while the server is still busy stopping


def _give_up(seconds: float) -> None:
    print(f"Prefect's server did not start within {seconds:g} s", file=sys.stderr, flush=True)
    os._exit(1)


if __name__ == "__main__":
    from flows.environment import set_library_defaults

    set_library_defaults()
    os.environ.update(_FOR_A_RUN)
    _serve()
