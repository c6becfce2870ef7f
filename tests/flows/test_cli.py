from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from flows.cli import main
from flows.extractor_version import extractor_version

if TYPE_CHECKING:
    from pathlib import Path


def test_what_the_system_refuses_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"text": "Nine barns burned on Monday."}), encoding="utf-8")
    output = tmp_path / "nowhere" / "records.jsonl"
    monkeypatch.setattr(
        "sys.argv", ["dateline", "extract", str(source), "--format", "jsonl", "--output", str(output)]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    said = capsys.readouterr().err.strip().splitlines()
    assert said == [
        f"dateline: --output {output}: there is no folder {output.parent}; make it, or choose another"
    ]


def test_the_version_is_that_of_the_package_and_of_what_reads(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["dateline", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"dateline {version('dateline')} (extractor {extractor_version()})\n"


def test_ctrl_c_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("flows.commands.listing.print_releases", interrupted)
    monkeypatch.setattr("sys.argv", ["dateline", "releases"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr().err.startswith("stopped; nothing already published changed")
