"""The words around a figure: a sentence's tokens and tags, seen from a figure's characters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from transforms.language.document import Sentence


QUOTATION: Final = frozenset('“”‘’"') | {"``", "''", "'"}
"""Marks that quote a few words, and part no verb from what it acts on: he had killed "more than 50 rebels"."""


class Words:
    """A sentence's tokens with tags; ``starts`` and ``ends`` are offsets in the sentence."""

    __slots__ = ("ends", "forms", "lows", "starts", "tags", "taken", "texts")

    def __init__(self, sentence: Sentence) -> None:
        tokens, base = sentence.tokens, sentence.char_start
        self.texts = [token.text for token in tokens]
        self.lows = [text.lower() for text in self.texts]
        self.starts = [token.start - base for token in tokens]
        self.ends = [token.end - base for token in tokens]
        self.tags = sentence.tags
        self.forms = sentence.forms
        self.taken: set[int] = set()
        """Tokens that are the value or the unit of a figure, and so not what one is about."""

    def take(self, start: int, end: int) -> None:
        """Mark the tokens between two characters as part of a figure."""
        self.taken.update(range(self.from_char(start), self.before_char(end) + 1))

    def retag(self, index: int, tag: str, form: str = "") -> None:
        """Put the tag and Penn verb form of one token right, here only: the sentence keeps its own."""
        self.tags = (*self.tags[:index], tag, *self.tags[index + 1 :])
        self.forms = (*self.forms[:index], form, *self.forms[index + 1 :])

    def __len__(self) -> int:
        return len(self.texts)

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the tokens ``start`` to ``end`` (exclusive)."""
        return self.starts[start], self.ends[end - 1]

    def from_char(self, offset: int) -> int:
        """Return the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def before_char(self, offset: int) -> int:
        """Return the last token that ends at or before ``offset``, or -1."""
        return bisect_right(self.ends, offset) - 1

    def tag(self, index: int) -> str:
        """Return the tag, or "" outside the sentence."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def low(self, index: int) -> str:
        """Return the word in lower case, or "" outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def form(self, index: int) -> str:
        """Return the Penn verb form, or "" outside the sentence."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""
