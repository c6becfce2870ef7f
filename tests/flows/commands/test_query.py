"""Queries, lists and checks of a published release; the release is made of made-up rows, no server is needed."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from rich.console import Console
from typer.testing import CliRunner

from flows.cli import app
from flows.commands.listing import print_diff, print_releases
from flows.commands.query import QueryError, query_release
from flows.commands.revalidate import revalidate
from flows.errors import WrongUsage
from flows.release import ReleaseError, list_releases, release_folder
from flows.release.publish import publish
from flows.store import Store
from tests.flows.made_articles import NOW, made_batch

COUNT = "SELECT count(*) AS n, min(char_start) AS first FROM figures"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder with two releases: ten articles, then eleven."""
    folder = tmp_path_factory.mktemp("out")
    with Store.open(folder / "store.duckdb") as store:
        for first, count in ((1, 10), (11, 1)):
            store.replace(made_batch(first, count), "run-1")
            assert publish(store, folder, NOW) is not None
    return folder


def screen() -> Console:
    return Console(file=StringIO(), width=160)


def printed(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_rows_as_a_table(out: Path) -> None:
    console = screen()
    query_release(COUNT, out, None, "table", None, console)
    assert "11" in printed(console)


def test_rows_as_csv_and_jsonl_in_a_file(out: Path, tmp_path: Path) -> None:
    for form in ("csv", "jsonl"):
        query_release(COUNT, out, None, form, tmp_path / form, screen())
    [row] = csv.DictReader((tmp_path / "csv").read_text(encoding="utf-8").splitlines())
    assert row["n"] == "11"
    assert json.loads((tmp_path / "jsonl").read_text(encoding="utf-8"))["n"] == 11


def test_rows_as_parquet(out: Path, tmp_path: Path) -> None:
    query_release("FROM articles;", out, None, "parquet", tmp_path / "a.parquet", screen())
    assert pq.read_table(tmp_path / "a.parquet").num_rows == 11


def test_an_older_release_on_request(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    query_release(COUNT, out, list_releases(out)[-1], "csv", None, screen())
    assert capsys.readouterr().out.splitlines()[1].startswith("10,")


@pytest.mark.parametrize("sql", ["SELEC 1", "SELECT nothing FROM figures", "FROM no_such_table"])
def test_what_duckdb_refuses_is_one_line(out: Path, sql: str) -> None:
    with pytest.raises(QueryError) as refused:
        query_release(sql, out, None, "table", None, screen())
    assert "\n" not in str(refused.value)


def test_wrong_usage(out: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="--output"):
        query_release(COUNT, out, None, "parquet", None, screen())
    with pytest.raises(ReleaseError, match="no release"):
        query_release(COUNT, tmp_path, None, "table", None, screen())


def test_the_list_marks_the_current_release(out: Path) -> None:
    console = screen()
    print_releases(out, console)
    newest, *_ = list_releases(out)
    [line] = [line for line in printed(console).splitlines() if "current" in line]
    assert newest in line


def test_a_folder_without_releases_says_how_to_make_one(tmp_path: Path) -> None:
    console = screen()
    print_releases(tmp_path, console)
    assert "dateline run" in printed(console)


def test_the_difference_counts_rows(out: Path) -> None:
    console = screen()
    newer, older = list_releases(out)
    print_diff(out, older, newer, console)
    [line] = [line for line in printed(console).splitlines() if "articles" in line]
    assert "1" in line


def test_a_damaged_file_is_found(out: Path) -> None:
    console = screen()
    older = list_releases(out)[-1]
    table = next((release_folder(out, older) / "quotes").glob("*.parquet"))
    whole = table.read_bytes()
    table.chmod(0o644)
    table.write_bytes(whole[:-4])
    try:
        assert not revalidate(out, older, console)
    finally:
        table.write_bytes(whole)
    assert f"quotes/{table.name}" in printed(console)


def test_help_lists_every_command() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    for command in ("run", "extract", "query", "releases", "diff", "validate", "serve", "docs"):
        assert command in shown
