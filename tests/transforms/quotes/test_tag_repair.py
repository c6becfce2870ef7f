"""Tags put right."""

from __future__ import annotations

from transforms.quotes.tag_repair import repaired_forms, repaired_tags


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
