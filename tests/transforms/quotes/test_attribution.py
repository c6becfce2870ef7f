"""Attribution: what a rule hands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.attribution import attributed
from transforms.quotes.cue_readings import read_cues

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def test_offsets_are_the_article_s_and_the_verb_tells_class_and_negation(
    passages_of: Callable[[str], list[Passage]],
) -> None:
    passage = passages_of("It rained. Holm did not point out that the dam was full.")[1]
    (reading,) = read_cues(passage, passage.content_end)
    made = attributed(passage, "right-that", reading.mention, reading.subject, [(0, 1)])
    assert made.cue is not None
    assert made.speaker is not None
    assert passage.text[slice(*made.cue)] == "point out"
    assert passage.text[slice(*made.speaker)] == "Holm"
    assert (made.cue_lemma, made.cue_class, made.is_negated) == ("point_out", "statement", True)


def test_no_subject_no_speaker(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said it rained.")
    (reading,) = read_cues(passage, passage.content_end)
    assert attributed(passage, "right-clause", reading.mention, None, [(0, 1)]).speaker is None
