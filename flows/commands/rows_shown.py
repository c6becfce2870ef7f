"""Rows on a terminal: as a table, or row by row where a table would be too narrow to read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rich.table import Table

from flows.commands.cells import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

ROWS_SHOWN = 200
"""The most rows that the terminal shows; the other formats write all."""
READABLE = 14
"""The width from which a longer value can be read in a column, folded over lines."""
_RULES = 3
"""What a column's border and padding take."""


def print_rows(names: list[str], rows: Iterator[tuple[Any, ...]], console: Console) -> None:
    r"""Print the first ``ROWS_SHOWN`` of ``rows`` and say so when there are more.

    Every column of a table keeps at least ``READABLE`` characters, or the width of its longest value when that is
    less; where the terminal has no room for that, each row is a block with a line a column, as ``\x`` does in psql.
    """
    shown = [[cell(value) for value in row] for row in islice(rows, ROWS_SHOWN)]
    if _table_width(names, shown) <= console.width:
        console.print(_table(names, shown))
    else:
        for number, row in enumerate(shown, 1):
            console.print(_block(number, names, row))
    if next(rows, None) is not None:
        console.print(f"the first {ROWS_SHOWN} rows; --format csv writes all")


def _table_width(names: list[str], rows: list[list[str]]) -> int:
    longest = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    return 1 + sum(min(width, READABLE) + _RULES for width in longest)


def _table(names: list[str], rows: list[list[str]]) -> Table:
    table = Table(header_style="bold")
    for name in names:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _block(number: int, names: list[str], row: list[str]) -> Table:
    table = Table(
        title=f"row {number}", title_justify="left", title_style="bold", show_header=False, box=None
    )
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in zip(names, row, strict=True):
        table.add_row(name, value)
    return table
