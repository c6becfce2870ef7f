"""The files and folders that output goes to: what is wrong with one is said under the option that named it."""

from __future__ import annotations

import errno
import os
from typing import IO, TYPE_CHECKING, Final

from flows.errors import WrongUsage

if TYPE_CHECKING:
    from pathlib import Path

_IN_THE_WAY: Final = frozenset({errno.EEXIST, errno.ENOTDIR})


def make_folder(option: str, folder: Path) -> None:
    """Make ``folder``, which ``option`` names, with the folders above it; it may be there already.

    Raises:
        WrongUsage: it cannot be made, or this user may not write to it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage(refusal(option, folder, error)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WrongUsage(f"{option} {folder}: this user may not write there; choose another folder")


def open_text(option: str, path: Path, newline: str | None = None) -> IO[str]:
    """Open the file ``path``, which ``option`` names, to write UTF-8 into it.

    Raises:
        WrongUsage: its folder is not there, it is a folder, or this user may not write it.
    """
    require_folder_of(option, path)
    try:
        return path.open("w", encoding="utf-8", newline=newline)
    except OSError as error:
        raise WrongUsage(refusal(option, path, error)) from error


def require_folder_of(option: str, path: Path) -> None:
    """Check that ``path`` can be a file: its folder is there, and it is no folder itself.

    Raises:
        WrongUsage: it cannot.
    """
    if path.is_dir():
        raise WrongUsage(f"{option} {path}: this is a folder; name a file in it")
    if not path.parent.exists():
        raise WrongUsage(f"{option} {path}: there is no folder {path.parent}; make it, or choose another")
    if not path.parent.is_dir():
        raise WrongUsage(f"{option} {path}: {path.parent} is a file, no folder; choose another")


def refusal(option: str, path: Path, error: OSError) -> str:
    """Return in words why ``path`` could not be made, with the nearest file or folder above it that is there."""
    there = next(place for place in (path, *path.absolute().parents) if place.exists())
    if error.errno in _IN_THE_WAY and not there.is_dir():
        return f"{option} {path}: {there} is a file, no folder; choose another"
    if isinstance(error, PermissionError):
        return f"{option} {path}: this user may not write to {there}; choose another place"
    return f"{option} {path}: nothing can be made in {there} ({error.strerror}); choose another place"
