from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.sources import Reject, SourceError, SourceOptions, read_source
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, table: dict[str, object], **options: object) -> list[Article | Reject]:
    path = folder / "articles.parquet"
    pq.write_table(pa.table(table), path)
    return list(read_source(str(path), SourceOptions(**options)))  # type: ignore[arg-type]


def test_typed_columns_are_read(tmp_path: Path) -> None:
    columns = {
        "text": pa.array(["One.\r\nTwo.", "Three."], pa.large_string()),
        "authors": [["A. Writer"], None],
        "published": pa.array([datetime(2021, 3, 4, 9, 30), None], pa.timestamp("ns")),
        "publisher": pa.array(["P", "P"]).dictionary_encode(),
        "ignored": [1, 2],
    }
    first, second = read(tmp_path, columns)
    assert isinstance(first, Article) and isinstance(second, Article)
    assert first.text == "One.\r\nTwo."
    assert (first.authors, first.publisher) == (("A. Writer",), "P")
    assert (first.published_at, first.published_precision) == (
        datetime(2021, 3, 4, 9, 30, tzinfo=UTC),
        "second",
    )
    assert (second.published_at, second.authors) == (None, ())
    assert second.source_ref.endswith("articles.parquet:2")


def test_a_date_column_has_day_precision(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, {"body": ["One."], "day": [date(2021, 3, 4)]}, columns={"text": "body", "published": "day"}
    )
    assert isinstance(article, Article) and article.published_precision == "day"


def test_nulls_and_empty_texts_are_rejects(tmp_path: Path) -> None:
    items = read(tmp_path, {"text": [None, "", "Read."]})
    assert [item.reason if isinstance(item, Reject) else item.text for item in items] == [
        "missing_text",
        "empty",
        "Read.",
    ]


@pytest.mark.parametrize("columns", [{"body": ["One."]}, {"text": [1]}])
def test_no_text_column_is_wrong_usage(tmp_path: Path, columns: dict[str, object]) -> None:
    with pytest.raises(SourceError, match="text"):
        read(tmp_path, columns)


def test_a_broken_file_is_one_reject(tmp_path: Path) -> None:
    path = tmp_path / "broken.parquet"
    path.write_bytes(b"PAR1 and nothing of the kind PAR1")
    (reject,) = read_source(str(path))
    assert isinstance(reject, Reject) and reject.reason == "unreadable"
