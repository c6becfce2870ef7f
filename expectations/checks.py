"""A contract's rules as a flat list of named checks, the same for Great Expectations and for SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from expectations.contracts import load_contract

if TYPE_CHECKING:
    from expectations.model import Column, Contract, ForeignKey, Level, Rule

CheckKind = Literal["not_null", "bounds", "length", "pattern", "codes", "unique", "foreign_key", "rule"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold of each row of ``table``; ``rejects.rule`` is ``table.name``."""

    table: str
    name: str
    kind: CheckKind
    level: Level
    description: str
    columns: tuple[str, ...]
    """The columns that it looks at; their values are the detail of a reject."""
    column: Column | None = None
    foreign_key: ForeignKey | None = None
    rule: Rule | None = None

    @property
    def qualified_name(self) -> str:
        """The name with its table: ``figures.low_before_high``."""
        return f"{self.table}.{self.name}"

    @property
    def is_condition(self) -> bool:
        """Whether it is worked out beforehand into a column of true and false."""
        return self.kind in ("foreign_key", "rule")


@cache
def checks_of(table: str) -> tuple[Check, ...]:
    """Return the checks of the contract of ``table``: columns first, then keys, then row rules.

    >>> [check.name for check in checks_of("texts")]
    ['version_id_not_null', 'version_id_pattern', 'text_not_null', 'primary_key_unique', 'version_id_known']
    """
    return _checks(load_contract(table))


def _checks(contract: Contract) -> tuple[Check, ...]:
    found: list[Check] = []
    for column in contract.columns:
        found.extend(_column_checks(contract.name, column))
    if contract.primary_key:
        description = f"No two rows have the same {' and '.join(contract.primary_key)}; the first one stays."
        found.append(
            Check(contract.name, "primary_key_unique", "unique", "block", description, contract.primary_key)
        )
    for key in contract.foreign_keys:
        description = f"{key.columns[0]} names a row of {key.references}."
        name = f"{key.columns[0]}_known"
        found.append(
            Check(contract.name, name, "foreign_key", "block", description, key.columns, foreign_key=key)
        )
    for rule in contract.rules:
        used = columns_of(contract, rule)
        found.append(Check(contract.name, rule.name, "rule", rule.level, rule.description, used, rule=rule))
    return tuple(found)


def _column_checks(table: str, column: Column) -> list[Check]:
    name = column.name
    found: list[Check] = []

    def add(suffix: str, kind: CheckKind, level: Level, description: str) -> None:
        found.append(Check(table, f"{name}_{suffix}", kind, level, description, (name,), column))

    if not column.nullable:
        add("not_null", "not_null", "block", f"{name} is never null.")
    if column.minimum is not None or column.maximum is not None:
        add("bounds", "bounds", column.level, f"{name} is {bounds_in_words(column)}.")
    if column.min_length is not None:
        add("length", "length", column.level, f"{name} has at least {column.min_length} character(s).")
    if column.pattern:
        add("pattern", "pattern", column.level, f"{name} matches {column.pattern}")
    if column.codes:
        add("code", "codes", column.level, f"{name} is one of {', '.join(column.codes)}.")
    return found


def bounds_in_words(column: Column) -> str:
    """Return the bounds of ``column`` in words: ``at least 0 and at most 1``."""
    low = f"at least {column.minimum:g}" if column.minimum is not None else ""
    high = f"at most {column.maximum:g}" if column.maximum is not None else ""
    return " and ".join(part for part in (low, high) if part)


def columns_of(contract: Contract, rule: Rule) -> tuple[str, ...]:
    """Return the columns that ``rule`` looks at, in the contract's order."""
    written = (rule.expression, rule.when, rule.column, rule.start, rule.end, rule.equals)
    words = set(re.findall(r"\w+", " ".join(part for part in written if part)))
    return tuple(name for name in contract.column_names if name in words)
