"""One passage of a text, as the rules of the room see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.language.document import Document
from transforms.quotes.marks import quoted_spans
from transforms.quotes.passages import Passage, passages

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def passages_of() -> Callable[[str], list[Passage]]:
    def read(text: str) -> list[Passage]:
        document = Document(text, "art", "ver")
        return passages(document, quoted_spans(text, tuple((a, b) for a, b, _ in document.paragraphs)))

    return read


@pytest.fixture
def passage_of(passages_of: Callable[[str], list[Passage]]) -> Callable[[str], Passage]:
    def read(text: str) -> Passage:
        return passages_of(text)[0]

    return read
