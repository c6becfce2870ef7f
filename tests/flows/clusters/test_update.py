from __future__ import annotations

import itertools
import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from flows.clusters import update
from flows.clusters.update import update_clusters
from flows.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _story(seed: int, words: int = 80) -> str:
    chance = random.Random(seed)
    return " ".join(f"w{chance.randrange(5000)}" for _ in range(words))


WIRE, OTHER, LONG = _story(1), _story(2), f"{_story(3, 100)} {_story(1)}"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        yield opened


def _articles(made: Any) -> list[dict[str, Any]]:
    return [
        made.made_article(1, f"By the desk. {WIRE}", datetime(2026, 1, 3, tzinfo=UTC)),
        made.made_article(2, WIRE, datetime(2026, 1, 2, tzinfo=UTC)),
        made.made_article(3, OTHER, datetime(2026, 1, 1, tzinfo=UTC)),
        made.made_article(4, LONG, datetime(2026, 1, 4, tzinfo=UTC)),
    ]


def _roles(store: Store) -> dict[str, tuple[int, str]]:
    """Return each story's cluster, numbered, and role."""
    return {
        title: (number, role)
        for title, number, role in store.rows(
            """SELECT title, dense_rank() OVER (ORDER BY cluster_id), cluster_role FROM articles
            WHERE is_latest ORDER BY title"""
        )
    }


def test_copies_form_a_cluster_with_their_source(store: Store, made: Any) -> None:
    store.replace(made.made_tables(*_articles(made)), "run-1")
    assert update_clusters(store) == 4
    found = _roles(store)
    assert {title: role for title, (_, role) in found.items()} == {
        "Story 1": "copy", "Story 2": "origin", "Story 3": "single", "Story 4": "independent",
    }  # fmt: skip
    assert found["Story 1"][0] == found["Story 2"][0] == found["Story 4"][0] != found["Story 3"][0]


def test_nothing_new_changes_nothing(store: Store, made: Any) -> None:
    store.replace(made.made_tables(*_articles(made)), "run-1")
    update_clusters(store)
    before = store.rows("SELECT version_id, cluster_id, cluster_role FROM articles ORDER BY ALL")
    assert update_clusters(store) == 0
    assert store.rows("SELECT version_id, cluster_id, cluster_role FROM articles ORDER BY ALL") == before


def test_the_order_leaves_no_trace(tmp_path: Path, made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update, "AT_ONCE", 2)
    seen = set()
    for number, order in enumerate(list(itertools.permutations(_articles(made)))[::4]):
        with Store.open(tmp_path / f"{number}.duckdb") as store:
            for start in range(0, 4, 1 + number % 2):
                store.replace(made.made_tables(*order[start : start + 1 + number % 2]), "run-1")
                update_clusters(store)
            seen.add(
                str(store.rows("SELECT version_id, cluster_id, cluster_role FROM articles ORDER BY ALL"))
            )
    assert len(seen) == 1


def test_a_corrected_article_may_leave_its_cluster(store: Store, made: Any) -> None:
    store.replace(made.made_tables(*_articles(made)[:2]), "run-1")
    update_clusters(store)
    rewritten = made.made_article(2, _story(9), ingested_at=datetime(2026, 4, 1, tzinfo=UTC))
    store.replace(made.made_tables(rewritten), "run-2")
    update_clusters(store)
    assert {role for _, role in _roles(store).values()} == {"single"}
    assert store.rows("SELECT cluster_id, cluster_role FROM articles WHERE NOT is_latest") == [(None, None)]


@pytest.mark.parametrize(
    "correction",
    [
        {"published_at": datetime(2026, 1, 9, tzinfo=UTC)},
        {"publisher": "The Wire", "agency": "The Wire"},
    ],
)
def test_a_correction_moves_the_roles_as_a_fresh_store_has_them(
    tmp_path: Path, store: Store, made: Any, correction: dict[str, Any]
) -> None:
    one, two, other, _ = _articles(made)
    store.replace(made.made_tables(one, two, other), "run-1")
    update_clusters(store)
    which = two if "published_at" in correction else one
    corrected = which | correction
    store.replace(made.made_tables(corrected | {"extractor_version": "2"}), "run-2")
    assert update_clusters(store) == 0
    with Store.open(tmp_path / "fresh.duckdb") as fresh:
        fresh.replace(made.made_tables(other, two if which is one else one, corrected), "run-1")
        update_clusters(fresh)
        assert _roles(store) == _roles(fresh)
    assert _roles(store)["Story 1"][1] == "origin"
    assert update_clusters(store) == 0


def test_a_store_of_an_earlier_version_is_placed_once_more(store: Store, made: Any) -> None:
    store.replace(made.made_tables(*_articles(made)), "run-1")
    update_clusters(store)
    before = _roles(store)
    store.connection.execute("ALTER TABLE cluster_texts DROP COLUMN facts")
    store.connection.execute("UPDATE articles SET cluster_role = 'copy' WHERE cluster_role = 'origin'")
    assert update_clusters(store) == 0
    assert _roles(store) == before


def test_a_withdrawn_source_leaves_the_copy_alone(store: Store, made: Any) -> None:
    articles = _articles(made)[:2]
    store.replace(made.made_tables(*articles), "run-1")
    update_clusters(store)
    store.withdraw([articles[1]["article_id"]], "asked for", made.NOW)
    update_clusters(store)
    assert _roles(store) == {"Story 1": (1, "single")}


def test_other_zones_are_read_again(store: Store, made: Any) -> None:
    store.replace(made.made_tables(*_articles(made)[:2]), "run-1")
    update_clusters(store)
    zones = [{"kind": "body", "char_start": 0, "char_end": 12}]
    again = _articles(made)[0] | {"zones": zones, "extractor_version": "2"}
    store.replace(made.made_tables(again), "run-2")
    assert update_clusters(store) == 1
    assert {role for _, role in _roles(store).values()} == {"single"}


def test_a_new_scheme_starts_anew(store: Store, made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    store.replace(made.made_tables(*_articles(made)), "run-1")
    update_clusters(store)
    before = _roles(store)
    monkeypatch.setattr(update, "SCHEME", "another")
    assert update_clusters(store) == 4
    assert _roles(store) == before
