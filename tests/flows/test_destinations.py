from __future__ import annotations

from pathlib import Path

import pytest

from flows.destinations import make_folder, open_text, require_folder_of
from flows.errors import WrongUsage


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder("--out", tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_is_written_as_utf8(tmp_path: Path) -> None:
    with open_text("--output", tmp_path / "a.txt", newline="") as file:
        file.write("é\r\n")
    assert (tmp_path / "a.txt").read_bytes() == "é\r\n".encode()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("gone/x.csv", "--output {0}/gone/x.csv: there is no folder {0}/gone; make it, or choose another"),
        ("plain/x.csv", "--output {0}/plain/x.csv: {0}/plain is a file, no folder; choose another"),
        ("", "--output {0}: this is a folder; name a file in it"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "plain").write_text("x")
    for check in (open_text, require_folder_of):
        with pytest.raises(WrongUsage) as refused:
            check("--output", tmp_path / name)
        assert str(refused.value) == says.format(tmp_path)


@pytest.mark.parametrize("name", ["plain", "plain/sub"])
def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "plain").write_text("x")
    with pytest.raises(WrongUsage) as refused:
        make_folder("--out", tmp_path / name)
    assert (
        str(refused.value)
        == f"--out {tmp_path / name}: {tmp_path / 'plain'} is a file, no folder; choose another"
    )


def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(WrongUsage, match="this user may not write there"):
        make_folder("--out", tmp_path)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(13, "Permission denied"), "this user may not write to {0}; choose another place"),
        (
            OSError(30, "Read-only file system"),
            "nothing can be made in {0} (Read-only file system); choose another place",
        ),
    ],
)
def test_what_the_system_refuses_is_said_with_the_nearest_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, says: str
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "mkdir", refuses)
    with pytest.raises(WrongUsage) as refused:
        make_folder("--out", tmp_path / "a" / "b")
    assert str(refused.value) == f"--out {tmp_path / 'a' / 'b'}: {says.format(tmp_path)}"
