# ruff: noqa: S608 - names come from the contracts and the files of views, paths are quoted
"""The views over a release's files, as SQL: one a table, and the analyst's own from ``flows/views/*.sql``."""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import pyarrow.parquet as pq

from expectations.contracts import load_contract
from expectations.metadata import comments
from flows.store.sql import literal_glob, quoted, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

READ = "read_parquet"
_COLUMN_LINE = re.compile(r"\* (\w+): (.+)")


class View(NamedTuple):
    """One of the analyst's views."""

    name: str
    comment: str
    columns: dict[str, str]
    """The meaning of its columns, where the file gives one."""
    sql: str


def analyst_views() -> list[View]:
    """Return the views of ``flows/views`` by name, those that read other views last.

    A file is its header, lines of comment in which ``* name: meaning`` describes a column, and one SELECT.
    """
    folder = resources.files("flows").joinpath("views")
    sources = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if _is_sql(file.name)}
    views = [_parse(name.removesuffix(".sql"), source) for name, source in sorted(sources.items())]
    return sorted(views, key=lambda view: any(_reads(view, other.name) for other in views))


def statements(tables: Iterable[str], root: Path | None) -> Iterator[str]:
    """Yield the SQL that makes every view of a release that holds ``tables``, with its comments.

    Of a release of an older schema it is the tables' views only: today's others may read columns that it lacks.

    Args:
        tables: the release's tables.
        root: the release's folder, for absolute paths; None for paths relative to ``file_search_path`` and for
            the contracts' columns.
    """
    is_current = True
    for name in tables:
        columns = load_contract(name).column_names
        present = columns if root is None else _columns_of(root / name)
        is_current = is_current and set(columns) <= set(present)
        yield from _table_view(name, root, present)
    for view in analyst_views() if is_current else ():
        yield f"CREATE OR REPLACE VIEW {quoted(view.name)} AS\n{view.sql}"
        yield f"COMMENT ON VIEW {quoted(view.name)} IS {text(view.comment)}"
        for column, meaning in view.columns.items():
            yield f"COMMENT ON COLUMN {quoted(view.name)}.{quoted(column)} IS {text(meaning)}"


def _reads(view: View, name: str) -> bool:
    return re.search(rf"\b(FROM|JOIN) {name}\b", view.sql) is not None


def _is_sql(name: str) -> bool:
    return name.endswith(".sql")


def _columns_of(folder: Path) -> list[str]:
    """Return the columns of the first file in ``folder``; all files of a table have the same."""
    return list(pq.read_schema(min(folder.glob("*.parquet"))).names)


def _table_view(name: str, root: Path | None, present: Collection[str]) -> Iterator[str]:
    folder = f"{literal_glob(str(root))}/{name}" if root else name
    # A folder of the user's named key=value must not become a column.
    source = f"{READ}({text(f'{folder}/*.parquet')}, hive_partitioning = false)"
    yield f"CREATE OR REPLACE VIEW {quoted(name)} AS SELECT * FROM {source}"
    table_comment, *column_comments = comments(name)
    yield table_comment
    for column, comment in zip(load_contract(name).column_names, column_comments, strict=True):
        if column in present:
            yield comment


def _parse(name: str, source: str) -> View:
    comment: list[str] = []
    columns: dict[str, str] = {}
    lines = source.splitlines()
    while lines and lines[0].startswith("--"):
        line = lines.pop(0).removeprefix("--").strip()
        described = _COLUMN_LINE.fullmatch(line)
        if described:
            columns[described[1]] = described[2]
        else:
            comment.append(line)
    return View(name, " ".join(comment).strip(), columns, "\n".join(lines).strip().removesuffix(";"))
