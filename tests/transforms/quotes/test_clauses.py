"""Clauses: where what was said ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.language.document import Document
from transforms.quotes.clauses import main_verb, narrator_verb
from transforms.quotes.find import find_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee said the road was safe on Friday at a news conference.", "the road was safe"),
        ("Although Lee said the road was safe, drivers stayed away.", "the road was safe"),
        ("Lee said the road was safe, a claim that drivers dispute.", "the road was safe"),
        ("Lee said the road was safe and praised the builders.", "the road was safe"),
        ("Lee said the road was safe, according to the paper.", "the road was safe"),
        ("Lee called the road “a disgrace” on Friday.", "the road “a disgrace"),
        ("Lee wrote “we may go”, but she stayed at home.", "we may go"),
        ("Lee vowed to mend the road, and the board paid for it.", "to mend the road"),
        ("Asked about the old road, Lee said it was safe.", "the old road"),
        ("Lee asked whether the road was safe, but the board was silent.", "whether the road was safe"),
        ("Lee said if the road was safe, drivers would come.", "if the road was safe, drivers would come"),
        ("While the heads of both ports said the road was safe, drivers stayed away.", "the road was safe"),
        ("Having announced that the road was safe, Lee left.", "that the road was safe"),
        ("Lee said the road was safe, one that many feared.", "the road was safe"),
        ("Lee vowed to mend the road and thanked the builders.", "to mend the road"),
        (
            "Lee called the road a “trap,” a “disgrace” and “old.”",
            "the road a “trap,” a “disgrace” and “old.",
        ),
        ("Lee said the road was safe, while the union condemned it.", "the road was safe"),
        (
            "Lee said the road was safe, while the bridge was not.",
            "the road was safe, while the bridge was not",
        ),
        ("Amid claims that the road was unsafe, Lee left the town.", "that the road was unsafe"),
        ("Lee argued in a letter sent Monday that the road was safe.", "that the road was safe"),
        ("Lee told them in a letter dated 2 May that the road was safe.", "that the road was safe"),
        ("Drivers who say the road is safe are few.", "the road is safe"),
        ("Lee’s claim that the road is safe is odd.", "that the road is safe"),
    ],
)
def test_tails_are_not_content(text: str, content: str) -> None:
    quotes, _ = find_quotes(Document(text, "art", "ver"))
    assert content in {quote.surface for quote in quotes}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("the road was safe", "was"),
        ("a road that leaked was shut", "was"),
        ("a road that leaked", None),
        ("the road, once a track, was shut", "was"),
        ("his return to the club, fans cheered", None),
    ],
)
def test_the_verb_of_a_clause(passage_of: Callable[[str], Passage], text: str, verb: str | None) -> None:
    passage = passage_of(text)
    found = main_verb(passage, 0, len(passage.words))
    assert (None if found is None else passage.words[found]) == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("that the road was safe is odd", "is"),
        ("that the road which he built was safe is odd", "is"),
        ("that the road was safe and was cheap", None),
        ("that the road was safe", None),
    ],
)
def test_the_verb_with_which_the_narrator_goes_on(
    passage_of: Callable[[str], Passage], text: str, verb: str | None
) -> None:
    passage = passage_of(text)
    found = narrator_verb(passage, 0, len(passage.words))
    assert (None if found is None else passage.words[found]) == verb
