"""Bounds of numbers in a noun phrase: "more than 3,000 nurses", "at least 900 voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_BOUNDS = frozenset(
    {
        ("over",),
        ("under",),
        ("about",),
        ("around",),
        ("above",),
        ("below",),
        ("nearly",),
        ("almost",),
        ("roughly",),
    }
    | {("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to")}
    | {("close", "to"), ("some",), ("only",), ("just",), ("as", "many", "as")}
)
"""What bounds a number that follows: "a survey of **more than** 3,000 nurses"."""


def bound_start(passage: Passage, last: int) -> int:
    """Return where the bound of a number starts whose last word is token ``last``, or -1."""
    words = passage.words
    number = last + 1
    if number >= len(words) or not (words[number][:1].isdigit() or passage.tags[number] == "NUM"):
        return -1
    for length in (3, 2, 1):
        if last + 1 >= length and tuple(words[last + 1 - length : last + 1]) in _BOUNDS:
            return last + 1 - length
    return -1
