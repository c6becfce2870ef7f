"""Rows on a terminal: a table while it can be read, else a block a row."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from flows.commands.rows_shown import ROWS_SHOWN, print_rows

WIDE = [f"column_{number:02}" for number in range(26)]


def printed(names: list[str], rows: list[tuple[object, ...]], width: int = 100) -> list[str]:
    console = Console(file=StringIO(), width=width)
    print_rows(names, iter(rows), console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue().splitlines()


def test_few_columns_are_a_table() -> None:
    lines = printed(["value", "item"], [(1200.0, "houses"), (None, "people")])
    assert any("1,200" in line and "houses" in line for line in lines)


def test_no_rows_are_a_table_of_names() -> None:
    assert any("value" in line and "item" in line for line in printed(["value", "item"], []))


def test_many_columns_are_a_block_a_row_with_every_value_whole() -> None:
    lines = printed(WIDE, [tuple(f"the value of {name}" for name in WIDE)] * 2)
    assert [line.strip() for line in lines if line.startswith("row ")] == ["row 1", "row 2"]
    for name in WIDE:
        assert sum(name in line and f"the value of {name}" in line for line in lines) == 2


def test_the_same_columns_are_a_table_where_there_is_room() -> None:
    lines = printed(WIDE, [tuple("x" for _ in WIDE)], width=400)
    assert not any(line.startswith("row ") for line in lines)


@pytest.mark.parametrize("names", [["n"], WIDE])
def test_rows_left_out_are_said(names: list[str]) -> None:
    lines = printed(names, [tuple(0 for _ in names)] * (ROWS_SHOWN + 1))
    assert lines[-1].startswith(f"the first {ROWS_SHOWN} rows")
