from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from flows.sources.given_dates import Moment
from flows.sources.protocol import Reject, Remark, SourceError, SourceOptions
from flows.sources.rows import not_later, read_row, require_text_column, text_fault

OPTIONS = SourceOptions(max_article_bytes=50)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Read.", None),
        (" \t\r\n\u00a0\u200b\ufeff", "empty"),
        ("x" * 51, "too_large"),
        ("a\0b", "binary"),
        ("a\ud800b", "surrogate"),
        ("é" * 50, None),
    ],
)
def test_what_no_table_can_hold(text: str, reason: str | None) -> None:
    fault = text_fault(text, OPTIONS)
    assert (fault and fault[0]) == reason


def test_fields_are_tidied_and_the_text_is_not() -> None:
    row = {
        "text": " exact \r\n",
        "id": 7.5,
        "title": "  T\0itle ",
        "publisher": "nan",
        "authors": "A;; B ;",
        "url": True,
    }
    article = read_row(row, "r", "csv", OPTIONS)
    assert not isinstance(article, Reject)
    assert (article.text, article.external_id, article.title) == (" exact \r\n", "7.5", "Title")
    assert (article.publisher, article.authors, article.url) == (None, ("A", "B"), None)


def test_lone_surrogates_beside_the_text_are_replaced() -> None:
    article = read_row({"text": "x", "title": "a\ud800"}, "r", "jsonl", OPTIONS)
    assert not isinstance(article, Reject)
    assert article.title == "a?"


def test_a_reject_keeps_the_rows_id() -> None:
    reject = read_row({"id": 7, "text": None}, "r", "csv", OPTIONS)
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.external_id) == ("missing_text", "7")


def test_the_columns_are_named_when_the_text_is_missing() -> None:
    require_text_column(["id", "text"], "f", OPTIONS)
    require_text_column(["body"], "f", SourceOptions(columns={"text": "body"}))
    with pytest.raises(SourceError, match="f: no column text; it has: id, body"):
        require_text_column(["id", "body"], "f", OPTIONS)


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2024-13-45", "published '2024-13-45' is no date that can be read: write it as YYYY-MM-DD"),
        ("yesterday", "published 'yesterday' is no date that can be read: write it as YYYY-MM-DD"),
        ("07/05/2024", "published '07/05/2024' may have the day or the month first: write it as YYYY-MM-DD"),
        ("2199-01-01", "published '2199-01-01' lies in the future"),
        (20241345, "published '20241345' is no date that can be read: write it as YYYY-MM-DD"),
        ("2024-12-13", None),
        (" ", None),
        (float("nan"), None),
        ("NULL", None),
        (None, None),
    ],
)  # fmt: skip
def test_a_date_that_is_none_is_said_and_not_taken(published: object, said: str | None) -> None:
    heard: list[Remark] = []
    options = SourceOptions(now=datetime(2025, 3, 4, tzinfo=UTC), remark=heard.append)
    article = read_row({"text": "x", "published": published}, "a.csv:3", "csv", options)
    assert not isinstance(article, Reject)
    assert (article.published_at is None) == (published != "2024-12-13")
    assert heard == ([Remark("date", "a.csv:3", said)] if said else [])


def test_nothing_is_published_after_its_fetch() -> None:
    now = datetime(2021, 3, 4, tzinfo=UTC)
    soon, late = Moment(now + timedelta(hours=20), "second"), Moment(now + timedelta(days=2), "day")
    assert (not_later(soon, now), not_later(late, now), not_later(late, None)) == (soon, None, late)
