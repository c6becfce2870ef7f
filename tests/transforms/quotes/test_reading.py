"""Reading: which passages are read, and by which rules."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.quotes.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def test_passages_without_a_trigger_are_not_tagged(passages_of: Callable[[str], list[Passage]]) -> None:
    parts = passages_of("The dam is full. Holm said it leaks.")
    assert list(read(parts)) == [1]
    assert "tags" not in vars(parts[0])


def test_a_listing_is_not_read(passages_of: Callable[[str], list[Passage]]) -> None:
    assert read(passages_of("Holm said " + "dams, locks and weirs, " * 700 + "and mills.")) == {}


@pytest.mark.parametrize("line", ["A: b\n", "“a ", "Holm said that “a "])
def test_a_megabyte_of_the_worst_is_read_in_seconds(line: str) -> None:
    text = (line * (1_000_000 // len(line)))[:1_000_000]
    document = Document(text, "art", "ver")
    assert document.sentences
    began = time.perf_counter()
    find_quotes(document)
    assert time.perf_counter() - began < 10


def test_a_turn_has_a_word(passages_of: Callable[[str], list[Passage]]) -> None:
    assert read(passages_of("Q: b\n\nA: d\n")) == {}
    assert len(read(passages_of("Q: Now?\n\nA: No.\n"))) == 2
