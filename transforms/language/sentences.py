"""Sentence spans of a paragraph, by nupunkt and its own model.

nupunkt is a Punkt splitter (Kiss and Strunk 2006; Bommarito et al. 2025) that knows common abbreviations.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nupunkt import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nupunkt import PunktSentenceTokenizer

LONGEST = 4000
"""No sentence is longer, in characters: a record carries its sentence, so this bounds the size of every
record."""

_RUN = re.compile(r"\S{400,}+")
"""A run without white space that is no prose; nupunkt's time is quadratic in the length of one."""


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence of one paragraph, white space between them left out.

    >>> text = "He met U.S. President Lee on Aug. 12. “It went well.” No. 2 came later."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['He met U.S. President Lee on Aug. 12.', '“It went well.”', 'No. 2 came later.']
    """
    split = _punkt().span_tokenize
    spans: list[tuple[int, int]] = []
    for start, end in _prose(paragraph):
        piece = paragraph[start:end]
        for from_, to in split(piece):
            spans.extend(_shortened(paragraph, start + from_, start + to))
    return spans


@cache
def _punkt() -> PunktSentenceTokenizer:
    return load("default")


def _prose(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of ``paragraph`` between and around runs that no sentence is made of."""
    done = 0
    for run in _RUN.finditer(paragraph):
        yield done, run.start()
        for start in range(run.start(), run.end(), 400):
            yield start, min(start + 400, run.end())
        done = run.end()
    yield done, len(paragraph)


def _shortened(paragraph: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without outer white space, cut at white space where it is longer than ``LONGEST``."""
    while start < end and paragraph[start].isspace():
        start += 1
    while end > start and paragraph[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = next((i for i in range(start + LONGEST, start, -1) if paragraph[i].isspace()), start + LONGEST)
        yield start, cut
        start = cut
        while start < end and paragraph[start].isspace():
            start += 1
    if start < end:
        yield start, end
