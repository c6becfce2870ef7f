from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from expectations.contracts import load_contracts
from flows.release import ReleaseError, diff, release_folder
from flows.release.publish import publish
from flows.store import Store

if TYPE_CHECKING:
    from pathlib import Path

JANUARY = datetime(2026, 1, 5, tzinfo=UTC)


def _rows(out: Path, before: int, after: int) -> list[tuple[str, str, str, list[str] | None]]:
    found = diff(out, f"2026-03-02.{before}", f"2026-03-02.{after}")
    assert found.schema.equals(load_contracts()["changes"].arrow_schema(), check_metadata=True)
    return [(row["table_name"], row["record_id"], row["change"], row["columns"]) for row in found.to_pylist()]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, made: Any) -> Path:
    """Three releases: two articles; a figure and a title change; an article gets a new text."""
    tmp_path = tmp_path_factory.mktemp("out")
    with Store.open(tmp_path / "store.duckdb") as store:
        store.replace(
            made.made_tables(made.made_article(1, published=JANUARY), made.made_article(2)), "run-1"
        )
        publish(store, tmp_path, made.NOW)
        again = made.made_tables(
            made.made_article(1, published=JANUARY, agency="Wire", extractor_version="2")
        )
        figures = again["figures"].to_pylist()
        figures[0] |= {"claimant": None, "high": 50.0, "value": None}
        again["figures"] = again["figures"].from_pylist(figures, again["figures"].schema)
        store.replace(again, "run-2")
        publish(store, tmp_path, made.NOW)
        corrected = made.made_article(
            2, "Some 50 people came on Tuesday, a mayor said.", ingested_at=datetime(2026, 3, 3, tzinfo=UTC)
        )
        store.replace(made.made_tables(corrected), "run-3")
        publish(store, tmp_path, made.NOW)
    return tmp_path


def test_in_the_first_release_every_record_is_added(out: Path) -> None:
    rows = pq.read_table(out / "releases" / "2026-03-02.1" / "changes" / "changes.parquet").to_pylist()
    assert {(row["release_from"], row["release_to"], row["change"]) for row in rows} == {
        (None, "2026-03-02.1", "added")
    }
    assert len(rows) == 2 * 5


def test_a_changed_record_names_its_columns(out: Path, made: Any) -> None:
    version = made.made_article(1)["version_id"]
    figure = made.made_tables(made.made_article(1))["figures"]["figure_id"][0].as_py()
    assert _rows(out, 1, 2) == [
        ("articles", version, "changed", ["agency", "extractor_version"]),
        ("figures", figure, "changed", ["value", "high", "claimant"]),
    ]


def test_a_corrected_article_takes_its_old_records_away(out: Path) -> None:
    rows = _rows(out, 2, 3)
    assert sorted((table, change) for table, _, change, _ in rows) == sorted(
        [
            (table, change)
            for table in ("dates", "figures", "quotes", "speakers")
            for change in ("added", "removed")
        ]
        + [("articles", "added"), ("articles", "changed")]
    )
    assert [columns for table, _, change, columns in rows if (table, change) == ("articles", "changed")] == [
        ["is_latest", "cluster_id", "cluster_role"]
    ]


def test_the_published_table_is_the_difference(out: Path) -> None:
    published = pq.read_table(release_folder(out, "2026-03-02.3") / "changes" / "changes.parquet")
    assert published.to_pylist() == diff(out, "2026-03-02.2", "2026-03-02.3").to_pylist()


def test_releases_compare_in_both_directions_and_over_several(out: Path) -> None:
    forth, back = _rows(out, 1, 3), _rows(out, 3, 1)
    turned = {"added": "removed", "removed": "added", "changed": "changed"}
    assert [(table, record, turned[change], columns) for table, record, change, columns in back] == forth
    assert _rows(out, 2, 2) == []


def test_a_release_that_is_not_there(out: Path) -> None:
    with pytest.raises(ReleaseError, match="no release"):
        diff(out, "2026-03-02.1", "2026-03-02.9")
