"""``dateline.duckdb``: the release's tables and views with their comments, for any DuckDB from 1.2 on."""

from __future__ import annotations

from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import duckdb

from expectations.utc import connect
from flows.catalog.views import READ, statements
from flows.release.layout import ReleaseError
from flows.release.manifest import DATABASE, VIEWS, read_published
from flows.store.sql import literal_glob, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

STORAGE_VERSION = "v1.2.0"
"""Old enough for the clients that analysts have; the store itself uses a newer one."""
MEMORY_LIMIT = "1GB"
"""For joins and sorts over a release, by its checks and by ``dateline query``; what does not fit is spilled."""
_HEAD_END = ";\n"
"""What ends the head of ``views.sql``; comments above it hold no semicolon."""


def write_database(folder: Path, final: Path, tables: Iterable[str]) -> None:
    """Write the database into ``folder`` with the absolute paths of ``final``, where the release will be.

    DuckDB looks at the files when a view is made, so ``final`` links to ``folder`` for that moment.

    Raises:
        duckdb.IOException: the disk refused.
    """
    con = connect({"memory_limit": MEMORY_LIMIT})
    try:
        with _standing_in(final, folder):
            path = text(str(folder / DATABASE))
            con.execute(f"ATTACH {path} AS release (STORAGE_VERSION '{STORAGE_VERSION}')")
            con.execute("USE release")
            # One transaction: each statement for itself would be flushed to disk for itself.
            con.execute("BEGIN")
            for statement in statements(tables, final.absolute()):
                con.execute(statement)
            con.execute("COMMIT")
            # Here and not at DETACH, whose error does not say what the disk said.
            con.execute("CHECKPOINT release")
            con.execute("USE memory")
            con.execute("DETACH release")
    finally:
        con.close()


def write_views_sql(folder: Path, final: Path, tables: Iterable[str]) -> None:
    """Write ``views.sql``: the same views for any DuckDB; only its first statement names a place."""
    head = (
        "-- Makes the views of this release: duckdb -init views.sql\n"
        "-- Moved the folder? Write its new place into the next line.\n"
        f"SET file_search_path = {text(str(final.absolute()))}{_HEAD_END}"
    )
    body = "SET TimeZone = 'UTC';\n" + "".join(f"{statement};\n" for statement in statements(tables, None))
    (folder / VIEWS).write_text(head + body, encoding="utf-8")


@contextmanager
def open_release(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the release in ``folder``, wherever it lies now, as a DuckDB connection with all its views.

    A published release shows the views that it was published with; one that is being staged, today's.

    Raises:
        ReleaseError: it was withdrawn, or its manifest or its ``views.sql`` is missing or damaged.
    """
    with TemporaryDirectory(prefix="dateline-") as spill:  # not beside the release, which may be read-only
        con = connect({"memory_limit": MEMORY_LIMIT, "temp_directory": spill})
        try:
            tables = read_published(folder).tables()
            if (folder / VIEWS).is_file():
                _make_published_views(con, folder)
            else:
                for statement in statements(tables, folder.absolute()):
                    con.execute(statement)
            yield con
        finally:
            con.close()


def database_fault(folder: Path) -> str | None:
    """Return why the release's database cannot be opened, or None."""
    with connect() as con:
        try:
            con.execute(f"ATTACH {text(str(folder / DATABASE))} AS release (READ_ONLY)")
            found = con.execute(
                "SELECT count(*) FROM duckdb_views() WHERE database_name = 'release' AND NOT internal"
            )
            return None if found.fetchall() > [(0,)] else f"{DATABASE} holds no view"
        except duckdb.Error as error:
            return f"{DATABASE} cannot be opened: {str(error).splitlines()[0]}"


def _make_published_views(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make the views of the release's ``views.sql`` with absolute paths in ``folder``."""
    try:
        head, end, sql = (folder / VIEWS).read_text(encoding="utf-8").partition(_HEAD_END)
        if not end:
            raise ReleaseError(_damaged(folder, f"no statement ends in it: {head[:40]!r}"))
        root = text(f"{literal_glob(str(folder.absolute()))}/").removesuffix("'")
        con.execute(sql.replace(f"{READ}('", f"{READ}({root}"))
    except (duckdb.Error, UnicodeDecodeError) as error:
        raise ReleaseError(_damaged(folder, str(error).splitlines()[0])) from error


def _damaged(folder: Path, why: str) -> str:
    return f"{folder / VIEWS} or a file that it reads is damaged ({why}): take the release from a copy"


@contextmanager
def _standing_in(final: Path, folder: Path) -> Iterator[None]:
    final.symlink_to(folder.name)
    try:
        yield
    finally:
        final.unlink()
