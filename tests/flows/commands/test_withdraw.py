"""A takedown from beginning to end, with releases before it and runs after it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from flows.catalog.database import open_release
from flows.commands.listing import print_releases
from flows.commands.revalidate import revalidate
from flows.commands.withdraw import withdraw_now
from flows.errors import WrongUsage
from flows.extraction import extract_part
from flows.judgement import judge_batch, judge_run
from flows.output import new_intake, open_output, recorded
from flows.publication import publish_run
from flows.release import ReleaseError, diff, list_releases, read_current, release_folder, verify
from flows.rows import Run
from flows.settings import RunSettings
from flows.summary import RunSummary

if TYPE_CHECKING:
    from pathlib import Path

DAY = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
GONE, KEPT = "https://example.org/gone", "https://example.org/kept"


def run(out: Path, day: int, *urls: str, is_killed: bool = False) -> RunSummary:
    """Do what ``dateline run`` does with one article a URL; a killed run ends before it is judged."""
    source = out.parent / "in.jsonl"
    text = "Officials in Tindle said {} people were hurt on Tuesday."
    rows = [{"url": url, "text": text.format(len(url)), "published": "2025-01-02"} for url in urls]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    settings, one = (
        RunSettings((str(source),), out, with_text=True),
        Run(f"run-{day}", DAY + timedelta(days=day)),
    )
    summary = RunSummary(one.run_id)
    with open_output(out, one) as (store, staging), recorded(store, one, summary):
        intake = new_intake(settings, one, store, staging)
        for number, batch in enumerate(intake.batches()):
            judge_batch(extract_part(batch.articles, staging.scratch(f"part-{number}"), one), batch, staging)
        summary.note(intake, staging)
        if is_killed:
            return summary
        judge_run(staging, intake, out / "failed")
    return publish_run(settings, one, summary)


def said(out: Path, article: str) -> str:
    console = Console(file=StringIO(), width=200)
    withdraw_now(article, "the publisher asked", out, console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def urls(out: Path) -> list[str]:
    with open_release(release_folder(out)) as con:
        return [row[0] for row in con.execute("SELECT url FROM articles ORDER BY 1").fetchall()]


@pytest.mark.parametrize("is_killed", [True, False])
def test_an_article_is_taken_down_for_good(tmp_path: Path, is_killed: bool) -> None:
    out = tmp_path / "out"
    first = run(out, 0, KEPT).current
    second = run(out, 1, KEPT, GONE).current
    assert first
    assert second
    if is_killed:
        run(out, 2, KEPT, GONE, f"{KEPT}/later", is_killed=True)
    told = said(out, GONE)
    assert "1 versions left the store" in told
    assert f"release {second} is withdrawn" in told
    assert urls(out) == [KEPT]
    third = read_current(out)
    assert third not in (first, second)
    with open_release(release_folder(out)) as con:
        removed = con.execute("SELECT change FROM changes WHERE table_name = 'articles'").fetchall()
        assert con.execute("SELECT count(*) FROM texts").fetchall() == [(1,)]
    assert removed == [("removed",)]
    assert sorted(path.name for path in release_folder(out, second).iterdir()) == ["changes", "manifest.json"]
    assert verify(release_folder(out, first)) == []
    versions = {
        entry["release"]: entry for entry in json.loads((out / "versions.json").read_text())["releases"]
    }
    assert (versions[second]["withdrawn_at"] is None, versions[second]["checksums_sha256"]) == (False, None)
    assert versions[first]["withdrawn_at"] is versions[str(third)]["withdrawn_at"] is None
    assert f"{second} (withdrawn)" in (out / "releases.atom").read_text()
    again = run(out, 3, KEPT, GONE, f"{KEPT}/later")
    assert again.rejected_items == {"withdrawn": 1}
    assert urls(out) == [KEPT, f"{KEPT}/later"]
    with open_release(release_folder(out)) as con:
        assert con.execute("SELECT rule, detail FROM rejects").fetchall() != []
    before = list_releases(out)
    assert "0 versions left" in said(out, GONE)
    assert list_releases(out) == before
    assert run(out, 4, GONE).rejected_items == {"withdrawn": 1}


def test_a_withdrawn_release_says_so(tmp_path: Path) -> None:
    out = tmp_path / "out"
    one = run(out, 0, KEPT, GONE).current
    said(out, GONE)
    assert one
    for refuses in (
        lambda: revalidate(out, one, Console()),
        lambda: diff(out, one, str(read_current(out))),
        lambda: open_release(release_folder(out, one)).__enter__(),
    ):
        with pytest.raises(ReleaseError, match=f"release {one} was withdrawn on"):
            refuses()
    console = Console(file=StringIO(), width=200)
    print_releases(out, console)
    assert isinstance(console.file, StringIO)
    assert "withdrawn" in console.file.getvalue()


@pytest.mark.parametrize("is_current", [True, False])
def test_a_release_reduced_by_hand_stops_no_later_one(tmp_path: Path, is_current: bool) -> None:
    """Retention: the manifest and the changes outlive the data files."""
    out = tmp_path / "out"
    one = run(out, 0, KEPT).current
    two = run(out, 1, KEPT, GONE).current
    folder = release_folder(out, two if is_current else one)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.name != "manifest.json" and "changes" not in path.parts:
            path.rmdir() if path.is_dir() else path.unlink()
    three = run(out, 2, KEPT, GONE, f"{KEPT}/later")
    assert three.release
    assert len(urls(out)) == 3
    marked = [entry["withdrawn_at"] for entry in json.loads((out / "versions.json").read_text())["releases"]]
    assert [mark is not None for mark in marked] == [False, is_current, not is_current]


def test_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="holds no store"):
        said(tmp_path, GONE)
    run(tmp_path / "out", 0, KEPT)
    with pytest.raises(WrongUsage, match="no article id"):
        said(tmp_path / "out", "the story about the barn")
