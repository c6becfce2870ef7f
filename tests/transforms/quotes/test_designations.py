"""Designations: what a mention calls its speaker."""

from __future__ import annotations

import re

import pytest

from transforms.quotes.designations import are_two, is_introduced, organisation_name, role_in, shortened, tidy


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Ida Holm", "Astrid Holm", True),
        ("Tim Holm", "Timothy Holm", False),
        ("Holm", "Ida Holm", False),
        ("Delfin Holm", "John Mark Holm", True),
        ("Mark Holm", "John Mark Holm", False),
    ],
)
def test_two_people_with_one_last_name(one: str, other: str, two: bool) -> None:
    assert are_two(one, other) is two


@pytest.mark.parametrize(
    ("mention", "name", "called"),
    [
        ("The utility Valley Power", "Valley Power", "Valley Power"),
        ("The World Harbour Organization", "Organization", "The World Harbour Organization"),
        ("the Ministry of Ports", "Ministry", "the Ministry of Ports"),
        ("Clear Water, which runs the dam", "Clear Water", "Clear Water"),
        ("the group “Clear Water”", "Clear Water", "Clear Water"),
        ("United States car company General Pumps", "General Pumps", "General Pumps"),
        ("US automaker GP", "GP", "GP"),
        ("the Harbour company", "Harbour", "the Harbour company"),
    ],
)
def test_what_to_call_an_organisation(mention: str, name: str, called: str) -> None:
    assert organisation_name(mention, name) == called


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("Holm, 29, won the race.", True),
        ("Its head, Holm, left early.", True),
        ("Holm, a pilot, left early.", True),
        ("The train from Holm left early.", False),
        ("In Vik, Holm, it rained.", False),
    ],
)
def test_a_name_is_introduced_by_age_or_apposition(text: str, introduced: bool) -> None:
    match = re.search("Holm", text)
    assert match is not None
    assert is_introduced(text, match) is introduced


def test_mentions_are_tidied_and_shortened() -> None:
    assert tidy("Mr. Holm himself") == "Mr. Holm"
    assert tidy("Ida\n Holm,") == "Ida Holm"
    assert shortened("the port’s pilots, who left") == "the port’s pilots"


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("Sir Otto Vik, a former harbour master", "a former harbour master"),
        ("Prof Otto Vik", None),
        ("Labour’s Otto Vik", None),
        ("Otto Vik, an analyst at Holm, who has a stake", "an analyst at Holm"),
    ],
)
def test_a_form_of_address_is_no_role(mention: str, role: str | None) -> None:
    assert role_in(mention, "Otto Vik") == role
