"""The file that a command writes: there whole when the command has done its work, and as it was before when not."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from flows.destinations import refusal, require_folder_of
from flows.errors import WrongUsage
from flows.sources.discover import files_of
from flows.sources.read import is_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@contextmanager
def result_file(path: Path) -> Iterator[IO[str]]:
    """Give a stream whose text takes the place of ``path`` when the block ends without an error.

    When nothing was written, a file that was there stays. What is no regular file (a pipe, ``/dev/stdout``) is written
    to as it is.

    Raises:
        WrongUsage: It cannot be written there.
    """
    require_folder_of("--output", path)
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8") as stream:
            yield stream
        return
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise WrongUsage(refusal("--output", path, PermissionError()))
    path = path.resolve()  # a link goes on pointing to its file
    with result_folder(path.parent) as beside:
        unfinished = beside / path.name
        with unfinished.open("w", encoding="utf-8") as stream:
            yield stream
        if path.exists():
            shutil.copymode(path, unfinished)
            if not unfinished.stat().st_size:
                unfinished.unlink()


@contextmanager
def result_folder(folder: Path) -> Iterator[Path]:
    """Give a hidden folder in ``folder``; when the block ends well its files replace those of their names there."""
    with TemporaryDirectory(prefix=".dateline-", dir=folder) as name:
        beside = Path(name)
        yield beside
        for path in sorted(beside.iterdir()):
            os.replace(path, folder / path.name)  # noqa: PTH105


def require_apart(outputs: Iterable[Path], sources: Iterable[str]) -> None:
    """Check that none of ``outputs`` is read as well.

    Raises:
        WrongUsage: One is a file of ``sources``.
        SourceError: A source is not there.
    """
    written = [path for path in outputs if path.is_file()]
    files = (path for source in sources if written and not is_url(source) for path in files_of(source))
    for path, output in product(files, written):
        if path.is_file() and path.samefile(output):
            raise WrongUsage(f"--output {output}: this is one of the sources; name another file")
