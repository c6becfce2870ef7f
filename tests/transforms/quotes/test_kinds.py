"""Kinds: what a mention says its speaker is."""

from __future__ import annotations

import pytest

from transforms.quotes.kinds import head_noun, kind_of, mention_type
from transforms.quotes.names import name_in


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("Ida Holm", "person"),
        ("a nurse", "person"),
        ("the interior ministry", "organisation"),
        ("The Harbour Times", "organisation"),
        ("some protesters", "group"),
        ("the report", "document"),
        ("Figures published last month by the Home Office", "document"),
        ("the U.S. Geological Survey", "organisation"),
        ("two sources", "unnamed"),
        ("an official briefed on the talks", "unnamed"),
        ("the group “Clear Water”", "organisation"),
    ],
)
def test_kind(mention: str, kind: str) -> None:
    assert kind_of(mention, name_in(mention)) == kind


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("she", "pronoun"),
        ("Ida Holm", "name"),
        ("the former officer", "description"),
        ("some protesters", "noun phrase"),
    ],
)
def test_mention_type(mention: str, expected: str) -> None:
    assert mention_type(mention) == expected


def test_head_noun_stands_before_its_modifiers() -> None:
    assert head_noun("several officials in the port city") == "officials"
    assert head_noun("a person familiar with the matter") == "person"
