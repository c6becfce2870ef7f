"""Complements: hearers, infinitives and topics behind a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.complements import hearer_end, is_infinitive, leads_infinitive, opens_topic
from transforms.quotes.cues import CUES

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("warned of a flood", True),
        ("warned in a letter", False),
        ("asked about the dam", True),
        ("asked about it", False),
        ("asked of the dam", False),
        ("hinted at a strike", True),
        ("said of the dam", False),
        ("warned about the dam: “It leaks.”", False),
    ],
)
def test_topics(passage_of: Callable[[str], Passage], text: str, opens: bool) -> None:
    passage = passage_of(text)
    assert opens_topic(passage, CUES[passage.words[0]][0], 1, len(passage.words)) is opens


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("asked the board about its plans", "board"),
        ("warned the board of a flood", "board"),
        ("warned the head of the port of a flood", "port"),
        ("warned the head of the port that it leaked", "port"),
    ],
)
def test_where_a_hearer_ends(passage_of: Callable[[str], Passage], text: str, last: str) -> None:
    passage = passage_of(text)
    end = hearer_end(passage, CUES[passage.words[0]][0], 1, len(passage.words))
    assert end is not None
    assert passage.words[end] == last


@pytest.mark.parametrize(
    ("text", "infinitive"), [("to wait", True), ("not to wait", True), ("to the dam", False)]
)
def test_infinitives(passage_of: Callable[[str], Passage], text: str, infinitive: bool) -> None:
    passage = passage_of(f"He urged them {text}.")
    assert is_infinitive(passage, 3, len(passage.words)) is infinitive


@pytest.mark.parametrize(
    ("text", "leads"), [("to “wait longer”", True), ("to “old stone”", False), ("to wait", True)]
)
def test_the_to_of_a_verb_in_marks(passage_of: Callable[[str], Passage], text: str, leads: bool) -> None:
    passage = passage_of(f"He referred {text}.")
    assert leads_infinitive(passage, 2, len(passage.words)) is leads
