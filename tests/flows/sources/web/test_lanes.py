from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from flows.sources.web.lanes import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_results_come_in_order_and_lanes_do_not_wait_for_each_other() -> None:
    order: list[str] = []

    def work(task: str) -> str:
        time.sleep({"a": 0.1, "b": 0.02}[task[0]])
        order.append(task)
        return task.upper()

    tasks = ["a1", "b1", "a2", "b2", "b3", "a3"]
    start = time.perf_counter()
    assert list(side_by_side(tasks, lambda task: task[0], work)) == [(task, task.upper()) for task in tasks]
    assert time.perf_counter() - start < 0.36 + 0.2
    assert [one for one in order if one[0] == "a"] == ["a1", "a2", "a3"]
    assert order.index("b3") < order.index("a2")


def test_one_lane_is_never_in_two_threads() -> None:
    busy = threading.Lock()

    def work(_: int) -> bool:
        is_free = busy.acquire(blocking=False)
        time.sleep(0.001)
        if is_free:
            busy.release()
        return is_free

    assert all(result for _, result in side_by_side(range(100), lambda _: "one", work, ahead=7))


def test_no_more_is_under_way_than_ahead() -> None:
    read = 0

    def tasks() -> Iterator[int]:
        nonlocal read
        while read < 20:
            read += 1
            yield read

    taken = 0
    for _ in side_by_side(tasks(), str, lambda task: task, ahead=4):
        taken += 1
        assert read - taken < 4
    assert taken == 20


def test_what_fails_fails_in_its_turn() -> None:
    found = side_by_side([1, 0, 2], str, lambda task: 1 / task)
    assert next(found) == (1, 1.0)
    with pytest.raises(ZeroDivisionError):
        next(found)

    def broken() -> Iterator[int]:
        yield from (1, 2)
        raise KeyError("line 3")

    done: list[int] = []
    with pytest.raises(KeyError, match="line 3"):
        done.extend(task for task, _ in side_by_side(broken(), str, lambda task: task))
    assert done == [1, 2]


def test_lanes_end_when_nobody_takes_any_more() -> None:
    done: list[int] = []

    def work(task: int) -> None:
        time.sleep(0.02)
        done.append(task)

    found = side_by_side(range(50), lambda _: "slow", work)
    next(found)
    found.close()  # type: ignore[attr-defined]
    time.sleep(0.2)
    assert len(done) < 5


def test_what_has_no_lane_is_done_where_it_is_asked_for() -> None:
    found = side_by_side([1, 2], lambda _: None, lambda _: threading.current_thread())
    assert [thread for _, thread in found] == [threading.current_thread()] * 2
