from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from flows.arrow_tables import tables_of
from flows.rows import Run
from flows.store import Store
from transforms.extract import extract
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD = "The quarry employed 30 people, the mayor said on Monday."
NEW = "The quarry employed 45 people, the mayor said on Monday."
FIRST_DAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
PAGE = Article(
    OLD, url="https://example.org/quarry", title="Quarry to close", authors=("Ida Brandt",), language="en",
    published_at=FIRST_DAY, published_precision="minute", published_source="jsonld", source_kind="html",
    source_ref="quarry.html",
)  # fmt: skip


def run_of(day: int) -> Run:
    return Run(f"run-{day}", FIRST_DAY + timedelta(days=day))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        yield opened


def read(store: Store, day: int, article: Article) -> bool:
    """Take ``article`` in as a run of that day does; return whether it was read."""
    run = run_of(day)
    if store.known([article], run).unchanged:
        return False
    store.replace(tables_of([extract(article)], run), run.run_id)
    return True


def chain(store: Store) -> list[tuple[Any, ...]]:
    return store.rows(
        "SELECT version_no, is_latest, text FROM articles JOIN texts USING (version_id) ORDER BY version_no"
    )


def test_an_article_that_goes_back_to_an_earlier_text_has_it_as_its_latest_again(store: Store) -> None:
    assert read(store, 0, PAGE)
    assert read(store, 1, replace(PAGE, text=NEW))
    assert read(store, 2, PAGE)
    assert chain(store) == [(2, False, NEW), (3, True, OLD)]
    assert store.rows("SELECT DISTINCT sentence FROM figures") == [(OLD,)]
    assert store.rows("SELECT run_id, ingested_at FROM articles WHERE is_latest") == [
        ("run-2", run_of(2).started_at)
    ]
    assert not read(store, 3, PAGE)
    assert read(store, 4, replace(PAGE, text=NEW))
    assert chain(store) == [(3, False, OLD), (4, True, NEW)]


def test_a_new_text_after_a_return_goes_on_counting(store: Store) -> None:
    for day, text in enumerate((OLD, NEW, OLD, f"{NEW} It closed.")):
        read(store, day, replace(PAGE, text=text))
    assert [row[:2] for row in chain(store)] == [(2, False), (3, False), (4, True)]


def test_an_earlier_text_that_lies_where_it_always_lay_is_no_return(store: Store) -> None:
    elsewhere = replace(PAGE, text=NEW, source_ref="quarry-2.html")
    assert read(store, 0, PAGE)
    assert read(store, 1, elsewhere)
    assert not read(store, 2, PAGE)
    assert not read(store, 3, elsewhere)
    assert read(store, 4, replace(PAGE, source_ref="crawl-of-friday.html"))
    assert chain(store)[-1] == (3, True, OLD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("daily.jsonl:1", "daily.jsonl:2"),
        ("in/daily.jsonl:1", "/data/in/daily.jsonl:9"),
        ("/data/in/daily.jsonl:7", "in/daily.jsonl:1"),
        ("./daily.csv:1", "daily.csv:1"),
    ],
)
def test_an_earlier_text_that_only_moved_in_its_file_is_no_return(
    store: Store, before: str, after: str
) -> None:
    row = replace(PAGE, source_kind="jsonl", source_ref=before)
    read(store, 0, row)
    read(store, 1, replace(row, text=NEW, source_ref="fixed.jsonl:1"))
    assert not read(store, 2, replace(row, source_ref=after))
    newer = replace(run_of(3), all_zones=True)
    store.replace(tables_of([extract(replace(row, source_ref=after))], newer), newer.run_id)
    assert chain(store) == [(1, False, OLD), (2, True, NEW)]


def test_a_row_of_another_file_is_a_return(store: Store) -> None:
    row = replace(PAGE, source_kind="jsonl", source_ref="monday/daily.jsonl:1")
    read(store, 0, row)
    read(store, 1, replace(row, text=NEW))
    assert read(store, 2, replace(row, source_ref="friday/daily.jsonl:1"))
    assert chain(store)[-1] == (3, True, OLD)


def test_what_a_site_serves_now_counts_wherever_its_address_was_found(store: Store) -> None:
    fetched = replace(PAGE, source_kind="url", source_ref="daily.txt:3")
    read(store, 0, fetched)
    read(store, 1, replace(fetched, text=NEW, source_ref="weekly.txt:8"))
    assert read(store, 2, fetched)


def test_an_old_copy_by_its_publishers_own_dates_is_no_return(store: Store) -> None:
    fetched = replace(PAGE, source_kind="url", modified_at=FIRST_DAY)
    read(store, 0, fetched)
    read(store, 1, replace(fetched, text=NEW, modified_at=FIRST_DAY + timedelta(hours=2)))
    assert not read(store, 2, fetched)
    assert read(store, 3, replace(fetched, modified_at=FIRST_DAY + timedelta(hours=9)))


def test_a_return_is_known_after_the_extractor_changed(store: Store) -> None:
    for day, text in enumerate((OLD, NEW)):
        read(store, day, replace(PAGE, text=text))
    newer = replace(run_of(2), all_zones=True)  # another version of the extractor
    store.replace(tables_of([extract(PAGE)], newer), newer.run_id)
    assert chain(store)[-1] == (3, True, OLD)


