from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.language.stranded_verbs import finite_verb


def tags_of(text: str, word: str) -> tuple[str, str]:
    [sentence] = Document(text).sentences
    at = [token.text for token in sentence.tokens].index(word)
    return sentence.tags[at], sentence.forms[at]


@pytest.mark.parametrize(
    ("text", "verb", "form"),
    [
        ("The barge toll rose to 40.", "rose", "VBD"),
        ("The barge toll rose to 40, harbour officials said on Friday.", "rose", "VBD"),
        ("The number of injured stood at 90.", "stood", "VBD"),
        ("The toll from the fire stands at 14.", "stands", "VBZ"),
        ("The mill employs 400 people.", "employs", "VBZ"),
        ("The airline plans to buy 30 jets.", "plans", "VBZ"),
        ("The city plans to spend more, officials said.", "plans", "VBZ"),
        ("Orr said the council plans to close the school.", "plans", "VBZ"),
    ],
)
def test_a_clause_without_a_verb_gets_the_one_it_must_have(text: str, verb: str, form: str) -> None:
    assert tags_of(text, verb) == ("VERB", form)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("She watered the rose in the garden.", "rose"),
        ("Traffic stands in the way of the trams.", "way"),
        ("The airline plans to buy 30 jets were dropped.", "plans"),
        ("The plans to buy 30 jets were dropped.", "plans"),
        ("Under the city plans to build homes, taxes would rise.", "plans"),
        ("He rejected the city plans to build homes.", "plans"),
    ],
)
def test_nouns_stay_nouns(text: str, noun: str) -> None:
    assert tags_of(text, noun)[0] == "NOUN"


def test_a_headline_without_a_full_stop_is_left_alone() -> None:
    assert finite_verb(["Toll", "rose", "to", "40"], ("NOUN", "NOUN", "ADP", "NUM"), [""] * 4) is None


def test_a_noun_before_that_is_the_verb_where_no_other_is() -> None:
    tokens = ["Ellery", "Corps", "claims", "that", "files", "were", "lost", "."]
    tags = ["PROPN", "PROPN", "NOUN", "SCONJ", "NOUN", "AUX", "VERB", "PUNCT"]
    assert finite_verb(tokens, tags, ["", "", "", "", "", "VBD", "VBN", ""]) == (2, "VBZ")
    tokens = ["Police", "claims", "that", "it", "leaked", "are", "false", "."]
    tags = ["NOUN", "NOUN", "SCONJ", "PRON", "VERB", "AUX", "ADJ", "PUNCT"]
    assert finite_verb(tokens, tags, ["", "", "", "", "VBD", "VBP", "", ""]) is None
