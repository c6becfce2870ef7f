from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from flows.sources.discover import files_of
from flows.sources.protocol import Remark, SourceError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt", "a.html.gz", "c.PDF", "README.md", "LICENSE.txt", ".hidden.txt", "a.json", "robots.txt", "x.py",
        "sub/d.csv", "sub/expected/e.txt", ".git/f.txt", "gold/g.txt", "no_extension", "sub/poll.md", "e.Markdown",
        "LICENSE-DATA.md", "licence-fee-row.md", "sub/y.py",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(reference: str, folder: Path) -> list[str]:
    return [os.path.relpath(path, folder) for path in files_of(reference)]


READ = ["a.html.gz", "b.txt", "c.PDF", "e.Markdown", "licence-fee-row.md", "sub/d.csv", "sub/poll.md"]


def test_a_folder_gives_what_may_be_articles_in_a_fixed_order(folder: Path) -> None:
    assert names(str(folder), folder) == READ


def test_kinds_that_a_folder_leaves_out_are_told(folder: Path) -> None:
    heard: list[Remark] = []
    assert [os.path.relpath(path, folder) for path in files_of(str(folder), heard.append)] == READ
    assert {(remark.about, remark.source_ref) for remark in heard} == {("passed_over", str(folder))}
    assert [remark.detail for remark in heard] == [
        "no article by their kind: 1 file without extension (no_extension first)",
        "no article by their kind: 1 file .json (a.json first); a .json file is read when it is named",
        "no article by their kind: 2 files .py (x.py first)",
    ]


def test_a_file_that_is_named_is_taken_whatever_it_is(folder: Path) -> None:
    assert names(f"{folder}/a.json", folder) == ["a.json"]
    assert names(f"{folder}/no_extension", folder) == ["no_extension"]


def test_globs(folder: Path) -> None:
    assert names(f"{folder}/*.txt", folder) == ["LICENSE.txt", "b.txt", "robots.txt"]
    assert names(f"{folder}/**/*.csv", folder) == ["sub/d.csv"]
    assert names(f"{folder}/su*", folder) == ["sub/d.csv", "sub/poll.md"]


def test_names_with_glob_characters_are_files_first(folder: Path) -> None:
    (folder / "odd[1].txt").write_text("x")
    assert names(f"{folder}/odd[1].txt", folder) == ["odd[1].txt"]


@pytest.mark.parametrize("name", ["missing", "*.warc", "sub/expected/none", ".git"])
def test_nothing_to_read_is_said_at_once(folder: Path, name: str) -> None:
    if name == ".git":
        (folder / ".git" / "f.txt").unlink()
    with pytest.raises(SourceError):
        files_of(f"{folder}/{name}")
