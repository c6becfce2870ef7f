"""Every rule reads its own example, by its own id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.dates.grammar import EXAMPLE_DAY
from transforms.dates.rules import RULES

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read
    from transforms.dates.grammar import Rule

BY_ID = {rule.id: rule for rule in reversed(RULES)}


@pytest.mark.parametrize("rule", BY_ID.values(), ids=BY_ID.keys())
def test_example(rule: Rule, read: Read) -> None:
    example = rule.example
    found = [(item.rule, item.surface, item.type, item.value) for item in read(example.text, EXAMPLE_DAY)]
    assert (rule.id, example.surface, example.type, example.value) in found


def test_rules_are_described() -> None:
    for rule in RULES:
        assert rule.reads.endswith("."), rule.id
        assert "\n" not in rule.reads, rule.id
        assert 0 < rule.confidence <= 1, rule.id


def test_an_id_has_one_builder() -> None:
    assert all(rule.build is BY_ID[rule.id].build for rule in RULES)
