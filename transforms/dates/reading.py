"""What a rule makes of a phrase: the TIMEX3 type and value, and how it came by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["absolute", "relative", "duration", "set", "reference"]
Direction = Literal["past", "present", "future"]


@dataclass(slots=True)
class Reading:
    """One reading of a phrase; offsets are added by the finder."""

    type: TimexType
    value: str
    relation: Relation = "absolute"
    modifier: str | None = None
    direction: Direction | None = None
    direction_basis: str | None = None
    is_anchored: bool = False
    """Whether the value was counted from the expression before it in the text."""
    is_fiscal: bool = False
    is_vague: bool = False
    begins: str | None = None
    """The value of the first day of a range or of an anchored duration."""
    ends: str | None = None
    """The value of the last day of a range or of an anchored duration."""
    span: tuple[int, int] | None = None
    """Lexemes of the expression when they are fewer than the rule's match."""
    needs_day: bool = False
    """Whether a clock time takes its day from a date near it."""
    names_year: bool = False
    """Whether the phrase itself names the year (so that later expressions may lean on it)."""
