from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from flows.catalog.database import open_release
from flows.catalog.views import analyst_views, statements
from flows.release import release_folder
from flows.release.publish import publish
from flows.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import duckdb

Rows = list[dict[str, Any]]

MORE = " ".join(f"word{number}" for number in range(30))
UNION = f"Police arrested 6,700 people on Sunday, the union said. {MORE}"
MINISTRY = "More than 1,000 protesters were detained on Sunday, the ministry said."
OTHER = "About 12 people were arrested in May in another town, police said."


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory, made: Any) -> Path:
    """Three stories on arrests, one of them also as a wire copy, one of them corrected."""
    out = tmp_path_factory.mktemp("out")
    articles = [
        made.made_article(1, UNION, datetime(2026, 1, 2, tzinfo=UTC)),
        made.made_article(2, UNION + " ", datetime(2026, 1, 3, tzinfo=UTC), publisher="The Copyist"),
        made.made_article(3, MINISTRY, datetime(2026, 1, 2, tzinfo=UTC)),
        made.made_article(4, OTHER, datetime(2026, 1, 2, tzinfo=UTC)),
    ]
    with Store.open(out / "store.duckdb") as store:
        store.replace(
            made.made_tables(
                made.made_article(3, "Too early.", ingested_at=datetime(2025, 1, 1, tzinfo=UTC))
            ),
            "r",
        )
        store.replace(made.made_tables(*articles), "run-1")
        _set(store, UNION, 6700, "=", "person", "2026-01-01", "2026-01-02", "the union")
        _set(store, UNION + " ", 6700, "=", "person", "2026-01-01", "2026-01-02", "the union")
        _set(store, MINISTRY, 1000, ">", "protester", "2026-01-01", "2026-01-02", "the ministry")
        _set(store, OTHER, 12, "~", "person", "2025-05-01", "2025-06-01", "police")
        store.connection.execute(
            "UPDATE dates SET is_resolved = true, interval_start = TIMESTAMP '2026-01-01', "
            "interval_end = TIMESTAMP '2026-01-02', surface = 'Sunday' WHERE sentence = ?",
            [UNION],
        )
        publish(store, out, made.NOW)
    return release_folder(out)


def _set(store: Store, sentence: str, *values: Any) -> None:
    store.connection.execute(
        """UPDATE figures SET value = ?, bound = ?, item_head = ?, as_of_start = ?::TIMESTAMP,
        as_of_end = ?::TIMESTAMP, claimant = ?, predicate_class = 'arrest', predicate = 'arrest'
        WHERE sentence = ?""",
        [*values, sentence],
    )
    store.connection.execute(
        "UPDATE speakers SET name = ?, quotes = 1 WHERE sentence = ?", [values[-1], sentence]
    )
    store.connection.execute("UPDATE quotes SET speaker_name = ? WHERE sentence = ?", [values[-1], sentence])


@pytest.fixture
def ask(release: Path) -> Iterator[Callable[[str], Rows]]:
    with open_release(release) as con:

        def rows(query: str) -> Rows:
            con.execute(query)
            names = [column[0] for column in con.description or ()]
            return [dict(zip(names, row, strict=True)) for row in con.fetchall()]

        yield rows


def test_every_view_says_what_it_is(ask: Callable[[str], Rows]) -> None:
    views = {row["view_name"]: row["comment"] for row in ask("FROM duckdb_views() WHERE NOT internal")}
    assert {view.name for view in analyst_views()} == {
        "claims", "conflicts", "most_quoted", "quotes_flat", "speakers_by_name", "timeline",
    }  # fmt: skip
    assert all(len(comment) > 30 for comment in views.values())
    columns = ask("SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'claims'")
    assert {row["column_name"]: row["comment"] for row in columns}["is_copy"].startswith(
        "Whether the article"
    )


def test_every_described_column_is_one_of_the_view(ask: Callable[[str], Rows]) -> None:
    for view in analyst_views():
        columns = {row["column_name"] for row in ask(f"DESCRIBE {view.name}")}
        assert view.columns.keys() <= columns


def test_claims_are_the_figures_of_the_newest_versions(ask: Callable[[str], Rows]) -> None:
    rows = ask("SELECT * FROM claims ORDER BY value, article")
    assert [(row["claimant"], row["bound"], row["value"], row["is_copy"]) for row in rows] == [
        ("police", "~", 12.0, False),
        ("the ministry", ">", 1000.0, False),
        ("the union", "=", 6700.0, False),
        ("the union", "=", 6700.0, True),
    ]
    assert rows[1]["sentence"] == MINISTRY
    assert rows[1]["article"] == "Story 3"


