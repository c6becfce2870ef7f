"""Where releases lie, how they are named, and which one is current.

``OUT/releases/YYYY-MM-DD.N/`` are the releases, ``OUT/CURRENT`` holds the name of the current one, and
``OUT/current`` is a symbolic link to it for tools that want a path that stays.
"""

from __future__ import annotations

import errno
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb

from flows.errors import DatelineError
from flows.release.durable import replace_link, replace_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

RELEASES = "releases"
CURRENT = "CURRENT"
CURRENT_LINK = "current"
_DISK_ERRORS = (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.TransactionException)
"""What DuckDB raises when the disk refuses: at a write, when it cannot spill, at a commit."""
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})\.([1-9]\d*)")


class ReleaseError(DatelineError):
    """A release cannot be read or written; the message says why and what to do."""


def release_key(name: str) -> tuple[str, int]:
    """Return what releases are ordered by: the day, then the number.

    >>> release_key("2026-03-02.10") > release_key("2026-03-02.9")
    True

    Raises:
        ReleaseError: ``name`` is not a release's name.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise ReleaseError(f"{name!r} is not a release's name: they look like 2026-03-02.1")
    return match[1], int(match[2])


def list_releases(out: Path) -> list[str]:
    """Return the names of the releases in ``out``, the newest first."""
    folder = out / RELEASES
    if not folder.is_dir():
        return []
    names = (entry.name for entry in folder.iterdir() if not entry.is_symlink())
    return sorted((name for name in names if _NAME.fullmatch(name)), key=release_key, reverse=True)


def read_current(out: Path) -> str | None:
    """Return the name of the current release, or None before the first one.

    Raises:
        ReleaseError: the pointer is damaged or names a release that is not there.
    """
    pointer = out / CURRENT
    try:
        name = pointer.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{pointer} cannot be read: {error}") from error
    release_key(name)
    if not (out / RELEASES / name).is_dir():
        raise ReleaseError(
            f"{pointer} names {name}, which is not there: write the name of one that is into it"
        )
    return name


def release_folder(out: Path, name: str | None = None) -> Path:
    """Return the folder of the release ``name`` in ``out``, or of the current one.

    Raises:
        ReleaseError: there is no such release, or none at all.
    """
    name = name or read_current(out)
    if name is None:
        raise ReleaseError(f"{out} holds no release yet: make one with dateline run SOURCE --out {out}")
    release_key(name)
    folder = out / RELEASES / name
    if not folder.is_dir():
        there = ", ".join(list_releases(out)[:5]) or "none"
        raise ReleaseError(f"no release {name} in {out}; the newest there: {there}")
    return folder


def next_name(out: Path, day: date) -> str:
    """Return the name of the next release of ``day``."""
    numbers = [key[1] for key in map(release_key, list_releases(out)) if key[0] == day.isoformat()]
    return f"{day.isoformat()}.{max(numbers, default=0) + 1}"


def set_current(out: Path, name: str) -> None:
    """Make ``name`` the current release, in one step for every reader."""
    replace_text(out / CURRENT, f"{name}\n")
    replace_link(out / CURRENT_LINK, f"{RELEASES}/{name}")


@contextmanager
def reported(out: Path) -> Iterator[None]:
    """Turn errors of the disk inside the block, DuckDB's too, into :class:`ReleaseError` about ``out``.

    Raises:
        ReleaseError: the disk refused; what was published before is untouched.
    """
    try:
        yield
    except (OSError, *_DISK_ERRORS) as error:
        raise ReleaseError(f"{_cause(out, error)}; what was published before is untouched") from error


def _cause(out: Path, error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT) or "No space left" in str(error):
        return f"no space left for a release in {out}: free some and run again"
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        where = getattr(error, "filename", None) or out
        return f"{where} cannot be written: give this user the right to, or choose another --out"
    return f"the release could not be written to {out}: {' '.join(str(error).split())}"
