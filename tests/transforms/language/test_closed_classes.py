"""Closed classes: a guess outside them is put right, also through the tagger."""

from __future__ import annotations

import pytest

from transforms.language.closed_classes import CLOSED, misplaced
from transforms.language.document import Document
from transforms.language.tagger import tag


@pytest.mark.parametrize("word", ["of", "Of", "o'", "w/", "of's"])
def test_what_belongs_or_is_short_or_apostrophed_stays(word: str) -> None:
    assert list(misplaced([word], ["ADP"])) == []


def test_an_open_word_in_a_closed_class_is_found() -> None:
    assert list(misplaced(["The", "donors", "left"], ["DET", "AUX", "VERB"])) == [1]


def test_the_tagger_gives_no_closed_class_to_an_open_word() -> None:
    tags, forms = tag(["Executives", "from", "several", "auto", "firms", "left", "."])
    assert tags[3] not in CLOSED
    assert tags[4] == "NOUN"
    assert forms[5] == "VBD"
    assert tag(["Another", "Clint", "ally", ",", "Vils", ",", "left", "."])[0][2] == "NOUN"


def test_a_preposition_that_opens_a_sentence_is_no_name() -> None:
    assert tag(["Amid", "claims", "that", "it", "leaked", ",", "Orr", "left", "."])[0][0] == "ADP"


def test_what_can_only_be_an_adverb_is_one() -> None:
    assert tag(["The", "tale", "is", "bleak", "and", "seldom", "told", "."])[0][5] == "ADV"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind, in remarks to the council, said that the dam was sound.", "PROPN"),
        ("Lind — who has run the club since May — called it a joke.", "PROPN"),
        ("Meanwhile, the dam was sound.", "ADV"),
        ("Holm a month later said it rained.", "PROPN"),
    ],
)
def test_a_name_at_the_head_of_a_sentence_is_no_adverb(text: str, expected: str) -> None:
    [sentence] = Document(text).sentences
    assert sentence.tags[0] == expected
