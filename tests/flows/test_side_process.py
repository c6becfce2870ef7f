from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from expectations.engine import great_expectations
from expectations.suites import SchemaMismatchError, merge_results, validate_batch
from flows.arrow_tables import tables_of
from flows.errors import RunFailed
from flows.rows import Run
from flows.side_process import SideProcess, ask

if TYPE_CHECKING:
    from collections.abc import Iterator


RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))


@pytest.fixture(scope="module")
def validator() -> Iterator[SideProcess]:
    made = SideProcess("validates", great_expectations)
    yield made
    made.close()


def test_a_call_is_answered_by_one_other_process_that_is_kept(validator: SideProcess) -> None:
    first, second = validator.call(os.getpid), validator.call(os.getpid)
    assert first == second != os.getpid()


def test_what_a_call_raises_there_is_raised_here_with_its_place(validator: SideProcess) -> None:
    missing = {"articles": tables_of([], RUN)["articles"].drop_columns(["title"])}
    with pytest.raises(SchemaMismatchError, match="not the contract's columns: title") as raised:
        validator.call(validate_batch, missing, {})
    assert "_require_schema" in raised.value.__notes__[0]


def test_what_the_disk_says_keeps_its_number(validator: SideProcess, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as raised:
        validator.call(os.listdir, tmp_path / "none")
    assert raised.value.errno == errno.ENOENT


def test_a_process_ended_from_outside_is_one_line_and_the_next_call_starts_another() -> None:
    made = SideProcess("validates", great_expectations)
    try:
        ended = made.call(os.getpid)
        os.kill(ended, signal.SIGKILL)
        with pytest.raises(RunFailed, match="ended from outside"):
            made.call(merge_results, [])
        assert made.call(os.getpid) != ended
    finally:
        made.close()


def test_it_ends_in_the_middle_of_a_call_when_the_process_that_started_it_is_killed() -> None:
    """A publisher that went on would hold the store against the next run."""
    code = (
        "import os, threading, time; from flows.side_process import SideProcess, ask;"
        "made = SideProcess('sleeps', os.getpid); print(made.call(os.getpid), flush=True);"
        "threading.Timer(0.5, os.kill, [os.getpid(), 9]).start(); made.call(time.sleep, 600)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == -signal.SIGKILL
    pid = int(ended.stdout)
    deadline = time.monotonic() + 20
    while _is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_running(pid)


def test_a_call_may_ask_the_process_that_waits_for_it() -> None:
    made = SideProcess("asks", os.getpid)
    try:
        assert made.call(ask, os.getpid) == os.getpid() != made.call(os.getpid)
    finally:
        made.close()


def test_asked_in_no_side_process_a_function_is_just_called() -> None:
    assert ask(pow, 2, 5) == 32


def test_what_an_asked_function_raises_ends_the_call() -> None:
    made = SideProcess("asks", os.getpid)
    try:
        with pytest.raises(FileNotFoundError):
            made.call(ask, os.stat, "/none/such")
        assert made.call(pow, 2, 3) == 8
    finally:
        made.close()


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
