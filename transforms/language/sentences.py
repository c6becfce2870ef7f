"""Sentence spans of a paragraph."""
from __future__ import annotations
import re


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence, white space between them left out."""
    return [m.span() for m in re.finditer(r"\S(?:.*?[.!?][\"”’')\]]*(?=\s+[A-Z“\"‘'0-9]|\s*$)|.*$)", paragraph, re.S)]
