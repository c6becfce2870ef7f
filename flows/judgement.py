"""What may be published: batches validated and staged, and the run as a whole against its thresholds."""

from __future__ import annotations

import json
import shutil
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

if TYPE_CHECKING:
    from pathlib import Path

    from flows.extraction import Part
    from flows.intake import Batch, Intake
    from flows.rows import Row
    from flows.staging import Staging


def judge_batch(part: Part, batch: Batch, staging: Staging) -> None:
    """Validate the records of ``part`` and stage what passed, with the batch's rejects and source state."""
    folder = staging.scratch("validated")
    described = validator().call(
        validated, part, batch.rejects, batch.state, folder, staging.extractor_version
    )
    staging.add(folder, described)
    shutil.rmtree(part.folder)


def validated(
    part: Part, rejects: list[Row], state: dict[str, str], folder: Path, extractor_version: str
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
    )


def judge_run(staging: Staging, intake: Intake, report: Path) -> None:
    """Let the run pass, or say why it may not be published and drop what it staged.

    What broke which rule is then in the folder ``report``: the validation results, and the rejects with their reasons.

    Raises:
        RunFailed: more rows or articles broke hard rules than ``datasets/dateline.toml`` allows, or the sources
            held nothing that is an article and no interrupted run left any.
    """
    total = sum((batch.counts for _, batch in staging.batches()), Counts())
    exceeded = breaches(total, load_dataset().thresholds)
    if exceeded:
        rules = ", ".join(f"{rule} {count}" for rule, count in staging.rules_broken().most_common(5))
        _keep_evidence(staging, report)
        raise RunFailed(f"nothing is published: {'; '.join(exceeded)}. Rules broken: {rules}. See {report}")
    if intake.read and intake.read == sum(intake.rejected.values()) and not staging.articles:
        _keep_evidence(staging, report)
        reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(intake.rejected.items()))
        raise RunFailed(f"none of the {intake.read} items read is an article: {reasons}. See {report}")


def _keep_evidence(staging: Staging, report: Path) -> None:
    report.mkdir(parents=True, exist_ok=True)
    results = merge_results([result for _, batch in staging.batches() for result in batch.results])
    (report / "validation.json").write_text(
        json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8"
    )
    rejects = [staging.tables(folder)["rejects"] for folder, _ in staging.batches()]
    if rejects:
        write_csv(pa.concat_tables(rejects), report / "rejects.csv")
    staging.clear()


def _rules_broken(rules: list[str]) -> dict[str, int]:
    return {rule: rules.count(rule) for rule in sorted(set(rules))}
