"""The same release from a Dask cluster: a real scheduler with two workers on loopback."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.flows.conftest import REPOSITORY, free_port
from tests.flows.test_run import EPOCH, FIRE, articles, release_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.flows.conftest import CommandLine, PrefectServer

pytestmark = [pytest.mark.server, pytest.mark.slow]


@pytest.fixture
def dask_address(prefect_server: PrefectServer, tmp_path: Path) -> Iterator[str]:
    """Start a scheduler and two workers; stop them at the end."""
    address = f"tcp://127.0.0.1:{free_port()}"
    python = [sys.executable, "-m"]
    scheduler = [*python, "distributed.cli.dask_scheduler", "--host", address, "--no-dashboard", "--no-show"]
    worker = [
        *python,
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "1",
        "--no-dashboard",
        "--no-nanny",
    ]
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for number, command in enumerate((scheduler, worker, worker)):
            local = [] if number == 0 else ["--local-directory", str(tmp_path / f"worker-{number}")]
            with (tmp_path / f"dask-{number}.log").open("wb") as log:
                processes.append(
                    subprocess.Popen(
                        [*command, *local],
                        cwd=REPOSITORY,
                        env=prefect_server.environment,
                        stdout=log,
                        stderr=subprocess.STDOUT,
                    )
                )
            time.sleep(1)
        yield address
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait(20)


def test_a_cluster_gives_the_same_bytes(dateline: CommandLine, dask_address: str, tmp_path: Path) -> None:
    source = articles(tmp_path / "in", *(FIRE.replace("14", str(number)) for number in range(10, 40)))
    outs = [tmp_path / "here", tmp_path / "there"]
    for out, more in zip(outs, ((), ("--dask", dask_address)), strict=True):
        done = dateline("run", source, "--out", out, *more, SOURCE_DATE_EPOCH=EPOCH)
        assert done.returncode == 0, done.stderr
    assert release_bytes(outs[0]) == release_bytes(outs[1])
