"""Cue rules: the attributions that reporting verbs make in one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.cue_readings import CueReading, read_cues
from transforms.quotes.leftward import from_left
from transforms.quotes.rightward import from_right, stands_after_content

if TYPE_CHECKING:
    from transforms.quotes.attribution import Attribution
    from transforms.quotes.mentions import Mention
    from transforms.quotes.passages import Passage


def read_passage(passage: Passage) -> list[Attribution]:
    """Return the attributions whose verb stands in ``passage``, in the order of their verbs."""
    end = passage.content_end
    readings = read_cues(passage, end)
    found = _attribute_all(passage, readings, end, [True] * len(readings))
    if len(readings) > 1 and not all(found):
        # A clause of its own that reports nothing does not end what another one reports.
        reports = [a is not None or _shares_subject(r) for a, r in zip(found, readings, strict=True)]
        found = _attribute_all(passage, readings, end, reports)
    return [attribution for attribution in found if attribution is not None]


def _lies_within(inner: Attribution, others: list[Attribution | None]) -> bool:
    """True when the cue of ``inner`` stands in what one of ``others`` reports."""
    cue = inner.cue
    if cue is None:
        return False
    return any(start <= cue[0] < end for outer in others if outer is not None for start, end in outer.pieces)


def _leans(reading: CueReading) -> bool:
    """True for a participle that hangs on the noun before it, whose subject no later verb shares."""
    subject = reading.subject
    return (
        reading.mention.shape == "participle"
        and subject is not None
        and subject.last == reading.mention.first - 1
    )


def _shares_subject(reading: CueReading) -> bool:
    """True for a second verb of the narrator's clause: "said it was safe **and praised** the builders"."""
    return reading.begin == reading.mention.first and not reading.inverted


def _attribute_all(
    passage: Passage, readings: list[CueReading], end: int, reports: list[bool]
) -> list[Attribution | None]:
    """Return what each reading reports; only those in ``reports`` end the content of an earlier one."""
    words = passage.words
    found: list[Attribution | None] = []
    previous: Mention | None = None
    for number, reading in enumerate(readings):
        later = [
            r.cut
            for r, counts in zip(readings[number + 1 :], reports[number + 1 :], strict=True)
            if counts
            and r.cut is not None
            and r.cut > reading.mention.last + 1
            and words[reading.mention.last + 1 : r.cut] != ["that"]
        ]
        ceiling = min(later, default=end)
        attribution = None
        if not reading.inverted and not stands_after_content(passage, reading, ceiling):
            attribution = from_right(passage, reading, ceiling, previous)
        if attribution is None:
            attribution = from_left(passage, reading, ceiling)
        found.append(attribution)
        if attribution is None or _lies_within(attribution, found[:-1]) or _leans(reading):
            continue  # "vented about Orr vowing to stay and said": who vows is not who says
        previous = reading.subject or previous
    return found
