"""Validate a batch: a row that breaks a hard rule is taken out, with the rule's name, before it is stored."""

# pyarrow comes without type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expectations.checks import Check, checks_of
from expectations.contracts import load_contract

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from expectations.thresholds import Counts

VALIDATED = ("articles", "texts", "speakers", "dates", "quotes", "figures")
"""The tables of a batch that are checked; ``rejects`` goes through as it is."""


class SchemaMismatchError(ValueError):
    """A table has not the columns and types of its contract; the message says where they differ."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What validation made of a batch."""

    accepted: dict[str, pa.Table]
    """The tables that were given, without the rows that were refused."""
    rejects: pa.Table
    """The rejects that the batch came with, then a row for each hard rule that a row broke."""
    results: list[dict[str, Any]]
    """One outcome a check (see :func:`outcome`), for JSON and the Data Docs."""
    counts: Counts
    """How many rows were checked and refused, for the thresholds of the run."""


def validate_batch(
    tables: Mapping[str, pa.Table], texts: Mapping[str, str], run_id: str | None = None
) -> Verdict:
    """Check ``tables`` against their contracts and take out what breaks a hard rule.

    ``texts`` maps ``version_id`` to the text that offsets refer to. A row refused takes with it what cannot
    stand without it, as its foreign keys declare: an article takes its records; a speaker, quote or date only
    the links to it, which become null. A key that names no row of the batch at all is a broken rule. Of rows
    with one primary key the first stays.

    Raises:
        SchemaMismatchError: a table is not in its contract's schema.
        ExpectationCrashError: Great Expectations could not work out a check.
    """
    from expectations import conditions, engine, quarantine

    checked = {name: tables[name] for name in VALIDATED if name in tables}
    broken: dict[str, dict[str, list[int]]] = {}
    for name, table in checked.items():
        _require_schema(name, table)
        held = conditions.conditions(name, checked, texts)
        broken[name] = engine.failing_rows(name, table, held)
    results = [
        outcome(check, checked[name], broken[name].get(check.name, []))
        for name in checked
        for check in checks_of(name)
    ]
    accepted, refused = quarantine.separate(checked, broken)
    rejects = quarantine.rejects_table(checked, refused, run_id)
    passed_on = {name: table for name, table in tables.items() if name not in checked}
    if "rejects" in tables:
        import pyarrow as pa

        rejects = pa.concat_tables([tables["rejects"].cast(rejects.schema), rejects])
        passed_on["rejects"] = rejects
    return Verdict({**accepted, **passed_on}, rejects, results, quarantine.counts(checked, refused))


def outcome(check: Check, table: pa.Table, rows: list[int]) -> dict[str, Any]:
    """Return what came of ``check``, ready for JSON: counts and up to five of the values that broke it."""
    from expectations.quarantine import values_of

    return {
        "table": check.table,
        "rule": check.name,
        "level": check.level,
        "description": check.description,
        "success": not rows,
        "checked": table.num_rows,
        "unexpected": len(rows),
        "examples": [values_of(table, row, check.columns) for row in rows[:EXAMPLES]],
    }


EXAMPLES = 5


def merge_results(results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one outcome a check for the outcomes of many batches, checks in the order of their first."""
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for result in results:
        known = merged.setdefault(
            (result["table"], result["rule"]),
            {**result, "success": True, "checked": 0, "unexpected": 0, "examples": []},
        )
        known["success"] = known["success"] and result["success"]
        known["checked"] += result["checked"]
        known["unexpected"] += result["unexpected"]
        known["examples"] = [*known["examples"], *result["examples"]][:EXAMPLES]
    return list(merged.values())


def _require_schema(name: str, table: pa.Table) -> None:
    wanted = load_contract(name).arrow_schema()
    if table.schema.names != wanted.names:
        differing = sorted(set(table.schema.names) ^ set(wanted.names)) or ["the order of the columns"]
        raise SchemaMismatchError(f"{name}: not the contract's columns: {', '.join(differing)}")
    for field in wanted:
        given = table.schema.field(field.name).type
        if given != field.type:
            raise SchemaMismatchError(f"{name}.{field.name}: {given}, and the contract says {field.type}")
