"""Nouns of saying with their owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.noun_cues import read_noun_cues

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "content", "owner"),
    [
        ("Pilots doubt Holm’s claim that the dam is full.", "that the dam is full", "Holm"),
        ("They doubt her claim that the dam is full.", "that the dam is full", "her"),
        ("A statement from the port that the dam is full calmed them.", "that the dam is full calmed them", "the port"),
    ],
)  # fmt: skip
def test_owner_and_clause(passage_of: Callable[[str], Passage], text: str, content: str, owner: str) -> None:
    passage = passage_of(text)
    (found,) = read_noun_cues(passage)
    assert [passage.text[slice(*piece)] for piece in found.pieces] == [content]
    assert found.speaker is not None
    assert passage.text[slice(*found.speaker)] == owner


def test_a_noun_without_owner_or_clause_is_nothing(passage_of: Callable[[str], Passage]) -> None:
    assert read_noun_cues(passage_of("The claim that the dam is full spread.")) == []
    assert read_noun_cues(passage_of("Holm’s claim was heard that Monday.")) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holm’s promise to raise the dam was old.", "to raise the dam"),
        ("His threat to close a port that leaks is old.", "to close a port that leaks"),
    ],
)
def test_a_promise_ends_at_the_narrator_s_verb(
    passage_of: Callable[[str], Passage], text: str, content: str
) -> None:
    passage = passage_of(text)
    (found,) = read_noun_cues(passage)
    assert found.rule == "noun-to"
    assert [passage.text[slice(*piece)] for piece in found.pieces] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Holm’s claim that the dam is full is odd.", "that the dam is full"),
        ("The board heard Holm’s claim that the dam is full and is leaking.", "that the dam is full and is leaking"),
        ("The Courier seized on Vik’s claim that the dam is full.", "that the dam is full"),
    ],
)  # fmt: skip
def test_a_claim_ends_at_the_narrator_s_verb(
    passage_of: Callable[[str], Passage], text: str, content: str
) -> None:
    passage = passage_of(text)
    (found,) = read_noun_cues(passage)
    assert [passage.text[slice(*piece)] for piece in found.pieces] == [content]
