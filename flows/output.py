"""The output folder of a run: its store and the staged batches that are on their way into it."""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows.intake import Intake, PendingState
from flows.plain_ids import PlainIds
from flows.sources.discover import files_of
from flows.sources.protocol import SourceError
from flows.staging import Staging
from flows.store import Known, Store
from flows.store.references import file_of
from transforms.identity import identify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flows.rows import Run
    from flows.settings import RunSettings
    from flows.summary import RunSummary
    from transforms.records import Article

logger = logging.getLogger("dateline")

SOURCES = "sources"
"""What the store keeps the sources' state under."""


@contextmanager
def open_output(
    out: Path, run: Run, memory_limit: str | None = None, is_publishing: bool = False
) -> Iterator[tuple[Store, Staging]]:
    """Open the store and the staging folder in ``out``, with what interrupted runs left brought in order.

    Args:
        out: the output folder.
        run: the run that works there.
        memory_limit: the store's own by default, after its size.
        is_publishing: what ``run`` has staged and was judged well is left there, for it to store and report.

    Raises:
        StoreError: another run writes to ``out``, or the disk refuses.
    """
    with Store.open(out / "store.duckdb", memory_limit) as store:
        staging = Staging(out / ".staging", run.extractor_version, run.run_id)
        others = [one for one in staging.accepted_runs() if not (is_publishing and one == run.run_id)]
        if others:
            articles = sum(
                len(batch.version_ids) for _, batch in staging.accepted() if batch.run_id in others
            )
            logger.info("storing %d articles of a run that was interrupted", articles)
            _store(others, staging, store, "interrupted")
        yield store, staging


@contextmanager
def recorded(store: Store, run: Run, summary: RunSummary) -> Iterator[None]:
    """Keep in the store's table ``runs`` that the block began, how it ended and what ``summary`` then counts."""
    store.start_run(run.run_id, run.started_at, summary.sources)
    status = "failed"
    try:
        yield
        status = "published" if summary.release else "done"
    finally:
        store.finish_run(run.run_id, datetime.now(UTC), status, summary.counts())


def new_intake(settings: RunSettings, run: Run, store: Store, staging: Staging) -> Intake:
    """Return the intake of a run: what the store or the staging folder knows is not read again."""
    if staging.resumed:
        logger.info("going on after %d articles of a run that was interrupted", staging.resumed)

    def known(articles: Sequence[Article]) -> Known:
        ids = {identify(article).version_id: article for article in articles}
        staged = staging.known(list(ids))
        stored = store.known([article for one, article in ids.items() if one not in staged], run)
        return Known(stored.unchanged | staged, stored.returned)

    def remembered(key: str) -> str | None:
        staged = staging.state(key)
        return store.source_state(SOURCES, [key]).get(key) if staged is None else staged

    plain_ids = PlainIds(store.foreign_texts, len(settings.sources) > 1 or staging.resumed > 0)
    plain_ids.remember(_staged_by_id(staging))
    return Intake(settings, run, known, PendingState(remembered), plain_ids.told_apart, store.withdrawn)


def _staged_by_id(staging: Staging) -> Iterator[tuple[str, str, str]]:
    """Yield id, source_ref and text of the articles without a URL that an interrupted run staged."""
    for folder, _ in staging.batches():
        tables = staging.tables(folder)
        texts = dict(zip(*tables["texts"].select(["version_id", "text"]).to_pydict().values(), strict=True))
        for row in tables["articles"].to_pylist():
            if row["url_canonical"] is None and row["external_id"] and row["version_id"] in texts:
                yield row["article_id"], row["source_ref"], texts[row["version_id"]]


def store_staged(staging: Staging, store: Store, run_id: str) -> None:
    """Move the batches of runs that were judged well into the store, a transaction each."""
    _store(list(staging.accepted_runs()), staging, store, run_id)


def _store(runs: list[str], staging: Staging, store: Store, run_id: str) -> None:
    for folder, batch in staging.accepted():
        if batch.run_id in runs:
            store.replace(staging.tables(folder), run_id, {SOURCES: batch.state})
            staging.drop(folder)
    ended = {source for one, sources in staging.accepted_runs().items() if one in runs for source in sources}
    store.forget_mended(lambda files: files_read(ended, files), [run_id, *runs])
    staging.forget_dropped(runs)


def files_read(sources: Iterable[str], among: Sequence[str]) -> list[str]:
    """Return those files of ``among`` that belong to ``sources``, or did before they were deleted."""
    wanted, found = set(among), set[str]()
    for source in sources if wanted else ():
        if "://" in source:
            continue
        folder = f"{file_of(source).rstrip('/')}/"
        found |= {file for file in wanted if file.startswith(folder) and not Path(file).exists()}
        with suppress(SourceError):
            found |= wanted.intersection(file_of(str(path)) for path in files_of(source))
    return sorted(found)
