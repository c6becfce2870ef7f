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
FIRST = 200
MORE = 10
"""Articles at first, and how many each attempt adds and corrects."""
EPOCH = "1750000000"
TABLES = ("articles", "figures", "dates", "quotes", "speakers", "rejects")
PLACES = ("Ellery", "Marrow", "Tindle", "Oxmoor", "Haverly")


def write_articles(path: Path, attempt: int) -> None:
    """Write the articles of an attempt: more of them than before, and more of the first ones with a corrected figure.

    No other is ever corrected, so that the chain of versions is the same whichever attempts were killed.
    """
    lines: list[str] = []
    for number in range(FIRST + MORE * attempt):
        hurt = 3 + number + (100 if number < min(FIRST, MORE * attempt) else 0)
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
    write_articles(source, 0)
    started = time.monotonic()
    first = dateline("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
    assert first.returncode == 0, first.stderr
    whole_run = time.monotonic() - started
    killed = attempts = 0
    while killed < KILLS:
        attempts += 1
        assert attempts <= 3 * KILLS, f"only {killed} runs were killed before they ended"
        write_articles(source, attempts)
        run = dateline.start("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
        time.sleep(chance.uniform(0.1, 1.0) * whole_run)
        killed += run.poll() is None
        run.kill()
        run.communicate()
        assert read_current(out) in list_releases(out)
        assert verify(release_folder(out)) == []
        assert len(content(out)["articles"]) >= FIRST

    last = dateline("run", source, "--out", out, SOURCE_DATE_EPOCH=EPOCH)
    assert last.returncode == 0, last.stderr
    unkilled = tmp_path / "unkilled"
    for attempt in (0, attempts):
        write_articles(source, attempt)
        done = dateline("run", source, "--out", unkilled, SOURCE_DATE_EPOCH=EPOCH)
        assert done.returncode == 0, done.stderr
    ours, theirs = content(out), content(unkilled)
    for name in TABLES:
        assert ours[name] == theirs[name], name
    assert not any(entry.name.startswith(".staging") for entry in (out / "releases").iterdir())
