"""The stretches of a sentence that tell the number compared with: "up from 140 in 2023", "against 47,000 in June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.words import Words
    from transforms.records import Figure

_MARKERS = word_set("against versus vs")
_PAIRS = frozenset(
    {("compared", "with"), ("compared", "to"), ("comparison", "with"), ("up", "from"), ("down", "from")}
)
_ENDS = word_set(", ; — ) while but")


def comparison_spans(
    words: Words, spans: Sequence[tuple[int, int]], figures: Sequence[Figure]
) -> list[tuple[int, int]]:
    """Return the token spans, end exclusive, that tell what a figure is compared with and hold a figure."""
    found: list[tuple[int, int]] = []
    starts = {start: figure for (start, _), figure in zip(spans, figures, strict=True)}
    for at in range(len(words)):
        if not _opens(words, at, starts):
            continue
        end = _end(words, at + 1, starts)
        if any(at < start < end for start in starts) and not (found and found[-1][1] > at):
            found.append((at, end))
    return found


def _opens(words: Words, at: int, starts: dict[int, Figure]) -> bool:
    low = words.low(at)
    if low in _MARKERS:
        return any(start in starts for start in range(at + 1, at + 4))
    if (low, words.low(at + 1)) in _PAIRS:
        return True
    if low == "from":
        figure = starts.get(at + 1) or starts.get(at + 2)
        return figure is not None and (figure.role == "from" or _answers_to(words, at, figure, starts))
    if low == "than":
        return any(start in starts for start in range(at + 1, at + 3)) and words.low(at - 1) not in {
            "more",
            "less",
            "fewer",
        }
    return False


def _end(words: Words, at: int, starts: dict[int, Figure]) -> int:
    while at < len(words):
        low = words.low(at)
        is_equivalent = low == "," and (words.low(at + 1) == "or" or _closes_equivalent(words, at, starts))
        if low in _ENDS and not is_equivalent:
            return at
        figure = starts.get(at + 1)
        if low == "to" and figure is not None and figure.role == "to":
            return at
        at += 1
    return at


def _answers_to(words: Words, at: int, figure: Figure, starts: dict[int, Figure]) -> bool:
    """Tell whether "from" answers an earlier "to" of one unit: "fell to $3 million in May from $4 million"."""
    return any(
        start < at and other.unit == figure.unit and other.unit is not None and words.low(start - 1) == "to"
        for start, other in starts.items()
    )


def _closes_equivalent(words: Words, comma: int, starts: dict[int, Figure]) -> bool:
    """Tell whether a comma closes the same amount told otherwise: "$4 million, or $1.60 per share, a year earlier"."""
    for at in range(comma - 1, max(-1, comma - 7), -1):
        if words.low(at) == ",":
            return words.low(at + 1) == "or" and any(at < start < comma for start in starts)
    return False
