from __future__ import annotations

import pytest

from transforms.claims.words import Words
from transforms.language.document import Document


def test_outside_the_sentence_there_is_nothing(read_words):
    words = read_words("Goats ate 40 hats.")
    assert (words.low(-1), words.low(99), words.tag(99), words.form(-1)) == ("", "", "", "")


def test_span_gives_the_tokens_that_characters_touch():
    text = "It rained. Goats ate 40 hats."
    words = Words(Document(text).sentences[1])
    first, after = words.span(text.index("40"), text.index("40") + len("40 hats"))
    assert words.texts[first:after] == ["40", "hats"]


@pytest.mark.parametrize(
    ("text", "word", "is_finite"),
    [
        ("The goats ate hats.", "ate", True),
        ("The goats want to eat hats.", "eat", False),
        ("The mill, which opened in May, employs 400 people.", "employs", True),
        ("Hats eaten by goats are lost.", "eaten", False),
    ],
)
def test_finite_verbs(text, word, is_finite, read_words):
    words = read_words(text)
    assert words.is_finite(words.lows.index(word)) is is_finite


def test_a_past_tense_that_is_nothing_else_is_a_verb(read_words):
    words = read_words("The race director, Paul Essen, spoke of 300 runners.")
    assert (words.tag(words.lows.index("spoke")), words.form(words.lows.index("spoke"))) == ("VERB", "VBD")
