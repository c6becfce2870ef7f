"""Passages: sentences that quotation marks hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“I came. I saw. I left,” Lee said.", 1),
        ("“Why now?” she asked. Nobody knew.", 2),
        ("“It is over.” Lee said.", 1),
        ("It rained. It snowed.", 2),
    ],
)
def test_narrators_sentences(passages_of: Callable[[str], list[Passage]], text: str, count: int) -> None:
    assert len(passages_of(text)) == count


def test_tokens_know_their_quotation(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Lee said “no” and “never”.")
    assert [w for w, n in zip(passage.words, passage.inside, strict=True) if n == 0] == ["“", "no", "”"]
    assert passage.bare().split() == ["Lee", "said", "and", "."]


def test_paragraphs_open_and_close(passages_of: Callable[[str], list[Passage]]) -> None:
    first, second, third = passages_of("It rained. It snowed.\n\nIt stopped.")
    assert (first.opens_paragraph, first.closes_paragraph) == (True, False)
    assert (second.opens_paragraph, second.closes_paragraph) == (False, True)
    assert (third.opens_paragraph, third.closes_paragraph) == (True, True)
