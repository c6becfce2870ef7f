"""A run in the foreground: progress shown while it works, a summary at the end."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from flows.destinations import make_folder
from flows.embedded_server import STARTING, prefect_server
from flows.sources.read import read_source
from flows.summary import RunSummary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.status import Status

    from flows.settings import RunSettings

_QUIET = {
    # Prefect logs the traceback of a failed flow; in the foreground the command line says it in one line.
    "prefect.flow_runs": logging.CRITICAL,
    "prefect.task_runs": logging.CRITICAL,
    "prefect.engine": logging.CRITICAL,
}


def run_now(settings: RunSettings, console: Console) -> None:
    """Run the flow, with progress and summary on ``console``.

    Raises:
        DatelineError: the run failed; the message says why and what to do.
    """
    for source in settings.sources:
        read_source(source, settings.source_options(datetime.now(UTC)))  # wrong usage is said before any wait
    make_folder("--out", settings.out)
    with progress_on(console) as status:
        status.update(STARTING)
        with prefect_server(prepare=_load):
            from flows.run import publish

            counts = cast("dict[str, Any]", publish(**settings.parameters()))
    for line in RunSummary(**counts).lines():
        console.print(line, markup=False)


@contextmanager
def progress_on(console: Console) -> Iterator[Status]:
    """Show what the logger «dateline» says: as one changing line in a terminal, else as a line each."""
    logger = logging.getLogger("dateline")
    with console.status("starting") as status:
        handler = _Progress(status, console)
        before = logger.level, logger.propagate
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False  # Prefect would print each line once more
        try:
            yield status
        finally:
            logger.removeHandler(handler)
            logger.setLevel(before[0])
            logger.propagate = before[1]


class _Progress(logging.Handler):
    def __init__(self, status: Status, console: Console) -> None:
        super().__init__()
        self._status = status
        self._console = console

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if self._console.is_terminal and record.levelno < logging.WARNING:
            self._status.update(message)
        else:
            self._console.print(message, markup=False)


def _load() -> None:
    """Import what takes seconds, and let only our own words reach the terminal."""
    import flows.run  # noqa: F401

    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)
