"""Bodies that are called after their purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.mentions import left_noun_phrase, right_noun_phrase
from transforms.quotes.purposes import purpose_before, purpose_verb

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def test_a_purpose_belongs_to_the_name(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("The Campaign to Save the Harbour said it rained.")
    assert purpose_before(passage, 4) == 1
    assert purpose_verb(passage, 1) == 3
    assert left_noun_phrase(passage, 5) == 0
    assert right_noun_phrase(passage, 0) == 5


def test_an_infinitive_in_small_letters_is_no_name(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("The Campaign to save the harbour said it rained.")
    assert purpose_before(passage, 4) is None
    assert purpose_verb(passage, 1) is None
    assert left_noun_phrase(passage, 5) == 4
