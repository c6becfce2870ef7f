"""JSON Lines (one article a line, constant memory) and small JSON files (one article or a list of them)."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING, TypeAlias

from flows.sources.capped_lines import capped_lines
from flows.sources.compressed import open_bytes
from flows.sources.decoding import DecodingError, decode
from flows.sources.protocol import Reject
from flows.sources.rows import read_row, require_text_column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from flows.sources.capped_lines import Line
    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_IS_UTF8 = "JSON is UTF-8: save the file so"
_UNDECODED = frozenset({"encoding", "binary"})
_WIDE_MARKS = frozenset({codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE})
_PATIENCE = 100
"""Rows without a text before the whole file is taken for one that has no text column."""
_HEAD_BYTES = 4096
_TOLD = 3
"""Lines in another encoding that are a reject each; there may be as many as the file has."""


def read_json_lines(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the articles of a JSON Lines file, one a line; blank lines are passed over.

    A binary file is one reject; of lines that are no UTF-8 the first are a reject each and the others one together.

    Raises:
        SourceError: None of the first 100 rows has the text column.
    """
    with open_bytes(path) as file:
        head = file.read(_HEAD_BYTES)
        if head[:2] in _WIDE_MARKS:
            yield Reject(ref, "encoding", "UTF-16; JSON Lines is UTF-8, save the file so")
            return
        if _is_binary(head):
            yield Reject(ref, "binary", "the file is binary, no JSON Lines (or UTF-16: save it as UTF-8)")
            return
        file.seek(0)
        items = (_read_line(line, ref, options) for line in capped_lines(file, options.max_line_bytes))
        found = _folded((item for item in items if item is not None), ref)
        yield from _with_text_column(found, ref, options)


def read_json(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the article, or the list of articles, that a JSON file of at most ``max_line_bytes`` holds.

    Raises:
        SourceError: None of the first 100 rows has the text column.
    """
    with open_bytes(path) as file:
        data = file.read(options.max_line_bytes + 1)
    if len(data) > options.max_line_bytes:
        yield Reject(ref, "too_large", f"longer than {options.max_line_bytes} bytes; write it as JSON Lines")
        return
    value, fault = _parse(data, ref, options)
    if fault is not None:
        yield fault
        return
    rows = value if isinstance(value, list) else [value]
    items = (_read_value(row, f"{ref}:{number}", options) for number, row in enumerate(rows, start=1))
    yield from _with_text_column(items, ref, options)


_Row: TypeAlias = "tuple[dict[str, object], Article | Reject]"


def _is_binary(head: bytes) -> bool:
    """Return whether a file that begins with ``head`` is binary: it holds a NUL and no object stands first."""
    return b"\0" in head and not head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")


def _folded(items: Iterator[_Row | Reject], ref: str) -> Iterator[_Row | Reject]:
    """Yield the items; of those that cannot be decoded all after the first few are one reject at the end."""
    count, last = 0, ""
    for item in items:
        if isinstance(item, Reject) and item.reason in _UNDECODED:
            count, last = count + 1, item.source_ref
            if count > _TOLD:
                continue
        yield item
    if count > _TOLD:
        more = count - _TOLD
        yield Reject(ref, "encoding", f"{more} more lines up to {last} cannot be read; {_IS_UTF8}", rows=more)


def _with_text_column(
    items: Iterator[_Row | Reject], ref: str, options: SourceOptions
) -> Iterator[Article | Reject]:
    """Yield the items; raise when the rows show that the file has no text column."""
    held: list[_Row | Reject] = []
    is_found = False
    for item in items:
        if is_found:
            yield item if isinstance(item, Reject) else item[1]
            continue
        held.append(item)
        is_found = not isinstance(item, Reject) and options.column("text") in item[0]
        if is_found or len(held) == _PATIENCE:
            if not is_found:
                _require_text(held, ref, options)
            is_found = True
            yield from (one if isinstance(one, Reject) else one[1] for one in held)
            held = []
    if not is_found:
        _require_text(held, ref, options)
        yield from (one if isinstance(one, Reject) else one[1] for one in held)


def _require_text(held: list[_Row | Reject], ref: str, options: SourceOptions) -> None:
    names = dict.fromkeys(name for item in held if not isinstance(item, Reject) for name in item[0])
    if names:
        require_text_column(names, ref, options)


def _read_line(line: Line, ref: str, options: SourceOptions) -> _Row | Reject | None:
    place = f"{ref}:{line.number}"
    if line.data is None:
        return Reject(
            place, "too_large", f"a line of {line.size} bytes; the limit is {options.max_line_bytes}"
        )
    data = line.data.removeprefix(codecs.BOM_UTF8) if line.number == 1 else line.data
    if not data.strip():
        return None
    value, fault = _parse(data, place, options)
    return fault if fault is not None else _read_value(value, place, options)


def _parse(data: bytes, ref: str, options: SourceOptions) -> tuple[object, Reject | None]:
    """Return the JSON value of ``data``, or the reason why there is none."""
    try:
        text = decode(data, forced=options.encoding or "utf-8").text
        return json.loads(text), None
    except DecodingError as error:
        return None, Reject(ref, error.reason, f"{error}; {_IS_UTF8}")
    except RecursionError:
        return None, Reject(ref, "malformed", "not JSON that can be read: nested too deep")
    except ValueError as error:
        return None, Reject(ref, "malformed", f"not JSON: {error}")


def _read_value(value: object, ref: str, options: SourceOptions) -> _Row | Reject:
    if not isinstance(value, dict):
        return Reject(ref, "malformed", f"a JSON {type(value).__name__}, not an object with a text")
    return value, read_row(value, ref, "jsonl", options)
