from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow.parquet as pq
import pytest

from flows.release import ReleaseError, list_releases, read_current, read_manifest, release_folder, verify
from flows.release.durable import replace_text
from flows.release.publish import Quality, Staged, publish
from flows.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[3]
ELSEWHERE = Path(__file__).with_name("publish_elsewhere.py")


@pytest.fixture
def store(tmp_path: Path, made: Any) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb") as opened:
        opened.replace(made.made_batch(1, 20), "run-1")
        yield opened


def test_a_release_is_named_by_its_day_and_is_current(store: Store, tmp_path: Path, made: Any) -> None:
    first = publish(store, tmp_path, made.NOW)
    assert first is not None
    assert first.release == "2026-03-02.1"
    assert read_current(tmp_path) == "2026-03-02.1"
    assert (tmp_path / "current").resolve() == release_folder(tmp_path)
    assert verify(release_folder(tmp_path)) == []
    store.replace(made.made_batch(21, 1), "run-2")
    second = publish(store, tmp_path, made.NOW)
    assert second is not None
    assert (second.release, second.previous) == ("2026-03-02.2", "2026-03-02.1")
    store.replace(made.made_batch(22, 1), "run-3")
    assert publish(store, tmp_path, datetime(2026, 3, 3, tzinfo=UTC)) is not None
    assert list_releases(tmp_path) == ["2026-03-03.1", "2026-03-02.2", "2026-03-02.1"]


def test_nothing_changed_means_no_new_release(store: Store, tmp_path: Path, made: Any) -> None:
    assert publish(store, tmp_path, made.NOW) is not None
    assert publish(store, tmp_path, made.NOW) is None
    store.replace(made.made_batch(1, 20), "run-2")
    assert publish(store, tmp_path, made.NOW) is None
    assert list_releases(tmp_path) == ["2026-03-02.1"]


def test_months_that_did_not_change_are_the_same_file(store: Store, tmp_path: Path, made: Any) -> None:
    publish(store, tmp_path, made.NOW)
    store.replace(
        made.made_tables(made.made_article(99, published=datetime(2026, 5, 1, tzinfo=UTC))), "run-2"
    )
    publish(store, tmp_path, made.NOW)
    before, after = (tmp_path / "releases" / f"2026-03-02.{number}" for number in (1, 2))
    kept = read_manifest(before).of_table("figures")
    assert kept
    for entry in kept:
        assert (before / entry.path).samefile(after / entry.path)
    added = read_manifest(after).of_table("figures")
    assert [entry.path for entry in added if entry not in kept] == ["figures/figures-2026-05.parquet"]


def test_published_data_cannot_be_written_by_mistake(store: Store, tmp_path: Path, made: Any) -> None:
    publish(store, tmp_path, made.NOW)
    for path in release_folder(tmp_path).rglob("*.parquet"):
        assert path.stat().st_mode & 0o222 == 0


def test_rows_are_sorted_by_publication_and_place_in_the_text(
    tmp_path: Path, store: Store, made: Any
) -> None:
    publish(store, tmp_path, made.NOW)
    folder = release_folder(tmp_path)
    published = {
        row["version_id"]: row["published_at"]
        for row in pq.read_table(folder / "articles" / "articles-2026-01.parquet").to_pylist()
    }
    figures = pq.read_table(folder / "figures" / "figures-2026-01.parquet").to_pylist()
    order = [(published[row["version_id"]], row["article_id"], row["char_start"]) for row in figures]
    assert len(order) > 5
    assert order == sorted(order)
    assert (
        pq.read_schema(folder / "figures" / "figures-2026-01.parquet").metadata[b"dateline.table"]
        == b"figures"
    )


def test_the_order_of_batches_and_the_place_give_the_same_bytes(tmp_path: Path, made: Any) -> None:
    sums: set[str] = set()
    for name, starts in (("one", (1, 11, 21)), ("two", (21, 1, 11))):
        with Store.open(tmp_path / name / "store.duckdb") as store:
            for start in starts:
                store.replace(made.made_batch(start, 10), "run-1")
            publish(store, tmp_path / name, made.NOW)
        sums.add((release_folder(tmp_path / name) / "SHA256SUMS").read_text())
    assert len(sums) == 1


