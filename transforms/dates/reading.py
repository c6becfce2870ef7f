"""What a rule makes of a phrase: the TIMEX3 type and value, and how it came by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

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
    anchor_id: str | None = None
    """The ``date_id`` of the expression that the value was counted from."""
    is_fiscal: bool = False
    is_vague: bool = False
    interval: tuple[date, date] | None = None
    """First day of a length that is fixed in time, and the day after its last."""
    anchor_year: int | None = None
    """Year that later expressions may be counted from, where the value itself is none ("five months of 1915")."""
    span: tuple[int, int] | None = None
    """Lexemes of the expression when they are fewer than the rule's match."""
    needs_day: bool = False
    """Whether a clock time takes its day from a date near it."""
