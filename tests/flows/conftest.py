"""A Prefect server on loopback and the command line as a user calls it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[2]
DATELINE = (sys.executable, "-m", "flows")
LARGEST_PROCESS = Path(__file__).with_name("largest_process.py")
SERVER_START_SECONDS = 150


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass(frozen=True)
class PrefectServer:
    """A running server and the environment of a process that uses it."""

    url: str
    environment: dict[str, str]


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectServer]:
    """Start a Prefect server with a database of its own; stop it at the end."""
    port = free_port()
    home = tmp_path_factory.mktemp("prefect")
    url = f"http://127.0.0.1:{port}/api"
    environment = {
        **os.environ,
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": url,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "PREFECT_API_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
        "DO_NOT_TRACK": "1",
    }
    log = home / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_healthy(url, server, log)
        yield PrefectServer(url, environment)
    finally:
        server.terminate()
        server.wait(30)


def _wait_until_healthy(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(SERVER_START_SECONDS * 5):
        if server.poll() is not None:
            break
        try:
            if httpx.get(f"{url}/health", timeout=2).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise RuntimeError(f"the Prefect server did not start:\n{log.read_text()[-2000:]}")


def _started(
    program: tuple[str | Path, ...], *arguments: str | Path, environment: dict[str, str]
) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(part) for part in (*program, *arguments)],
        cwd=REPOSITORY,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _ended(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    output, errors = process.communicate(timeout=240)
    return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


@dataclass(frozen=True)
class CommandLine:
    """``dateline`` as a process of its own."""

    environment: dict[str, str]

    def start(self, *arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
        """Start ``dateline`` and return the process."""
        return _started(DATELINE, *arguments, environment={**self.environment, **environment})

    def __call__(self, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run ``dateline`` to its end and return what it printed."""
        return _ended(self.start(*arguments, **environment))

    def weighed(self, report: Path, *arguments: str | Path) -> tuple[subprocess.CompletedProcess[str], float]:
        """Run ``dateline`` to its end; return what it printed and the megabytes its largest process held."""
        weigher = (sys.executable, LARGEST_PROCESS, report, *DATELINE)
        run = _ended(_started(weigher, *arguments, environment=self.environment))
        return run, int(report.read_text()) / 1024


@pytest.fixture(scope="session")
def dateline(prefect_server: PrefectServer) -> CommandLine:
    """The command line, against the test's Prefect server."""
    return CommandLine(prefect_server.environment)
