from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flows.release import list_releases, read_current, verify
from flows.store import Store

REPOSITORY = Path(__file__).parents[3]
KILLS, SEED, BATCHES, ARTICLES = 20, 20260302, 2, 30
COMPARED = ("CURRENT", "versions.json", "releases.atom")


def _published(out: Path) -> dict[str, str]:
    sums = {name: (out / "releases" / name / "SHA256SUMS").read_text() for name in list_releases(out)}
    return sums | {name: (out / name).read_text() for name in COMPARED}


@pytest.mark.slow
def test_runs_killed_at_random_points_end_in_the_same_releases(tmp_path: Path) -> None:
    arguments = [str(tmp_path), *map(str, (KILLS, SEED, BATCHES, ARTICLES))]
    script = Path(__file__).with_name("kill_loop.py")
    run = subprocess.run(
        [sys.executable, script, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(REPOSITORY), "PATH": ""}, timeout=240,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["killed"] >= KILLS
    assert told["wrong"] == []
    unkilled = _published(tmp_path / "unkilled")
    assert len([name for name in unkilled if name not in COMPARED]) == BATCHES
    for number in range(told["outputs"]):
        out = tmp_path / f"killed-{number}"
        assert _published(out) == unkilled
        assert verify(out / "releases" / str(read_current(out))) == []
        assert not list((out / "releases").glob(".*"))
        with Store.open(out / "store.duckdb") as store:
            assert store.rows("SELECT count(*), count(DISTINCT version_id) FROM figures") == [
                (BATCHES * ARTICLES, BATCHES * ARTICLES)
            ]
            assert store.source_state("list") == {"position": str(BATCHES - 1)}
