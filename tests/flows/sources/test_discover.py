from __future__ import annotations

import os
from collections import Counter
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
        "sub/d.csv", "node_modules/e.txt", ".git/f.txt", "no_extension", "sub/poll.md", "e.Markdown", "LICENSE-DATA.md",
        "licence-fee-row.md", "sub/y.py",
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
    assert [os.path.relpath(path, folder) for path in files_of(str(folder), None, heard.append)] == READ
    assert {(remark.about, remark.source_ref) for remark in heard} == {("passed_over", str(folder))}
    assert [remark.detail for remark in heard] == [
        "no article by their kind: 1 file without extension (no_extension first)",
        "no article by their kind: 2 files .py (x.py first)",
    ]


def test_what_is_passed_over_is_counted(folder: Path) -> None:
    counts: Counter[str] = Counter()
    list(files_of(str(folder), counts))
    assert counts == {"hidden": 2, "notice": 4, ".json": 1, "node_modules/": 1}


def test_articles_are_not_passed_over_for_how_their_names_begin_nor_for_their_folder(tmp_path: Path) -> None:
    articles = [
        "robots-replace-workers.txt", "authors-guild-sues.txt", "license-fee-row.txt", "notice-of-strike.txt",
        "copying-scandal.txt", "robots.html", "license.jsonl", "gold/price-rises.txt", "expected/storm.txt",
    ]  # fmt: skip
    notices = ["LICENSE", "Licence.txt", "NOTICE.md", "README.de.txt", "robots.txt", "AUTHORS"]
    for name in [*articles, *notices]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    counts: Counter[str] = Counter()
    found = {os.path.relpath(path, tmp_path) for path in files_of(str(tmp_path), counts)}
    assert found == set(articles)
    assert counts == {"notice": len(notices)}


def test_a_folder_without_articles_says_what_it_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.jpg").write_text("x")
    with pytest.raises(SourceError, match=r"holds no article \(passed over: \.jpg 1, \.json 1\); files read"):
        files_of(str(tmp_path))


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
