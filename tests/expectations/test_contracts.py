from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from expectations import contracts
from expectations.contracts import (
    TABLES,
    ContractError,
    datasets_directory,
    load_contract,
    load_contracts,
    load_dataset,
    parse_contract,
)

REPOSITORY = Path(__file__).parents[2]


def small(**changes: Any) -> dict[str, Any]:
    """Return a valid contract of two columns as TOML gives it, with ``changes``."""
    raw: dict[str, Any] = {
        "name": "boats",
        "title": "Boats",
        "description": "One\nrow a boat.",
        "is_published": True,
        "primary_key": ["boat_id"],
        "sort_by": ["boat_id"],
        "columns": {
            "boat_id": {"type": "string", "nullable": False, "description": "The boat."},
            "length": {"type": "double", "nullable": True, "description": "Its length.", "minimum": 0},
        },
    }
    return raw | changes


def column(**changes: Any) -> dict[str, Any]:
    """Return :func:`small` with ``changes`` in its column ``boat_id``."""
    raw = small()
    raw["columns"]["boat_id"] |= changes
    return raw


def test_every_table_has_a_contract() -> None:
    assert tuple(load_contracts()) == TABLES
    for name, contract in load_contracts().items():
        assert contract.name == name
        assert contract.schema_version == load_dataset().schema_version
        assert contract.licence == "CC-BY-4.0"


def test_a_contract_is_read_in_the_order_of_its_columns() -> None:
    contract = parse_contract(small(), {})
    assert contract.column_names == ("boat_id", "length")
    assert contract.description == "One row a boat."
    assert contract.column("length").minimum == 0


def test_a_column_borrows_a_shared_one_and_may_say_more() -> None:
    shared = {"id": {"type": "string", "nullable": False, "description": "An id.", "pattern": "^a$"}}
    raw = small()
    raw["columns"]["boat_id"] = {"shared": "id", "description": "The boat's id."}
    borrowed = parse_contract(raw, shared).column("boat_id")
    assert (borrowed.description, borrowed.pattern) == ("The boat's id.", "^a$")


RULE = {"name": "longer", "expression": "length > 1", "description": "It is long."}
KEY = {"columns": ["boat_id"], "references": "ports", "to": ["port_id"], "on_reject": "null"}
FAULTS = {
    "title": ({k: v for k, v in small().items() if k != "title"}, "'title' is missing"),
    "unknown key": (small(colour="red"), "'colour' is not known"),
    "type": (column(type="text"), "unknown type 'text'"),
    "column key": (column(maxlength=3), "'maxlength' is not known"),
    "level": (column(level="fatal"), "level is 'fatal'"),
    "bound of a string": (column(minimum=1), "only a number"),
    "pattern of a number": (
        small(columns={"boat_id": {**small()["columns"]["length"], "pattern": "^a$"}}),
        "only a string",
    ),
    "regular expression": (column(pattern="^($"), "not a regular expression"),
    "open pattern": (column(pattern="[a-z]"), r"between \^ and \$"),
    "capturing pattern": (column(pattern="^(a)$"), "captures nothing"),
    "primary key": (small(primary_key=["keel"]), "'keel' is not known"),
    "null in the primary key": (small(primary_key=["length"]), "cannot be null"),
    "sort": (small(sort_by=["keel"]), "sort_by: 'keel'"),
    "unique": (small(unique_keys=[["keel"]]), "unique_keys: 'keel'"),
    "shared": (small(columns={"boat_id": {"shared": "id"}}), "no shared column 'id'"),
    "rule without expression": (small(rules=[{"name": "a", "description": "b"}]), "'expression' is missing"),
    "rule of unknown kind": (small(rules=[{**RULE, "kind": "magic"}]), "unknown kind 'magic'"),
    "rule with a stray key": (small(rules=[{**RULE, "when": "true"}]), "'when' is not known"),
    "rule about no column": (small(rules=[{**RULE, "kind": "span", "start": "keel"}]), "not known"),
    "two rules of one name": (small(rules=[RULE, RULE]), "one name"),
    "key that becomes null": (small(foreign_keys=[KEY]), "cannot become null"),
    "key of two columns": (small(foreign_keys=[{**KEY, "to": ["a", "b"]}]), "one column"),
    "key without a fate": (small(foreign_keys=[{**KEY, "on_reject": "drop"}]), "on_reject is 'drop'"),
}


@pytest.mark.parametrize(("raw", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_a_contract_is_named_with_its_place(raw: dict[str, Any], message: str) -> None:
    with pytest.raises(ContractError, match=message) as error:
        parse_contract(raw, {})
    assert str(error.value).startswith("boats.toml")


def test_an_unknown_table_is_named_with_the_known_ones() -> None:
    with pytest.raises(ContractError, match=r"no table 'boats': the tables are articles, "):
        load_contract("boats")


def test_the_checkout_is_read_before_the_packaged_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert datasets_directory() == REPOSITORY / "datasets"
    package = tmp_path / "site" / "expectations"
    monkeypatch.setattr(contracts, "__file__", str(package / "contracts.py"))
    with pytest.raises(ContractError, match="no contracts"):
        datasets_directory()
    shutil.copytree(REPOSITORY / "datasets", package / "datasets")
    assert datasets_directory() == package / "datasets"
    shutil.copytree(REPOSITORY / "datasets", tmp_path / "site" / "datasets")
    assert datasets_directory() == tmp_path / "site" / "datasets"


def test_an_installed_package_finds_its_contracts(tmp_path: Path) -> None:
    """Lay the packages out as the wheel's configuration says, and load them from there."""
    import tomllib

    hatch = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    wheel = hatch["build"]["targets"]["wheel"]
    archive = tmp_path / "dateline.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for source, target in {"expectations": "expectations", **wheel["force-include"]}.items():
            for path in (REPOSITORY / source).rglob("*.[pt][yo]*"):
                if path.suffix in (".py", ".toml"):
                    packed.write(path, f"{target}/{path.relative_to(REPOSITORY / source)}")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path / "site")
    program = "import expectations.contracts as c; print(c.datasets_directory(), len(c.load_contracts()))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "site", capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[:2] == [str(tmp_path / "site" / "expectations" / "datasets"), str(len(TABLES))]


def test_contracts_load_without_pandas_and_great_expectations() -> None:
    program = (
        "import sys, expectations.contracts as c, expectations.suites, expectations.release; "
        "import expectations.metadata, expectations.data_docs; c.load_contracts(); "
        "print([name for name in ('pandas', 'great_expectations', 'prefect') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
