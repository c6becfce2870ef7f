"""A path, a folder or a glob to the files that hold articles, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.file_names import as_on_disk, printable
from flows.sources.kinds import BY_EXTENSION, DOCUMENT_EXTENSIONS, extension_of
from flows.sources.protocol import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATTERN = frozenset("*?[")
_SIDECAR_EXTENSIONS = frozenset({".json"})
"""Files beside articles that describe them: read when named, passed over in a folder."""
_FOLDERS_OF_CODE = frozenset({"node_modules", "__pycache__"})
_NOTICES = frozenset(
    {"readme", "license", "licence", "notice", "copying", "changelog", "contributing", "authors"}
)
_NOTICE_EXTENSIONS = frozenset({"", ".txt", ".text", ".md", ".rst"})
_NOTICE_NAMES = frozenset({"robots.txt"})


def files_of(reference: str, passed_over: Counter[str] | None = None) -> Iterator[Path]:
    """Return the files of a path, a folder (its whole tree) or a glob, sorted, lazily.

    In a folder hidden files, notices (README, LICENSE), sidecars (``.json``) and kinds that are no article are
    passed over, and counted in ``passed_over`` by the reason; documents that no adapter reads (``.pdf``) are
    returned, so that they are reported.

    Raises:
        SourceError: Nothing is there, or nothing that could be an article.
    """
    path = Path(as_on_disk(reference))
    counts: Counter[str] = Counter() if passed_over is None else passed_over
    if path.is_dir():
        return _nonempty(_walk(path, counts), f"{printable(reference)}: the folder holds no article", counts)
    if path.exists():
        return iter((path,))
    if _PATTERN & set(reference):
        return _nonempty(_matches(str(path), counts), f"{printable(reference)}: no file matches", counts)
    raise SourceError(
        f"{printable(reference)}: no such file or folder; give a path, a folder, a glob or a URL", "not_found"
    )


def _kinds_read() -> str:
    return f"files read are {' '.join(sorted(BY_EXTENSION))}, also with .gz"


def _nonempty(files: Iterator[Path], message: str, passed_over: Counter[str]) -> Iterator[Path]:
    first = next(files, None)
    if first is None:
        found = ", ".join(f"{reason} {count}" for reason, count in sorted(passed_over.items()))
        why = f" (passed over: {found})" if found else ""
        raise SourceError(f"{message}{why}; {_kinds_read()}", "no_articles")
    return chain((first,), files)


def _matches(pattern: str, passed_over: Counter[str]) -> Iterator[Path]:
    """Yield the files that a glob names; a folder that it names is walked."""
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        path = Path(match)
        if path.is_dir():
            if "**" not in pattern:
                yield from _walk(path, passed_over)
        elif not path.name.startswith("."):
            yield path


def _walk(folder: Path, passed_over: Counter[str]) -> Iterator[Path]:
    """Yield what may be an article in a folder's tree, and folders that cannot be listed: they are reported."""
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        reasons = {name: _why_not_entered(name) for name in folders}
        passed_over.update(filter(None, reasons.values()))
        folders[:] = sorted(name for name, reason in reasons.items() if reason is None)
        for name in sorted(names):
            path = Path(root, name)
            reason = _why_no_article(path)
            if reason is None:
                yield path
            else:
                passed_over[reason] += 1
    yield from (Path(error.filename) for error in closed)


def _why_not_entered(folder: str) -> str | None:
    if folder.startswith("."):
        return "hidden"
    return f"{folder}/" if folder in _FOLDERS_OF_CODE else None


def _why_no_article(path: Path) -> str | None:
    """Return why a file is no article, as far as its whole name tells, or None when it may be one."""
    name = path.name.lower()
    extension = extension_of(path)
    if name.startswith("."):
        return "hidden"
    if name in _NOTICE_NAMES or (name.partition(".")[0] in _NOTICES and extension in _NOTICE_EXTENSIONS):
        return "notice"
    if extension in _SIDECAR_EXTENSIONS:
        return extension
    return None if extension in BY_EXTENSION or extension in DOCUMENT_EXTENSIONS else "other kind"
