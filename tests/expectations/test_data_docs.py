from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from expectations.data_docs import build_data_docs
from expectations.suites import VALIDATED, validate_batch

NOON = datetime(2021, 3, 5, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def results(make_batch, make_tables):
    rows, texts = make_batch(3)
    rows["figures"][1]["bound"] = "<script>alert(1)</script>"
    rows["quotes"][1]["cue"] = "added"
    return validate_batch(make_tables(rows), texts).results


@pytest.fixture(scope="module")
def report(results, tmp_path_factory) -> Path:
    return build_data_docs(results * 2, tmp_path_factory.mktemp("quality"), "run-1", NOON)


def test_the_report_has_a_page_a_table(report: Path) -> None:
    index = report.read_text(encoding="utf-8")
    pages = re.findall(r'href="([^"]+)"', index)
    assert [Path(page).stem for page in pages] == list(VALIDATED)
    for page in pages:
        text = (report.parent / page).read_text(encoding="utf-8")
        for link in re.findall(r'href="(\.\.?/[^"]+\.html)"', text):
            assert ((report.parent / page).parent / link).resolve().is_file()


def test_the_report_says_what_rows_broke_which_check(report: Path) -> None:
    index = report.read_text(encoding="utf-8")
    assert "<td>figures.bound_code</td><td>block</td><td>2 of 6</td>" in index
    assert "<td>quotes.cue_matches_text</td><td>warn</td><td>2 of 6</td>" in index
    (page,) = (report.parent / "validations" / "figures").rglob("figures.html")
    text = page.read_text(encoding="utf-8")
    assert "bound_code: bound is one of" in text
    assert "2 unexpected values found" in text


def test_pages_load_nothing_and_run_nothing(report: Path) -> None:
    for page in report.parent.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.findall(r"<script|<iframe|\bsrc=", text)
        assert not re.findall(r"<link[^>]+https?:", text)


def test_equal_results_give_equal_bytes(report: Path, results, tmp_path: Path) -> None:
    again = build_data_docs(results * 2, tmp_path, "run-1", NOON)
    files = sorted(path.relative_to(report.parent) for path in report.parent.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert all((again.parent / path).read_bytes() == (report.parent / path).read_bytes() for path in files)
