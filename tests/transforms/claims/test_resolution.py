from __future__ import annotations

import pytest

from transforms.claims.resolution import best_name
from transforms.records import Speaker


@pytest.mark.parametrize(
    ("text", "surface", "who"),
    [
        (
            "The dairy's owner, Bettina Hauck, said 11 goats fled. “I found 9 goats,” she said.",
            "9 goats",
            "Bettina Hauck",
        ),
        ("“We lost 9 goats,” said Ada Quill. Quill expects 40 more.", "40", "Ada Quill"),
        ("Herders' leader Anita Kole disputed that. She put the toll at 41.", "41", "Anita Kole"),
        ("Hill Corp lost 40 goats. It expects to lose $3 million this year.", "$3 million", "Hill Corp"),
        ("The dairy has lost 40 goats, it says.", "40 goats", "The dairy"),
        ("She expects 40 goats.", "40 goats", "She"),
    ],
)
def test_whom_a_mention_stands_for(text, surface, who, link):
    assert link(text)[surface].claimant == who


def test_speaker_ids_are_those_of_the_speakers_table(link):
    figures = link("“We lost 9 goats,” said Ada Marsh. She put the cost at $400.")
    assert figures["9 goats"].speaker_id is not None
    assert figures["$400"].speaker_id == figures["9 goats"].speaker_id


def test_a_description_takes_the_name_beside_it():
    speaker = Speaker(
        "spk_1",
        "art",
        "ver",
        "its head",
        "person",
        0,
        1,
        1,
        "body",
        "",
        "description",
        0.7,
        ("its head, Jo Tandy",),
    )
    assert best_name(speaker) == "Jo Tandy"


def test_a_full_name_has_no_word_that_only_opens_its_sentence(link):
    text = "As Dana Orr told her aides, it rained. “The truth is, Orr counted 40 goats,” the letter read."
    assert link(text)["40 goats"].claimant == "Dana Orr"
