"""What comes in: items of the sources as batches of articles that have not been read yet, and rejects."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from flows.remarks import Remarks
from flows.sources.page.worker import shared_reader
from flows.sources.protocol import Reject, Remark
from flows.sources.read import read_source
from flows.store.withdrawals import WITHDRAWN
from transforms.identity import identify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from flows.rows import Row, Run
    from flows.settings import RunSettings
    from flows.store import Known
    from transforms.records import Article

BATCH_CHARACTERS = 1_000_000
"""About 170,000 words: some seconds of extraction, some tens of MB of records. A task is a batch."""
BATCH_ITEMS = 500
"""The most items of a batch, and of one question to the store about what it knows."""


class Batch:
    """Items in the order of their sources: new articles, rejects, and what the sources remember of them.

    No dataclass on purpose: Prefect looks for futures inside every dataclass and list that a task is given.
    """

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.rejects: list[Row] = []
        self.state: dict[str, str] = {}

    def is_full(self) -> bool:
        """Return whether a task has enough to do with it."""
        characters = sum(len(article.text) for article in self.articles)
        return characters >= BATCH_CHARACTERS or len(self.articles) + len(self.rejects) >= BATCH_ITEMS


class PendingState:
    """A :class:`~flows.sources.protocol.SourceState` that holds back what is put until its items are committed."""

    def __init__(self, stored: Callable[[str], str | None]) -> None:
        self._stored = stored
        self._held: dict[str, str] = {}
        self._fresh: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return what was put under ``key`` in this run or an earlier one."""
        return self._held[key] if key in self._held else self._stored(key)

    def put(self, key: str, value: str) -> None:
        """Hold ``value`` for the item that is about to be yielded."""
        self._held[key] = self._fresh[key] = value

    def take(self) -> dict[str, str]:
        """Return what was put since the last call: it belongs to the item just yielded."""
        fresh, self._fresh = self._fresh, {}
        return fresh


class Intake:
    """The items of a run's sources, each read once, counted by what became of them."""

    def __init__(
        self,
        settings: RunSettings,
        run: Run,
        known: Callable[[Sequence[Article]], Known],
        state: PendingState,
        told_apart: Callable[[list[Article]], list[Article]] = list,
        withdrawn: Callable[[Sequence[str]], Mapping[str, str]] = lambda _: {},
    ) -> None:
        self.read = 0
        self.skipped = 0
        self.rejected: Counter[str] = Counter()
        self.passed_over: Counter[str] = Counter()
        self.remarks = Remarks()
        self._settings = settings
        self._run = run
        self._known = known
        self.state = state
        self._told_apart = told_apart
        self._withdrawn = withdrawn
        self._seen: set[int] = set()
        self.ended: list[str] = []
        """The sources that were read to their ends."""

    def batches(self) -> Iterator[Batch]:
        """Yield batches, in the order of the sources; a batch of nothing but rejects has no articles.

        Raises:
            SourceError: a source cannot be read as it was asked for.
        """
        batch, pending = Batch(), Batch()
        for item in self._items():
            pending.state |= self.state.take()
            if isinstance(item, Reject):
                self.rejected[item.reason] += 1
                if item.rows is not None:
                    self._note(Remark("together", item.source_ref, item.detail))
                pending.rejects.append(self._reject_row(item))
            else:
                pending.articles.append(item)
            if pending.is_full():
                batch = self._add_new(batch, pending)
                pending = Batch()
                if batch.is_full():
                    yield batch
                    batch = Batch()
        pending.state |= self.state.take()
        batch = self._add_new(batch, pending)
        if batch.articles or batch.rejects or batch.state:
            yield batch

    def _items(self) -> Iterator[Article | Reject]:
        options = self._settings.source_options(
            self._run.started_at, self.state, self._run.extractor_version, self._note
        )
        for source in self._settings.sources:
            for item in read_source(source, options):
                self.read += 1
                yield item
            self.ended.append(source)
        self.passed_over = options.passed_over
        shared_reader(options.page_seconds).close()  # its memory is free for what follows

    def _note(self, remark: Remark) -> None:
        self.remarks.add(remark)

    def _add_new(self, batch: Batch, pending: Batch) -> Batch:
        """Return ``batch`` with the rejects of ``pending`` and those of its articles that say something new.

        Of one version given twice the first counts. An article of which the run gives the latest version too has
        not gone back to an earlier one: both lie there.
        """
        articles = self._without_withdrawn(self._told_apart(pending.articles), pending.rejects)
        known = self._known(articles)
        ids = [identify(article).version_id for article in articles]
        here = set(ids)
        for version_id, article in zip(ids, articles, strict=True):
            latest = known.returned.get(version_id)
            is_beside_latest = latest is not None and (latest in here or _number(latest) in self._seen)
            if version_id in known.unchanged or is_beside_latest or _number(version_id) in self._seen:
                self.skipped += 1
            else:
                batch.articles.append(article)
            self._seen.add(_number(version_id))
        batch.rejects += pending.rejects
        batch.state |= pending.state
        return batch

    def _without_withdrawn(self, articles: list[Article], rejects: list[Row]) -> list[Article]:
        """Return ``articles`` without those that were withdrawn, which become ``rejects``: no text is kept of them."""
        ids = [identify(article).article_id for article in articles]
        days = self._withdrawn(ids)
        for article_id, article in zip(ids, articles, strict=True):
            if article_id in days:
                self.rejected[WITHDRAWN] += 1
                reject = Reject(article.source_ref, WITHDRAWN, f"withdrawn on {days[article_id]}")
                rejects.append(self._reject_row(reject) | {"article_id": article_id})
        return [article for article_id, article in zip(ids, articles, strict=True) if article_id not in days]

    def _reject_row(self, reject: Reject) -> Row:
        return {
            "stage": reject.stage,
            "source_ref": reject.source_ref,
            "article_id": None,
            "record_id": reject.external_id,
            "rule": reject.rule or reject.reason,
            "reason": reject.reason,
            "detail": reject.detail,
            "run_id": self._run.run_id,
            "text": reject.text,
        }


def _number(version_id: str) -> int:
    """Return the last 64 bits of a version id: a run holds one for every article that it meets."""
    return int(version_id[-16:], 16)
