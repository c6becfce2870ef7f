"""Nesting: an attribution inside what somebody else is reported to say belongs to that speaker's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.attribution import Attribution

_REACHES_OVER = frozenset({"according-to", "headline-colon", "as-said", "as-said-by"})
"""Rules whose content may hold somebody else's attribution: "X said …, according to Y"."""


def drop_nested(attributions: dict[int, list[Attribution]]) -> None:
    """Drop, in place, an attribution whose cue and content lie inside what another one's speaker says."""
    for place, own in attributions.items():
        attributions[place] = [a for a in own if not any(_holds(outer, a) for outer in own if outer is not a)]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if inner.cue is None or outer.rule in _REACHES_OVER:
        return False
    return any(
        start <= inner.cue[0]
        and inner.cue[1] <= end
        and all(start <= s and e <= end + 1 for s, e in inner.pieces)
        for start, end in outer.pieces
    )
