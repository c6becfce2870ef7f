"""Every rule's example is read as it says, and every rule in use is declared."""

from __future__ import annotations

import re

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.quotes.rules import CONFIDENCE, RULES, Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule)
def test_example_is_read(rule: Rule) -> None:
    text = re.sub(r"[\[\]{}]", "", rule.example)
    said = re.search(r"\[(.+?)\]", rule.example, re.DOTALL)
    speaker = re.search(r"\{(.+?)\}", rule.example)
    assert said is not None
    assert speaker is not None
    quotes, _ = find_quotes(Document(text, "a", "v"))
    found = {q.surface.strip("“” ,."): q.speaker for q in quotes if q.rule == rule.rule}
    assert found.get(said.group(1).strip("“” ,.")) == speaker.group(1)
    assert len(found) <= 2


def test_ids_are_unique_and_confidences_are_shares() -> None:
    assert len(CONFIDENCE) == len(RULES)
    assert all(0 < rule.confidence <= 1 for rule in RULES)
