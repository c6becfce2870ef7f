from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources import Reject, SourceError, SourceOptions, read_source
from flows.sources.csv_files import read_csv
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, data: bytes, name: str = "articles.csv", **options: object) -> list[Article | Reject]:
    path = folder / name
    path.write_bytes(data)
    return list(read_source(str(path), SourceOptions(**options)))  # type: ignore[arg-type]


def outcome(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else item.text for item in items]


def test_a_field_keeps_its_line_ends_and_quotes(tmp_path: Path) -> None:
    data = b'\xef\xbb\xbfid,text,authors\r\n1,"One ""word"".\r\n\r\nTwo,\nthree.",A. Writer; B. Writer\r\n'
    (article,) = read(tmp_path, data)
    assert isinstance(article, Article)
    assert article.text == 'One "word".\r\n\r\nTwo,\nthree.'
    assert article.authors == ("A. Writer", "B. Writer")


@settings(deadline=None)
@given(texts=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), max_size=5))
def test_what_the_csv_module_writes_is_read_back(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["text"], *([text] for text in texts)])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(out.getvalue().encode())
    items = list(read_csv(path, "ref", SourceOptions()))
    assert len(items) == len(texts)
    assert all(isinstance(item, Reject) or item.text == text for item, text in zip(items, texts, strict=True))


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_the_header_tells_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    data = f"id{delimiter}text\n1{delimiter}Hello, there.\n".encode()
    assert outcome(read(tmp_path, data)) == ["Hello, there."]


def test_tsv_by_name(tmp_path: Path) -> None:
    assert outcome(read(tmp_path, b"a,b\ttext\n1\tHello\n", "a.tsv")) == ["Hello"]


def test_bad_records_are_rejects_and_the_next_record_is_found(tmp_path: Path) -> None:
    huge = b'"' + b"x" * 5000 + b"\nstill,inside\n" + b"x" * 5000 + b'"'
    data = b'id,text\n1,first\n2,"a"b,c\n3,' + huge + b"\n4,unquoted, comma\n5,\n6,last\n"
    items = read(tmp_path, data, max_line_bytes=4000)
    assert outcome(items) == ["first", "malformed", "too_large", "malformed", "empty", "last"]


def test_an_unclosed_quote_is_one_reject(tmp_path: Path) -> None:
    data = b'id,text\n1,first\n2,"never closed\n3,"third"\n4,fourth\n5,fifth\n'
    items = read(tmp_path, data)
    assert outcome(items) == ["first", "malformed"]
    assert isinstance(items[-1], Reject)
    assert items[-1].detail == "not CSV: a quotation mark is not closed; lines 3 to 6 are not read"
    assert items[-1].rows == 4


def test_a_bad_record_of_one_line_costs_no_other(tmp_path: Path) -> None:
    items = read(tmp_path, b'id,text\n1,"a"b\n2,second\n')
    assert outcome(items) == ["malformed", "second"]
    assert isinstance(items[0], Reject)
    assert "not read" not in items[0].detail


def test_windows_1252_is_read(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "text\n“£3bn”\n".encode("cp1252"))
    assert isinstance(article, Article)
    assert (article.text, article.encoding) == ("“£3bn”", "cp1252")


def test_utf16_is_one_clear_reject(tmp_path: Path) -> None:
    (reject,) = read(tmp_path, "text\nhello\nagain\n".encode("utf-16"))
    assert isinstance(reject, Reject)
    assert reject.reason == "encoding" and "UTF-8" in reject.detail


def test_no_text_column_and_empty_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="it has: id, body"):
        read(tmp_path, b"id,body\n1,hello\n")
    assert outcome(read(tmp_path, b"")) == ["empty"]
    assert outcome(read(tmp_path, b"text\n")) == ["empty"]
