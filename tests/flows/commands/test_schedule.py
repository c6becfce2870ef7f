"""Scheduled runs: one machine without a work pool, and the deployment of prefect.yaml with a worker."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from typer.testing import CliRunner

from flows.cli import app
from flows.commands import schedule
from flows.commands.schedule import interval, serve_schedule
from flows.errors import WrongUsage
from flows.release import list_releases
from flows.settings import RunSettings
from tests.flows.conftest import REPOSITORY
from tests.flows.test_run import FIRE, articles

if TYPE_CHECKING:
    from tests.flows.conftest import CommandLine, PrefectServer

TICK_SECONDS = 120


@pytest.mark.parametrize(("every", "seconds"), [("30s", 30), ("15m", 900), ("6h", 21600), ("1d", 86400)])
def test_intervals(every: str, seconds: int) -> None:
    assert interval(every) == timedelta(seconds=seconds)


@pytest.mark.parametrize("every", ["15", "m", "0m", "-5m", "1w", ""])
def test_what_is_no_interval_is_wrong_usage(every: str) -> None:
    with pytest.raises(WrongUsage, match="15m"):
        interval(every)


def test_a_schedule_is_needed_and_only_one(tmp_path: Path) -> None:
    settings = RunSettings(("a.txt",), tmp_path)
    for every, cron in ((None, None), ("15m", "* * * * *")):
        with pytest.raises(WrongUsage, match="give a schedule"):
            serve_schedule(settings, every, cron, Console())


def test_what_is_no_cron_schedule_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="five fields"):
        serve_schedule(RunSettings(("a.txt",), tmp_path), None, "every noon", Console())


def test_a_column_that_is_none_is_said_before_the_first_run(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="no column is called body"):
        serve_schedule(RunSettings(("a.txt",), tmp_path, columns={"body": "x"}), "15m", None, Console())


def test_the_options_of_a_run_are_those_of_a_schedule(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[RunSettings] = []
    monkeypatch.setattr(schedule, "serve_schedule", lambda settings, *_: served.append(settings))
    options = ["--dask", "tcp://h:1", "--with-text", "--allow-private", "--feed-only", "--all-zones"]
    done = CliRunner().invoke(
        app, ["serve", "a.txt", "--every", "1h", *options, "--contact", "me@example.org"]
    )
    assert done.exit_code == 0, done.output
    assert served == [
        RunSettings(
            ("a.txt",), Path("published"), dask="tcp://h:1", with_text=True, allow_private=True, feed_only=True,
            all_zones=True, contact="me@example.org",
        )
    ]  # fmt: skip


def wait_for_release(out: Path, seconds: float) -> list[str]:
    """Return the releases in ``out`` as soon as there is one."""
    until = time.monotonic() + seconds
    while not list_releases(out) and time.monotonic() < until:
        time.sleep(0.5)
    return list_releases(out)


@pytest.mark.server
@pytest.mark.slow
def test_a_served_schedule_ticks_and_releases(dateline: CommandLine, tmp_path: Path) -> None:
    source, out = articles(tmp_path / "in", FIRE), tmp_path / "out"
    service = dateline.start("serve", "--every", "15s", source, "--out", out)
    try:
        assert wait_for_release(out, TICK_SECONDS)
    finally:
        service.terminate()
        service.communicate(timeout=30)


@pytest.mark.server
@pytest.mark.slow
def test_the_deployment_runs_on_a_worker(prefect_server: PrefectServer, tmp_path: Path) -> None:
    source, out = articles(tmp_path / "in", FIRE), tmp_path / "out"

    def prefect(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "prefect", "--no-prompt", *arguments],
            cwd=REPOSITORY,
            env={**prefect_server.environment, "PWD": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    for arguments in (
        ("work-pool", "create", "--type", "process", "dateline"),
        ("deploy", "--all"),
        (
            "deployment", "run", "dateline/scheduled",
            "--param", f'sources=["{source}"]', "--param", f"out={out}",
        ),
        ("worker", "start", "--pool", "dateline", "--run-once"),
    ):  # fmt: skip
        done = prefect(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    assert wait_for_release(out, 30)
