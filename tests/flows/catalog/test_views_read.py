"""The views ``claims`` and ``conflicts`` over what is read in sentences."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import duckdb

from flows.arrow_tables import tables_of
from flows.catalog.views import analyst_views
from flows.rows import Run
from transforms.extract import extract
from transforms.records import Article

Rows = list[dict[str, Any]]

PUBLISHED = datetime(2026, 3, 4, 9, tzinfo=UTC)


def view(name: str, *texts: str) -> Rows:
    """Return the rows of the view ``name`` over articles of ``texts``, all published on one Wednesday."""
    articles = [
        Article(text, external_id=str(number), published_at=PUBLISHED, published_precision="minute")
        for number, text in enumerate(texts)
    ]
    tables = tables_of([extract(article) for article in articles], Run("r", PUBLISHED))
    (sql,) = (one.sql for one in analyst_views() if one.name == name)
    with duckdb.connect() as con:
        for table, rows in tables.items():
            con.register(table, rows)
        con.execute(sql)
        names = [column[0] for column in con.description or ()]
        return [dict(zip(names, row, strict=True)) for row in con.fetchall()]


def test_hundredths_are_claimed_as_hundredths() -> None:
    text = "A ticket costs 88 cents. The fare rose by 5p. The toll costs $3, the ferry 20 pesos. It has 12 seats."
    shown = [(row["value"], row["unit"], row["currency"]) for row in view("claims", text)]
    assert sorted(shown, key=str) == [
        (12.0, None, None),
        (20.0, "peso", None),
        (3.0, "USD", "USD"),
        (5.0, "penny", "GBP"),
        (88.0, "cent", "USD"),
    ]


def test_cents_conflict_with_dollars_by_what_they_are_worth() -> None:
    text = "Brightwell earned 88 cents per share, the firm said.\n\nBrightwell earned $0.91 per share, analysts said."
    found = view("conflicts", text)
    assert [(row["value_1"], row["value_2"], row["unit"]) for row in found] == [(0.88, 0.91, "USD")]


def test_fractions_of_cents_are_no_other_amount_than_the_same_in_dollars() -> None:
    text = (
        "Petrol costs 99.9 cents a litre, the union said.\n\nPetrol costs $0.999 a litre, the ministry said.\n\n"
        "Petrol costs $1.05 a litre, the importers said."
    )
    found = view("conflicts", text)
    assert [(row["value_1"], row["value_2"]) for row in found] == [(0.999, 1.05)] * 2
