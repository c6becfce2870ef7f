from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from flows import cli
from flows.commands.result_file import result_file, result_folder

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "A bridge closed for repairs on Friday, the council said. It had carried 40 lorries a day."


def extract(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> object:
    monkeypatch.setattr("sys.argv", ["dateline", "extract", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return ended.value.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_at_the_end_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    path.chmod(0o640)
    (tmp_path / "link.txt").symlink_to(path)
    with result_file(tmp_path / "link.txt") as stream:
        stream.write("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new" and path.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["link.txt", "out.txt"] and (tmp_path / "link.txt").is_symlink()


def test_what_fails_or_writes_nothing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(ValueError, match="stop"), result_file(path) as stream:
        stream.write("half")
        raise ValueError("stop")
    with result_file(path):
        pass
    assert path.read_text() == "old" and names(tmp_path) == ["out.txt"]


def test_files_of_a_folder_are_replaced_together(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "other").write_text("mine")
    with result_folder(tmp_path) as beside:
        (beside / "a").write_text("new")
    assert (tmp_path / "a").read_text() == "new" and names(tmp_path) == ["a", "other"]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    with result_file(pipe) as stream:
        stream.write("x")
    reader.join()
    assert read == ["x"] and pipe.is_fifo()


@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_a_source_is_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(path)
    for source in (path, tmp_path, tmp_path / "*.txt", tmp_path / "link.txt"):
        assert extract(monkeypatch, source, "--format", form, "--output", path) == 2
    assert path.read_text() == TEXT


def test_a_folder_that_holds_its_source_under_a_tables_name_is_no_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    written = ("--format", "parquet", "--output", tmp_path)
    assert extract(monkeypatch, tmp_path / "a.txt", *written) == 0
    before = (tmp_path / "articles.parquet").read_bytes()
    assert extract(monkeypatch, tmp_path / "articles.parquet", *written) == 2
    assert extract(monkeypatch, tmp_path / "a.txt", *written) == 0
    assert (tmp_path / "articles.parquet").read_bytes() == before


@pytest.mark.parametrize(("source", "code"), [("missing.txt", 2), ("empty.txt", 1)])
def test_a_source_that_gives_nothing_leaves_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, code: int
) -> None:
    (tmp_path / "empty.txt").touch()
    output = tmp_path / "out.jsonl"
    output.write_text("earlier")
    assert extract(monkeypatch, tmp_path / source, "--format", "jsonl", "--output", output) == code
    assert output.read_text() == "earlier" and names(tmp_path) == ["empty.txt", "out.jsonl"]
