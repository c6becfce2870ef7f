"""Titles: quotations that name a work, a programme or a group instead of quoting anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage


def is_title(passage: Passage, number: int) -> bool:
    """True for a quotation in title case: the name of a work, a programme or a group."""
    quote = passage.quotes[number]
    words = [w for w in passage.text[quote.start : quote.end].split() if w[0].isalnum()]
    return bool(words) and words[0][0].isupper() and sum(w[0].isupper() for w in words) >= 0.6 * len(words)
