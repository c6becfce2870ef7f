"""The store's file: opened by one writer at a time, changed in transactions only."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import duckdb

from expectations.contracts import load_contracts
from expectations.utc import connect
from flows.store.errors import StoreError, reported
from flows.store.limits import limits, memory_for
from flows.store.merge import BatchResult, incoming, merge
from flows.store.owners import foreign_texts
from flows.store.rejects import files_not_seen, forget_mended
from flows.store.schema import prepare
from flows.store.sql import text
from flows.store.state import read_state, write_state
from flows.store.versions import Known, known_versions
from flows.store.withdrawals import ids_of, keep_out, remove, withdrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    import pyarrow as pa

    from expectations.contracts import Contract
    from flows.rows import Run
    from transforms.records import Article

STORAGE_VERSION = "v1.5.0"

_UNDONE_ALREADY = (duckdb.TransactionException, duckdb.FatalException, duckdb.IOException)


class Store:
    """An open store; made by :meth:`open`.

    Every writing method is one transaction: after a crash at any moment it has happened or it has not.
    """

    def __init__(self, con: duckdb.DuckDBPyConnection, path: Path, contracts: Mapping[str, Contract]) -> None:
        self.connection = con
        self.path = path
        self.contracts = contracts

    @classmethod
    @contextmanager
    def open(cls, path: Path, memory_limit: str | None = None) -> Iterator[Store]:
        """Open the store at ``path`` for writing, made anew when it is not there, and close it at the end.

        Raises:
            StoreError: another process writes to it, it is no store or of another schema, the disk refuses.
        """
        contracts = load_contracts()
        con: duckdb.DuckDBPyConnection | None = None
        try:
            with reported(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                con = connect(limits(memory_limit or memory_for(path)))
                spill = path.with_suffix(".spill")
                con.execute(f"SET temp_directory = {text(str(spill))}")
                con.execute(f"ATTACH {text(str(path))} AS store (STORAGE_VERSION '{STORAGE_VERSION}')")
                shutil.rmtree(spill, ignore_errors=True)  # a killed run's; the lock says that nobody uses it
                con.execute("USE store")
                prepare(con, contracts)
            yield cls(con, path, contracts)
        finally:
            if con is not None:
                with reported(path):
                    con.close()

    @property
    def memory_limit(self) -> str:
        """What work on the whole of the store may take, as large as it is now."""
        return memory_for(self.path)

    def fit_memory(self) -> None:
        """Give the connection the memory for the store as it has grown since it was opened."""
        self.connection.execute(f"SET memory_limit = '{self.memory_limit}'")

    def known(self, articles: Sequence[Article], run: Run) -> Known:
        """Return which of ``articles`` the extractor of ``run`` has read already: skip those before any work."""
        with reported(self.path):
            return known_versions(self.connection, articles, run)

    def foreign_texts(self, articles: Sequence[Article]) -> dict[tuple[str, str], str]:
        """Return, by version and source_ref, what is stored under ids of ``articles`` that only other files gave."""
        with reported(self.path):
            return foreign_texts(self.connection, articles)

    def replace(
        self,
        tables: Mapping[str, pa.Table],
        run_id: str,
        state: Mapping[str, Mapping[str, str | None]] | None = None,
    ) -> BatchResult:
        """Store a batch: the rows of its articles replace the ones there, and sources remember ``state``.

        Args:
            tables: a table a contract: ``articles``, ``texts`` and all record tables, or ``rejects`` alone.
            run_id: the run that stores it.
            state: per source, what to keep under which key; None forgets the key.

        Raises:
            StoreError: the disk refused or a row breaks a constraint; nothing of the batch is stored.
        """
        with incoming(self.connection, tables), self.transaction() as con:
            result = merge(con, tables, self.contracts, run_id)
            write_state(con, state or {})
        return result

    def forget_mended(self, files_read: Callable[[list[str]], list[str]], runs: Collection[str]) -> int:
        """Delete the rejects that ``runs`` did not meet again in the files they read to the end; return how many.

        Args:
            files_read: says which of the files that it is given were read to their ends.
            runs: the runs whose batches are in the store.
        """
        with reported(self.path):
            files = files_read(files_not_seen(self.connection, runs))
        if not files:
            return 0
        with self.transaction() as con:
            return forget_mended(con, files, runs)

    def ids_of(self, name: str) -> list[str]:
        """Return the ids of the articles that an article id or a URL stands for; none when ``name`` is neither."""
        with reported(self.path):
            return ids_of(self.connection, name)

    def withdraw(self, article_ids: Iterable[str], reason: str, at: datetime) -> int:
        """Remove all that belongs to articles, and keep them out from now on (a takedown); return the versions."""
        gone = list(article_ids)
        with self.transaction() as con:
            keep_out(con, gone, reason, at)
            return remove(con, self.contracts, gone)

    def withdrawn(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return which of ``article_ids`` were withdrawn, each with the day."""
        with reported(self.path):
            return withdrawn(self.connection, article_ids)

    def source_state(self, source: str, keys: Iterable[str] | None = None) -> dict[str, str]:
        """Return what ``source`` remembers under ``keys`` (all of it by default)."""
        with reported(self.path):
            return read_state(self.connection, source, keys)

    def remember(self, state: Mapping[str, Mapping[str, str | None]]) -> None:
        """Keep ``state`` without a batch; see :meth:`replace`."""
        with self.transaction() as con:
            write_state(con, state)

    def start_run(self, run_id: str, started_at: datetime, sources: Iterable[str]) -> None:
        """Record that a run began; one that never finishes stays ``running``."""
        with self.transaction() as con:
            con.execute(
                "INSERT OR REPLACE INTO runs VALUES (?, ?, NULL, 'running', ?, NULL)",
                [run_id, started_at, list(sources)],
            )

    def finish_run(self, run_id: str, finished_at: datetime, status: str, counts: Mapping[str, int]) -> None:
        """Record how a run ended and what it counted."""
        with self.transaction() as con:
            con.execute(
                """UPDATE runs SET finished_at = ?, status = ?, counts = map(?::VARCHAR[], ?::BIGINT[])
                WHERE run_id = ?""",
                [finished_at, status, list(counts), list(counts.values()), run_id],
            )

    def rows(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a reading ``query``."""
        with reported(self.path):
            return self.connection.execute(query, list(values)).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Run the block in one transaction: committed at its end, undone when it raises."""
        with reported(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        try:
            self.connection.execute("ROLLBACK")
        except duckdb.Error as error:
            # After a failed write DuckDB may already have undone the transaction or closed the database.
            if not isinstance(error, _UNDONE_ALREADY):
                raise StoreError(f"{self.path}: {error}") from error
