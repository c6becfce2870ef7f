from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.language.document import Document
from transforms.language.noun_phrase_extents import (
    MODIFIERS,
    with_apposition,
    with_conjuncts,
    with_of_phrases,
)

if TYPE_CHECKING:
    from transforms.language.noun_phrases import NounPhrase


def longer(text: str, first: str, how: str) -> str:
    """Return the extent of the phrase that begins with the word ``first``."""
    sentence = Document(text).sentences[0]
    tokens, phrases = sentence.tokens, sentence.noun_phrases
    phrase = next(phrase for phrase in phrases if tokens[phrase.start].text == first)
    found: NounPhrase = {
        "of": lambda: with_of_phrases(phrase, phrases, tokens),
        "modifiers": lambda: with_of_phrases(phrase, phrases, tokens, MODIFIERS),
        "and": lambda: with_conjuncts(phrase, phrases, tokens),
        "apposition": lambda: with_apposition(phrase, phrases, tokens, sentence.tags),
    }[how]()
    assert found.head == phrase.head
    return text[tokens[found.start].start : tokens[found.end - 1].end]


@pytest.mark.parametrize(
    ("text", "first", "how", "expected"),
    [
        ("The results of the vote in Lima are known.", "The", "of", "The results of the vote"),
        (
            "A spokesman for the ministry of health said so.",
            "A",
            "modifiers",
            "A spokesman for the ministry of health",
        ),
        ("Ana Silva, Joe Bloggs and Li Wei signed it.", "Ana", "and", "Ana Silva, Joe Bloggs and Li Wei"),
        ("Ana Silva, Joe Bloggs, signed it.", "Ana", "and", "Ana Silva"),
        (
            "Ana Silva, a spokesman for the ministry, left.",
            "Ana",
            "apposition",
            "Ana Silva, a spokesman for the ministry",
        ),
        ("The mayor, Ana Silva, said so.", "The", "apposition", "The mayor, Ana Silva"),
        ("In Lima, police said so.", "Lima", "apposition", "Lima"),
        ("Lima, Peru, was hit.", "Lima", "apposition", "Lima"),
    ],
)
def test_a_phrase_grows_as_far_as_it_names_one_thing(text: str, first: str, how: str, expected: str) -> None:
    assert longer(text, first, how) == expected
