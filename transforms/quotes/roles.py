"""Roles: which person of an article "the president" is."""

from __future__ import annotations

import re
from bisect import bisect_left

_MODIFIER = re.compile(r",| (?:of|for|at|in|on|to|with|from|and|who|general|emeritus|elect)\b|-elect\b")
"""What may follow an office; another noun makes it the office's own: "**council** leader", "the **union**'s head"."""
_LESSER = re.compile(r"\b(?:vice|deputy|former|assistant|acting|ex)[ \xa0-]$", re.IGNORECASE)
"""What makes an office another one: "vice president"."""
_OF_A_PLACE = re.compile(r"\b[A-Z][a-z]+(?:ish|[ei]an|ese|can|ch)[ \xa0]$")
"""A nationality before a title: "Turkish President"."""
_ELSEWHERE = re.compile(r"[ \xa0]?(?:of|from)[ \xa0][A-Z]")
_TITLED = re.compile(
    r"\b([A-Z][\w\-]*)(?=[ \xa0]([A-Z](?:\.|[\w'’\-]{1,40})(?:[ \xa0][A-Z](?:\.|[\w'’\-]{1,40})){0,3}))"
)
"""A capitalised word, 1, before up to four others, 2: "President Ida Holm"."""


def holds(role: str, head: str, *, alone: bool) -> bool:
    """True when ``role`` names the office ``head`` itself, no lesser one; ``alone`` asks for nothing after it.

    >>> holds("vice president", "president", alone=False)
    False
    >>> holds("president of the bank", "president", alone=True)
    False
    """
    found = re.search(rf"\b{re.escape(head)}\b", role, re.IGNORECASE)
    if found is None or _LESSER.search(role[: found.start()]):
        return False
    rest = role[found.end() :]
    return not rest or (not alone and _MODIFIER.match(rest) is not None)


class Titles:
    """The titles that stand before names in a text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._own: dict[str, list[tuple[int, int]]] = {}
        self._foreign: dict[str, list[tuple[int, int]]] = {}
        for match in _TITLED.finditer(text):
            if _LESSER.search(text, max(0, match.start() - 12), match.start()):
                continue
            found = self._foreign if self._is_foreign(match) else self._own
            found.setdefault(match.group(1).lower(), []).append(match.span(2))

    def _is_foreign(self, match: re.Match[str]) -> bool:
        """True for "Turkish President Otto Berg" and "President Otto Berg of Turkey"."""
        nationality = _OF_A_PLACE.search(self._text, max(0, match.start() - 24), match.start())
        return nationality is not None or _ELSEWHERE.match(self._text, match.end(2)) is not None

    def before(self, head: str, place: int) -> tuple[tuple[int, int], bool] | None:
        """Return the nearest name titled ``head`` before ``place``, and True unless the office is a foreign one.

        One with a nationality, or with a country behind the name, is taken only when there is no other.
        """
        for found, is_own in ((self._own, True), (self._foreign, False)):
            spans = found.get(head, [])
            at = bisect_left(spans, place, key=lambda span: span[1])
            if at:
                return spans[at - 1], is_own
        return None
