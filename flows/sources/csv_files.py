"""CSV and TSV files (RFC 4180, a header line), streamed; a field may hold line ends and is kept as parsed."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING

from flows.sources.capped_lines import capped_lines
from flows.sources.compressed import open_bytes
from flows.sources.decoding import Decoded, DecodingError, decode
from flows.sources.protocol import Reject
from flows.sources.rows import read_row, require_text_column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from flows.sources.protocol import SourceOptions
    from transforms.records import Article

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


_UNCLOSED = "not CSV: a quotation mark is not closed"


class _BadLineError(Exception):
    """A line that cannot be given to the CSV parser."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class _Lines:
    """Decoded lines for the CSV parser, with what is needed to find the next record after a bad one."""

    def __init__(self, file: IO[bytes], options: SourceOptions) -> None:
        self._lines = capped_lines(file, options.max_line_bytes)
        self._options = options
        self.number = self.first = 0
        self.start_record()

    def start_record(self) -> None:
        """Forget the lines of the last record."""
        self.first = self.number + 1
        self.quotes = self.size = self.replaced = 0
        self.encoding = "utf-8"

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number = line.number
        limit = self._options.max_line_bytes
        self.quotes += line.quotes if line.data is None else line.data.count(b'"')
        self.size += line.size
        if line.data is None or self.size > limit:
            raise _BadLineError("too_large", f"a record of more than {limit} bytes")
        if line.number == 1 and (line.data.startswith(_WIDE_MARKS) or b"\0" in line.data):
            raise _BadLineError("encoding", "UTF-16 or binary; save the file as UTF-8")
        data = line.data.removeprefix(codecs.BOM_UTF8) if line.number == 1 else line.data
        try:
            decoded: Decoded = decode(data, forced=self._options.encoding)
        except DecodingError as error:
            raise _BadLineError(error.reason, str(error)) from error
        self.replaced += decoded.replacement_chars
        if decoded.encoding != "utf-8":
            self.encoding = decoded.encoding
        return decoded.text

    def refused(self, ref: str, reason: str, why: str) -> Reject:
        """Return the reject of the record at hand, with the lines that are lost with it."""
        rows = self.number - self.first + 1
        lost = f"; lines {self.first} to {self.number} are not read" if rows > 1 else ""
        return Reject(f"{ref}:{self.number}", reason, f"{why}{lost}", rows=rows if rows > 1 else None)

    def skip_record(self) -> None:
        """Read on to the end of a bad record: the line on which its quotes are balanced."""
        while self.quotes % 2:
            line = next(self._lines, None)
            if line is None:
                return
            self.number = line.number
            self.quotes += line.quotes if line.data is None else line.data.count(b'"')


def read_csv(path: Path, ref: str, options: SourceOptions, kind: str = "csv") -> Iterator[Article | Reject]:
    """Yield the articles of a CSV or TSV file, one a record; ``source_ref`` ends in the record's last line.

    Raises:
        SourceError: The header has no text column.
    """
    csv.field_size_limit(options.max_line_bytes)
    with open_bytes(path) as file:
        lines = _Lines(file, options)
        header: list[str] | None = None
        for record in _records(lines, ref, kind):
            if isinstance(record, Reject):
                yield record
                if header is None:
                    return
            elif header is None:
                header = [name.strip() for name in record]
                require_text_column(header, ref, options)
            elif record:
                yield _read_record(header, record, f"{ref}:{lines.number}", lines, options)
        if header is None:
            yield Reject(ref, "empty", "the file is empty")


def count_records(path: Path, options: SourceOptions, kind: str = "csv") -> int:
    """Return how many records there are below the header line; those that cannot be read count too."""
    with open_bytes(path) as file:
        return sum(1 for record in _records(_Lines(file, options), str(path), kind) if record) - 1


def _records(lines: _Lines, ref: str, kind: str) -> Iterator[list[str] | Reject]:
    """Yield the records as lists of fields; a bad one becomes a reject and the next is found."""
    first = _first_line(lines)
    if first is None:
        return
    if isinstance(first, _BadLineError):
        yield Reject(ref, first.reason, f"the header line cannot be read: {first}")
        return
    delimiter = "\t" if kind == "tsv" else max(",;\t", key=first.count)
    header = next(csv.reader([first], delimiter=delimiter), [])
    yield header
    parser = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.start_record()
        try:
            yield next(parser)
        except StopIteration:
            return
        except _BadLineError as error:
            lines.skip_record()
            yield lines.refused(ref, error.reason, str(error))
        except csv.Error as error:
            is_open = lines.quotes % 2 == 1
            lines.skip_record()
            yield lines.refused(ref, "malformed", _UNCLOSED if is_open else f"not CSV: {error}")


def _first_line(lines: _Lines) -> str | _BadLineError | None:
    try:
        return next(lines, None)
    except _BadLineError as error:
        return error


def _read_record(
    header: list[str], record: list[str], ref: str, lines: _Lines, options: SourceOptions
) -> Article | Reject:
    if len(record) > len(header):
        fields = f"{len(record)} fields under {len(header)} column names"
        return Reject(ref, "malformed", f"{fields}: a text with commas needs quotation marks around it")
    row: dict[str, object] = dict(zip(header, record, strict=False))
    return read_row(row, ref, "csv", options, lines.encoding, lines.replaced)
