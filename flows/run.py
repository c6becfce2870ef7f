"""The main job as Prefect flows: sources in, a new release out.

``publish`` is what is scheduled and deployed. The work itself is in plain functions of other modules; here stands
only which of them is a task, what is tried again and what runs where.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.environment import set_library_defaults

set_library_defaults()

from prefect import flow, task  # noqa: E402 - its settings are read when it is imported
from prefect.artifacts import create_markdown_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows.errors import RunFailed  # noqa: E402
from flows.extraction import Part, end_with_parent, extract_part  # noqa: E402
from flows.judgement import judge_batch, judge_run  # noqa: E402
from flows.output import new_intake, open_output, recorded  # noqa: E402
from flows.processes import publisher, validator  # noqa: E402
from flows.publication import publish_run  # noqa: E402
from flows.settings import RunSettings, new_run  # noqa: E402
from flows.summary import RunSummary  # noqa: E402

if TYPE_CHECKING:
    from prefect.client.schemas.objects import State
    from prefect.futures import PrefectFuture
    from prefect.task_runners import TaskRunner

    from flows.intake import Batch
    from flows.rows import Run
    from flows.staging import Staging

logger = logging.getLogger("dateline")

_LOOKUP_MEMORY = "96MB"
"""For the store while sources are read: it is only asked what it knows, by a process that holds much else."""


def _may_pass(_task: object, _run: object, state: State[Any]) -> bool:
    """Return whether what failed a task may have passed at the next try: a disk, a worker, a connection."""
    return isinstance(state.result(raise_on_failure=False), OSError | EOFError)


@task(
    name="extract",
    retries=2,
    retry_delay_seconds=[2, 10],
    retry_condition_fn=_may_pass,
    cache_policy=NO_CACHE,
)
def extract_batch(batch: Batch, folder: Path, run: Run, pool: Executor | None) -> Part:
    """Extract a batch of articles into Parquet parts, in ``pool`` when there is one.

    Raises:
        RunFailed: a process of the pool was ended from outside; nobody can work in the pool any more.
    """
    if pool is None:
        return extract_part(batch.articles, folder, run)
    try:
        return pool.submit(extract_part, batch.articles, folder, run).result()
    except BrokenExecutor as error:
        raise RunFailed(
            "a worker process was ended from outside, perhaps for its memory: run again, with fewer --workers; "
            "what was validated is kept"
        ) from error


@task(name="validate", cache_policy=NO_CACHE)
def validate_part(part: Part, batch: Batch, staging: Staging) -> None:
    """Validate a part with Great Expectations and stage what passed."""
    judge_batch(part, batch, staging)


@task(name="publish", cache_policy=NO_CACHE)
def publish_release(settings: RunSettings, run: Run, summary: RunSummary) -> RunSummary:
    """Move what was staged into the store and write a new release of it, unless nothing changed."""
    logger.info("checking and writing the release")
    return publisher().call(publish_run, settings, run, summary)


@flow(name="dateline-ingest", validate_parameters=False)
def ingest(settings: RunSettings, run: Run) -> RunSummary:
    """Extract, validate and stage, batch by batch; a bounded number of batches is under way at once.

    A flow of its own, because where the tasks run depends on the settings. Its parameters are plain, as Prefect
    sends them along with each task to a cluster.
    """
    summary = RunSummary(run.run_id, list(settings.sources))
    under_way: deque[tuple[PrefectFuture[Part], Batch]] = deque()
    with (
        open_output(settings.out, run, _LOOKUP_MEMORY) as (store, staging),
        recorded(store, run, summary),
        ExitStack() as stack,
    ):
        pool = _process_pool(settings, stack)
        intake = new_intake(settings, run, store, staging)
        for number, batch in enumerate(intake.batches()):
            validator().start()
            future = extract_batch.submit(batch, staging.scratch(f"part-{number}"), run, pool)
            under_way.append((future, batch))
            if len(under_way) > 2 * settings.workers:
                _settle(*under_way.popleft(), staging)
        publisher().start()
        while under_way:
            _settle(*under_way.popleft(), staging)
        summary.note(intake, staging)
        judge_run(staging, intake, settings.out / "failed" / run.run_id)
    return summary


def _settle(future: PrefectFuture[Part], batch: Batch, staging: Staging) -> None:
    validate_part(future.result(), batch, staging)
    logger.info("%d articles, %s words extracted", staging.articles, f"{staging.words:,}")


def _process_pool(settings: RunSettings, stack: ExitStack) -> Executor | None:
    """Return a pool for ``--workers``; fork is unsafe with Prefect's threads, so workers are spawned."""
    if settings.workers == 1 or settings.dask:
        return None
    pool = ProcessPoolExecutor(settings.workers, get_context("spawn"), initializer=end_with_parent)
    return stack.enter_context(pool)


def _task_runner(settings: RunSettings) -> TaskRunner[Any]:
    if settings.dask is None:
        return ThreadPoolTaskRunner(max_workers=settings.workers)
    from prefect_dask.task_runners import DaskTaskRunner  # a second of import that only a cluster needs

    return DaskTaskRunner(address=settings.dask)


@flow(name="dateline", description="News articles in; a validated release of figures, dates and quotes out.")
def publish(
    sources: list[str],
    out: str = "published",
    kind: str | None = None,
    columns: dict[str, str] | None = None,
    language: str = "en",
    workers: int = 1,
    dask: str | None = None,
    with_text: bool = False,
    allow_private: bool = False,
    feed_only: bool = False,
    all_zones: bool = False,
    accept_fewer: bool = False,
    contact: str | None = None,
) -> dict[str, Any]:
    """Read ``sources``, extract, validate and publish; return the run's summary.

    The parameters are those of ``dateline run``; see :class:`~flows.settings.RunSettings`.

    Raises:
        RunFailed: too much was rejected, a release check blocked, or nothing could be read; nothing is published.
        SourceError: a source cannot be read as it was asked for.
        StoreError: another run writes to ``out``, or the disk refused.
    """
    settings = RunSettings(
        tuple(sources),
        Path(out),
        kind,
        columns or {},
        language,
        workers,
        dask,
        with_text,
        allow_private,
        feed_only,
        all_zones,
        accept_fewer,
        contact,
    )
    started = time.monotonic()
    run = new_run(settings)
    summary = ingest.with_options(task_runner=_task_runner(settings))(settings, run)
    summary = publish_release(settings, run, summary)
    summary.seconds = round(time.monotonic() - started, 3)
    create_markdown_artifact(
        summary.markdown(), key="dateline-run", description="What the run read and published"
    )
    return asdict(summary)
