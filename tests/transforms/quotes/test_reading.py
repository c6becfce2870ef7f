"""Reading: which passages are read, and by which rules."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

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


def test_a_megabyte_of_short_turns_is_read_in_seconds(passages_of: Callable[[str], list[Passage]]) -> None:
    parts = passages_of("A: b\n" * 40_000)
    began = time.perf_counter()
    read(parts)
    assert time.perf_counter() - began < 2
