"""Separate the rows that may be published from those that may not, and write down why."""

# pyarrow comes without type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from expectations.checks import checks_of
from expectations.contracts import load_contract
from expectations.thresholds import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from expectations.model import ForeignKey

LONGEST_VALUE = 200
"""Characters of a value that a reject's detail keeps."""


class Refusal(NamedTuple):
    """Why one row is refused."""

    row: int
    rule: str
    reason: str
    columns: tuple[str, ...]
    is_own: bool
    """Whether the row broke the rule itself, instead of going with a row that it cannot stand without."""


Broken = dict[str, dict[str, list[int]]]
"""Row numbers by table and name of the check that they break."""


def separate(
    tables: Mapping[str, pa.Table], broken: Broken
) -> tuple[dict[str, pa.Table], dict[str, list[Refusal]]]:
    """Return what stays of ``tables``, in the same order, and the refusals by table.

    Tables come referenced before referring where a refusal takes rows along (articles first).
    """
    refused = {name: _own_refusals(name, table, broken[name]) for name, table in tables.items()}
    gone: dict[str, pa.Array] = {}
    for name, table in tables.items():
        for key in load_contract(name).foreign_keys:
            if key.on_reject == "reject" and key.references in gone:
                refused[name].extend(_follow(table, key, gone[key.references], refused[name]))
        gone[name] = _ids_gone(name, table, refused[name])
    accepted = {name: _without(name, table, refused[name], gone) for name, table in tables.items()}
    return accepted, refused


def counts(tables: Mapping[str, pa.Table], refused: Mapping[str, list[Refusal]]) -> Counts:
    """Return how many rows and articles were checked and refused; ``texts`` counts with its articles."""
    records = [name for name in tables if name != "texts"]
    own = {name: len({refusal.row for refusal in refused[name] if refusal.is_own}) for name in records}
    return Counts(
        rows=sum(tables[name].num_rows for name in records),
        rejected_rows=sum(own.values()),
        articles=tables["articles"].num_rows if "articles" in tables else 0,
        rejected_articles=own.get("articles", 0),
    )


def rejects_table(
    tables: Mapping[str, pa.Table], refused: Mapping[str, list[Refusal]], run_id: str | None
) -> pa.Table:
    """Return a row of ``rejects`` for each refusal; the source comes from the row's article."""
    sources = _articles_by_version(tables.get("articles"))
    rows: list[dict[str, Any]] = []
    for name, refusals in refused.items():
        key = load_contract(name).primary_key[0]
        table = tables[name]
        for refusal in refusals:
            version = table["version_id"][refusal.row].as_py()
            article = sources.get(version, {})
            rows.append(
                {
                    "stage": "validate",
                    "source_ref": article.get("source_ref"),
                    "article_id": article.get("article_id"),
                    "record_id": table[key][refusal.row].as_py(),
                    "rule": f"{name}.{refusal.rule}",
                    "reason": refusal.reason,
                    "detail": json.dumps(values_of(table, refusal.row, refusal.columns), ensure_ascii=False),
                    "run_id": run_id or article.get("run_id"),
                }
            )
    return pa.Table.from_pylist(rows, load_contract("rejects").arrow_schema())


def values_of(table: pa.Table, row: int, columns: Iterable[str]) -> dict[str, Any]:
    """Return the values of ``columns`` in one row as JSON can hold them, long ones cut."""
    return {name: _json_value(table[name][row].as_py()) for name in columns}


def _json_value(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else str(value)
    if isinstance(value, list):
        return str(value)[:LONGEST_VALUE]
    return str(value)[:LONGEST_VALUE]


def _own_refusals(name: str, table: pa.Table, broken: Mapping[str, list[int]]) -> list[Refusal]:
    refusals: list[Refusal] = []
    for check in checks_of(name):
        rows = broken.get(check.name, [])
        if check.level == "block":
            rows = _after_the_first(table, rows, check.columns) if check.kind == "unique" else rows
            refusals.extend(Refusal(row, check.name, check.description, check.columns, True) for row in rows)
    return refusals


def _after_the_first(table: pa.Table, rows: list[int], columns: tuple[str, ...]) -> list[int]:
    seen: set[tuple[Any, ...]] = set()
    later: list[int] = []
    for row in rows:
        key = tuple(table[column][row].as_py() for column in columns)
        if key in seen:
            later.append(row)
        seen.add(key)
    return later


def _follow(table: pa.Table, key: ForeignKey, gone: pa.Array, already: list[Refusal]) -> list[Refusal]:
    column = key.columns[0]
    reason = f"{column} names a row of {key.references} that was refused."
    known = {refusal.row for refusal in already}
    follows = pc.indices_nonzero(pc.is_in(table[column], value_set=gone)).to_pylist()
    return [
        Refusal(row, f"{column}_refused", reason, (column,), False) for row in follows if row not in known
    ]


def _ids_gone(name: str, table: pa.Table, refusals: list[Refusal]) -> pa.Array:
    """Return the primary keys that no remaining row has."""
    ids = table[load_contract(name).primary_key[0]].combine_chunks()
    keep = _keep(table, refusals)
    refused, kept = ids.filter(pc.invert(keep)), ids.filter(keep)
    return refused.filter(pc.invert(pc.is_in(refused, value_set=kept)))


def _without(name: str, table: pa.Table, refusals: list[Refusal], gone: Mapping[str, pa.Array]) -> pa.Table:
    kept = table.filter(_keep(table, refusals)) if refusals else table
    for key in load_contract(name).foreign_keys:
        lost = gone.get(key.references)
        if key.on_reject == "null" and lost is not None and len(lost):
            column = key.columns[0]
            cleared = pc.if_else(
                pc.is_in(kept[column], value_set=lost), pa.scalar(None, pa.string()), kept[column]
            )
            kept = kept.set_column(kept.schema.get_field_index(column), kept.schema.field(column), cleared)
    return kept


def _keep(table: pa.Table, refusals: Iterable[Refusal]) -> pa.BooleanArray:
    rows = {refusal.row for refusal in refusals}
    return pa.array([row not in rows for row in range(table.num_rows)], pa.bool_())


def _articles_by_version(articles: pa.Table | None) -> dict[str, dict[str, Any]]:
    if articles is None:
        return {}
    rows = articles.select(["version_id", "article_id", "source_ref", "run_id"]).to_pylist()
    return {row["version_id"]: row for row in rows}
