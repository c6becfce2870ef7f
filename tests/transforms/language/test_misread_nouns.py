from __future__ import annotations

import pytest

from transforms.language.document import Document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Users spend an hour a day on it, according to research firm Vikmetric.", "firm"),
        ("The toll was 40, according to preliminary government estimates.", "estimates"),
        ("State attorneys general in Vik and Holm said they were investigating the firm.", "attorneys"),
        ("It will close, although aides say it may stay.", "aides"),
        ("State attorneys general in Vik and Holm said they were investigating the firm.", "general"),
    ],
)
def test_a_noun_is_no_verb(text: str, word: str) -> None:
    [sentence] = Document(text).sentences
    assert sentence.tags[[token.text for token in sentence.tokens].index(word)] == "NOUN"


def test_a_clause_behind_the_phrase_keeps_its_verb() -> None:
    [sentence] = Document("According to the police, officials estimate that it burned.").sentences
    assert sentence.tags[[token.text for token in sentence.tokens].index("estimate")] == "VERB"