def test_conflicts_stand_side_by_side(ask: Callable[[str], Rows]) -> None:
    (row,) = ask("FROM conflicts")
    assert (row["bound_1"], row["value_1"], row["claimant_1"]) == (">", 1000.0, "the ministry")
    assert (row["bound_2"], row["value_2"], row["claimant_2"]) == ("=", 6700.0, "the union")
    assert (row["happened"], row["ratio"], row["is_same_story"]) == ("arrest", 6.7, False)


def test_the_timeline_leaves_copies_out(ask: Callable[[str], Rows]) -> None:
    rows = ask("SELECT starts, surface, sentence FROM timeline")
    assert [(row["starts"], row["surface"], row["sentence"]) for row in rows] == [
        (datetime(2026, 1, 1), "Sunday", UNION)
    ]


def test_speakers_count_reports_and_not_copies(ask: Callable[[str], Rows]) -> None:
    rows = ask("SELECT name, reports, quotes FROM speakers_by_name")
    assert [tuple(row.values()) for row in rows] == [
        ("police", 1, 1),
        ("the ministry", 1, 1),
        ("the union", 1, 1),
    ]


def test_the_most_quoted(ask: Callable[[str], Rows]) -> None:
    rows = ask("SELECT speaker, quotes, direct, reports, words FROM most_quoted")
    assert [row["speaker"] for row in rows] == ["police", "the ministry", "the union"]
    assert {(row["quotes"], row["direct"], row["reports"]) for row in rows} == {(1, 0, 1)}


def test_the_parts_of_a_quote_are_one_row(tmp_path: Path, made: Any) -> None:
    with Store.open(tmp_path / "store.duckdb") as store:
        tables = made.made_tables(made.made_article(1))
        quote = tables["quotes"].to_pylist()[0] | {"parts": 2, "speaker_name": "Ana Li", "kind": "direct"}
        second = quote | {
            "quote_id": "quo_2",
            "part": 2,
            "surface": "we stay",
            "char_start": 20,
            "char_end": 27,
        }
        second |= {"speaker_name": None}
        tables["quotes"] = tables["quotes"].from_pylist([second, quote], tables["quotes"].schema)
        store.replace(tables, "run-1")
        publish(store, tmp_path, made.NOW)
    with open_release(release_folder(tmp_path)) as con:
        assert con.execute(
            "SELECT speaker, quote, kind, char_start, char_end FROM quotes_flat"
        ).fetchall() == [("Ana Li", "About 40 … we stay", "direct", 0, 27)]


def test_a_view_that_reads_another_comes_after_it() -> None:
    names = [view.name for view in analyst_views()]
    assert names.index("quotes_flat") < names.index("most_quoted")


def test_statements_can_be_run_twice(release: Path) -> None:
    with open_release(release) as con:
        _run_all(con, release)
        assert con.execute("SELECT count(*) FROM figures").fetchall() == [(4,)]


def _run_all(con: duckdb.DuckDBPyConnection, release: Path) -> None:
    for statement in statements(["articles", "figures", "dates", "quotes", "speakers"], release):
        con.execute(statement)


def test_people_under_no_name_are_people_and_other_things_are_not(tmp_path: Path, made: Any) -> None:
    """Arrests without a noun contradict arrests of people; a rise without one contradicts no rise of sales."""
    heads = {
        "Thirty were held.": "arrest person",
        "Forty people were held.": "arrest",
        "Up 5 points.": "rise sale",
        "Up 7.": "rise",
    }
    with Store.open(tmp_path / "store.duckdb") as store:
        articles = [made.made_article(number, text) for number, text in enumerate(heads)]
        store.replace(made.made_tables(*articles), "run-1")
        store.connection.execute("UPDATE figures SET as_of_start = TIMESTAMP '2026-01-01'")
        for text, words in heads.items():
            happened, *head = words.split()
            store.connection.execute(
                "UPDATE figures SET predicate = ?, item_head = ?, value = ? WHERE sentence = ?",
                [happened, head[0] if head else None, len(text), text],
            )
        publish(store, tmp_path, made.NOW)
    with open_release(release_folder(tmp_path)) as con:
        query = "SELECT DISTINCT happened, value_1, value_2, is_same_story, is_same_time FROM conflicts"
        assert con.execute(query).fetchall() == [("arrest", 17.0, 23.0, False, True)]
