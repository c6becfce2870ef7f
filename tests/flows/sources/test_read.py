from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from expectations.contracts import load_contract
from flows.intake import PendingState
from flows.sources import Reject, SourceError, SourceOptions, read_source
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "A bridge closed for repairs on Friday, the council said."


def outcome(reference: Path | str, **options: object) -> list[str]:
    items = read_source(str(reference), SourceOptions(**options))  # type: ignore[arg-type]
    return [item.reason if isinstance(item, Reject) else item.text for item in items]


def test_a_text_file_is_one_article_exactly(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\n")
    (article,) = read_source(str(path))
    assert isinstance(article, Article)
    assert (article.text, article.encoding, article.source_ref) == ("One.\r\nTwo.\n", "utf-8", str(path))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7 ...", "unsupported"),
        (b"a\0b" * 9, "binary"),
        (b"x" * 2000, "too_large"),
    ],
)
def test_bad_text_files_are_rejects(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert outcome(path, max_article_bytes=1000) == [reason]


def test_a_folder_mixes_kinds_and_passes_over_what_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.jsonl").write_text(json.dumps({"text": "In JSON."}) + "\n")
    (tmp_path / "c.csv").write_text("body\nno text column\n")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7")
    for name in ("README.txt", ".hidden.txt", "b.gold.json", "script.py"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "notes.md").write_text("# In Markdown")
    counts: Counter[str] = Counter()
    expected = [TEXT, "missing_text", "unsupported", "# In Markdown", "In JSON."]
    assert outcome(tmp_path, passed_over=counts) == expected
    assert counts == {"notice": 1, "hidden": 1, ".json": 1}


@pytest.mark.parametrize(
    ("name", "data", "rows"),
    [
        ("a.csv", b'id,body\n1,"one\nand more"\n2,two\n', "2 rows"),
        ("a.csv", b"id,body\n1,one\n", "1 row"),
        ("a.jsonl", b'{"id": 1, "body": "x"}\n\n{"id": 2, "body": "x"}\n', "2 rows"),
        ("a.json", b'[{"id": 1, "body": "x"}]', "1 row"),
    ],
)
def test_a_file_without_the_text_column_is_refused_with_all_its_rows(
    tmp_path: Path, name: str, data: bytes, rows: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.txt").write_text(TEXT)
    reject, _ = read_source(f"{tmp_path}/*")
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.rows) == ("missing_text", int(rows[0]))
    assert reject.detail == (
        f"the whole file with its {rows} is refused: no column text; it has: id, body. "
        "Name the one with the text: --column text=NAME"
    )


def test_a_parquet_file_without_the_text_column_is_refused_with_all_its_rows(tmp_path: Path) -> None:
    pq.write_table(pa.table({"body": ["x"] * 1200}), tmp_path / "a.parquet")
    (tmp_path / "b.txt").write_text(TEXT)
    reject, _ = read_source(str(tmp_path))
    assert isinstance(reject, Reject)
    assert reject.detail.startswith("the whole file with its 1,200 rows is refused: no column text")


def test_a_glob_is_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.csv"):
        (tmp_path / name).write_text(f"text\n{name}")
    assert outcome(f"{tmp_path}/*.txt") == ["text\na.txt", "text\nb.txt"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "no such file or folder"),
        ("*.txt", "no file matches"),
        ("", "the folder holds no article"),
    ],
)
def test_wrong_usage_is_told_at_once(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_source(f"{tmp_path}/{name}")


@pytest.mark.parametrize("reference", ["n.csv", "./n.csv", ".//n.csv", "sub/../n.csv"])
def test_a_file_named_alone_is_told_what_it_lacks_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "n.csv").write_text("body\nno text column\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="--column text=NAME"):
        list(read_source(reference))


def test_an_unreadable_file_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text(TEXT)
    assert outcome(tmp_path) == ["unreadable", TEXT]


def test_kind_overrides_name_and_content(tmp_path: Path) -> None:
    path = tmp_path / "rows.txt"
    path.write_text(json.dumps({"text": TEXT}))
    assert outcome(path) == [path.read_text()]
    assert outcome(path, kind="jsonl") == [TEXT]


def test_a_repeated_id_is_dropped_or_rejected(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "text": "One."},
        {"id": "1", "text": "One."},
        {"id": "1", "text": "Other."},
        {"id": "2", "text": "Two."},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows))
    assert outcome(path) == ["One.", "duplicate_id", "Two."]


