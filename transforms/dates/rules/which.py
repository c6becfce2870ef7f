"""Last, this, next: which of several periods a phrase means, and from where it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.grammar import MACROS

if TYPE_CHECKING:
    from datetime import date

    from transforms.dates.context import Anchor, Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.reading import Direction

MACROS["WHICH"] = (
    "(?:<last:last>|<past:past>|<next:next>|<this:this>|<coming:coming>|<current:current>|<previous:previous>"
    "|<following:following>|<latest:last>)"
)
MACROS["DEICTIC"] = "(?:<last:last>|<past:past>|<next:next>|<this:this>|<coming:coming>)"
_STEP = {
    "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "current": 0,
}  # fmt: skip
_ANCHORED = ("previous", "following")


def step(phrase: Phrase) -> int:
    """Return -1, 0 or 1 for the word that says which period a phrase means."""
    return next((number for name, number in _STEP.items() if phrase.has(name)), 0)


def direction_of(number: float) -> Direction:
    """Return where a step of ``number`` units points."""
    return "past" if number < 0 else "future" if number else "present"


def anchor_of(phrase: Phrase, context: Context) -> Anchor | None:
    """Return the expression that "previous" and "following" are counted from; in a history all are."""
    if context.is_narrative or any(phrase.has(name) for name in _ANCHORED):
        return context.anchor
    return None


def base_of(phrase: Phrase, context: Context) -> date | None:
    """Return the day that a phrase is counted from: its anchor's, else the reference day."""
    anchor = anchor_of(phrase, context)
    return anchor.day if anchor is not None else context.reference
