"""One error for everything that can go wrong with the store, with what to do about it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb

from flows.destinations import refusal
from flows.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLDER = re.compile(r"PID (\d+)")
_NO_SPACE = re.compile(r"no space left|out of disk|disk is full|disk quota|No space", re.IGNORECASE)
_NOT_ALLOWED = re.compile(r"Permission denied|Read-only file system")


class StoreError(DatelineError):
    """The store cannot be opened, read or written; the message says why and what to do."""


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Turn errors of the disk and of DuckDB inside the block into :class:`StoreError` about ``path``.

    Mistakes in our own SQL (binder, parser and catalog errors) pass through: they are bugs, not conditions.

    Raises:
        StoreError: the disk or the database refused.
    """
    try:
        yield
    except (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException):
        raise
    except (duckdb.Error, OSError) as error:
        raise StoreError(explain(path, error)) from error


def explain(path: Path, error: Exception) -> str:
    """Return one line: what happened to the store at ``path`` and what to do."""
    said = str(error).splitlines()[0] if str(error) else type(error).__name__
    if "Conflicting lock" in said or "Could not set lock" in said:
        holder = _HOLDER.search(said)
        who = f"process {holder.group(1)}" if holder else "another process"
        return f"{path} is being written by {who}: wait until it has finished, or choose another --out"
    if _NO_SPACE.search(said):
        return f"no space left for {path}: free some and run again; what was stored before is kept"
    if isinstance(error, PermissionError) or _NOT_ALLOWED.search(said):
        return f"{path} cannot be written: give this user the right to, or choose another --out"
    if isinstance(error, FileExistsError | FileNotFoundError | NotADirectoryError):
        return refusal("--out", path.parent, error)
    if "not a valid DuckDB database" in said or "Serialization Error" in said:
        return f"{path} is not a readable store: move it away and run again, the sources are then read anew"
    if isinstance(error, duckdb.ConstraintException):
        return f"a row does not fit the contract, so its batch was not stored: {said}"
    return f"{path}: {said}"
