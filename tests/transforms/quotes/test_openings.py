"""Openings: how what was said starts after its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.cue_mentions import find_cue_mentions
from transforms.quotes.openings import opening_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "how", "word"),
    [
        ("Lee said on Friday that it rained.", "that", "that"),
        ("Lee said on Friday it rained.", "clause", "it"),
        ("Lee told reporters in the capital he would stay.", "clause", "he"),
        ("Lee asked whether it rained.", "question", "whether"),
        ("Lee vowed to stay.", "infinitive", "to"),
        ("Lee said: “It rained.”", "colon", "“"),
        ("Lee said, “It rained.”", "quote", "“"),
        ("Lee dubbed the road “a disgrace”.", "partial", "the"),
        ("Lee announced a curfew.", "noun", "a"),
    ],
)
def test_openings(passage_of: Callable[[str], Passage], text: str, how: str, word: str) -> None:
    passage = passage_of(text)
    opening = opening_after(passage, find_cue_mentions(passage)[0], passage.content_end)
    assert opening is not None
    assert (opening.how, passage.words[opening.token]) == (how, word)


def test_nothing_opens_after_a_trailing_verb(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("It rained, Lee said on Friday.")
    assert opening_after(passage, find_cue_mentions(passage)[0], passage.content_end) is None
