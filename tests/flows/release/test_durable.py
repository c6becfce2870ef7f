from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest

from flows.release.durable import flush_tree, link_or_copy, replace_link, replace_text, sha256_of


def test_text_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "CURRENT"
    replace_text(path, "one\n")
    replace_text(path, "two\n")
    assert path.read_text() == "two\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["CURRENT"]


def test_a_text_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "CURRENT"
    replace_text(path, "one\n")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_text(path, "two\n")
    assert path.read_text() == "one\n"


def test_a_link_is_replaced(tmp_path: Path) -> None:
    replace_link(tmp_path / "current", "one")
    replace_link(tmp_path / "current", "two")
    assert (tmp_path / "current").readlink().name == "two"


def test_the_same_file_or_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"data")
    link_or_copy(source, tmp_path / "b")
    assert source.samefile(tmp_path / "b")

    def refuse(_source: Any, _target: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    link_or_copy(source, tmp_path / "c")
    assert not source.samefile(tmp_path / "c")
    assert (tmp_path / "c").read_bytes() == b"data"


def test_every_file_and_folder_is_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_text("x")
    flushed: list[str] = []
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: flushed.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
    )
    flush_tree(tmp_path)
    paths = [tmp_path / "a" / "b" / "file", tmp_path / "a" / "b", tmp_path / "a", tmp_path]
    assert flushed == [str(path.resolve()) for path in paths]


def test_checksums_are_those_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"data" * 100_000)
    assert sha256_of(tmp_path / "a") == hashlib.sha256(b"data" * 100_000).hexdigest()
