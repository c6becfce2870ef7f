"""A path, a folder or a glob to the files that hold articles, in a fixed order."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.kinds import BY_EXTENSION, DOCUMENT_EXTENSIONS, extension_of
from flows.sources.protocol import Remark, SourceError, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
_SHOUTED_NOTICE = re.compile(rf"(?:{'|'.join(_NOTICE_NAMES).upper()})[-_.].*")


def files_of(reference: str, remark: Callable[[Remark], None] = unheard) -> Iterator[Path]:
    """Return the files of a path, a folder (its whole tree) or a glob, sorted, lazily.

    In a folder hidden files, notices (README, LICENSE) and folders of sidecars (``expected/``) are passed over;
    so are sidecars (``.json``) and kinds that are no article, which ``remark`` hears of at the folder's end, kind by
    kind. Documents that no adapter reads (``.pdf``) are returned, so that each is reported.

    Raises:
        SourceError: Nothing is there, or nothing that could be an article.
    """
    path = Path(reference)
    if path.is_dir():
        return _nonempty(_walk(path, remark), f"{reference}: the folder holds no article; {_kinds_read()}")
    if path.exists():
        return iter((path,))
    if _PATTERN & set(reference):
        return _nonempty(_matches(reference, remark), f"{reference}: no file matches; {_kinds_read()}")
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


def _matches(pattern: str, remark: Callable[[Remark], None]) -> Iterator[Path]:
    """Yield the files that a glob names; a folder that it names is walked."""
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        path = Path(match)
        if path.is_dir():
            if "**" not in pattern:
                yield from _walk(path, remark)
        elif not path.name.startswith("."):
            yield path


def _walk(folder: Path, remark: Callable[[Remark], None]) -> Iterator[Path]:
    """Yield what may be an article in a folder's tree, and folders that cannot be listed: they are reported."""
    closed: list[OSError] = []
    left: Counter[str] = Counter()
    first: dict[str, str] = {}
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over_folder(name))
        for name in sorted(names):
            path = Path(root, name)
            if _is_passed_over(name):
                continue
            extension = extension_of(path)
            if extension in BY_EXTENSION.keys() - _SIDECAR_EXTENSIONS or extension in DOCUMENT_EXTENSIONS:
                yield path
            else:
                left[extension] += 1
                first.setdefault(extension, os.path.relpath(path, folder))
    yield from (Path(error.filename) for error in closed)
    for extension, count in sorted(left.items()):
        remark(Remark("passed_over", str(folder), _left_out(extension, count, first[extension])))


def _is_passed_over_folder(name: str) -> bool:
    return name.startswith(".") or name.lower() in _SIDECAR_FOLDERS


def _is_passed_over(name: str) -> bool:
    """Return whether a file is hidden or a notice: "LICENSE-DATA.md", "robots.txt", but no "licence-fee-row.txt"."""
    is_notice = name.partition(".")[0].lower() in _NOTICE_NAMES or _SHOUTED_NOTICE.fullmatch(name)
    return name.startswith(".") or bool(is_notice)


def _left_out(extension: str, count: int, first: str) -> str:
    """Return the words for ``count`` files of a kind that is not read in a folder.

    >>> _left_out(".png", 2, "photos/a.png")
    'no article by their kind: 2 files .png (photos/a.png first)'
    """
    which = f"{count} file{'s' if count > 1 else ''} {extension or 'without extension'}"
    hint = "; a .json file is read when it is named" if extension in _SIDECAR_EXTENSIONS else ""
    return f"no article by their kind: {which} ({first} first){hint}"
