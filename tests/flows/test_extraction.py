from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from datetime import UTC, datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from expectations.contracts import load_contract
from flows import extraction
from flows.arrow_tables import PART_TABLES, read_parts, tables_of
from flows.commands.tryout import write_jsonl, write_parquet
from flows.extraction import extract_part
from flows.rows import RECORD_TABLES, Run, article_row, json_value, record_rows
from transforms.extract import extract
from transforms.records import Article, Extraction, ZoneKind

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))
TEXT = "“We lost 12.5 acres of barley,” farmer Ida Moss said on Monday. The fire began at about 3 p.m.\n"


@pytest.fixture(scope="module")
def extracted() -> Extraction:
    published = datetime(2025, 6, 3, 22, 30, tzinfo=UTC)
    return extract(
        Article(TEXT, "f1", "https://example.org/fire", publisher="The Post", published_at=published)
    )


def test_rows_have_the_contracts_columns(extracted: Extraction) -> None:
    for table, rows in record_rows(extracted).items():
        names = set(load_contract(table).arrow_schema().names)
        assert rows, table
        assert set(rows[0]) == names
    assert set(article_row(extracted, RUN)) <= set(load_contract("articles").arrow_schema().names)


def test_tables_are_in_the_contracts_schemas(extracted: Extraction) -> None:
    for name, table in tables_of([extracted], RUN).items():
        assert table.schema.equals(load_contract(name).arrow_schema())


def test_offsets_give_the_surface(extracted: Extraction) -> None:
    for rows in (record_rows(extracted)[name] for name in ("figures", "dates", "quotes")):
        assert all(TEXT[row["char_start"] : row["char_end"]] == row["surface"] for row in rows)


def test_an_article_that_fails_is_a_reject_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(article: Article, unread: frozenset[ZoneKind]) -> Extraction:
        if "barley" in article.text:
            raise ZeroDivisionError("no barley")
        return extract(article, unread)

    monkeypatch.setattr(extraction, "extract", fragile)
    part = extract_part([Article(TEXT, source_ref="a"), Article("Six cows.", source_ref="b")], tmp_path, RUN)
    assert (part.articles, part.rejected) == (1, 1)
    tables = read_parts(tmp_path)
    assert set(tables) == set(PART_TABLES)
    [reject] = tables["rejects"].to_pylist()
    assert (reject["stage"], reject["rule"], reject["source_ref"]) == ("extract", "extract_error", "a")
    assert reject["reason"] == "ZeroDivisionError: no barley"


def test_a_line_of_json_holds_the_article_and_its_records(extracted: Extraction) -> None:
    stream = StringIO()
    assert write_jsonl([extracted], stream) == 1
    [line] = stream.getvalue().splitlines()
    record = json.loads(line)
    assert set(record) == {"article", *RECORD_TABLES}
    assert record["article"]["external_id"] == "f1"
    assert Decimal(record["figures"][0]["value_exact"]) == Decimal("12.5")


def test_parquet_is_a_file_a_table(extracted: Extraction, tmp_path: Path) -> None:
    assert write_parquet([extracted], tmp_path / "records") == 1
    assert {path.stem for path in (tmp_path / "records").iterdir()} == {"articles", *RECORD_TABLES}
    assert pq.read_table(tmp_path / "records" / "figures.parquet").num_rows == len(extracted.figures)


def test_json_values() -> None:
    assert json_value(datetime(2025, 1, 2, tzinfo=UTC)) == "2025-01-02T00:00:00+00:00"
    assert json_value(Decimal("0.10")) == "0.10"
    with pytest.raises(TypeError, match="no column holds a set"):
        json_value({1})


def test_teasers_are_labelled_and_read_only_when_asked_for(tmp_path: Path) -> None:
    text = "Six cows were found on Monday, police said.\n\nRead more: Farm sells 70 sheep after fire, its owner says\n"
    counts = {}
    for all_zones in (False, True):
        run = Run(RUN.run_id, RUN.started_at, all_zones)
        extract_part([Article(text)], tmp_path / str(all_zones), run)
        tables = read_parts(tmp_path / str(all_zones))
        [article] = tables["articles"].to_pylist()
        assert [zone["kind"] for zone in article["zones"]] == ["body", "related"]
        counts[article["extractor_version"]] = tables["figures"]["value"].to_pylist()
    assert list(counts.values()) == [[6.0], [6.0, 70.0]]
    assert [version.endswith(".all") for version in counts] == [False, True]


_KILLED_WITH_A_WORKER = """
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from flows.extraction import end_with_parent

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=end_with_parent)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), 9)
"""


def test_a_worker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "killed.py"
    program.write_text(_KILLED_WITH_A_WORKER, encoding="utf-8")
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        # The worker holds the other end of the pipe: it closes when the worker is gone too.
        ended, _, _ = select.select([process.stdout], [], [], 30)
    if not ended:
        os.kill(worker, signal.SIGKILL)
    assert ended
