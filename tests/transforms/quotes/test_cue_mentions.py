"""Cue mentions: verb groups, shapes and negation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.cue_mentions import find_cue_mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "lemma", "shape", "negated"),
    [
        ("The minister said it rained.", "say", "finite", False),
        ("The minister has not said whether it rained.", "say", "finite", True),
        ("The minister declined to say whether it rained.", "say", "finite", True),
        ("Residents were told that it would rain.", "tell", "passive", False),
        ("The mayor resigned, saying that it rained.", "say", "participle", False),
        ("The mayor pointed out that it rained.", "point_out", "finite", False),
    ],
)
def test_verb_groups(
    passage_of: Callable[[str], Passage], text: str, lemma: str, shape: str, negated: bool
) -> None:
    found = [m for m in find_cue_mentions(passage_of(text)) if m.cue.lemma == lemma]
    assert [(m.shape, m.is_negated) for m in found] == [(shape, negated)]


def test_words_inside_marks_are_no_cues(passage_of: Callable[[str], Passage]) -> None:
    assert [m.cue.lemma for m in find_cue_mentions(passage_of("“He told me so,” Lee said."))] == ["say"]


def test_nouns_are_no_cues(passage_of: Callable[[str], Passage]) -> None:
    assert not find_cue_mentions(passage_of("Her claims were in the report."))


@pytest.mark.parametrize("text", ["His proposed ban failed.", "The port’s reported losses grew."])
def test_a_participle_between_owner_and_noun_is_no_cue(
    passage_of: Callable[[str], Passage], text: str
) -> None:
    assert not find_cue_mentions(passage_of(text))


def test_a_participle_behind_article_and_adverb_is_no_cue(passage_of: Callable[[str], Passage]) -> None:
    assert not find_cue_mentions(passage_of("Orders of the recently announced boat began Tuesday."))
