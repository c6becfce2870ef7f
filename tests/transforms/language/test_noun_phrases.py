from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.document import Document
from transforms.language.noun_phrases import noun_phrases
from transforms.language.tokens import Token

CASES = {
    "determiner": ("The three young nurses left.", ["The three young nurses|nurses"]),
    "number": (
        "At least 50 soldiers and more than 2,000 people left.",
        ["At least 50 soldiers|soldiers", "more than 2,000 people|people"],
    ),
    "possessor": ("The country's security forces left.", ["The country 's security forces|forces"]),
    "plural possessor": ("The nurses' union left.", ["The nurses ' union|union"]),
    "pronouns": ("They saw his car.", ["They|They", "his car|car"]),
    "relative pronoun": ("The man who left was old.", ["The man|man"]),
    "name": ("Former minister Ana Silva spoke.", ["Former minister Ana Silva|Silva"]),
    "day after a place": (
        "He arrived in the capital Friday morning.",
        ["He|He", "the capital|capital", "Friday morning|morning"],
    ),
    "of": ("The head of the agency spoke.", ["The head|head", "the agency|agency"]),
    "money": ("They paid $3.5bn.", ["They|They", "$ 3.5bn|3.5bn"]),
    "quoted name": ("The group “Honest Voices” has left.", ["The group “ Honest Voices ”|Voices"]),
    "number after a noun": ("They found Flight 370.", ["They|They", "Flight 370|Flight"]),
}


@pytest.mark.parametrize("name", CASES)
def test_base_noun_phrases_have_their_extent_and_head(name: str) -> None:
    text, expected = CASES[name]
    sentence = Document(text).sentences[0]
    words = [token.text for token in sentence.tokens]
    assert [
        " ".join(words[phrase.start : phrase.end]) + "|" + words[phrase.head]
        for phrase in sentence.noun_phrases
    ] == expected


TAGS = st.sampled_from(
    [
        "DET",
        "ADJ",
        "ADV",
        "NOUN",
        "PROPN",
        "NUM",
        "VERB",
        "AUX",
        "PUNCT",
        "PRON",
        "PART",
        "SYM",
        "CCONJ",
        "ADP",
    ]
)
WORDS = st.sampled_from(
    ["the", "about", "more", "than", "Friday", "of", ",", "“", "'s", "his", "50", "$", "%", "x"]
)
FORMS = st.sampled_from(["", "VBN", "VBG", "VBD"])


@given(st.lists(st.tuples(WORDS, TAGS, FORMS), max_size=40))
def test_phrases_are_ordered_disjoint_and_hold_their_heads(rows: list[tuple[str, str, str]]) -> None:
    tokens = [Token(word, 0, 0) for word, _, _ in rows]
    end = 0
    for phrase in noun_phrases(tokens, [tag for _, tag, _ in rows], [form for _, _, form in rows]):
        assert end <= phrase.start <= phrase.head < phrase.end <= len(tokens)
        end = phrase.end


def test_a_very_long_sentence_takes_linear_time() -> None:
    tokens = tuple(Token(word, 0, 0) for word in ["the", "very", "old"] * 30_000)
    assert noun_phrases(tokens, ("DET", "ADV", "ADJ") * 30_000)
