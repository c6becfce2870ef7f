"""A path, a folder or a glob to the files that hold articles, in a fixed order."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.file_names import as_on_disk, printable
from flows.sources.kinds import BY_EXTENSION, DOCUMENT_EXTENSIONS, extension_of
from flows.sources.protocol import Remark, SourceError, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATTERN = frozenset("*?[")
_SIDECAR_EXTENSIONS = frozenset({".json"})
"""Files beside articles that describe them: read when named, passed over in a folder."""
_FOLDERS_OF_CODE = frozenset({"node_modules", "__pycache__"})
_NOTICES = frozenset(
    {"readme", "license", "licence", "notice", "copying", "changelog", "contributing", "authors"}
)
_NOTICE_EXTENSIONS = frozenset({"", ".txt", ".text", ".md", ".rst"})
_NOTICE_NAMES = frozenset({"robots.txt"})
_SHOUTED_NOTICE = re.compile(rf"(?:{'|'.join(sorted(_NOTICES)).upper()})[-_.].*")


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the articles of a folder: hidden files and notices by the reason, other kinds by extension."""

    passed_over: Counter[str]
    remark: Callable[[Remark], None]
    left: Counter[str] = field(default_factory=Counter[str])


def files_of(
    reference: str, passed_over: Counter[str] | None = None, remark: Callable[[Remark], None] = unheard
) -> Iterator[Path]:
    """Return the files of a path, a folder (its whole tree) or a glob, sorted, lazily.

    In a folder hidden files, notices (README, LICENSE) and sidecars (``.json``) are passed over, and counted in
    ``passed_over`` by the reason; so are kinds that are no article, of which ``remark`` hears at the folder's end, kind
    by kind. Documents that no adapter reads (``.pdf``) are returned, so that each is reported.

    Raises:
        SourceError: Nothing is there, or nothing that could be an article.
    """
    path = Path(as_on_disk(reference))
    beside = _Beside(Counter() if passed_over is None else passed_over, remark)
    if path.is_dir():
        return _nonempty(_walk(path, beside), f"{printable(reference)}: the folder holds no article", beside)
    if path.exists():
        return iter((path,))
    if _PATTERN & set(reference):
        return _nonempty(_matches(str(path), beside), f"{printable(reference)}: no file matches", beside)
    raise SourceError(
        f"{printable(reference)}: no such file or folder; give a path, a folder, a glob or a URL", "not_found"
    )


def _kinds_read() -> str:
    return f"files read are {' '.join(sorted(BY_EXTENSION))}, also with .gz"


def _nonempty(files: Iterator[Path], message: str, beside: _Beside) -> Iterator[Path]:
    first = next(files, None)
    if first is None:
        counts = beside.passed_over + beside.left
        found = ", ".join(f"{reason or 'no extension'} {count}" for reason, count in sorted(counts.items()))
        why = f" (passed over: {found})" if found else ""
        raise SourceError(f"{message}{why}; {_kinds_read()}", "no_articles")
    return chain((first,), files)


def _matches(pattern: str, beside: _Beside) -> Iterator[Path]:
    """Yield the files that a glob names; a folder that it names is walked."""
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute pattern)
        path = Path(match)
        if path.is_dir():
            if "**" not in pattern:
                yield from _walk(path, beside)
        elif not path.name.startswith("."):
            yield path


def _walk(folder: Path, beside: _Beside) -> Iterator[Path]:
    """Yield what may be an article in a folder's tree, and folders that cannot be listed: they are reported."""
    closed: list[OSError] = []
    left: Counter[str] = Counter()
    first: dict[str, str] = {}
    for root, folders, names in os.walk(folder, onerror=closed.append):
        reasons = {name: _why_not_entered(name) for name in folders}
        beside.passed_over.update(filter(None, reasons.values()))
        folders[:] = sorted(name for name, reason in reasons.items() if reason is None)
        for name in sorted(names):
            path = Path(root, name)
            if (reason := _why_passed_over(path)) is not None:
                beside.passed_over[reason] += 1
                continue
            extension = extension_of(path)
            if extension in BY_EXTENSION or extension in DOCUMENT_EXTENSIONS:
                yield path
            else:
                left[extension] += 1
                first.setdefault(extension, printable(os.path.relpath(path, folder)))
    yield from (Path(error.filename) for error in closed)
    for extension, count in sorted(left.items()):
        beside.left[extension] += count
        beside.remark(
            Remark("passed_over", printable(str(folder)), _left_out(extension, count, first[extension]))
        )


def _why_not_entered(folder: str) -> str | None:
    if folder.startswith("."):
        return "hidden"
    return f"{folder}/" if folder in _FOLDERS_OF_CODE else None


def _why_passed_over(path: Path) -> str | None:
    """Return why a file is no article whatever it holds: hidden, a notice or the sidecar of another; else None.

    A notice is "LICENSE-DATA.md" or "robots.txt", but not "licence-fee-row.txt".
    """
    name = path.name.lower()
    if name.startswith("."):
        return "hidden"
    if extension_of(path) in _SIDECAR_EXTENSIONS:
        return extension_of(path)
    is_notice = name in _NOTICE_NAMES or (
        name.partition(".")[0] in _NOTICES and extension_of(path) in _NOTICE_EXTENSIONS
    )
    return "notice" if is_notice or _SHOUTED_NOTICE.fullmatch(path.name) else None


def _left_out(extension: str, count: int, first: str) -> str:
    """Return the words for ``count`` files of a kind that is not read in a folder.

    >>> _left_out(".png", 2, "photos/a.png")
    'no article by their kind: 2 files .png (photos/a.png first)'
    """
    which = f"{count} file{'s' if count > 1 else ''} {extension or 'without extension'}"
    return f"no article by their kind: {which} ({first} first)"
