"""Validated batches that wait for the end of their run: nothing reaches the store before the whole run is judged.

Each batch is a folder of Parquet parts and a ``batch.json``, written beside and renamed, so it is there whole or
not at all. A killed run leaves its batches; the next run counts them as read and goes on after them. Whose a batch is
stands in it: a run that is judged badly costs no other run what it staged. Batches of a run that was judged well are
accepted; they enter the store one transaction each, and doing that twice changes nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from expectations.thresholds import Counts
from flows.arrow_tables import read_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import pyarrow as pa

_DESCRIPTION = "batch.json"
_ACCEPTED = "accepted"
_SCRATCH = "scratch"


@dataclass(frozen=True, slots=True)
class StagedBatch:
    """What a staged batch holds, as far as the judgement of the run needs it."""

    extractor_version: str
    version_ids: list[str]
    words: int
    records: dict[str, int]
    counts: Counts
    rules_broken: dict[str, int]
    state: dict[str, str]
    results: list[dict[str, Any]]
    """The validation results of the batch, for the release's quality report."""
    run_id: str = ""
    """The run that staged it."""


class Staging:
    """The folder of staged batches of one output."""

    def __init__(self, folder: Path, extractor_version: str, run_id: str = "") -> None:
        """Keep the batches of interrupted runs of this extractor; drop any other extractor's and half-written ones.

        ``run_id`` is the run that stages what is added.

        Raises:
            OSError: the folder cannot be made or swept.
        """
        self.folder = folder.absolute()  # a worker on another machine starts in another folder
        self._scratch = self.folder / _SCRATCH / uuid4().hex
        self.extractor_version = extractor_version
        self.run_id = run_id
        self._next = 0
        self._sweep()
        self._recount()

    def known(self, version_ids: list[str]) -> set[str]:
        """Return those of ``version_ids`` that are staged already."""
        return self._versions.intersection(version_ids)

    def state(self, key: str) -> str | None:
        """Return what a source remembers under ``key`` in a staged batch."""
        return self._state.get(key)

    def add(self, unfinished: Path, batch: StagedBatch) -> None:
        """Stage the Parquet parts in the folder ``unfinished``; they are on disk, whole, when this returns."""
        name = f"{self._next:06d}"
        self._next += 1
        (unfinished / _DESCRIPTION).write_text(json.dumps(asdict(batch)), encoding="utf-8")
        for path in (*unfinished.iterdir(), unfinished):
            _flush(path)
        unfinished.rename(self.folder / name)
        _flush(self.folder)
        self._note(batch)

    def batches(self) -> Iterator[tuple[Path, StagedBatch]]:
        """Yield the folder and description of each staged batch, in the order they were staged."""
        for description in sorted(self.folder.glob(f"*/{_DESCRIPTION}")):
            fields = json.loads(description.read_text(encoding="utf-8"))
            yield description.parent, StagedBatch(**{**fields, "counts": Counts(**fields["counts"])})

    def accepted(self) -> Iterator[tuple[Path, StagedBatch]]:
        """Yield those of the batches whose run was judged well and that are on their way into the store."""
        runs = self.accepted_runs()
        yield from ((folder, batch) for folder, batch in self.batches() if batch.run_id in runs)

    def unjudged(self) -> Iterator[tuple[Path, StagedBatch]]:
        """Yield those of the batches whose run has not been judged: this one, and interrupted ones."""
        runs = self.accepted_runs()
        yield from ((folder, batch) for folder, batch in self.batches() if batch.run_id not in runs)

    def scratch(self, name: str) -> Path:
        """Return an empty folder for what is not staged yet; it goes with the process that made it.

        No other run has the same one: a cluster may still be writing the parts of a run that was killed.
        """
        folder = self._scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def rules_broken(self) -> Counter[str]:
        """Return how many rows broke which rule."""
        total: Counter[str] = Counter()
        for _, batch in self.batches():
            total.update(batch.rules_broken)
        return total

    def tables(self, folder: Path) -> dict[str, pa.Table]:
        """Return the tables of the staged batch in ``folder``."""
        return read_parts(folder)

    def accept(self, run_ids: Iterable[str], ended: Sequence[str] = ()) -> None:
        """Note that runs passed their thresholds: from here on their batches may enter the store.

        ``ended`` are the sources that this one read to their ends.
        """
        for run_id in run_ids:
            mark = self.folder / _marker(run_id)
            beside = mark.with_name(f"new-{mark.name}")
            beside.write_text(json.dumps(list(ended if run_id == self.run_id else ())), encoding="utf-8")
            _flush(beside)
            beside.rename(mark)
        _flush(self.folder)

    def accepted_runs(self) -> dict[str, list[str]]:
        """Return the runs that were judged well, each with the sources that it read to their ends."""
        marks = (entry for entry in self.folder.iterdir() if entry.name.startswith(_ACCEPTED))
        return {
            mark.name.removeprefix(_ACCEPTED).removeprefix("-"): json.loads(mark.read_text() or "[]")
            for mark in marks
        }

    def drop(self, folder: Path) -> None:
        """Drop the staged batch in ``folder``: it is in the store, or may not come there."""
        (folder / _DESCRIPTION).unlink()  # first, so that a half-removed folder is no batch any more
        shutil.rmtree(folder)

    def forget_dropped(self, stored: Iterable[str] = ()) -> None:
        """Count only what is staged still, and forget that the runs ``stored`` were judged well: they are over."""
        self._recount()
        for run_id in stored:
            (self.folder / _marker(run_id)).unlink(missing_ok=True)

    def _recount(self) -> None:
        self.articles = 0
        self.words = 0
        self._state: dict[str, str] = {}
        self._versions: set[str] = set()
        for path, batch in self.batches():
            self._next = max(self._next, int(path.name) + 1)
            self._note(batch)
        self.resumed = len(self._versions)

    def _note(self, batch: StagedBatch) -> None:
        self.articles += len(batch.version_ids)
        self.words += batch.words
        self._versions.update(batch.version_ids)
        self._state.update(batch.state)

    def _sweep(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for entry in self.folder.iterdir():
            if entry.is_dir() and not (entry / _DESCRIPTION).exists():
                shutil.rmtree(entry)
        for folder, batch in list(self.unjudged()):
            if batch.extractor_version != self.extractor_version:
                self.drop(folder)


def _marker(run_id: str) -> str:
    return f"{_ACCEPTED}-{run_id}" if run_id else _ACCEPTED


def _flush(path: Path) -> None:
    """Have the operating system write ``path``, a file or a folder, to disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
