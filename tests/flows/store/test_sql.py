from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.store.sql import literal_glob, quoted, text

if TYPE_CHECKING:
    from pathlib import Path

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)


@given(NAMES)
def test_any_value_and_any_name_survive(name: str) -> None:
    con = duckdb.connect()
    con.execute(f"SELECT {text(name)} AS {quoted(name)}")
    assert con.description is not None
    assert con.description[0][0] == name
    assert con.fetchall() == [(name,)]
    con.close()


@pytest.mark.parametrize("name", ["plain", "a [b] c", "star*", "what?", "[[x]]", "it's"])
def test_a_path_matches_itself_and_nothing_else(tmp_path: Path, name: str) -> None:
    for folder in (name, "a b c", "starling", "whats"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "a.csv").write_text("x\n1\n")
    pattern = f"{literal_glob(str(tmp_path / name))}/*.csv"
    con = duckdb.connect()
    found = con.execute(f"SELECT file FROM glob({text(pattern)})").fetchall()  # noqa: S608
    assert found == [(str(tmp_path / name / "a.csv"),)]
    con.close()
