"""Files that survive a crash: written beside, flushed to disk, then renamed into place."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TEMPORARY = ".new"
"""What the name of a file on its way into place ends in."""

_NO_HARD_LINKS = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP}


def flush(path: Path) -> None:
    """Have the operating system write ``path``, a file or a folder's entries, to disk (fsync)."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_tree(folder: Path) -> None:
    """Flush every file and folder under ``folder``, itself last."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            flush(path)
    flush(folder)


def replace_text(path: Path, content: str) -> None:
    """Make ``content`` the text of ``path``; whoever reads finds the old text or the new, never half."""
    beside = path.with_name(path.name + TEMPORARY)
    beside.write_text(content, encoding="utf-8")
    flush(beside)
    beside.replace(path)
    flush(path.parent)


def replace_link(path: Path, target: str) -> None:
    """Make ``path`` a symbolic link to ``target``, in one step; none where there are no such links."""
    beside = path.with_name(path.name + TEMPORARY)
    beside.unlink(missing_ok=True)
    try:
        beside.symlink_to(target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return
    beside.replace(path)
    flush(path.parent)


def link_or_copy(source: Path, target: Path) -> None:
    """Make ``target`` the same file as ``source``; a copy where the file system has no hard links."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        shutil.copyfile(source, target)


def sha256_of(path: Path) -> str:
    """Return the hex SHA-256 of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