def test_the_machines_time_zone_leaves_no_trace(tmp_path: Path) -> None:
    """Months were told in UTC and read in the machine's time: rows of the edges fell between them."""
    sums: set[str] = set()
    for zone in ("UTC", "America/New_York", "Pacific/Auckland"):
        out = tmp_path / zone.replace("/", "-")
        made = subprocess.run(
            [sys.executable, ELSEWHERE, out],
            cwd=REPOSITORY,
            env=os.environ | {"TZ": zone, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=True,
        )
        sums.add(made.stdout)
        assert read_manifest(release_folder(out)).rows()["articles"] == 5
    assert len(sums) == 1


def test_a_check_that_fails_stops_the_publication(store: Store, tmp_path: Path, made: Any) -> None:
    publish(store, tmp_path, made.NOW)
    store.replace(made.made_batch(21, 5), "run-2")

    def refuse(staged: Staged) -> Quality:
        assert staged.previous == release_folder(tmp_path)
        assert staged.manifest.rows()["figures"] == 25
        raise ValueError("too few rows")

    with pytest.raises(ValueError, match="too few rows"):
        publish(store, tmp_path, made.NOW, refuse)
    assert list_releases(tmp_path) == ["2026-03-02.1"]
    assert not list((tmp_path / "releases").glob(".*"))
    assert publish(store, tmp_path, made.NOW) is not None


def test_the_quality_report_is_part_of_the_release(store: Store, tmp_path: Path, made: Any) -> None:
    report = tmp_path / "report"
    (report / "docs").mkdir(parents=True)
    (report / "validation.json").write_text("{}")
    publish(store, tmp_path, made.NOW, lambda _staged: Quality(report, ("all 12 checks passed",)))
    folder = release_folder(tmp_path)
    assert (folder / "quality" / "validation.json").read_text() == "{}"
    assert "- all 12 checks passed" in (folder / "RELEASE.md").read_text()
    assert "quality/validation.json" in (folder / "SHA256SUMS").read_text()


def test_texts_are_published_only_when_asked_for(store: Store, tmp_path: Path, made: Any) -> None:
    publish(store, tmp_path, made.NOW)
    assert not (release_folder(tmp_path) / "texts").exists()
    manifest = publish(store, tmp_path, made.NOW, with_text=True)
    assert manifest is not None
    assert manifest.rows()["texts"] == 20


def test_an_empty_store_gives_a_release_of_empty_tables(tmp_path: Path, made: Any) -> None:
    with Store.open(tmp_path / "store.duckdb") as store:
        assert publish(store, tmp_path, made.NOW) is not None
    con = duckdb.connect(str(release_folder(tmp_path) / "dateline.duckdb"), read_only=True)
    assert con.execute("SELECT count(*) FROM claims").fetchall() == [(0,)]
    con.close()


@pytest.mark.parametrize("cut", ["before", "after"])
def test_a_publication_cut_around_the_rename_is_completed(
    store: Store, tmp_path: Path, made: Any, cut: str
) -> None:
    publish(store, tmp_path, made.NOW)
    store.replace(made.made_batch(21, 5), "run-2")
    publish(store, tmp_path, made.NOW)
    releases = tmp_path / "releases"
    replace_text(tmp_path / ".publishing", "2026-03-02.2\n")
    replace_text(tmp_path / "CURRENT", "2026-03-02.1\n")
    (tmp_path / "versions.json.new").write_text("half")
    (releases / "2026-03-02.9").symlink_to("nowhere")
    if cut == "before":
        (releases / "2026-03-02.2").rename(releases / ".staging-2026-03-02.2")
    made_now = publish(store, tmp_path, made.NOW)
    assert (made_now is None) == (cut == "after")
    assert read_current(tmp_path) == "2026-03-02.2"
    assert list_releases(tmp_path) == ["2026-03-02.2", "2026-03-02.1"]
    left = {path.name for path in tmp_path.iterdir()}
    assert not left & {".publishing", "versions.json.new", "CURRENT.new"}
    assert not list(releases.glob(".*"))


def test_a_rollback_is_not_undone(store: Store, tmp_path: Path, made: Any) -> None:
    """Who writes an older name into CURRENT gets the store's difference to that release as the next one."""
    publish(store, tmp_path, made.NOW)
    store.replace(made.made_batch(21, 5), "run-2")
    publish(store, tmp_path, made.NOW)
    replace_text(tmp_path / "CURRENT", "2026-03-02.1\n")
    third = publish(store, tmp_path, made.NOW)
    assert third is not None
    assert (third.release, third.previous) == ("2026-03-02.3", "2026-03-02.1")
    assert third.changes["figures"] == {"added": 5, "removed": 0, "changed": 0}


def test_two_publishers_do_not_collide(store: Store, tmp_path: Path, made: Any) -> None:
    code = (
        "import fcntl, sys; lock = open(sys.argv[1], 'w'); fcntl.flock(lock, fcntl.LOCK_EX);"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, tmp_path / ".publish.lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ReleaseError, match="another process is publishing"):
            publish(store, tmp_path, made.NOW)
        other.communicate()
    assert publish(store, tmp_path, made.NOW) is not None


@pytest.mark.parametrize("name", ["it's [x] *", "env=prod"])
def test_odd_places_for_the_output(tmp_path: Path, made: Any, name: str) -> None:
    out = tmp_path / name
    with Store.open(out / "store.duckdb") as store:
        store.replace(made.made_batch(1, 8), "run-1")
        publish(store, out, made.NOW)
        store.replace(made.made_batch(9, 1), "run-2")
        manifest = publish(store, out, made.NOW)
    assert manifest is not None
    assert manifest.changes["figures"]["added"] == 1
    con = duckdb.connect(str(release_folder(out) / "dateline.duckdb"), read_only=True)
    assert con.execute("SELECT count(*) FROM figures").fetchall() == [(9,)]
    assert "env" not in [row[0] for row in con.execute("DESCRIBE figures").fetchall()]
    con.close()


def test_an_output_that_cannot_be_written(store: Store, tmp_path: Path, made: Any) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReleaseError, match="untouched"):
        publish(store, tmp_path / "file", made.NOW)
