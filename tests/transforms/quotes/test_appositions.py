"""Appositions: how far back from a comma the subject reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.appositions import across_apposition

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ida Holm, a pilot, said it rained.", "Ida Holm, a pilot"),
        ("Ida Holm, himself a pilot, said it rained.", "Ida Holm, himself a pilot"),
        ("Ida Holm, 52, of Mill Lane, Grevie, said it rained.", "Ida Holm, 52, of Mill Lane, Grevie"),
        ("Ida Holm, however, said it rained.", "Ida Holm"),
        ("It rained in the port, her deputy, Otto Vik, said.", "her deputy, Otto Vik"),
    ],
)
def test_mention_across_commas(passage_of: Callable[[str], Passage], text: str, mention: str) -> None:
    passage = passage_of(text)
    comma = passage.words.index("said") - 1
    found = across_apposition(passage, comma)
    assert found is not None
    assert passage.text[passage.starts[found.first] : passage.ends[found.last]] == mention


def test_no_apposition_before_a_comma_after_a_clause(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("It rained; the port, said Holm.")
    assert across_apposition(passage, passage.words.index(",")) is None
