from __future__ import annotations

import pytest

from expectations.checks import bounds_in_words, checks_of, columns_of
from expectations.contracts import TABLES, load_contract


@pytest.mark.parametrize("table", TABLES)
def test_names_of_checks_are_unique_and_descriptions_are_sentences(table: str) -> None:
    checks = checks_of(table)
    assert len({check.name for check in checks}) == len(checks)
    for check in checks:
        assert check.qualified_name == f"{table}.{check.name}"
        assert check.description.endswith((".", "$"))
        assert set(check.columns) <= set(load_contract(table).column_names)


def test_type_and_null_always_block_and_codes_follow_their_column() -> None:
    levels = {check.name: check.level for check in checks_of("articles")}
    assert levels["source_kind_not_null"] == "block"
    assert levels["source_kind_code"] == "warn"
    assert levels["published_source_code"] == "block"


def test_a_rule_looks_at_the_columns_that_its_expression_names() -> None:
    contract = load_contract("figures")
    columns = {rule.name: columns_of(contract, rule) for rule in contract.rules}
    assert columns["exact_agrees"] == ("value", "value_exact")
    assert columns["surface_matches_text"] == ("char_start", "char_end", "surface")
    timex = load_contract("dates")
    assert {rule.name: columns_of(timex, rule) for rule in timex.rules}["timex3_set"] == ("type", "value")


def test_bounds_are_said_in_words() -> None:
    assert bounds_in_words(load_contract("figures").column("confidence")) == "at least 0 and at most 1"
    assert bounds_in_words(load_contract("figures").column("item_start")) == "at least 0"
    assert bounds_in_words(load_contract("figures").column("value")) == ""
