"""A run killed at any moment leaves the last release readable, and the next run completes."""

from __future__ import annotations

import json
import random
import time
from typing import TYPE_CHECKING

import duckdb
import pytest

from flows.release import list_releases, read_current, release_folder, verify

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import CommandLine

pytestmark = [pytest.mark.server, pytest.mark.slow, pytest.mark.timeout(900)]

KILLS = 20
EPOCH = "1750000000"
TABLES = ("articles", "figures", "dates", "quotes", "speakers", "rejects")
PLACES = ("Ellery", "Marrow", "Tindle", "Oxmoor", "Haverly")


def write_articles(path: Path, count: int, corrected: int) -> None:
    """Write ``count`` articles; the first ``corrected`` of them with a corrected figure."""
    lines: list[str] = []
    for number in range(count):
        hurt = 3 + number + (100 if number < corrected else 0)
        place = PLACES[number % len(PLACES)]
        text = (
            f"{place.upper()}, June 3 (NWA) — Officials in {place} said {hurt} people were hurt on Tuesday.\n\n"
            f"“About {number + 2} houses burned,” fire chief Nora Beal told reporters.\n"
        )
        lines.append(json.dumps({"id": f"a{number}", "text": text, "published": "2025-06-03"}) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def content(out: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the current release."""
    with duckdb.connect(str(out / "current" / "dateline.duckdb"), read_only=True) as connection:
        return {name: connection.execute(f"FROM {name} ORDER BY ALL").fetchall() for name in TABLES}


def test_killed_runs_lose_nothing(dateline: CommandLine, tmp_path: Path) -> None:
    source, out = tmp_path / "articles.jsonl", tmp_path / "killed"
    chance = random.Random(20250603)
    write_articles(source, 800, 0)
    started = time.monotonic()
    first = dateline("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
    assert first.returncode == 0, first.stderr
    whole_run = time.monotonic() - started
    killed = 0
    for attempt in range(1, KILLS + 1):
        write_articles(source, 800 + 40 * attempt, 40 * attempt)
        run = dateline.start("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
        time.sleep(chance.uniform(0.1, 1.1) * whole_run)
        killed += run.poll() is None
        run.kill()
        run.communicate()
        name = read_current(out)
        assert name in list_releases(out)
        assert verify(release_folder(out)) == []
        assert len(content(out)["articles"]) >= 800
    assert killed >= KILLS // 2, "the runs ended before they were killed: kill earlier"

    last = dateline("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
    assert last.returncode == 0, last.stderr
    unkilled = tmp_path / "unkilled"
    for corrected in (0, 40 * KILLS):
        write_articles(source, 800 + 40 * KILLS if corrected else 800, corrected)
        done = dateline("run", source, "--out", unkilled, SOURCE_DATE_EPOCH=EPOCH)
        assert done.returncode == 0, done.stderr
    ours, theirs = content(out), content(unkilled)
    for name in TABLES:
        assert ours[name] == theirs[name], name
    assert not any(entry.name.startswith(".staging") for entry in (out / "releases").iterdir())
