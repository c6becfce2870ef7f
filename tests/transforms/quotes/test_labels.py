"""Labels: headlines, transcripts and signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.labels import read_headline, read_signatures, read_transcript

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Lee: Bridge will open in May", "Lee"),
        ("Bridge will open in May: minister", "minister"),
        ("Analysis: What the bridge means", None),
        ("The Port: A long winter", None),
        ("Cup final 2021: Bridge wins again", None),
    ],
)
def test_headlines(passage_of: Callable[[str], Passage], headline: str, speaker: str | None) -> None:
    found = read_headline(passage_of(headline))
    assert [headline[slice(*a.speaker)] for a in found if a.speaker] == ([speaker] if speaker else [])


def test_a_turn_is_the_rest_of_its_paragraph(passages_of: Callable[[str], list[Passage]]) -> None:
    text = "Q: Is it shut?\n\nA: It is. It was shut on Monday."
    turns = read_transcript(passages_of(text))
    assert [text[slice(*a.pieces[0])].strip() for a in turns.values()] == [
        "Is it shut?",
        "It is. It was shut on Monday.",
    ]


def test_signatures_need_a_name(passage_of: Callable[[str], Passage]) -> None:
    text = "“We are proud.” ― Ann Lee"
    (found,) = read_signatures(passage_of(text))
    assert found.speaker is not None
    assert text[slice(*found.speaker)] == "Ann Lee"
    assert not read_signatures(passage_of("“We are proud” – and then they left."))


def test_a_last_name_opens_a_headline_when_the_article_names_a_person(
    passages_of: Callable[[str], list[Passage]],
) -> None:
    below = "\n\nMayor Ida Sanders spoke on Monday."
    named = passages_of("Sanders: Ports’ message could draw crowds" + below)[0]
    (found,) = read_headline(named)
    assert found.speaker is not None
    assert named.text[slice(*found.speaker)] == "Sanders"
    assert read_headline(passages_of("Boom: Ports’ message could draw crowds" + below)[0]) == []


def test_reports_are_source_and_cue_in_one(passage_of: Callable[[str], Passage]) -> None:
    (found,) = read_headline(passage_of("Reports: Port will close in May"))
    assert found.cue == found.speaker == (0, len("Reports"))


@pytest.mark.parametrize(
    "text", ["Dear Martha: my lock leaks", "Monday's hockey: Vik beats Holm to reach the final"]
)
def test_what_is_addressed_or_headed_speaks_not(passage_of: Callable[[str], Passage], text: str) -> None:
    assert read_headline(passage_of(text)) == []
