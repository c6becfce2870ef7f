"""What may be published: batches validated and staged, and the run as a whole against its thresholds."""

from __future__ import annotations

import json
import logging
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow.csv import write_csv

from expectations.contracts import load_dataset
from expectations.suites import merge_results, validate_batch
from expectations.thresholds import Counts, breaches
from flows.arrow_tables import PART_TABLES, read_parts, reject_table, write_parts
from flows.errors import RunFailed
from flows.processes import validator
from flows.rows import RECORD_TABLES
from flows.staging import StagedBatch
from flows.store.withdrawals import WITHDRAWN

if TYPE_CHECKING:
    from pathlib import Path

    from flows.extraction import Part
    from flows.intake import Batch, Intake
    from flows.rows import Row
    from flows.staging import Staging


_Batches = list[tuple["Path", StagedBatch]]

logger = logging.getLogger("dateline")


def judge_batch(part: Part, batch: Batch, staging: Staging) -> None:
    """Validate the records of ``part`` and stage what passed, with the batch's rejects and source state."""
    folder = staging.scratch("validated")
    described = validator().call(
        validated, part, batch.rejects, batch.state, folder, staging.extractor_version, staging.run_id
    )
    staging.add(folder, described)
    shutil.rmtree(part.folder)


def validated(
    part: Part,
    rejects: list[Row],
    state: dict[str, str],
    folder: Path,
    extractor_version: str,
    run_id: str,
) -> StagedBatch:
    """Write what passes of ``part``, and the rejects, to ``folder``; return what the run must know of it."""
    tables = read_parts(part.folder)
    texts = dict(
        zip(tables["texts"]["version_id"].to_pylist(), tables["texts"]["text"].to_pylist(), strict=True)
    )
    verdict = validate_batch(tables, texts)
    failed = Counts(articles=part.rejected, rejected_articles=part.rejected)
    accepted = {name: verdict.accepted[name] for name in PART_TABLES}
    accepted["rejects"] = reject_table(verdict.rejects, rejects)
    write_parts(accepted, folder)
    return StagedBatch(
        extractor_version=extractor_version,
        version_ids=tables["articles"]["version_id"].to_pylist(),
        words=part.words,
        records={name: accepted[name].num_rows for name in RECORD_TABLES},
        counts=verdict.counts + failed,
        rules_broken=_rules_broken(verdict.rejects["rule"].to_pylist()),
        state=state,
        results=verdict.results,
        run_id=run_id,
    )


def judge_run(staging: Staging, intake: Intake, report: Path) -> None:
    """Let the run pass, or say why it may not be published and drop what it staged.

    What interrupted runs of the same sources staged is judged with it, as one run: it goes on after them. Interrupted
    runs of other sources are judged for themselves. What was judged well, by this run or by one before, stays whatever
    comes of this one. What broke which rule is in the folder ``report``: the validation results, and the rejects with
    their reasons.

    Raises:
        RunFailed: more rows or articles broke hard rules than ``datasets/dateline.toml`` allows, or the sources
            held nothing that is an article and no interrupted run left any.
    """
    runs = _by_run(staging)
    together = [
        one for run_id, batches in runs.items() if _has_same_sources(run_id, staging) for one in batches
    ]
    exceeded = _exceeded(together)
    broken = sum((Counter(batch.rules_broken) for _, batch in together), Counter[str]())
    if exceeded:
        rules = ", ".join(f"{rule} {count}" for rule, count in broken.most_common(5))
        _drop_bad(staging, runs, report)
        raise RunFailed(f"nothing is published: {'; '.join(exceeded)}. Rules broken: {rules}. See {report}")
    has_articles = any(batch.version_ids for _, batch in together)
    refused = sum(intake.rejected.values())
    if intake.read == refused > intake.rejected.get(WITHDRAWN, 0) and not has_articles:
        _drop_bad(staging, runs, report)
        reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(intake.rejected.items()))
        raise RunFailed(f"none of the {intake.read} items read is an article: {reasons}. See {report}")
    _accept(staging, runs, intake.ended, report)


def _by_run(staging: Staging) -> dict[str, _Batches]:
    """Return the batches that have not been judged, by their run; this run's too when it has none."""
    runs: dict[str, _Batches] = {staging.run_id: []}
    for folder, batch in staging.unjudged():
        runs.setdefault(batch.run_id, []).append((folder, batch))
    return runs


def _has_same_sources(run_id: str, staging: Staging) -> bool:
    """Tell whether a run had the sources of this one: a run's id ends with a digest of them."""
    return run_id.rpartition("-")[2] == staging.run_id.rpartition("-")[2]


def _exceeded(batches: _Batches) -> tuple[str, ...]:
    return breaches(sum((batch.counts for _, batch in batches), Counts()), load_dataset().thresholds)


def _drop_bad(staging: Staging, runs: dict[str, _Batches], report: Path) -> None:
    """Drop what this run staged, and of interrupted runs what would fail any run that goes on after them."""
    bad = [
        one
        for run_id, batches in runs.items()
        if run_id == staging.run_id or _exceeded(batches)
        for one in batches
    ]
    _keep_evidence(staging, bad, report)


def _accept(staging: Staging, runs: dict[str, _Batches], ended: list[str], report: Path) -> None:
    """Let this run's batches and those of interrupted runs pass, but for other sources' that fail by themselves."""
    bad = {
        run_id: batches
        for run_id, batches in runs.items()
        if not _has_same_sources(run_id, staging) and _exceeded(batches)
    }
    staging.accept(runs.keys() - bad.keys(), ended)
    for run_id, batches in bad.items():
        logger.warning(
            "dropped what the interrupted run %s staged: %s", run_id, "; ".join(_exceeded(batches))
        )
        _keep_evidence(staging, batches, report.with_name(run_id or "interrupted"))


def _keep_evidence(staging: Staging, batches: _Batches, report: Path) -> None:
    report.mkdir(parents=True, exist_ok=True)
    results = merge_results([result for _, batch in batches for result in batch.results])
    (report / "validation.json").write_text(
        json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8"
    )
    rejects = [staging.tables(folder)["rejects"] for folder, _ in batches]
    if rejects:
        write_csv(pa.concat_tables(rejects), report / "rejects.csv")
    for folder, _ in batches:
        staging.drop(folder)
    staging.forget_dropped()


def _rules_broken(rules: list[str]) -> dict[str, int]:
    return {rule: rules.count(rule) for rule in sorted(set(rules))}
