from __future__ import annotations

import gzip
import json
import tracemalloc
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources import Reject, SourceError, SourceOptions, read_source
from flows.sources.json_files import read_json_lines
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The ferry company cut 40 jobs on Tuesday.\r\n\r\nUnions said talks had failed."


def written(folder: Path, *lines: object) -> Path:
    path = folder / "articles.jsonl"
    raw = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    path.write_bytes(b"".join(line + b"\n" for line in raw))
    return path


def read(path: Path, options: SourceOptions | None = None) -> list[Article | Reject]:
    return list(read_source(str(path), options or SourceOptions()))


def reasons(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else "article" for item in items]


def test_every_column_is_read_and_the_text_is_exact(tmp_path: Path) -> None:
    row = {
        "id": 7, "text": TEXT, "url": "https://example.org/a", "title": "Jobs go", "publisher": "The Example",
        "authors": ["A. Writer", {"name": "B. Writer"}], "published": "2021-03-04", "language": "en",
    }  # fmt: skip
    (article,) = read(written(tmp_path, row))
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert (article.external_id, article.title, article.publisher) == ("7", "Jobs go", "The Example")
    assert article.authors == ("A. Writer", "B. Writer")
    assert (article.published_at, article.published_precision) == (datetime(2021, 3, 4, tzinfo=UTC), "day")
    assert article.published_source == "given"
    assert article.source_ref == f"{tmp_path / 'articles.jsonl'}:1"


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1))
def test_any_text_comes_back_as_it_went_in(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = written(tmp_path_factory.mktemp("any"), {"text": text})
    (item,) = read_json_lines(path, "ref", SourceOptions())
    assert isinstance(item, Reject) or item.text == text


def test_bad_lines_are_rejects_and_the_rest_is_read(tmp_path: Path) -> None:
    good = {"text": TEXT}
    lines = [good, b"", b"{not json", b'{"text": "\\ud800 alone"}', b'{"text": ""}', b'{"text": 5}', b"[1]",
             b'{"id": 1}',
             b"\xff\xfe\xff" * 9, b"[" * 100_000, b'{"text": "a\\u0000b"}', good]  # fmt: skip
    items = read(written(tmp_path, *lines))
    assert reasons(items) == [
        "article", "malformed", "surrogate", "empty", "missing_text", "malformed", "missing_text", "encoding",
        "malformed", "binary", "article",
    ]  # fmt: skip
    assert [item.source_ref.rsplit(":", 1)[1] for item in items] == [str(n) for n in (1, *range(3, 13))]


def test_a_huge_line_is_one_reject_and_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "before"}\n{"text": "')
        for _ in range(50):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n{"text": "after"}\n')
    tracemalloc.start()
    items = read(path, SourceOptions(max_line_bytes=1_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reasons(items) == ["article", "too_large", "article"]
    assert peak < 10_000_000


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, *({"text": f"{number} {TEXT * 20}"} for number in range(3000)))
    tracemalloc.start()
    count = sum(isinstance(item, Article) for item in read_source(str(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 1_000_000


def test_a_missing_text_column_says_what_is_there(tmp_path: Path) -> None:
    path = written(tmp_path, {"body": TEXT}, {"body": TEXT})
    with pytest.raises(SourceError, match=r"no column text; it has: body\..*--column text=NAME"):
        read(path)
    assert reasons(read(path, SourceOptions(columns={"text": "body"}))) == ["article", "article"]


def test_a_later_row_without_text_is_one_reject(tmp_path: Path) -> None:
    assert reasons(read(written(tmp_path, {"id": 1}, {"text": TEXT}))) == ["missing_text", "article"]


def test_gzip_is_unpacked_and_a_truncated_one_reported(tmp_path: Path) -> None:
    packed = gzip.compress(
        b"".join(json.dumps({"text": f"{n} {TEXT}"}).encode() + b"\n" for n in range(2000))
    )
    (tmp_path / "a.jsonl.gz").write_bytes(packed)
    assert reasons(read(tmp_path / "a.jsonl.gz")) == ["article"] * 2000
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    assert reasons(read(tmp_path / "cut.jsonl.gz"))[-1] == "unreadable"


def test_a_date_after_fetching_is_refused(tmp_path: Path) -> None:
    options = SourceOptions(now=datetime(2021, 1, 1, tzinfo=UTC))
    (article,) = read(written(tmp_path, {"text": TEXT, "published": "2031-01-01"}), options)
    assert isinstance(article, Article)
    assert article.published_at is None and article.published_source is None


def test_a_json_file_holds_one_article_or_a_list(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps({"text": TEXT}, indent=2))
    assert reasons(read(path)) == ["article"]
    path.write_text(json.dumps([{"text": TEXT}, 3, {"text": "Another."}]))
    assert reasons(read(path)) == ["article", "malformed", "article"]


def test_utf16_is_one_clear_reject(tmp_path: Path) -> None:
    path = tmp_path / "wide.jsonl"
    path.write_bytes((json.dumps({"text": TEXT}) + "\n").encode("utf-16") * 3)
    assert reasons(read(path)) == ["encoding"]


def test_a_binary_file_is_one_reject(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((bytes(range(1, 256)) + b"\n\0") * 50)
    (reject,) = read(path)
    assert isinstance(reject, Reject)
    assert (reject.source_ref, reject.reason) == (str(path), "binary")
    assert reject.detail == "the file is binary, no JSON Lines (or UTF-16: save it as UTF-8)"


def test_lines_in_another_encoding_are_told_a_few_times_and_cost_no_other(tmp_path: Path) -> None:
    wrong, good = '{"text": "£3bn"}'.encode("cp1252"), {"text": TEXT}
    path = written(tmp_path, *[wrong] * 5, good, wrong)
    items = read(path)
    assert reasons(items) == ["encoding", "encoding", "encoding", "article", "encoding"]
    details = [item.detail for item in items if isinstance(item, Reject)]
    assert details[0] == "not utf-8: byte 10 cannot be read; JSON is UTF-8: save the file so"
    assert details[-1] == f"3 more lines up to {path}:7 cannot be read; JSON is UTF-8: save the file so"


def test_no_message_names_an_option_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes('{"text": "£3bn"}'.encode("cp1252"))
    (reject,) = read(path)
    assert isinstance(reject, Reject)
    assert reject.detail == "not utf-8: byte 10 cannot be read; JSON is UTF-8: save the file so"
