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
        ("Lee urged the board last week not to wait.", "infinitive", "the"),
        ("Lee told the board to wait.", "infinitive", "to"),
        ("Lee was asked to name the builder.", "infinitive", "to"),
        ("Lee asked the board about its plans for the dam.", "question", "its"),
        ("Lee pledged to “tear down” the dam.", "partial", "to"),
        ("Lee referred to “old stone”.", "partial", "“"),
        ("Lee warned the board of a flood.", "noun", "a"),
        ("Lee hinted at a strike.", "noun", "a"),
        ("Lee joked of the dam, “It leaks.”", "quote", "“"),
        ("Lee promised lower fees and “jobs”.", "noun", "lower"),
        ("Lee noted the leaks, fans cheered.", "noun", "the"),
    ],
)
def test_openings(passage_of: Callable[[str], Passage], text: str, how: str, word: str) -> None:
    passage = passage_of(text)
    opening = opening_after(passage, find_cue_mentions(passage)[0], passage.content_end)
    assert opening is not None
    assert (opening.how, passage.words[opening.token]) == (how, word)


@pytest.mark.parametrize(
    "text",
    [
        "It rained, Lee said on Friday.",
        "It rained, Lee said when asked by the board.",
        "Lee asked about it.",
        "Lee spoke of rules that bind the board.",
        "Lee asked the board to wait.",  # a request, not a question: nothing is reported
    ],
)
def test_nothing_opens_after_the_verb(passage_of: Callable[[str], Passage], text: str) -> None:
    passage = passage_of(text)
    assert opening_after(passage, find_cue_mentions(passage)[0], passage.content_end) is None
