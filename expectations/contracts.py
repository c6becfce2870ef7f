"""Contracts: the tables that are published, read from the TOML files of ``datasets/`` and checked."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from expectations.column_types import DATA_PACKAGE_TYPES, LISTS, NUMBERS
from expectations.model import (
    Column,
    Contract,
    Dataset,
    Example,
    ForeignKey,
    Level,
    Rule,
    RuleKind,
    Thresholds,
)

__all__ = [
    "TABLES", "Column", "Contract", "ContractError", "Dataset", "Example", "ForeignKey", "Level", "Rule",
    "RuleKind", "Thresholds", "datasets_directory", "load_contract", "load_contracts", "load_dataset",
    "parse_contract",
]  # fmt: skip

TABLES = ("articles", "texts", "figures", "dates", "quotes", "speakers", "changes", "rejects")
"""Every table, in the order in which documents list them."""

_NEEDED_OF_RULE: dict[str, frozenset[str]] = {
    "row": frozenset({"expression"}),
    "pattern": frozenset({"column", "pattern"}),
    "span": frozenset({"start"}),
    "text_length": frozenset({"column"}),
    "text_sha256": frozenset({"column"}),
}
_OPTIONAL_OF_RULE: dict[str, frozenset[str]] = {
    "pattern": frozenset({"when"}),
    "span": frozenset({"end", "equals"}),
}


class ContractError(ValueError):
    """A contract file is wrong; the message names the file, the place and the fault."""


def datasets_directory() -> Path:
    """Return the folder of the contracts: the checkout's, else the copy inside the installed package.

    Raises:
        ContractError: neither is there.
    """
    package = Path(__file__).resolve().parent
    for directory in (package.parent / "datasets", package / "datasets"):
        if (directory / "dateline.toml").is_file():
            return directory
    raise ContractError(
        f"no contracts: neither {package.parent / 'datasets'} nor {package / 'datasets'} has dateline.toml"
    )


@cache
def load_dataset() -> Dataset:
    """Return what ``dateline.toml`` says of the dataset as a whole.

    Raises:
        ContractError: the file is not valid.
    """
    raw = _read("dateline")
    try:
        thresholds = Thresholds(**raw["thresholds"])
        licence = raw["licence"]
        return Dataset(
            name=raw["name"],
            title=raw["title"],
            description=_one_line(raw["description"]),
            schema_version=raw["schema_version"],
            keywords=tuple(raw["keywords"]),
            licence={
                key: _one_line(licence[key]) for key in ("name", "title", "path", "scope", "attribution")
            },
            policies={
                key: _one_line(raw["policies"][key])
                for key in ("versioning", "retention", "takedown", "deprecation")
            },
            thresholds=thresholds,
        )
    except (KeyError, TypeError) as error:
        raise ContractError(f"dateline.toml: missing or unknown key: {error}") from error


@cache
def load_contract(name: str) -> Contract:
    """Return the contract of the table ``name``.

    Raises:
        ContractError: there is no such table, or its file is not valid.
    """
    if name not in TABLES:
        raise ContractError(f"no table {name!r}: the tables are {', '.join(TABLES)}")
    dataset = load_dataset()
    contract = parse_contract(_read(name), _read("dateline").get("shared", {}))
    if contract.name != name:
        raise ContractError(f"{name}.toml: the name in the file is {contract.name!r}")
    return dataclasses.replace(
        contract, schema_version=dataset.schema_version, licence=dataset.licence["name"]
    )


@cache
def load_contracts() -> dict[str, Contract]:
    """Return the contracts of all tables by name, after checking that foreign keys name columns that exist.

    Raises:
        ContractError: a file is not valid.
    """
    contracts = {name: load_contract(name) for name in TABLES}
    for contract in contracts.values():
        for key in contract.foreign_keys:
            target = contracts.get(key.references)
            if target is None:
                raise ContractError(
                    f"{contract.name}.toml: foreign key to the unknown table {key.references!r}"
                )
            _check_names(f"{contract.name}.toml: foreign key to {target.name}", key.to, target.column_names)
    return contracts


def parse_contract(raw: dict[str, Any], shared: dict[str, dict[str, Any]]) -> Contract:
    """Return the contract that ``raw`` (a parsed TOML file) declares.

    ``shared`` has the columns that it may borrow.

    Raises:
        ContractError: a key is missing or unknown, or a key, rule or sort order names no column of the table.
    """
    where = f"{raw.get('name', '?')}.toml"
    known = {field.name for field in dataclasses.fields(Contract)} - {"schema_version", "licence"}
    _check_names(where, raw, known)
    try:
        columns = tuple(
            _column(f"{where}: {name}", name, entry, shared) for name, entry in raw["columns"].items()
        )
        contract = Contract(
            name=raw["name"],
            title=raw["title"],
            description=_one_line(raw["description"]),
            is_published=raw["is_published"],
            primary_key=tuple(raw["primary_key"]),
            sort_by=tuple(raw["sort_by"]),
            columns=columns,
            unique_keys=tuple(tuple(key) for key in raw.get("unique_keys", [])),
            foreign_keys=tuple(_foreign_key(where, entry) for entry in raw.get("foreign_keys", [])),
            rules=tuple(_rule(f"{where}: rule {entry.get('name')}", entry) for entry in raw.get("rules", [])),
            examples=tuple(
                Example(entry["title"], entry["sql"].strip()) for entry in raw.get("examples", [])
            ),
        )
    except KeyError as error:
        raise ContractError(f"{where}: the key {error} is missing") from error
    _check_references(where, contract)
    return contract


def _column(where: str, name: str, entry: dict[str, Any], shared: dict[str, dict[str, Any]]) -> Column:
    borrowed = entry.get("shared")
    if borrowed is not None:
        if borrowed not in shared:
            raise ContractError(f"{where}: dateline.toml has no shared column {borrowed!r}")
        entry = {**shared[borrowed], **{key: value for key, value in entry.items() if key != "shared"}}
    _check_names(where, entry, {field.name for field in dataclasses.fields(Column)})
    described: dict[str, Any] = {**entry, "description": _one_line(entry["description"])}
    column = Column(name=name, **described)
    if column.type not in DATA_PACKAGE_TYPES:
        raise ContractError(
            f"{where}: unknown type {column.type!r}; the types are {', '.join(DATA_PACKAGE_TYPES)}"
        )
    if column.level not in ("block", "warn"):
        raise ContractError(f"{where}: level is {column.level!r}, not block or warn")
    if (column.minimum is not None or column.maximum is not None) and column.type not in NUMBERS:
        raise ContractError(f"{where}: only a number has a minimum or maximum")
    if (column.pattern or column.codes or column.min_length is not None) and column.type != "string":
        raise ContractError(f"{where}: only a string has a pattern, codes or a length")
    _compile(where, column.pattern)
    return column


def _foreign_key(where: str, entry: dict[str, Any]) -> ForeignKey:
    if len(entry["columns"]) != 1 or len(entry["to"]) != 1:
        raise ContractError(f"{where}: a foreign key is one column that names one column")
    if entry["on_reject"] not in ("reject", "null"):
        raise ContractError(f"{where}: on_reject is {entry['on_reject']!r}, not reject or null")
    return ForeignKey(tuple(entry["columns"]), entry["references"], tuple(entry["to"]), entry["on_reject"])


def _rule(where: str, entry: dict[str, Any]) -> Rule:
    kind = entry.get("kind", "row")
    if kind not in _NEEDED_OF_RULE:
        raise ContractError(f"{where}: unknown kind {kind!r}; the kinds are {', '.join(_NEEDED_OF_RULE)}")
    given = frozenset(entry) - {"name", "kind", "description", "level"}
    missing = _NEEDED_OF_RULE[kind] - given
    if missing:
        raise ContractError(f"{where}: the key {sorted(missing)[0]!r} is missing")
    _check_names(where, given, _NEEDED_OF_RULE[kind] | _OPTIONAL_OF_RULE.get(kind, frozenset()))
    if entry.get("level", "block") not in ("block", "warn"):
        raise ContractError(f"{where}: level is {entry['level']!r}, not block or warn")
    _compile(where, entry.get("pattern"))
    return Rule(**{**entry, "kind": kind})


def _check_references(where: str, contract: Contract) -> None:
    names = contract.column_names
    _check_names(f"{where}: primary_key", contract.primary_key, names)
    _check_names(f"{where}: sort_by", contract.sort_by, names)
    for key in contract.unique_keys:
        _check_names(f"{where}: unique_keys", key, names)
    for key in contract.foreign_keys:
        _check_names(f"{where}: foreign key to {key.references}", key.columns, names)
        if key.on_reject == "null" and not all(contract.column(name).nullable for name in key.columns):
            raise ContractError(
                f"{where}: foreign key to {key.references}: a column that is never null cannot become null"
            )
    for rule in contract.rules:
        used = [name for name in (rule.column, rule.start, rule.end, rule.equals) if name is not None]
        _check_names(f"{where}: rule {rule.name}", used, names)
    for name in contract.primary_key:
        if contract.column(name).nullable or contract.column(name).type in LISTS:
            raise ContractError(f"{where}: {name} is in the primary key and cannot be null or a list")
    rule_names = [rule.name for rule in contract.rules]
    if len(set(rule_names)) < len(rule_names):
        raise ContractError(f"{where}: two rules have one name")


def _check_names(where: str, used: Any, known: Any) -> None:
    for name in used:
        if name not in known:
            raise ContractError(f"{where}: {name!r} is not known here; known are {', '.join(sorted(known))}")


def _compile(where: str, pattern: str | None) -> None:
    if pattern is None:
        return
    try:
        groups = re.compile(pattern).groups
    except re.error as error:
        raise ContractError(f"{where}: not a regular expression: {error}") from error
    if groups or not (pattern.startswith("^") and pattern.endswith("$")):
        raise ContractError(f"{where}: a pattern stands between ^ and $ and captures nothing; use (?:...)")


def _one_line(text: str) -> str:
    return " ".join(text.split())


@cache
def _read(name: str) -> dict[str, Any]:
    path = datasets_directory() / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContractError(f"{path.name}: no such file in {path.parent}") from error
    except tomllib.TOMLDecodeError as error:
        raise ContractError(f"{path.name}: not TOML: {error}") from error
