"""Titles: quotations that name a work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("quoted", "title"),
    [
        ("The Long Road Home", True),
        ("A Song of the Sea", True),
        ("the long road", False),
        ("It leaked", False),
    ],
)
def test_title_case(passage_of: Callable[[str], Passage], quoted: str, title: bool) -> None:
    assert is_title(passage_of(f"She wrote “{quoted}” in a day."), 0) is title
