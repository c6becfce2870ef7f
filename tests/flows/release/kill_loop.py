"""Runs a pipeline of batches and releases again and again, killing it at random points, for test_kill.py.

One process that has imported everything forks a child per attempt, so an attempt costs no imports. It opens
no database itself: a process with DuckDB's threads must not fork.

Usage: kill_loop.py OUT KILLS SEED BATCHES ARTICLES; prints one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import runpy
import signal
import sys
import time
import traceback
from pathlib import Path

import pyarrow.parquet as pq

from flows.release import read_current, read_manifest, release_folder, verify
from flows.release.publish import publish
from flows.store import Store

made = runpy.run_path(str(Path(__file__).parents[1] / "made_articles.py"))


def pipeline(out: Path, batches: int, articles: int) -> None:
    """Store each batch that is not known yet and publish after each."""
    with Store.open(out / "store.duckdb") as store:
        for number in range(batches):
            tables = made["made_batch"](number * articles, articles)
            versions = tables["articles"]["version_id"].to_pylist()
            stored = "SELECT version_id FROM articles WHERE version_id IN (SELECT unnest(?))"
            if len(store.rows(stored, [versions])) < len(versions):
                store.replace(tables, "run-1", {"list": {"position": str(number)}})
            publish(store, out, made["NOW"])


def attempt(out: Path, batches: int, articles: int, limit: float) -> bool:
    """Run the pipeline in a child, killed after ``limit`` seconds; return whether it got to its end."""
    child = os.fork()
    if child == 0:
        try:
            pipeline(out, batches, articles)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            if status:
                raise SystemExit(f"a run failed with status {status}")
            return True
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def damage(out: Path) -> list[str]:
    """Return what is wrong with the current release, if there is one."""
    if read_current(out) is None:
        return []
    folder = release_folder(out)
    wrong = verify(folder)
    for entry in read_manifest(folder).files:
        if pq.read_metadata(folder / entry.path).num_rows != entry.rows:
            wrong.append(f"{entry.path}: rows")
    return wrong


def main(out: Path, kills: int, seed: int, batches: int, articles: int) -> None:
    """Make an unkilled output, then killed ones beside it until ``kills`` runs were killed."""
    chance = random.Random(seed)
    start = time.monotonic()
    attempt(out / "unkilled", batches, articles, 120)
    whole = time.monotonic() - start
    killed, outputs, wrong = 0, 0, []
    while killed < kills or not outputs:
        target = out / f"killed-{outputs}"
        while not attempt(target, batches, articles, chance.uniform(0, whole)):
            killed += 1
            wrong += damage(target)
        outputs += 1
    print(json.dumps({"killed": killed, "outputs": outputs, "wrong": wrong, "seconds": whole}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:]))
