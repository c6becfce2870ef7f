"""Scheduled runs on one machine: the flow served to a Prefect server, without a work pool."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from flows.errors import WrongUsage

if TYPE_CHECKING:
    from rich.console import Console

    from flows.settings import RunSettings

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_EVERY = re.compile(r"(\d{1,6})([smhd])")


def interval(every: str) -> timedelta:
    """Return the time between runs.

    Raises:
        WrongUsage: ``every`` is not a number with s, m, h or d behind it, or is zero.

    >>> interval("15m")
    datetime.timedelta(seconds=900)
    """
    match = _EVERY.fullmatch(every.strip().lower())
    if match is None or int(match[1]) == 0:
        raise WrongUsage(f"--every {every}: give a number and s, m, h or d, for example 15m")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def serve_schedule(settings: RunSettings, every: str | None, cron: str | None, console: Console) -> None:
    """Run the flow on a schedule until stopped, one run at a time.

    The limit is this process's own: a limit kept by the server would stay taken by a run that was killed. The schedule
    stays active when this process stops, so a restarted service goes on by itself.

    Raises:
        WrongUsage: not exactly one of ``every`` and ``cron`` is given, one is no schedule, the sources cannot be read
            as the settings say, or no Prefect server is named.
    """
    if (every is None) == (cron is None):
        raise WrongUsage("give a schedule: --every 15m, or --cron '*/15 * * * *'")
    pause = interval(every) if every else None
    settings.source_options(datetime.now(UTC))  # wrong usage is said now, not by every run

    from prefect.client.schemas.schedules import CronSchedule
    from prefect.settings import PREFECT_API_URL
    from prefect.types.entrypoint import EntrypointType

    from flows.run import publish

    if cron is not None:
        try:
            CronSchedule(cron=cron)
        except ValueError as error:
            raise WrongUsage(f"--cron {cron}: give five fields, for example '*/15 * * * *'") from error
    if not PREFECT_API_URL.value():
        raise WrongUsage(
            "no Prefect server to keep the schedule: start one with `make server` and set "
            "PREFECT_API_URL=http://127.0.0.1:4200/api"
        )
    console.print(f"serving {', '.join(settings.sources)} {every or cron} into {settings.out} (Ctrl-C stops)")
    schedule: dict[str, Any] = {"interval": pause} if pause else {"cron": cron}
    publish.serve(
        name="dateline",
        parameters=settings.parameters(),
        entrypoint_type=EntrypointType.MODULE_PATH,
        limit=1,
        pause_on_shutdown=False,
        print_starting_message=False,
        **schedule,
    )
