"""Tags put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.tag_repair import repaired_forms, repaired_tags

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def test_a_participle_after_an_auxiliary_stays() -> None:
    words = ["he", "has", "believed", "it"]
    assert (
        repaired_forms(words, ["PRON", "AUX", "VERB", "PRON"], ["", "VBZ", "VBN", ""], [-1] * 4)[2] == "VBN"
    )


def test_a_reduced_relative_stays() -> None:
    words = ["men", "accused", "of", "theft", "left"]
    tags = ["NOUN", "VERB", "ADP", "NOUN", "VERB"]
    assert repaired_forms(words, tags, ["", "VBN", "", "", "VBD"], [-1] * 5)[1] == "VBN"


def test_titles_in_capitals_are_left_alone() -> None:
    raw = ["Mayor", "Will", "Leave", "Office"]
    assert repaired_tags(raw, ["NOUN", "AUX", "VERB", "NOUN"], frozenset({0}))[1:3] == ["AUX", "VERB"]


@pytest.mark.parametrize(
    ("words", "tags", "at"),
    [
        ("some critics charge that it leaks", "DET NOUN NOUN SCONJ PRON VERB", 2),
        ("a third say they left", "DET NOUN NOUN PRON VERB", 2),
        ("it leaked , adding , that", "PRON VERB PUNCT NOUN PUNCT SCONJ", 3),
        ("then Holm sings , “ Go", "ADV PROPN NOUN PUNCT PUNCT VERB", 2),
    ],
)
def test_reporting_verbs_taken_for_nouns(words: str, tags: str, at: int) -> None:
    raw = words.split()
    assert tags.split()[at] == "NOUN"
    assert repaired_tags(raw, tags.split(), frozenset({0}))[at] == "VERB"


@pytest.mark.parametrize(
    ("words", "tags", "form"),
    [
        ("said boats leak", "VERB NOUN VERB", "VBP"),
        ("to help boats leak", "PART VERB NOUN VERB", "VB"),
        ("boats can leak", "NOUN AUX VERB", "VB"),
        ("the board put", "DET NOUN VERB", "VBD"),
    ],
)
def test_base_forms_with_a_subject_are_finite(words: str, tags: str, form: str) -> None:
    forms = ["VB" if tag == "VERB" else "" for tag in tags.split()]
    assert repaired_forms(words.split(), tags.split(), forms, [-1] * len(forms))[-1] == form


def test_a_participle_that_closes_an_apposition_is_a_past() -> None:
    words = ["holm", ",", "a", "pilot", ",", "predicted", "at", "noon", "that", "it", "leaks"]
    tags = ["PROPN", "PUNCT", "DET", "NOUN", "PUNCT", "VERB", "ADP", "NOUN", "SCONJ", "PRON", "VERB"]
    forms = ["", "", "", "", "", "VBN", "", "", "", "", "VBZ"]
    assert repaired_forms(words, tags, forms, [-1] * 11)[5] == "VBD"


def test_function_words_inside_a_name_are_names() -> None:
    raw = ["he", "hosts", "Lakeland", "This", "Morning", "daily", "."]
    tags = ["PRON", "VERB", "PROPN", "DET", "PROPN", "ADV", "PUNCT"]
    assert repaired_tags(raw, tags, frozenset({0}))[3] == "PROPN"


def test_a_newspaper_named_i_is_a_name() -> None:
    raw = ["Officials", "told", "the", "i", "it", "leaked"]
    assert repaired_tags(raw, ["NOUN", "VERB", "DET", "PRON", "PRON", "VERB"], frozenset({0}))[3] == "PROPN"


def test_a_name_like_an_adverb_before_its_verb_is_a_name() -> None:
    assert repaired_tags(["Mulally", "says", "it"], ["ADV", "VERB", "PRON"], frozenset({0}))[0] == "PROPN"
    assert repaired_tags(["Reportedly", "said", "it"], ["ADV", "VERB", "PRON"], frozenset({0}))[0] == "ADV"


def test_think_tanks_and_long_notes_are_nouns() -> None:
    assert repaired_tags(["the", "think", "tank"], ["DET", "VERB", "NOUN"], frozenset({0}))[1] == "NOUN"
    assert repaired_tags(["10-year", "notes", "fell"], ["ADJ", "VERB", "VERB"], frozenset({0}))[1] == "NOUN"


def test_the_verb_behind_the_second_dash_is_a_past_tense(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("The mayor — who has run the club since 2011 — called the ruling “a joke”.")
    assert passage.forms[passage.words.index("called")] == "VBD"


def test_who_declines_behind_an_apposition_is_told_of(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Ida Holm, a pilot, declined to comment, saying that it leaked.")
    assert passage.forms[passage.words.index("declined")] == "VBD"
