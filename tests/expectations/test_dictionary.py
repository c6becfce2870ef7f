from __future__ import annotations

import re

from expectations import dictionary
from expectations.contracts import datasets_directory, load_contracts, load_dataset
from expectations.dictionary import data_dictionary, write_dictionary


def test_the_dictionary_in_the_repository_is_current() -> None:
    written = (datasets_directory() / dictionary.FILE).read_text(encoding="utf-8")
    assert written == data_dictionary(), "stale: run `dateline docs`"


def test_the_dictionary_names_every_table_column_code_and_rule() -> None:
    text = data_dictionary()
    for contract in load_contracts().values():
        section = text.split(f"\n## {contract.name}\n")[1].split("\n## ")[0]
        for column in contract.columns:
            assert f"| `{column.name}` | `{column.type}` |" in section
            assert all(f"| `{code}` | {meaning} |" in section for code, meaning in column.codes.items())
        assert all(f"`{rule.name}`" in section for rule in contract.rules)
        assert all(example.sql in section for example in contract.examples)
    assert all(policy in text for policy in load_dataset().policies.values())


def test_every_link_has_its_heading() -> None:
    text = data_dictionary()
    headings = {found.lower() for found in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings


def test_rows_of_a_table_have_one_number_of_cells() -> None:
    for block in re.findall(r"(?:^\|.*\n)+", data_dictionary(), re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1, block


def test_the_dictionary_is_written_beside_the_contracts(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(dictionary, "datasets_directory", lambda: tmp_path)
    assert write_dictionary() == tmp_path / "README.md"
    assert (tmp_path / "README.md").read_bytes() == data_dictionary().encode()
