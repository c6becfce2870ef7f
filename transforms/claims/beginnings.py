"""What a pattern finds in the beginning of a text: asked for again and again, while the beginning grows."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple


class _Found(NamedTuple):
    """All that one pattern finds in the whole text."""

    spans: list[tuple[int, int]]
    firsts: dict[str, int]
    """Each finding to where its first match ends."""


class Beginnings:
    """A text of which each pattern reads every character once, however often a beginning of it is asked about."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, _Found] = {}

    def findings(self, pattern: str, at: int) -> list[str]:
        """Return what ``pattern`` (its one group, if it has one) matches in ``text[:at]``, each once, in its order.

        >>> Beginnings("Ann Roe met Bo Roe. Ann Roe Hill left.").findings(r"[A-Z][a-z]+ Roe(?: Hill)?", 27)
        ['Ann Roe', 'Bo Roe']
        """
        found = self._found.get(pattern)
        if found is None:
            found = self._found[pattern] = self._read(pattern)
        before = [finding for finding, end in found.firsts.items() if end <= at]
        last = bisect_left(found.spans, (at, 0)) - 1
        if last >= 0 and found.spans[last][1] > at:  # cut at ``at`` it may be another
            before += [
                match[match.re.groups]
                for match in re.compile(pattern).finditer(self._text, found.spans[last][0], at)
            ]
        return list(dict.fromkeys(before))

    def _read(self, pattern: str) -> _Found:
        spans: list[tuple[int, int]] = []
        firsts: dict[str, int] = {}
        for match in re.finditer(pattern, self._text):
            spans.append(match.span())
            firsts.setdefault(match[match.re.groups], match.end())
        return _Found(spans, firsts)
