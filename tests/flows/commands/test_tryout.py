from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from flows.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def extract(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> tuple[int, list[str], list[str]]:
    """Return the exit code of ``dateline extract``, and its lines on stdout and stderr."""
    monkeypatch.setattr("sys.argv", ["dateline", "extract", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    return int(ended.value.code or 0), said.out.splitlines(), said.err.splitlines()


def test_a_column_of_dates_that_are_none_is_said_and_does_not_bury_the_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"text": f"{number} barns burned.", "published": "07/05/2024"} for number in range(23)]
    path = tmp_path / "barns.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, err = extract(capsys, monkeypatch, str(path), "--format", "jsonl")
    assert (code, len(out), len(err)) == (0, 23, 21)
    assert err[0] == (
        f"warning: {path}:1: published '07/05/2024' may have the day or the month first: write it as YYYY-MM-DD"
    )
    assert err[-1] == "warning: dates given that are none and are not taken: 3 more"


def test_a_folder_says_what_it_leaves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "poll.md").write_text("Nine barns burned on Monday.", encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"x")
    code, out, err = extract(capsys, monkeypatch, str(tmp_path), "--format", "jsonl")
    assert (code, [json.loads(line)["article"]["source_ref"] for line in out]) == (
        0,
        [str(tmp_path / "poll.md")],
    )
    assert err == [f"warning: {tmp_path}: no article by their kind: 1 file .jpg (photo.jpg first)"]
