"""How word lists are written: as one string, a line or two each."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``.

    >>> sorted(words("night noon"))
    ['night', 'noon']
    """
    return frozenset(text.split())
