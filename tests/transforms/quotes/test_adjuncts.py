"""Adjuncts between a cue and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.adjuncts import past_adjunct, past_aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Holm said on Friday it rained.", "it"),
        ("Holm said in a statement it rained.", "it"),
        ("Holm said last week it rained.", "it"),
        ("Holm said repeatedly it rained.", "it"),
    ],
)
def test_when_and_where_somebody_spoke_is_passed(
    passage_of: Callable[[str], Passage], text: str, after: str
) -> None:
    passage = passage_of(text)
    at = past_adjunct(passage, passage.words.index("said") + 1, passage.content_end)
    assert at is not None
    assert passage.words[at] == after


def test_what_sets_the_scene_of_the_content_is_not_passed(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said in principle it rained.")
    assert past_adjunct(passage, passage.words.index("in"), passage.content_end) is None


def test_an_aside_in_commas_is_passed_to_the_quotation(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said, however, “It rained.”")
    at = past_aside(passage, passage.words.index(","), passage.content_end)
    assert at is not None
    assert passage.inside[at] == 0


def test_an_aside_in_dashes_is_passed_to_that(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said — on the radio, as it happens — that it rained.")
    at = past_aside(passage, passage.words.index("—"), passage.content_end)
    assert at is not None
    assert passage.words[at] == "that"
    passage = passage_of("Holm said — the mayor left — it rained.")
    assert past_aside(passage, passage.words.index("—"), passage.content_end) is None
