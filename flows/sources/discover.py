"""A path, a folder or a glob to the files that hold articles, in a fixed order."""

from __future__ import annotations

import glob
import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.kinds import BY_EXTENSION, DOCUMENT_EXTENSIONS, extension_of
from flows.sources.protocol import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATTERN = frozenset("*?[")
_SIDECAR_EXTENSIONS = frozenset({".json"})
"""Files beside articles that describe them: read when named, passed over in a folder."""
_SIDECAR_FOLDERS = frozenset({"expected", "gold", "node_modules", "__pycache__"})
_NOTICE_NAMES = (
    "readme",
    "license",
    "licence",
    "notice",
    "copying",
    "changelog",
    "contributing",
    "authors",
    "robots",
)


def files_of(reference: str) -> Iterator[Path]:
    """Return the files of a path, a folder (its whole tree) or a glob, sorted, lazily.

    In a folder hidden files, notices (README, LICENSE), sidecars (``.json``, ``expected/``) and kinds that
    are no article are passed over; documents that no adapter reads (``.pdf``) are returned, so that they are
    reported.

    Raises:
        SourceError: Nothing is there, or nothing that could be an article.
    """
    path = Path(reference)
    if path.is_dir():
        return _nonempty(_walk(path), f"{reference}: the folder holds no article; {_kinds_read()}")
    if path.exists():
        return iter((path,))
    if _PATTERN & set(reference):
        return _nonempty(_matches(reference), f"{reference}: no file matches; {_kinds_read()}")
    raise SourceError(
        f"{reference}: no such file or folder; give a path, a folder, a glob or a URL", "not_found"
    )


def _kinds_read() -> str:
    return f"files read are {' '.join(sorted(BY_EXTENSION))}, also with .gz"


def _nonempty(files: Iterator[Path], message: str) -> Iterator[Path]:
    first = next(files, None)
    if first is None:
        raise SourceError(message, "no_articles")
    return chain((first,), files)


def _matches(pattern: str) -> Iterator[Path]:
    """Yield the files that a glob names; a folder that it names is walked."""
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        path = Path(match)
        if path.is_dir():
            if "**" not in pattern:
                yield from _walk(path)
        elif not path.name.startswith("."):
            yield path


def _walk(folder: Path) -> Iterator[Path]:
    """Yield what may be an article in a folder's tree, and folders that cannot be listed: they are reported."""
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over_folder(name))
        for name in sorted(names):
            path = Path(root, name)
            if _may_be_article(path):
                yield path
    yield from (Path(error.filename) for error in closed)


def _is_passed_over_folder(name: str) -> bool:
    return name.startswith(".") or name.lower() in _SIDECAR_FOLDERS


def _may_be_article(path: Path) -> bool:
    name = path.name.lower()
    extension = extension_of(path)
    if name.startswith(".") or name.startswith(_NOTICE_NAMES) or extension in _SIDECAR_EXTENSIONS:
        return False
    return extension in BY_EXTENSION or extension in DOCUMENT_EXTENSIONS
