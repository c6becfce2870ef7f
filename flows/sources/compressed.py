"""Files that may be gzip: opened as the stream of bytes that they hold, never unpacked whole."""

from __future__ import annotations

import gzip
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathlib import Path

GZIP_MAGIC = b"\x1f\x8b"


def open_bytes(path: Path) -> IO[bytes]:
    """Return an open stream of the bytes of ``path``, unpacked while read when it is gzip."""
    file = path.open("rb")
    is_gzip = file.read(2) == GZIP_MAGIC
    file.seek(0)
    if not is_gzip:
        return file
    file.close()
    return cast("IO[bytes]", gzip.open(path, "rb"))
