"""Prefect's embedded server, tethered: it ends with the process that uses it, even when that one is killed.

Prefect starts an embedded server as a child and stops it when its parent exits in order; after ``kill -9`` it would
stay for ever, with its memory and its hold on the database. Here a small process of ours holds the server and waits
for the end of its standard input, which the operating system closes when the user of the server is gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flows.errors import RunFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    holder = subprocess.Popen(  # noqa: S603 - in a session of its own, so that Ctrl-C does not reach it before us
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        prepare()
        assert holder.stdout is not None  # noqa: S101 - a pipe was asked for
        url = holder.stdout.readline().strip()
        if not url:
            raise RunFailed(
                "Prefect's embedded server did not start; its message is above. Look at PREFECT_HOME "
                f"({os.environ.get('PREFECT_HOME', '~/.prefect')}), or set PREFECT_API_URL to a running server"
            )
        with temporary_settings({PREFECT_API_URL: url}):
            yield
    finally:
        holder.communicate()


def _hold() -> None:
    """Start the server, say its address, and stop it at the end of standard input."""
    from prefect.server.api.server import SubprocessASGIServer

    server = SubprocessASGIServer()
    server.start()
    print(server.api_url, flush=True)
    sys.stdin.read()
    server.stop()


if __name__ == "__main__":
    from flows.environment import set_library_defaults

    set_library_defaults()
    _hold()
