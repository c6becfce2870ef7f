"""Attribution: somebody said something, as read from one passage."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.mentions import Mention
    from transforms.quotes.passages import Passage


@dataclass(slots=True)
class Attribution:
    """The pieces of what was said, the cue and the speaker's mention, as article offsets."""

    passage: Passage
    rule: str
    pieces: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None
    cue_lemma: str | None = None
    cue_class: str | None = None
    is_negated: bool = False
    continued: set[int] = field(default_factory=set[int])
    """Where the pieces start that go on with this attribution in later passages."""


def attributed(
    passage: Passage, rule: str, mention: CueMention, subject: Mention | None, pieces: list[tuple[int, int]]
) -> Attribution:
    """Return the attribution of one reporting verb."""
    return Attribution(
        passage,
        rule,
        pieces,
        (passage.starts[mention.verb], passage.ends[mention.last]),
        (passage.starts[subject.first], passage.ends[subject.last]) if subject else None,
        mention.cue.lemma,
        mention.cue.cue_class,
        mention.is_negated,
    )
