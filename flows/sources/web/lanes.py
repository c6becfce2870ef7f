"""Work that waits on many hosts at once: one lane a host, results in the order in which the work was given."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

AHEAD = 64
"""Tasks that are under way or done and not yet taken: so many bodies are held at most, in so many threads."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def side_by_side(
    tasks: Iterable[Task],
    lane_of: Callable[[Task], str | None],
    work: Callable[[Task], Result],
    ahead: int = AHEAD,
) -> Iterator[tuple[Task, Result]]:
    """Yield each of ``tasks`` with its result, in their order.

    Tasks of one lane are done one after the other, those of different lanes at once, ``ahead`` of them at most.
    ``tasks`` is read in the caller's own thread, and a task without a lane is done there. What ``work`` raises is
    raised when the task's turn comes, what ``tasks`` raises after those that came before.
    """
    lanes = _Lanes(work)
    under_way: deque[tuple[Task, Future[Result]]] = deque()
    coming = iter(tasks)
    broken: Exception | None = None
    is_open = True
    try:
        while is_open or under_way:
            while is_open and len(under_way) < ahead:
                try:
                    task = next(coming)
                    under_way.append((task, lanes.put(lane_of(task), task)))
                except StopIteration:
                    is_open = False
                except Exception as error:
                    is_open, broken = False, error
            if under_way:
                first, future = under_way.popleft()
                yield first, future.result()
        if broken is not None:
            raise broken
    finally:
        lanes.stop()


class _Lanes(Generic[Task, Result]):
    """A queue and a thread for each lane that has something to do."""

    def __init__(self, work: Callable[[Task], Result]) -> None:
        self._work = work
        self._lock = Lock()
        self._queues: dict[str, deque[tuple[Task, Future[Result]]]] = {}
        self._stopped = Event()

    def put(self, lane: str | None, task: Task) -> Future[Result]:
        future: Future[Result] = Future()
        if lane is None:
            self._do(task, future)
            return future
        with self._lock:
            is_idle = lane not in self._queues
            self._queues.setdefault(lane, deque()).append((task, future))
        if is_idle:  # a daemon: after Ctrl-C nobody waits for a host
            Thread(target=self._run, args=(lane,), name=f"lane {lane}", daemon=True).start()
        return future

    def stop(self) -> None:
        """Let each lane end after the task that it is at."""
        self._stopped.set()

    def _run(self, lane: str) -> None:
        while True:
            with self._lock:
                queue = self._queues[lane]
                if not queue or self._stopped.is_set():
                    del self._queues[lane]
                    return
                task, future = queue.popleft()
            self._do(task, future)

    def _do(self, task: Task, future: Future[Result]) -> None:
        try:
            future.set_result(self._work(task))
        except BaseException as error:  # it is raised again where the result is taken
            future.set_exception(error)
