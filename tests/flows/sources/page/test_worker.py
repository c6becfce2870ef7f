from __future__ import annotations

import os
import signal
import time
from contextlib import closing

import pytest

from flows.sources.page.worker import PageError, PageReader

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
PAGE = (
    "<html><body><article>" + "".join(f"<p>{n} {WORDS}</p>" for n in range(5)) + "</article></body></html>"
).encode()
SLOW = b"<html><body>" + b"<p>" + b"<b><i>word " * 60_000 + b"</p></body></html>"


def test_pages_are_read_one_after_the_other() -> None:
    with closing(PageReader(20)) as reader:
        assert reader.read(PAGE).text.startswith("0 The harbour")
        with pytest.raises(PageError) as caught:
            reader.read(b"\0\1\2" * 90)
        assert caught.value.reason == "binary"
        assert reader.read(PAGE).text.startswith("0 The harbour")


def test_a_slow_page_is_stopped_and_the_next_is_read() -> None:
    with closing(PageReader(20)) as reader:
        reader.read(PAGE)
        reader._seconds = 0.05
        start = time.monotonic()
        with pytest.raises(PageError) as caught:
            reader.read(SLOW)
        assert caught.value.reason == "timeout"
        assert time.monotonic() - start < 10
        reader._seconds = 20
        assert reader.read(PAGE).text


def test_a_killed_worker_costs_one_page() -> None:
    with closing(PageReader(20)) as reader:
        reader.read(PAGE)
        assert reader._process is not None
        os.kill(reader._process.pid, signal.SIGKILL)
        reader._process.wait()
        with pytest.raises(PageError) as caught:
            reader.read(PAGE)
        assert caught.value.reason == "unreadable"
        assert reader.read(PAGE).text


def test_a_fork_starts_its_own_worker() -> None:
    with closing(PageReader(20)) as reader:
        reader.read(PAGE)
        ours, held = reader._process, reader._connection
        assert ours is not None and held is not None
        reader._owner = -1  # as it looks to a fork
        assert reader.read(PAGE).text
        assert reader._process is not ours and ours.poll() is None
        ours.kill()
        ours.wait()
        held.close()
