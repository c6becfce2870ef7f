"""A contract's checks as SQL over a whole table: what one query per table can count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.checks import checks_of
from expectations.conditions import sql_condition

if TYPE_CHECKING:
    from collections.abc import Collection

    from expectations.checks import Check
    from expectations.model import Contract


def quoted(name: str) -> str:
    """Return ``name`` as a SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """Return ``value`` as a SQL string."""
    return "'" + value.replace("'", "''") + "'"


def holds(check: Check) -> str | None:
    """Return the SQL expression that is true in rows that keep ``check``; None when a row cannot say.

    >>> from expectations.checks import checks_of
    >>> print(*[holds(check) for check in checks_of("speakers") if check.name == "mentions_bounds"])
    coalesce("mentions" >= 1, true)
    """
    column = check.column
    if column is None:
        return sql_condition(check)
    name = quoted(column.name)
    if check.kind == "not_null":
        return f"{name} IS NOT NULL"
    if check.kind == "bounds":
        low = f"{name} >= {column.minimum:g}" if column.minimum is not None else ""
        high = f"{name} <= {column.maximum:g}" if column.maximum is not None else ""
        return f"coalesce({' AND '.join(part for part in (low, high) if part)}, true)"
    if check.kind == "length":
        return f"coalesce(length({name}) >= {column.min_length}, true)"
    if check.kind == "pattern":
        return f"coalesce(regexp_matches({name}, {literal(str(column.pattern))}), true)"
    return f"coalesce({name} IN ({', '.join(literal(code) for code in column.allowed)}), true)"


def broken_rows(
    contract: Contract, relation: str, columns: Collection[str] | None = None
) -> tuple[list[Check], str]:
    """Return the checks that a row answers, and the query that counts the rows that break each.

    Of a table with other ``columns`` than the contract's those checks only whose columns it has: it was made before
    the others were added.
    """
    there = contract.column_names if columns is None else columns
    checks = [
        check
        for check in checks_of(contract.name)
        if holds(check) is not None and set(check.columns) <= set(there)
    ]
    counted = ", ".join(f"count(*) FILTER (WHERE NOT ({holds(check)}))" for check in checks)
    return checks, f"SELECT {counted} FROM {relation}"  # noqa: S608 -- the contract's own text


def duplicates(relation: str, key: tuple[str, ...]) -> str:
    """Return the query that counts the values of ``key`` that more than one row of ``relation`` has."""
    columns = ", ".join(quoted(name) for name in key)
    return f"SELECT count(*) FROM (SELECT 1 FROM {relation} GROUP BY {columns} HAVING count(*) > 1)"  # noqa: S608


def orphans(relation: str, column: str, target: str, to: str) -> str:
    """Return the query that counts the rows of ``relation`` whose ``column`` names no row of ``target``."""
    left, right = quoted(column), quoted(to)
    return (
        f"SELECT count(*) FROM {relation} AS a ANTI JOIN {target} AS b ON a.{left} = b.{right} "  # noqa: S608
        f"WHERE a.{left} IS NOT NULL"
    )
