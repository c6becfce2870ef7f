"""Where records of a WARC file start: to go on after a damaged one, and to resume."""

from __future__ import annotations

import os
import zlib
from typing import BinaryIO

_MARK = b"WARC/"
_GZIP = b"\x1f\x8b\x08"
_WINDOW = 1024 * 1024
_PROBE = 2048


def is_record(file: BinaryIO, offset: int) -> bool:
    """Tell whether a record, packed as its own gzip member or plain, starts at ``offset``."""
    file.seek(offset, os.SEEK_SET)
    head = file.read(_PROBE)
    if head.startswith(_MARK):
        return True
    if not head.startswith(_GZIP):
        return False
    try:
        return zlib.decompressobj(31).decompress(head, len(_MARK)) == _MARK
    except zlib.error:
        return False


def next_record(file: BinaryIO, offset: int) -> int | None:
    """Return the first offset from ``offset`` on at which a record starts, or None."""
    while True:
        file.seek(offset, os.SEEK_SET)
        window = file.read(_WINDOW)
        if len(window) < len(_MARK):
            return None
        for place in _places(window):
            if is_record(file, offset + place):
                return offset + place
        offset += max(1, len(window) - len(_MARK) + 1)


def _places(window: bytes) -> list[int]:
    """Return where a record may start: at a gzip header, or at a record's first words after a line end."""
    found: list[int] = []
    for mark, shift in ((_GZIP, 0), (b"\r\n" + _MARK, 2)):
        place = window.find(mark)
        while place >= 0:
            found.append(place + shift)
            place = window.find(mark, place + 1)
    return sorted(found)
