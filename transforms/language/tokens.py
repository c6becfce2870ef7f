"""Tokens with offsets."""
from __future__ import annotations
import re
from typing import NamedTuple


class Token(NamedTuple):
    """A token and its place in the article's text."""

    text: str
    start: int
    end: int


_TOKEN = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of ``text``, offsets counted from ``offset``."""
    return tuple(Token(m.group(), m.start() + offset, m.end() + offset) for m in _TOKEN.finditer(text))