def test_reading_both_again_with_a_new_extractor_leaves_their_order(store: Store) -> None:
    both = [PAGE, replace(PAGE, text=NEW, source_ref="quarry-2.html")]
    for day, article in enumerate(both):
        read(store, day, article)
    newer = replace(run_of(2), all_zones=True)
    moved = [replace(article, source_ref=f"new/{article.source_ref}") for article in both]
    store.replace(tables_of(map(extract, moved), newer), newer.run_id)
    assert chain(store) == [(1, False, OLD), (2, True, NEW)]


@pytest.mark.parametrize(
    ("correction", "column"),
    [
        ({"title": "Quarry stays open"}, "title"),
        ({"authors": ("Ida Brandt", "Per Holm")}, "authors"),
        ({"publisher": "The Vale Courier"}, "publisher"),
        ({"published_at": FIRST_DAY - timedelta(days=1)}, "published_at"),
        ({"published_at": FIRST_DAY.replace(hour=0), "published_precision": "day"}, "published_precision"),
        ({"modified_at": FIRST_DAY + timedelta(hours=1)}, "modified_at"),
        ({"is_paywall_stub": True}, "is_paywall_stub"),
    ],
)
def test_a_correction_beside_the_text_replaces_the_row(
    store: Store, correction: dict[str, Any], column: str
) -> None:
    read(store, 0, PAGE)
    [before] = store.rows(f"SELECT {column} FROM articles")  # noqa: S608 - a column named above
    assert read(store, 1, replace(PAGE, **correction))
    [after] = store.rows(f"SELECT {column} FROM articles")  # noqa: S608
    assert before != after
    assert store.rows("SELECT version_no, is_latest, run_id FROM articles") == [(1, True, "run-0")]
    assert not read(store, 2, replace(PAGE, **correction))


def test_a_corrected_day_moves_the_dates_that_are_counted_from_it(store: Store) -> None:
    read(store, 0, PAGE)
    read(store, 1, replace(PAGE, published_at=FIRST_DAY - timedelta(days=7)))
    assert store.rows("SELECT value FROM dates") == [("2026-02-23",)]


@pytest.mark.parametrize(
    "correction",
    [
        {"modified_at": FIRST_DAY - timedelta(days=1)},
        {"modified_at": FIRST_DAY - timedelta(days=1), "published_at": FIRST_DAY - timedelta(days=1)},
    ],
)
def test_a_latest_version_dated_back_stays_the_latest_and_keeps_its_records(
    store: Store, correction: dict[str, Any]
) -> None:
    """The version before it would be the latest, and its records are gone."""
    read(store, 0, replace(PAGE, modified_at=FIRST_DAY))
    newer = replace(PAGE, text=NEW, modified_at=FIRST_DAY + timedelta(days=1))
    read(store, 1, newer)
    assert read(store, 2, replace(newer, **correction))
    assert chain(store) == [(1, False, OLD), (2, True, NEW)]
    assert store.rows("SELECT DISTINCT sentence FROM figures") == [(NEW,)]
    assert store.rows("SELECT modified_at FROM articles WHERE is_latest") == [(correction["modified_at"],)]
    between = replace(PAGE, text=f"{OLD} It may close.", modified_at=FIRST_DAY - timedelta(hours=1))
    assert read(store, 3, between)
    assert chain(store)[-1] == (3, True, NEW)
    assert store.rows("SELECT DISTINCT sentence FROM figures") == [(NEW,)]
    assert read(store, 4, replace(PAGE, text=f"{NEW} It closed.", modified_at=FIRST_DAY + timedelta(days=4)))
    assert chain(store)[-1] == (4, True, f"{NEW} It closed.")


def test_an_article_first_dated_by_a_correction_keeps_its_order(store: Store) -> None:
    read(store, 0, PAGE)
    read(store, 1, replace(PAGE, text=NEW))
    assert read(store, 2, replace(PAGE, text=NEW, modified_at=FIRST_DAY - timedelta(days=9)))
    assert chain(store) == [(1, False, OLD), (2, True, NEW)]
    assert read(store, 3, replace(PAGE, text=f"{NEW} It closed."))
    assert chain(store)[-1] == (3, True, f"{NEW} It closed.")


def test_what_a_source_does_not_give_corrects_nothing(store: Store) -> None:
    read(store, 0, PAGE)
    bare = Article(OLD, url=PAGE.url, source_kind="feed", source_ref="feed.xml:1")
    assert not read(store, 1, bare)
    assert not read(store, 2, replace(bare, title="", publisher=""))


def test_a_day_in_the_address_does_not_correct_the_timestamp_of_the_text(store: Store) -> None:
    text = f"Quarry to close\n\nPublished 2:15 PM GMT, Mon March 2, 2026\n\n{OLD}\n"
    dated = replace(PAGE, text=text, published_source="url", published_precision="day")
    assert read(store, 0, dated)
    assert store.rows("SELECT published_source FROM articles") == [("text",)]
    assert not read(store, 1, dated)


def test_known_versions_are_those_read_by_this_extractor(store: Store) -> None:
    read(store, 0, PAGE)
    assert len(store.known([PAGE, replace(PAGE, text=NEW)], run_of(1)).unchanged) == 1
    assert store.known([PAGE], replace(run_of(1), all_zones=True)).unchanged == frozenset()
    assert store.known([], run_of(1)).unchanged == frozenset()
