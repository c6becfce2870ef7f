"""What a rule may lean on besides its own words: the reference day, what was read before, the clause's tense."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transforms.dates.direction import clause_direction, is_tentative

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.dates.lexer import Lexeme
    from transforms.dates.reading import Direction, Reading
    from transforms.language.document import Sentence


@dataclass(slots=True)
class Anchor:
    """An expression already read that later ones may be counted from."""

    date_id: str
    value: str
    day: date | None
    year: int
    granularity: str


@dataclass(slots=True)
class Context:
    """The state of one reading of one article, from its first sentence to its last."""

    reference: date | None
    is_narrative: bool = False
    """Whether the text tells of past years, so that a bare month belongs to the year told of last."""
    publisher_country: str | None = None
    """Country of the publisher ("US", "GB") when its name tells it."""
    sentence: Sentence | None = None
    lexemes: Sequence[Lexeme] = ()
    symbols: str = ""
    anchor: Anchor | None = None
    day_anchor: Anchor | None = None
    day_told_at: int = 0
    """Character of the article at which the sentence begins that named ``day_anchor``."""
    quarter: date | None = None
    """First day of the quarter named last: the one that "the quarter" and "a year earlier" speak of in a report."""
    months: dict[int, int] = field(default_factory=dict[int, int])
    """Years of the months that the text has named or placed: "in November" goes on to mean that November."""
    people: frozenset[str] = frozenset()
    """Month words that the text has used as parts of full names ("may")."""
    pending_year: int | None = None
    """A year glanced at in a history; a second one near it shows that the story has moved."""

    @property
    def day_first(self) -> bool:
        """Whether the publisher writes the day before the month (12/08/2020)."""
        return self.publisher_country not in {None, "US"}

    def day_nearby(self) -> str:
        """Return the day that a clock time without one belongs to, as a value."""
        if self.day_anchor is not None and self.day_anchor.day is not None and self.is_narrative:
            return self.day_anchor.value[:10]
        return self.reference.isoformat() if self.reference else "XXXX-XX-XX"

    def direction(self, start: int, end: int) -> tuple[Direction, str] | None:
        """Return where the clause around lexemes ``start`` to ``end`` points, and by what cue."""
        if self.sentence is None:
            return None
        return clause_direction(self.sentence, self.lexemes, start, end)

    def is_tentative(self, start: int, end: int) -> bool:
        """Return whether a weak cue alone points the clause around lexemes ``start`` to ``end`` ahead."""
        return self.sentence is not None and is_tentative(self.sentence, self.lexemes, start, end)

    def before(self, start: int, back: int = 1) -> str:
        """Return the lower-case word ``back`` lexemes before lexeme ``start``, or ""."""
        return self.lexemes[start - back].text.lower() if start >= back else ""

    def after(self, end: int, ahead: int = 0) -> str:
        """Return the lower-case word ``ahead`` lexemes after lexeme ``end``, or ""."""
        return self.lexemes[end + ahead].text.lower() if end + ahead < len(self.lexemes) else ""

    def is_attributive(self, end: int) -> bool:
        """Return whether a noun follows lexeme ``end - 1`` directly, so that a determiner before belongs to it."""
        if end >= len(self.lexemes) or not self.lexemes[end].text[0].isalpha():
            return False
        return not self.lexemes[end].values and self.tag(end) in {"NOUN", "PROPN", "ADJ"}

    def tag(self, index: int) -> str:
        """Return the part of speech of lexeme ``index``, or "" when no token begins there."""
        if self.sentence is None or not 0 <= index < len(self.lexemes):
            return ""
        offset = self.sentence.char_start + self.lexemes[index].start
        return tag_at(self.sentence, offset)


def tag_at(sentence: Sentence, offset: int) -> str:
    """Return the tag of the token that holds the character at ``offset`` of the article."""
    tokens = sentence.tokens
    index = bisect_right(tokens, offset, key=lambda token: token.start) - 1
    return sentence.tags[index] if index >= 0 else ""


def anchor_year(reading: Reading) -> int | None:
    """Return the year that a reading's value names, or None."""
    return int(reading.value[:4]) if reading.value[:4].isdecimal() else None
