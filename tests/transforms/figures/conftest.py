from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.figures.find import find_figures
from transforms.language.document import Document
from transforms.records import Figure

Read = Callable[..., list[Figure]]


@pytest.fixture
def read() -> Read:
    """Return a function from a text to its figures."""

    def figures(text: str, publisher: str | None = None) -> list[Figure]:
        return list(find_figures(Document(text, "art_x", "ver_x", publisher)))

    return figures
