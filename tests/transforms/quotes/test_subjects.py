"""Subjects: the mention that a verb of saying belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.cue_readings import read_cues

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Finance Minister Ida Holm said it rained.", "Finance Minister Ida Holm"),
        ("Ida Holm, a spokeswoman for the port, said it rained.", "Ida Holm, a spokeswoman for the port"),
        ("Ida Holm, who runs the port, said it rained.", "Ida Holm, who runs the port"),
        ("Ida Holm (Left) said it rained.", "Ida Holm (Left)"),
        ("Officials in the port said it rained.", "Officials in the port"),
        ("Several people who were held this week said it rained.", "Several people who were held this week"),
        ("The minister on Friday said it rained.", "The minister"),
        ("“It rained,” said Ida Holm, the mayor.", "Ida Holm, the mayor"),
        ("The group “Clear Water” said it rained.", "The group “Clear Water”"),
        ("He also said it rained.", "He"),
        ("Growers across the valley say it rained.", "Growers across the valley"),
        ("The men behind the plan said it rained.", "The men behind the plan"),
        ("A survey of more than 3,000 nurses says it rained.", "A survey of more than 3,000 nurses"),
        ("A poll of at least 900 voters says it rained.", "A poll of at least 900 voters"),
        ("A study in over 40,000 adults says it rained.", "A study in over 40,000 adults"),
        ("Over 300 parents said it rained.", "Over 300 parents"),
        ("Ten percent of those surveyed say it rained.", "Ten percent of those surveyed"),
        ("For years, most of them said it rained.", "most of them"),
        ("Ida Holm, the mayor, this past week said it rained.", "Ida Holm, the mayor"),
        (
            "Ida Holm, facing a challenge in Vik, a swing town, said it rained.",
            "Ida Holm, facing a challenge in Vik, a swing town",
        ),
        ("Otto Vik III, the pilot, has said it rained.", "Otto Vik III, the pilot"),
        ("The captain himself, who was there, said it rained.", "The captain himself, who was there"),
        ("Two men in Vik, both up for reelection, said it rained.", "Two men in Vik, both up for reelection"),
        ("The guards whose pay was cut said it rained.", "The guards whose pay was cut"),
        ("After a stop at the mill in Vik, Gov. Ida Holm, said it rained.", "Gov. Ida Holm"),
        ("The guards have in the past said it rained.", "The guards"),
        ("It liked Lund more than Vik - 60 percent of voters said it rained.", "60 percent of voters"),
        ("The Board for Roads and Rivers said it rained.", "The Board for Roads and Rivers"),
        ("Holm a month later said it rained.", "Holm"),
        ("Ida Holm, president of Vik Boats said it rained.", "Ida Holm, president of Vik Boats"),
        (
            "Vik, a maker of pumps focused on ports and locks, said it rained.",
            "Vik, a maker of pumps focused on ports and locks",
        ),
        (
            "“It rained,” Ida Holm, a fellow at the Council on Air, Sea and Land think tank said.",
            "Ida Holm, a fellow at the Council on Air, Sea and Land think tank",
        ),
    ],
)
def test_mentions_take_in_their_apposition(
    passage_of: Callable[[str], Passage], text: str, mention: str
) -> None:
    passage = passage_of(text)
    reading = next(r for r in read_cues(passage, passage.content_end) if r.mention.cue.lemma == "say")
    assert reading.subject is not None
    first, last = reading.subject
    assert passage.text[passage.starts[first] : passage.ends[last]] == mention


def test_a_participle_belongs_to_the_main_clause_behind_when(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("When the navy chose Vik, Orlen sued the port, claiming that it had cheated.")
    reading = next(r for r in read_cues(passage, passage.content_end) if r.mention.cue.lemma == "claim")
    assert reading.subject is not None
    assert passage.raw[reading.subject.first] == "Orlen"
