"""Where records of a WARC file start: to go on after a damaged one, and to resume."""

from __future__ import annotations

import os
import re
import zlib
from typing import BinaryIO

_MARK = b"WARC/1."
_HEAD = re.compile(rb"WARC/1\.\d\r?\n[\w-]+:")
_HEAD_BYTES = 64
_GZIP = b"\x1f\x8b\x08"
_WINDOW = 1024 * 1024
_PROBE = 2048


def is_record(file: BinaryIO, offset: int) -> bool:
    """Tell whether a record, packed as its own gzip member or plain, starts at ``offset``."""
    file.seek(offset, os.SEEK_SET)
    head = file.read(_PROBE)
    if not head.startswith(_GZIP):
        return _HEAD.match(head) is not None
    try:
        return _HEAD.match(zlib.decompressobj(31).decompress(head, _HEAD_BYTES)) is not None
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
    """Return where a record may start: at a gzip header, or at a record's first words."""
    found: list[int] = []
    for mark in (_GZIP, _MARK):
        place = window.find(mark)
        while place >= 0:
            found.append(place)
            place = window.find(mark, place + 1)
    return sorted(found)
