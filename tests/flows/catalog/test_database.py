from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow.parquet as pq
import pytest

from expectations.contracts import load_contract
from expectations.release import check_release
from flows.catalog.database import database_fault, open_release
from flows.catalog.views import statements
from flows.release import ReleaseError, read_manifest, release_folder
from flows.release.publish import publish
from flows.store import Store

if TYPE_CHECKING:
    from pathlib import Path

QUERY = "SELECT count(*), min(value) FROM figures"


@pytest.fixture
def release(tmp_path: Path, made: Any) -> Path:
    out = tmp_path / "out"
    with Store.open(out / "store.duckdb") as store:
        store.replace(made.made_batch(1, 9), "run-1")
        publish(store, out, made.NOW)
    return release_folder(out)


def test_plain_duckdb_answers_from_any_working_directory(release: Path) -> None:
    code = (
        "import duckdb, json, sys; con = duckdb.connect(sys.argv[1], read_only=True);"
        f"print(json.dumps(con.execute({QUERY!r}).fetchall()))"
    )
    for folder in ("/", release.parent):
        ran = subprocess.run(
            [sys.executable, "-c", code, release / "dateline.duckdb"],
            cwd=folder,
            capture_output=True,
            check=True,
        )
        assert json.loads(ran.stdout) == [[9, 46.0]]


def test_tables_and_columns_have_comments(release: Path) -> None:
    con = duckdb.connect(str(release / "dateline.duckdb"), read_only=True)
    comment = "SELECT comment FROM duckdb_columns() WHERE table_name = 'figures' AND column_name = 'bound'"
    assert "relates to the one stated" in con.execute(comment).fetchall()[0][0]
    version = "SELECT tags['storage_version'] FROM duckdb_databases() WHERE database_name = 'dateline'"
    assert con.execute(version).fetchall()[0][0].startswith("v1.2.0")
    con.close()


def test_nothing_is_left_beside_the_database(release: Path) -> None:
    assert [path.name for path in release.glob("dateline*")] == ["dateline.duckdb"]
    assert not [path for path in release.parent.iterdir() if path.is_symlink()]


def test_views_sql_makes_the_same_views_where_the_release_was_moved_to(release: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    sql = (release / "views.sql").read_text().replace(str(release), str(moved))
    shutil.move(release, moved)
    con = duckdb.connect()
    con.execute(sql)
    assert con.execute(QUERY).fetchall() == [(9, 46.0)]
    assert con.execute("SELECT count(*) FROM claims").fetchall() == [(9,)]
    con.close()
    with open_release(moved) as opened:
        assert opened.execute(QUERY).fetchall() == [(9, 46.0)]


def test_a_folder_that_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError), open_release(tmp_path):
        pass


def test_a_release_of_an_older_schema_keeps_its_own_views(release: Path, made: Any) -> None:
    """Its figures lack a column of today's contract, as do its views; the next release compares with it."""
    for path in (release / "figures").glob("*.parquet"):
        table = pq.read_table(path).drop_columns(["claimant_rule"])
        path.unlink()
        pq.write_table(table, path)
    views = (release / "views.sql").read_text().splitlines()
    (release / "views.sql").write_text("\n".join(line for line in views if '"claimant_rule"' not in line))
    with open_release(release) as con:
        assert con.execute("SELECT count(*) FROM claims").fetchall() == [(9,)]
        assert not [check for check in check_release(con) if "claimant_rule" in check.name]
        assert "claimant_rule" not in [row[0] for row in con.execute("DESCRIBE figures").fetchall()]
    con = duckdb.connect()
    for statement in statements(read_manifest(release).tables(), release):
        con.execute(statement)
    assert con.execute(QUERY).fetchall() == [(9, 46.0)]
    con.close()
    with Store.open(release.parents[1] / "store.duckdb") as store:
        store.connection.execute("UPDATE figures SET claimant_rule = 'new.rule'")
        manifest = publish(store, release.parents[1], made.NOW)
    assert manifest is not None
    assert manifest.changes == {"figures": {"added": 0, "removed": 0, "changed": 9}}


@pytest.mark.parametrize("content", ["SELECT 1", "", "SET file_search_path = 'x';\nCREATE VIEW", "\0;\n\0"])
def test_damaged_views_are_one_clear_error(release: Path, content: str) -> None:
    (release / "views.sql").write_text(content)
    with (
        pytest.raises(ReleaseError, match=r"views\.sql or a file that it reads is damaged"),
        open_release(release),
    ):
        pass


def test_a_database_that_cannot_be_opened_is_a_fault(release: Path) -> None:
    assert database_fault(release) is None
    (release / "dateline.duckdb").write_bytes(b"not a database" * 100)
    assert str(database_fault(release)).startswith("dateline.duckdb cannot be opened")


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland"])
def test_a_day_is_the_one_in_utc_wherever_the_analyst_sits(tmp_path: Path, made: Any, zone: str) -> None:
    """With views.sql any cast takes it; with the database the dictionary's own example does."""
    moments = [datetime(2026, 1, 3, hour, 30, tzinfo=UTC) for hour in (0, 23)]
    with Store.open(tmp_path / "store.duckdb") as store:
        articles = [made.made_article(number, published=moment) for number, moment in enumerate(moments)]
        store.replace(made.made_tables(*articles), "run-1")
        publish(store, tmp_path, made.NOW)
    release = release_folder(tmp_path)
    example = load_contract("articles").examples[0].sql
    assert "::DATE AS day" in example
    plain = example.replace("(published_at AT TIME ZONE 'UTC')", "published_at")
    code = (
        "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=len(sys.argv[1]) > 0);"
        "con.execute(open(sys.argv[2]).read()) if len(sys.argv) > 3 else None;"
        "print(*sorted(str(row[0]) for row in con.execute(sys.argv[-1]).fetchall()))"
    )
    for arguments in ((release / "dateline.duckdb", example), ("", release / "views.sql", plain)):
        ran = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=os.environ | {"TZ": zone},
            capture_output=True,
            check=True,
        )
        assert ran.stdout.decode().strip() == "2026-01-03"


@pytest.mark.parametrize("name", ["it's [x] *", "a, b"])
def test_a_release_opens_in_an_odd_place(release: Path, tmp_path: Path, name: str) -> None:
    shutil.move(release, tmp_path / name)
    with open_release(tmp_path / name) as con:
        assert con.execute(QUERY).fetchall() == [(9, 46.0)]


def test_what_a_query_cannot_hold_in_memory_is_spilled_and_swept(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spill = tmp_path / "spill"
    spill.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spill))
    monkeypatch.setattr("flows.catalog.database.MEMORY_LIMIT", "64MB")
    with open_release(release) as con:
        con.execute(
            "CREATE TEMP TABLE sorted AS SELECT sha256(i::VARCHAR) AS h FROM range(1_500_000) t(i) ORDER BY h"
        )
        assert list(spill.rglob("*.tmp"))
        assert con.execute("SELECT count(*) FROM sorted").fetchall() == [(1_500_000,)]
    assert not list(spill.iterdir())
