"""Sources without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("It rained, according to the ministry.", "It rained", "the ministry"),
        ("According to the ministry, it rained.", "it rained", "the ministry"),
        ("According to Ida Holm, the mayor, it rained.", "it rained", "Ida Holm, the mayor"),
        (
            "It rained, according to a paper published on Monday in the Courier.",
            "It rained",
            "a paper published on Monday in the Courier",
        ),
        (
            "It rained, according to a statement on Monday by Ida Holm.",
            "It rained",
            "a statement on Monday by Ida Holm",
        ),
        ("It closed and, according to officials, lost money.", "lost money", "officials"),
        ("Still, it rained, according to the ministry.", "it rained", "the ministry"),
        ("But it rained, according to the ministry.", "it rained", "the ministry"),
        ("As reported by the Courier, it rained.", "it rained", "the Courier"),
        ("It rained for days, as first noted by the Courier.", "It rained for days", "the Courier"),
        ("It was, in her words, “a deluge.”", "a deluge.", "her"),
        ("It was, in the words of Ida Holm, “a deluge.”", "a deluge.", "Ida Holm"),
    ],
)
def test_content_and_speaker(
    passage_of: Callable[[str], Passage], text: str, content: str, speaker: str
) -> None:
    (found,) = read_sources(passage_of(text))
    assert [text[slice(*piece)] for piece in found.pieces] == [content]
    assert found.speaker is not None
    assert text[slice(*found.speaker)] == speaker


def test_accordance_without_a_source_is_left(passage_of: Callable[[str], Passage]) -> None:
    assert not read_sources(passage_of("Each was paid in accord with the rules."))
