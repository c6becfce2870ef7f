from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.protocol import Reject, SourceOptions
from flows.sources.text_files import read_text_file, text_article
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1))
def test_the_text_is_the_files_characters(text: str) -> None:
    item = text_article(text.encode(), "r", SourceOptions())
    assert isinstance(item, Reject) or item.text == text.removeprefix("\ufeff")


def test_a_forced_encoding() -> None:
    data = "naïve".encode("cp1252")
    item = text_article(data, "r", SourceOptions(encoding="cp1252"))
    assert isinstance(item, Article) and item.text == "naïve"
    wrong = text_article(data, "r", SourceOptions(encoding="utf-8"))
    assert isinstance(wrong, Reject) and wrong.reason == "encoding"


@pytest.mark.parametrize("data", [b"caf\xe9 \x81\x8d", "“£3bn”".encode("cp1252")])
def test_how_it_was_decoded_is_kept(data: bytes) -> None:
    item = text_article(data, "r", SourceOptions())
    assert isinstance(item, Article)
    assert (item.encoding, item.replacement_chars) == ("cp1252", data.count(b"\x81") + data.count(b"\x8d"))


def test_a_packed_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"Packed.\r\n"))
    (item,) = read_text_file(path, "r", SourceOptions())
    assert isinstance(item, Article) and item.text == "Packed.\r\n"
