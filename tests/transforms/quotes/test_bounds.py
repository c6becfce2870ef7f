"""Bounds of numbers: where "more than 3,000" starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.bounds import bound_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "last", "start"),
    [
        ("They asked more than 3,000 nurses.", "than", "more"),
        ("They asked at least three nurses.", "least", "at"),
        ("They asked as many as 40 nurses.", "as", "as"),
        ("They asked nearly 40 nurses.", "nearly", "nearly"),
    ],
)
def test_bounds(passage_of: Callable[[str], Passage], text: str, last: str, start: str) -> None:
    passage = passage_of(text)
    at = len(passage.words) - 1 - passage.words[::-1].index(last)
    found = bound_start(passage, at)
    assert found >= 0
    assert passage.words[found] == start
    assert found == passage.words.index(start)


def test_no_bound_without_a_number(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("They spoke about nurses.")
    assert bound_start(passage, passage.words.index("about")) == -1
