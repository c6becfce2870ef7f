"""Lines of a file of any size, none of them held beyond a cap."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1024 * 1024


class Line(NamedTuple):
    """One line with its line end; ``data`` is None when it was longer than the cap and was skipped."""

    number: int
    data: bytes | None
    quotes: int
    """How many double quotes a skipped line held: a CSV reader must know whether it ended inside a field."""
    size: int


def capped_lines(file: IO[bytes], cap: int) -> Iterator[Line]:
    """Yield the lines of ``file``, numbered from 1; one of more than ``cap`` bytes is skipped, not held."""
    number = 0
    while data := file.readline(cap + 1):
        number += 1
        if len(data) <= cap:
            yield Line(number, data, 0, len(data))
            continue
        size, quotes = len(data), data.count(b'"')
        while not data.endswith(b"\n") and (data := file.readline(_CHUNK)):
            size += len(data)
            quotes += data.count(b'"')
        yield Line(number, None, quotes, size)
