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


def test_figures_of_times_that_lie_apart_are_no_conflict() -> None:
    before = "The ministry said 40 people were arrested on Monday."
    assert view("conflicts", f"{before}\n\nThe union said 90 people were arrested on Sunday.") == []
    found = view("conflicts", f"{before}\n\nThe union said 90 people were arrested on Monday.")
    assert [(row["value_1"], row["value_2"], row["is_same_time"]) for row in found] == [(40.0, 90.0, True)]


def test_a_time_that_is_not_known_may_be_the_same() -> None:
    text = "The ministry said 40 people were arrested on Monday.\n\nThe union said 90 people were arrested."
    found = view("conflicts", text)
    assert [(row["value_1"], row["value_2"], row["is_same_time"]) for row in found] == [(40.0, 90.0, None)]


def test_one_claimant_does_not_contradict_itself_in_one_sentence() -> None:
    one = "The ministry said 40 people were arrested in Tindle and 90 people were arrested in Marsh."
    assert len(view("claims", one)) == 2
    assert view("conflicts", one) == []


def test_two_claimants_contradict_each_other_in_one_sentence() -> None:
    two = "The ministry said 40 people were arrested; the union said 90 people were arrested."
    assert [(row["value_1"], row["value_2"]) for row in view("conflicts", two)] == [(40.0, 90.0)]


def test_a_part_does_not_contradict_its_whole() -> None:
    text = "The council heard that three of the district's eight libraries have closed their doors."
    assert [row["value"] for row in view("claims", text)] == [3.0, 8.0]
    assert view("conflicts", text) == []
