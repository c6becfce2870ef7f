"""The one door to the sources: a reference in, articles and rejects out."""

from __future__ import annotations

import re
import traceback
import zlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from flows.sources.csv_files import read_csv
from flows.sources.discover import files_of
from flows.sources.duplicates import without_repeated_ids
from flows.sources.file_names import as_on_disk, printable
from flows.sources.finish import finished
from flows.sources.html_files import read_html_file
from flows.sources.json_files import read_json, read_json_lines
from flows.sources.kinds import kind_of
from flows.sources.parquet_files import read_parquet
from flows.sources.protocol import Reject, SourceError, SourceOptions
from flows.sources.row_counts import count_rows
from flows.sources.text_files import read_text_file
from flows.sources.warc_files import read_warc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.sources.protocol import Kind
    from transforms.records import Article

_URL = re.compile(r"https?://", re.I)
_DEFAULTS = SourceOptions()
_REMEMBERED = frozenset({"warc", "feed", "sitemap", "urls"})
"""Kinds of which a later run yields nothing when nothing is new."""


def read_source(reference: str, options: SourceOptions = _DEFAULTS) -> Iterator[Article | Reject]:
    """Return the articles, and the rejects, of one SOURCE of the command line, lazily and in a fixed order.

    One bad item is a reject and reading goes on. In a folder or a glob a file that is wrong as a whole (no
    text column) is one reject too; named alone it is a wrong usage.

    Raises:
        SourceError: At once: the path does not exist, or the folder or glob holds no article. When its file
            is
            read: a file named alone is of no known kind or has no text column.
    """
    if is_url(reference):
        return _checked(_read_url(reference, options), options)
    files = files_of(reference, options.passed_over, options.remark)
    first = next(files)
    second = next(files, None)
    if second is None and first == Path(as_on_disk(reference)):
        return _checked(_read_file(first, printable(str(first)), options), options)
    every = chain((first,), () if second is None else (second,), files)
    return _checked((item for path in every for item in _read_one_of_many(path, options)), options)


def is_url(reference: str) -> bool:
    """Return whether a SOURCE is fetched from the web."""
    return _URL.match(reference) is not None


def _checked(items: Iterator[Article | Reject], options: SourceOptions) -> Iterator[Article | Reject]:
    return without_repeated_ids(finished(items, options))


def _read_one_of_many(path: Path, options: SourceOptions) -> Iterator[Article | Reject]:
    ref = printable(str(path))
    try:
        yield from _read_file(path, ref, options)
    except SourceError as error:
        yield _refused_whole(path, ref, error, options)


def _refused_whole(path: Path, ref: str, error: SourceError, options: SourceOptions) -> Reject:
    """Return the reject of a file of which no row can be read as it was asked for, with how many rows that costs."""
    rows = count_rows(path, options.kind or kind_of(path), options)
    why = str(error).removeprefix(f"{ref}: ")
    if rows is None:
        return Reject(ref, error.reason, why)
    which = f"the whole file with its {rows:,} row{'' if rows == 1 else 's'} is refused"
    return Reject(ref, error.reason, f"{which}: {why}", rows=rows)


def _read_file(path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    try:
        if path.is_file() and not path.stat().st_size:
            yield Reject(ref, "empty", "the file is empty")
            return
        kind = options.kind or kind_of(path)
        if kind is None:
            extension = printable(path.suffix) or "no extension"
            yield Reject(ref, "unsupported", f"no adapter reads this kind of file ({extension})")
            return
        is_remembered = kind in _REMEMBERED and options.state is not None
        items = _adapted(kind, path, ref, options)
        yield from items if is_remembered else _or_empty(items, ref)
    except SourceError:
        raise
    except (OSError, EOFError, zlib.error) as error:
        yield Reject(ref, "unreadable", str(error))
    except Exception as error:
        yield _failed(ref, error)


def _read_url(reference: str, options: SourceOptions) -> Iterator[Article | Reject]:
    from flows.sources.url_sources import read_url

    try:
        items = read_url(reference, options)
        yield from items if options.state is not None else _or_empty(items, reference)
    except SourceError:
        raise
    except Exception as error:
        yield _failed(reference, error)


def _or_empty(items: Iterator[Article | Reject], ref: str) -> Iterator[Article | Reject]:
    """Yield the items; where there are none that is a reject, for somebody put the source there."""
    is_empty = True
    for item in items:
        is_empty = False
        yield item
    if is_empty:
        yield Reject(ref, "empty", "nothing in it is an article: no row, no entry")


def _failed(ref: str, error: Exception) -> Reject:
    """Return the reject of a source at which an adapter failed: a mistake of ours must not cost the other sources."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return Reject(ref, "unreadable", f"reading stopped here: {type(error).__name__}: {error} ({where})")


def _adapted(kind: Kind, path: Path, ref: str, options: SourceOptions) -> Iterator[Article | Reject]:
    """Return the items of one file; an adapter that needs a large library is imported when it is used."""
    match kind:
        case "text":
            return read_text_file(path, ref, options)
        case "jsonl":
            return read_json_lines(path, ref, options)
        case "json":
            return read_json(path, ref, options)
        case "csv" | "tsv":
            return read_csv(path, ref, options, kind)
        case "parquet":
            return read_parquet(path, ref, options)
        case "html":
            return read_html_file(path, ref, options)
        case "warc":
            return read_warc(path, ref, options)
        case "feed":
            from flows.sources.feeds import read_feed_file

            return read_feed_file(path, ref, options)
        case "sitemap":
            from flows.sources.sitemaps import read_sitemap_file

            return read_sitemap_file(path, ref, options)
        case "urls":
            from flows.sources.url_sources import read_url_list

            return read_url_list(path, ref, options)
