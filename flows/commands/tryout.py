"""Extraction at once, without Prefect, store or release: what ``dateline extract`` prints or writes."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from flows.commands.cells import cell
from flows.commands.result_file import require_apart, result_file, result_folder
from flows.destinations import make_folder
from flows.errors import WrongUsage
from flows.remarks import Remarks, said
from flows.rows import RECORD_TABLES, Run, article_row, json_value, record_rows
from flows.sources.protocol import Reject
from flows.sources.read import read_source
from flows.summary import PASSED_OVER, told
from transforms.extract import UNREAD, extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from flows.rows import Row
    from flows.settings import RunSettings
    from flows.sources.protocol import Remark
    from transforms.records import Extraction

_SHOWN = {
    "figures": ("surface", "value", "low", "bound", "unit", "item", "claimant", "as_of_start"),
    "dates": ("surface", "type", "value", "modifier", "interval_start"),
    "quotes": ("surface", "kind", "cue", "speaker", "speaker_name"),
    "speakers": ("name", "kind", "description", "mentions", "quotes"),
}
_PARQUET = ("articles", *RECORD_TABLES)
_REMARKS_PRINTED = 20
"""Of each kind: a column of dates that are none must not bury the records."""
_TRYOUT = Run("tryout", datetime.fromtimestamp(0, UTC))
_OF_THE_STORE = ("version_no", "is_latest", "cluster_id", "cluster_role", "run_id", "ingested_at")


def extract_now(
    settings: RunSettings, form: str, output: Path | None, console: Console, errors: Console
) -> int:
    """Write the records of the settings' sources as ``form``; return the number of articles read.

    Raises:
        WrongUsage: ``form`` is parquet and no folder is named, or what is written is a source too or cannot be written.
        SourceError: A source cannot be read at all.
    """
    extractions = _extractions(settings, errors)
    if form == "parquet":
        if output is None:
            raise WrongUsage("--format parquet needs --output DIR")
        require_apart([output / f"{name}.parquet" for name in _PARQUET], settings.sources)
        make_folder("--output", output)
        return write_parquet(extractions, output)
    require_apart([output] if output else [], settings.sources)
    with result_file(output) if output else nullcontext(sys.stdout) as stream:
        if form == "jsonl":
            return write_jsonl(extractions, stream)
        return print_tables(
            extractions, Console(file=stream, width=160, highlight=False) if output else console
        )


def _extractions(settings: RunSettings, errors: Console) -> Iterator[Extraction]:
    remarks = Remarks(_REMARKS_PRINTED)

    def hear(remark: Remark) -> None:
        if remarks.add(remark):
            errors.print(f"warning: {said(remark)}", markup=False)

    options = settings.source_options(datetime.now(UTC), remark=hear)
    for source in settings.sources:
        for item in read_source(source, options):
            if isinstance(item, Reject):
                errors.print(f"rejected {item.source_ref}: {item.reason}: {item.detail}", markup=False)
                continue
            try:
                yield extract(item, frozenset() if settings.all_zones else UNREAD)
            except Exception as error:  # as in a run, one article must not cost the others
                errors.print(f"rejected {item.source_ref}: {type(error).__name__}: {error}", markup=False)
    if options.passed_over:
        errors.print(f"{PASSED_OVER}: {told(options.passed_over)}", markup=False)
    for line in remarks.more():
        errors.print(f"warning: {line}", markup=False)


def write_jsonl(extractions: Iterable[Extraction], stream: IO[str]) -> int:
    """Write a line per article: the article's row and a list of rows per table; return the count."""
    count = 0
    for extraction in extractions:
        line = {"article": _article(extraction), **record_rows(extraction)}
        stream.write(json.dumps(line, default=json_value, ensure_ascii=False) + "\n")
        count += 1
    return count


def write_parquet(extractions: Iterable[Extraction], folder: Path) -> int:
    """Write one Parquet file per table to ``folder``, when there are articles; return their number."""
    from flows.arrow_tables import tables_of, write_parts  # pyarrow is not needed for the other formats

    tables = tables_of(extractions, _TRYOUT)
    if tables["articles"].num_rows:
        folder.mkdir(parents=True, exist_ok=True)
        with result_folder(folder) as unfinished:
            write_parts({name: tables[name] for name in _PARQUET}, unfinished)
    return tables["articles"].num_rows


def print_tables(extractions: Iterable[Extraction], console: Console) -> int:
    """Print one table per kind of record and article; return the number of articles."""
    count = 0
    for extraction in extractions:
        article = _article(extraction)
        console.rule(str(article["title"] or article["source_ref"]))
        console.print(_about(article), style="dim")
        for name, rows in record_rows(extraction).items():
            console.print(_table(name, rows))
        count += 1
    return count


def _article(extraction: Extraction) -> Row:
    row = article_row(extraction, _TRYOUT)
    return {name: value for name, value in row.items() if name not in _OF_THE_STORE}


def _about(article: Row) -> str:
    known = (
        "publisher",
        "dateline_place",
        "published_at",
        "reference_date",
        "reference_source",
        "word_count",
    )
    return " · ".join(f"{name} {article[name]}" for name in known if article[name] is not None)


def _table(name: str, rows: list[Row]) -> Table:
    table = Table(title=f"{name} ({len(rows)})", title_justify="left", header_style="bold")
    columns = ("char_start", *_SHOWN[name]) if name != "speakers" else _SHOWN[name]
    for column in columns:
        table.add_column(column, justify="right" if column == "char_start" else "left", overflow="fold")
    for row in rows:
        table.add_row(*(cell(row[column]) for column in columns))
    return table
