"""A figure while it is being read: a number, its currency or unit, and what is found out about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from transforms.figures.atoms import Atoms
    from transforms.figures.magnitudes import Number
    from transforms.figures.units import Unit
    from transforms.records import Bound

Kind = Literal[
    "count",
    "currency",
    "percent",
    "share",
    "measure",
    "duration",
    "age",
    "ratio",
    "multiple",
    "rank",
    "score",
    "index",
]


@dataclass(slots=True)
class Reading:
    """What is known of one figure; ``start`` and ``end`` are atoms, ``left`` and ``right`` those of its full span."""

    number: Number
    start: int
    end: int
    kind: Kind
    rule: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = "="
    is_vague: bool = False
    direction: Literal["up", "down"] | None = None
    role: Literal["level", "change", "from", "to"] = "level"
    trend: Literal["", "verb", "particle", "sign", "noun", "after"] = ""
    unit: str | None = None
    measure: Unit | None = None
    noun: tuple[int, int] | None = None
    """The atoms of what is counted where they stand inside the number: "an app or two"."""
    unit_start: int = -1
    unit_end: int = -1
    currency: str | None = None
    assumed: bool = False
    per_unit: str | None = None
    item: tuple[int, int] | None = None
    item_text: str | None = None
    item_head: str | None = None
    topic: tuple[int, int] | None = None
    topic_item: tuple[int, int] | None = None
    """The part of ``topic`` that a figure counts or measures: cut after its head, or what "the number of" is of."""
    topic_head: str = ""
    predicate: str | None = None
    equivalent: Reading | None = None
    falls: bool = False
    """True for a range whose first end is the higher one."""
    item_from: Literal["", "counted", "elided", "about"] = ""
    confidence: float = 0.95
    left: int = field(default=-1)
    right: int = field(default=-1)

    def __post_init__(self) -> None:
        self.left, self.right = self.start, self.end

    @property
    def is_bare(self) -> bool:
        """True where no unit and no currency was read."""
        return self.unit is None and self.currency is None

    def chars(self, atoms: Atoms) -> tuple[int, int]:
        """Return the characters from the approximator to the end of the unit."""
        return atoms.starts[self.left], atoms.ends[self.end - 1]

    def set_item(
        self, text: str, span: tuple[int, int], head: str, how: Literal["counted", "elided", "about"]
    ) -> None:
        """Say what is counted: its characters in the sentence ``text``, its head noun, and how it was found."""
        self.item, self.item_text, self.item_head, self.item_from = span, text[span[0] : span[1]], head, how
