"""Mentions: where a noun phrase starts and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.appositions import with_apposition
from transforms.quotes.mentions import left_noun_phrase, right_noun_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "end", "first"),
    [
        ("the head of the port authority said", "authority", "the"),
        ("the port’s new director said", "director", "the"),
        ("this week the director said", "director", "the"),
        ("Holm and Lund said", "Lund", "Holm"),
    ],
)
def test_left_noun_phrase(passage_of: Callable[[str], Passage], text: str, end: str, first: str) -> None:
    passage = passage_of(text)
    start = left_noun_phrase(passage, passage.raw.index(end))
    assert start is not None
    assert passage.raw[start] == first


def test_right_noun_phrase_stops_at_a_new_article(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("They told Harbour Radio the bridge was safe.")
    assert passage.raw[right_noun_phrase(passage, 2) or 0] == "Radio"


def test_apposition_ends_before_the_next_clause(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("said Ida Holm, the mayor, on Friday.")
    assert passage.raw[with_apposition(passage, 2, len(passage.raw))] == "mayor"