def test_reading_text_imports_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    heavy = "{'pyarrow', 'pandas', 'httpx', 'trafilatura', 'lxml', 'prefect', 'feedparser', 'numpy'}"
    read = f"from flows.sources import read_source; list(read_source({str(path)!r}))"
    code = f"import sys; {read}; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert outcome(tmp_path) == [TEXT, "unreadable"]


def test_an_adapter_that_fails_costs_its_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Iterator[Article]:
        yield Article("One.")
        raise KeyError("title")

    monkeypatch.setattr("flows.sources.read.read_html_file", fails)
    (tmp_path / "a.html").write_text("<html><body>x</body></html>")
    (tmp_path / "b.txt").write_text(TEXT)
    *texts, reject, last = read_source(str(tmp_path))
    assert [item.text for item in (*texts, last)] == ["One.", TEXT]
    assert isinstance(reject, Reject) and reject.reason == "unreadable"
    assert reject.detail.startswith("reading stopped here: KeyError: 'title' (test_read.py:")


def test_every_kind_of_source_is_a_code_of_the_contract(tmp_path: Path, site: Any, page: Any) -> None:
    words = page("Crane").decode()
    feed = f"<rss version='2.0'><channel><title>x</title><item><description>{TEXT}</description></item></channel></rss>"
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    (tmp_path / "c.json").write_text(json.dumps([{"text": TEXT}]))
    (tmp_path / "d.csv").write_text(f'text,id\n"{TEXT}",1\n')
    (tmp_path / "e.tsv").write_text(f"text\tid\n{TEXT}\t1\n")
    (tmp_path / "f.html").write_text(words)
    (tmp_path / "g.xml").write_text(feed)
    site.pages["/1"] = words.encode()
    options = SourceOptions(allow_private=True, host_seconds=0, feed_only=True)
    references = [*map(str, sorted(tmp_path.iterdir())), f"{site.url}/1"]
    items = [item for reference in references for item in read_source(reference, options)]
    kinds = [item.source_kind for item in items if isinstance(item, Article)]
    assert kinds == ["text", "jsonl", "jsonl", "csv", "csv", "html", "feed", "url"]
    assert set(kinds) <= set(load_contract("articles").column("source_kind").allowed)


@pytest.mark.parametrize(
    "name",
    ["a.txt", "a.md", "a.jsonl", "a.json", "a.csv", "a.parquet", "a.html", "a.warc", "a.rss", "a.urls"],
)
def test_an_empty_file_is_the_same_reject_whatever_its_kind(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    (reject,) = read_source(f"{tmp_path}/{name}")
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.detail) == ("empty", "the file is empty")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.jsonl", b"\n \n"), ("a.json", b"[]"), ("a.csv", b"id,text\n"), ("a.urls", b"# none yet\n"),
     ("a.rss", b"<rss version='2.0'><channel><title>x</title></channel></rss>")],
)  # fmt: skip
def test_a_file_in_which_nothing_is_an_article_is_a_reject(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (reject,) = read_source(f"{tmp_path}/{name}")
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.detail) == ("empty", "nothing in it is an article: no row, no entry")


def test_a_feed_without_news_is_no_reject_where_runs_remember(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text("<rss version='2.0'><channel><title>x</title></channel></rss>")
    assert list(read_source(str(path), SourceOptions(state=PendingState(lambda _key: None)))) == []
