from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from expectations.contracts import load_contracts
from flows.release import release_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_the_data_package_describes_every_file(out: Path) -> None:
    folder = release_folder(out)
    package = json.loads((folder / "datapackage.json").read_text())
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["version"], package["previousVersion"]) == ("2026-03-02.2", "2026-03-02.1")
    described = {path: resource for resource in package["resources"] for path in resource["path"]}
    assert sorted(described) == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*.parquet")
    )
    for resource in package["resources"]:
        for file in resource["files"]:
            content = (folder / file["path"]).read_bytes()
            assert file["bytes"] == len(content)
            assert file["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == sum(file["bytes"] for file in resource["files"])


def test_the_data_package_has_the_contracts_columns_and_keys(out: Path) -> None:
    package = json.loads((release_folder(out) / "datapackage.json").read_text())
    resources = {resource["name"]: resource for resource in package["resources"]}
    for name, contract in load_contracts().items():
        if contract.is_published:
            schema = resources[name]["schema"]
            assert [field["name"] for field in schema["fields"]] == list(contract.column_names)
            for key in schema.get("foreignKeys", []):
                assert key["reference"].get("resource", name) in resources
