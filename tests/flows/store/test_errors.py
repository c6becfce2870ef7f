from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.store.errors import StoreError, reported

PATH = Path("out/store.duckdb")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            duckdb.IOException('Could not set lock on file "x": Conflicting lock is held in python (PID 12)'),
            "process 12",
        ),
        (duckdb.IOException("Could not write file: No space left on device"), "free some and run again"),
        (duckdb.IOException('Cannot open file "x": Permission denied'), "give this user the right"),
        (
            duckdb.IOException('The file "x" exists, but it is not a valid DuckDB database file!'),
            "move it away",
        ),
        (duckdb.ConstraintException("NOT NULL constraint failed: speakers.name"), "speakers.name"),
        (PermissionError(13, "Permission denied"), "give this user the right"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_each_condition_is_one_line_that_says_what_to_do(error: Exception, said: str) -> None:
    with pytest.raises(StoreError) as raised, reported(PATH):
        raise error
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("error", [duckdb.BinderException("no such column"), KeyError("x")])
def test_mistakes_of_ours_pass_through(error: Exception) -> None:
    with pytest.raises(type(error)), reported(PATH):
        raise error
