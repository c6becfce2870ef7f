"""HTTP content codings, undone no further than a cap: a kilobyte can expand to hundreds of megabytes."""

from __future__ import annotations

import zlib

_GZIP_MAGIC = b"\x1f\x8b"
_ANY_GZIP_OR_ZLIB = 47
_RAW_DEFLATE = -15


class ContentError(ValueError):
    """A body that cannot be unpacked; ``reason`` is a reject's code."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def unpacked(data: bytes, coding: str | None, cap: int) -> bytes:
    """Return a body without its codings, cut after ``cap`` + 1 bytes: the caller sees that it is too long.

    Archives keep the header of bodies that they stored unpacked, so gzip is undone only when the bytes are
    gzip.

    Raises:
        ContentError: The coding is not known, or the bytes are not in it.
    """
    for name in reversed([part.strip().lower() for part in (coding or "").split(",") if part.strip()]):
        if name == "identity" or (name in {"gzip", "x-gzip"} and not data.startswith(_GZIP_MAGIC)):
            continue
        if name in {"gzip", "x-gzip"}:
            data = _members(data, cap)
        elif name == "deflate":
            data = _deflated(data, cap)
        else:
            raise ContentError("unsupported", f"no reader for the content coding {name}")
    return data


def _members(data: bytes, cap: int) -> bytes:
    """Return the bytes of all gzip members; what follows a broken one is dropped when something was read."""
    parts: list[bytes] = []
    size = 0
    while data.startswith(_GZIP_MAGIC) and size <= cap:
        member = zlib.decompressobj(_ANY_GZIP_OR_ZLIB)
        try:
            part = member.decompress(data, cap + 1 - size)
        except zlib.error as error:
            if parts:
                break
            raise ContentError("unreadable", f"not gzip: {error}") from error
        parts.append(part)
        size += len(part)
        if not member.eof and not member.unconsumed_tail:
            raise ContentError("unreadable", "the gzip body is cut off")
        data = member.unused_data
    return b"".join(parts)


def _deflated(data: bytes, cap: int) -> bytes:
    """Return the bytes of a zlib or, as some servers send it, a raw deflate stream."""
    if not data:
        return data
    fault = "not deflate"
    for bits in (_ANY_GZIP_OR_ZLIB, _RAW_DEFLATE):
        stream = zlib.decompressobj(bits)
        try:
            found = stream.decompress(data, cap + 1)
        except zlib.error:
            continue
        if stream.eof or len(found) > cap:
            return found
        fault = "the deflate body is cut off"
    raise ContentError("unreadable", fault)
