from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from flows.arrow_tables import tables_of
from flows.rows import Run
from flows.settings import RunSettings
from flows.sources import Reject, SourceError, SourceOptions, read_source
from flows.sources.file_names import as_on_disk, printable
from tests.flows.sources.test_url_sources import Memory
from tests.flows.test_intake import RUN
from transforms.extract import extract
from transforms.records import Article

TEXT = "A bridge closed for repairs on Friday, the council said."
ODD = os.fsdecode(b"caf\xe9\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose name, and that of all in it, is no UTF-8 and ends in a line end."""
    odd = tmp_path / ODD
    try:
        odd.mkdir()
    except OSError:
        pytest.skip("this file system takes no such name")
    (odd / f"{ODD}.txt").write_text(TEXT)
    (odd / f"{ODD}.csv").write_text("body\nx\n")
    (odd / f"x.{ODD}").write_bytes(b"%PDF-1.7")
    (odd / f"{ODD}.urls").write_text("no url")
    return odd


def test_what_cannot_be_printed_is_escaped_and_found_again() -> None:
    assert printable(f"a/{ODD}.txt") == r"a/caf\xe9\x0a.txt"
    assert as_on_disk(r"a/caf\xe9\x0a.txt") == f"a/{ODD}.txt"
    assert (
        printable("a b/\N{LATIN SMALL LETTER E WITH ACUTE}\\n")
        == "a b/\N{LATIN SMALL LETTER E WITH ACUTE}\\n"
    )


def test_a_name_that_holds_an_escape_stands_for_itself(tmp_path: Path) -> None:
    path = tmp_path / r"caf\xe9.txt"
    path.write_text(TEXT)
    assert as_on_disk(str(path)) == str(path)


def test_files_of_any_name_are_read_and_named(folder: Path) -> None:
    memory: Any = Memory()
    items = list(read_source(str(folder), SourceOptions(state=memory)))
    rejects = {item.source_ref.rpartition("/")[2]: item for item in items if isinstance(item, Reject)}
    articles = [item for item in items if isinstance(item, Article)]
    assert [item.source_ref for item in articles] == [rf"{folder.parent}/caf\xe9\x0a/caf\xe9\x0a.txt"]
    assert rejects.keys() == {r"caf\xe9\x0a.csv", r"caf\xe9\x0a.urls:1"}
    json.dumps([str(reject) for reject in rejects.values()], ensure_ascii=False).encode()
    tables_of(map(extract, articles), Run(RUN.run_id, RUN.started_at))


@pytest.mark.parametrize("name", [f"{ODD}.txt", r"caf\xe9\x0a.txt", r"*\xe9\x0a.txt"])
def test_a_file_is_named_as_it_is_or_as_a_message_names_it(folder: Path, name: str) -> None:
    settings = RunSettings((f"{folder}/{name}",), Path("out"))
    json.dumps(settings.parameters(), ensure_ascii=False).encode()
    [item] = read_source(settings.sources[0])
    assert isinstance(item, Article) and item.text == TEXT


def test_a_name_that_is_not_there_is_told_in_print(folder: Path) -> None:
    with pytest.raises(SourceError, match=r"none\\xe9\\x0a: no such file"):
        read_source(f"{folder}/none{ODD[-2:]}")
