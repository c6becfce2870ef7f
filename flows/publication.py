"""From the staged batches to a release: into the store, checked as a whole, written with its quality report."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from expectations.data_docs import build_data_docs
from expectations.release import CheckResult, blocking, check_release
from expectations.suites import merge_results
from flows.catalog.database import open_release
from flows.catalog.views import statements
from flows.errors import RunFailed
from flows.output import open_output, recorded, store_staged
from flows.processes import validator
from flows.release import read_current, read_manifest
from flows.release.changes import SPILL
from flows.release.publish import Quality, Staged, publish
from flows.side_process import ask
from flows.store.limits import limits
from flows.store.sql import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from flows.rows import Run
    from flows.settings import RunSettings
    from flows.staging import Staging
    from flows.store import Store
    from flows.summary import RunSummary

PREVIOUS = "previous"
"""The schema that shows the last release's tables to the checks of the next."""


def publish_run(settings: RunSettings, run: Run, summary: RunSummary) -> RunSummary:
    """Move what the run staged into the store and publish a release of it; return what is then to be said of the run.

    Called in the publisher's process.

    Raises:
        RunFailed, StoreError, ReleaseError: as :func:`publish_store`.
    """
    with (
        open_output(settings.out, run, is_publishing=True) as (store, staging),
        recorded(store, run, summary),
    ):
        publish_store(store, settings, run, staging, summary)
    return summary


def publish_store(
    store: Store, settings: RunSettings, run: Run, staging: Staging, summary: RunSummary
) -> None:
    """Store the batches of runs that were judged well and publish a release.

    ``summary`` notes which release is new or stays current.

    Raises:
        RunFailed: a check of the release as a whole blocked; nothing is published.
        StoreError, ReleaseError: the disk refused; what was published before is untouched.
    """
    results = merge_results([result for _, batch in staging.accepted() for result in batch.results])
    store_staged(staging, store, run.run_id)
    store.fit_memory()
    folder = staging.scratch("quality")  # here, because what a killed run leaves in it is swept

    def check(staged: Staged) -> Quality:
        return _quality(staged, results, folder, run, settings, summary, store.memory_limit)

    manifest = publish(store, settings.out, run.started_at, check, settings.with_text)
    shutil.rmtree(folder)
    summary.release = manifest.release if manifest else None
    summary.current = read_current(settings.out)


def _quality(
    staged: Staged,
    results: list[dict[str, Any]],
    folder: Path,
    run: Run,
    settings: RunSettings,
    summary: RunSummary,
    memory_limit: str,
) -> Quality:
    """Check the staged release, write the quality report and return it."""
    checks = _checked(staged, memory_limit)
    _write_json(folder / "validation.json", results)
    _write_json(folder / "release_checks.json", [asdict(check) for check in checks])
    ask(_write_data_docs, results, folder / "data_docs", run.run_id, run.started_at)
    stopped = [check for check in blocking(checks) if not (settings.accept_fewer and _is_shrinking(check))]
    if stopped:
        hint = " (--accept-fewer publishes it all the same)" if all(map(_is_shrinking, stopped)) else ""
        raise RunFailed(f"nothing is published: {'; '.join(map(_line, stopped))}{hint}")
    summary.warnings += [_line(check) for check in checks if not check.passed]
    passed = sum(check.passed for check in checks)
    return Quality(folder, tuple(_notes(passed, len(checks), results, summary)))


def _write_data_docs(results: list[dict[str, Any]], folder: Path, run_id: str, at: datetime) -> None:
    """Have the process write them that has Great Expectations; asked of the one that has that process."""
    validator().call(build_data_docs, results, folder, run_id, at)


def _checked(staged: Staged, memory_limit: str) -> tuple[CheckResult, ...]:
    with open_release(staged.folder) as connection:
        for name, value in limits(memory_limit).items():
            connection.execute(f"SET {name} = '{value}'")
        connection.execute(f"SET temp_directory = {text(str(staged.folder.parent / SPILL))}")
        if staged.previous is None:
            return check_release(connection)
        connection.execute(f"CREATE SCHEMA {PREVIOUS}")
        connection.execute(f"USE {PREVIOUS}")
        for statement in statements(read_manifest(staged.previous).tables(), staged.previous.absolute()):
            connection.execute(statement)
        connection.execute("USE main")
        return check_release(connection, PREVIOUS)


def _notes(passed: int, total: int, results: list[dict[str, Any]], summary: RunSummary) -> Iterator[str]:
    broken = sum(result["unexpected"] for result in results if result["level"] == "block")
    yield f"{passed} of {total} checks of the release passed"
    yield f"{len(results)} expectations on this run's batches, {broken} rows broke a hard rule and are in rejects"
    yield from (f"warning: {warning}" for warning in summary.warnings)


def _is_shrinking(check: CheckResult) -> bool:
    return check.name.endswith(".rows_min")


def _line(check: CheckResult) -> str:
    return f"{check.name}: {check.observed}, expected {check.expected}"


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
