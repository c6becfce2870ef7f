"""Word lists written as plain text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which white space parts.

    >>> sorted(word_set("up down"))
    ['down', 'up']
    """
    return frozenset(text.split())
