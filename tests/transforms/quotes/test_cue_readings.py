"""Cue readings: subjects, inversion and where a cue ends what an earlier one reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.cue_readings import CueReading, read_cues

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def last_reading(passage: Passage) -> CueReading:
    return read_cues(passage, passage.content_end)[-1]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("“It leaks,” Lakeland This Morning host Ida Holm said.", "Lakeland This Morning host Ida Holm"),
        ("“It leaks,” Mr. Vik, 81 and retired in Selby, said on Monday.", "Mr. Vik, 81 and retired in Selby"),
        ("“It leaks,” super heavyweight Ida Holm said.", "super heavyweight Ida Holm"),
    ],
)  # fmt: skip
def test_what_stands_between_quotation_and_verb_is_the_subject(
    passage_of: Callable[[str], Passage], text: str, subject: str
) -> None:
    passage = passage_of(text)
    found = last_reading(passage).subject
    assert found is not None
    assert passage.text[passage.starts[found.first] : passage.ends[found.last]] == subject


def test_an_object_after_a_comma_is_no_inverted_subject(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("The band and its guest, Otto Vik, wrote a dozen songs.")
    assert not last_reading(passage).inverted


def test_a_second_report_cuts_the_first(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said it rained, but Vik said it snowed.")
    assert last_reading(passage).cut == passage.words.index(",")


def test_a_relative_clause_with_a_gap_cuts_before_its_pronoun(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm cited the dam, which she said had leaked.")
    assert last_reading(passage).cut == passage.words.index(",")


def test_an_object_pronoun_after_a_verb_is_no_inverted_subject(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Pilots found the leak, reported it to the port, and left.")
    assert not last_reading(passage).inverted
