"""Checks that no single column can answer, worked out row by row: true where the check holds.

Row rules and conditional patterns run as SQL in DuckDB over the Arrow table; spans are compared with texts.
"""

# pyarrow comes without type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportUnknownArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from expectations.checks import Check, checks_of
from expectations.utc import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from expectations.model import Rule


def conditions(
    name: str, tables: Mapping[str, pa.Table], texts: Mapping[str, str]
) -> dict[str, pa.BooleanArray]:
    """Return, for each condition of the contract ``name``, whether it holds in each row of ``tables[name]``.

    ``texts`` has the text of each version; a row whose text is missing breaks every rule about the text.
    A table that is missing from ``tables`` is taken as empty.
    """
    table = tables[name]
    checks = [check for check in checks_of(name) if check.is_condition]
    found = _sql_conditions(table, [check for check in checks if sql_condition(check)])
    for check in checks:
        if check.foreign_key is not None:
            key = check.foreign_key
            found[check.name] = _known(table[key.columns[0]], tables.get(key.references), key.to[0])
        elif check.rule is not None and check.rule.kind in _TEXT_RULES:
            found[check.name] = pa.array(_TEXT_RULES[check.rule.kind](table, check.rule, texts), pa.bool_())
    return found


def sql_condition(check: Check) -> str | None:
    """Return the SQL expression that is true where ``check`` holds; None when it needs the text or a table.

    >>> from expectations.checks import checks_of
    >>> print(*{sql_condition(check) for check in checks_of("dates") if check.name == "interval_order"})
    coalesce((interval_start < interval_end), true)
    """
    rule = check.rule
    if rule is None:
        return None
    if rule.kind == "row":
        return f"coalesce(({rule.expression}), true)"
    if rule.kind == "pattern":
        pattern = str(rule.pattern).replace("'", "''")
        return f"coalesce(NOT ({rule.when or 'true'}) OR regexp_matches({rule.column}, '{pattern}'), true)"
    return None


def _sql_conditions(table: pa.Table, checks: list[Check]) -> dict[str, pa.BooleanArray]:
    if not checks:
        return {}
    selected = ", ".join(f'{sql_condition(check)} AS "{check.name}"' for check in checks)
    with connect({"threads": 1}) as connection:
        connection.register("batch", table)
        query = f"SELECT {selected} FROM batch"  # noqa: S608 -- the contract's own text
        result: pa.Table = connection.sql(query).to_arrow_table()
    return {check.name: result[check.name].combine_chunks() for check in checks}


def _known(values: pa.ChunkedArray, target: pa.Table | None, column: str) -> pa.BooleanArray:
    known = target[column] if target is not None else pa.chunked_array([], values.type)
    held = pc.or_(pc.is_null(values), pc.is_in(values, value_set=known))
    return pa.concat_arrays(held.chunks) if held.num_chunks else pa.array([], pa.bool_())


def _spans_hold(table: pa.Table, rule: Rule, texts: Mapping[str, str]) -> list[bool]:
    if rule.start is None:
        raise TypeError(f"the span rule {rule.name} has no start")
    size = table.num_rows
    starts: list[int | None] = table[rule.start].to_pylist()
    ends: list[int | None] = table[rule.end].to_pylist() if rule.end else [None] * size
    surfaces: list[str | None] = table[rule.equals].to_pylist() if rule.equals else [None] * size
    versions: list[str] = table["version_id"].to_pylist()
    return [
        start is None or _span_holds(texts.get(version), start, end, surface)
        for version, start, end, surface in zip(versions, starts, ends, surfaces, strict=True)
    ]


def _span_holds(text: str | None, start: int, end: int | None, surface: str | None) -> bool:
    if text is None or not 0 <= start < len(text):
        return False
    if end is None:
        return True
    return start <= end <= len(text) and (surface is None or text[start:end] == surface)


def _lengths_hold(table: pa.Table, rule: Rule, texts: Mapping[str, str]) -> list[bool]:
    return _compare_texts(table, rule, texts, len)


def _hashes_hold(table: pa.Table, rule: Rule, texts: Mapping[str, str]) -> list[bool]:
    return _compare_texts(
        table, rule, texts, lambda text: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    )


def _compare_texts(
    table: pa.Table, rule: Rule, texts: Mapping[str, str], measure: Callable[[str], int | str]
) -> list[bool]:
    stated = table[rule.column].to_pylist()
    versions: list[str] = table["version_id"].to_pylist()
    return [
        version in texts and measure(texts[version]) == value
        for version, value in zip(versions, stated, strict=True)
    ]


_TEXT_RULES: dict[str, Callable[[pa.Table, Rule, Mapping[str, str]], list[bool]]] = {
    "span": _spans_hold,
    "text_length": _lengths_hold,
    "text_sha256": _hashes_hold,
}
