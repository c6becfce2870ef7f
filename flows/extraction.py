"""What a worker does: read a batch of articles and leave its records as Parquet parts, nothing else."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from flows.arrow_tables import tables_of, write_parts
from transforms.extract import UNREAD, extract

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from flows.rows import Row, Run
    from transforms.records import Article, Extraction


@dataclass(frozen=True, slots=True)
class Part:
    """The records of one batch: where they lie and how much was read for them."""

    folder: Path
    articles: int
    words: int
    rejected: int


def extract_part(articles: Sequence[Article], folder: Path, run: Run) -> Part:
    """Extract ``articles`` and write their tables to ``folder``; an article that fails becomes a reject."""
    unread = frozenset() if run.all_zones else UNREAD
    extractions: list[Extraction] = []
    rejects: list[Row] = []
    for article in articles:
        try:
            extractions.append(extract(article, unread))
        except Exception as error:  # one article must not cost the batch; the reject row keeps the cause
            rejects.append(_failed(article, error, run))
    write_parts(tables_of(extractions, run, rejects), folder)
    return Part(folder, len(extractions), sum(one.word_count for one in extractions), len(rejects))


def end_with_parent() -> None:
    """Have this worker process end with the one that started it: after ``kill -9`` it would wait for ever.

    Ctrl-C reaches it too; it then ends without a traceback, as the run has said all that there is to say.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _failed(article: Article, error: Exception, run: Run) -> Row:
    return {
        "stage": "extract",
        "source_ref": article.source_ref,
        "article_id": None,
        "record_id": article.external_id,
        "rule": "extract_error",
        "reason": f"{type(error).__name__}: {error}",
        "detail": traceback.format_exc(limit=-3),
        "run_id": run.run_id,
    }
