"""Paragraphs: the lines of a text, or its blocks where the text is wrapped at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"\S[^\n\r\u2028\u2029\x85\x0b\x0c]*")
_BLANK = re.compile(r"\r?\n[ \t]*\r?\n|\u2029|\x0c")
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*$")

NARROW, WIDE = 50, 100
"""A text wrapped at a fixed width has lines within these lengths, in characters."""


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    r"""Return start and end of each paragraph, outer white space left out.

    A paragraph is a line with characters. Where lines were wrapped at a fixed width, it is what stands
    between blank lines; its line breaks stay in it.

    >>> paragraph_spans("Storm hits coast\r\n\r\n  At least 50 died. \n")
    [(0, 16), (22, 39)]
    """
    lines = [(match.start(), match.start() + len(match.group().rstrip())) for match in _LINE.finditer(text)]
    return _blocks(text, lines) if _is_wrapped(text, lines) else lines


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether the lines of ``text`` are cut at a fixed width, most in the middle of a sentence."""
    if len(lines) < 6 or max(end - start for start, end in lines) > WIDE:
        return False
    inner = [line for line, following in pairwise(lines) if not _BLANK.search(text, line[1], following[0])]
    if len(inner) < 4 or len(inner) < len(lines) / 3:
        return False
    full = [(start, end) for start, end in inner if end - start >= NARROW]
    cut = [line for line in full if not _ENDED.search(text[line[0] : line[1]])]
    return len(full) >= 0.8 * len(inner) and len(cut) >= 0.6 * len(inner)


def _blocks(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``lines`` joined up to the next blank line."""
    blocks = [lines[0]]
    for start, end in lines[1:]:
        if _BLANK.search(text, blocks[-1][1], start):
            blocks.append((start, end))
        else:
            blocks[-1] = (blocks[-1][0], end)
    return blocks
