"""Roles: who "the president" is."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.quotes.roles import Titles, holds


@pytest.mark.parametrize(
    ("role", "alone", "expected"),
    [
        ("president", True, True),
        ("interim president", True, True),
        ("president of the bank", True, False),
        ("president of the bank", False, True),
        ("vice president", False, False),
        ("former president of the bank", False, False),
    ],
)
def test_offices(role: str, alone: bool, expected: bool) -> None:
    assert holds(role, "president", alone=alone) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union’s president, Ida Holm, said it rained. The union said it snowed.", "The union"),
        ("Council leader Ida Holm said it rained. The council said it snowed.", "The council"),
        ("Gov. Ida Holm leads. Holm spokeswoman Lily Vik left. “It rained,” she said.", "Lily Vik"),
        ("Turkish President Otto Berg met President Ida Holm. The president said it rained.", "Ida Holm"),
        ("President Ida Holm met Turkish President Otto Berg. The president said it rained.", "Ida Holm"),
        ("President Ida Holm met President Otto Berg of Peru. The president said it rained.", "Ida Holm"),
        ("Vice President Otto Berg met President Ida Holm. The president said it rained.", "Ida Holm"),
        ("President Ida Holm left. Later President Ann Lee won. The president said it rained.", "Ann Lee"),
        ("Turkish President Otto Berg left. The president said it rained.", "Otto Berg"),
        ("It was hot. The president said it rained.", "The president"),
    ],
)
def test_the_holder_of_an_office(text: str, name: str) -> None:
    quotes, _ = find_quotes(Document(text, "art", "ver"))
    assert quotes[-1].speaker_name == name


def test_a_title_after_the_mention_is_not_meant() -> None:
    titles = Titles("The mayor left. Mayor Ida Holm won.")
    assert titles.before("mayor", 10) is None
    assert titles.before("mayor", 40) == ((22, 30), True)
