from __future__ import annotations

import pytest

from transforms.claims.subjects import name_beside, phrase_after, subject_before


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The herders counted 40 goats.", "counted", "The herders"),
        ("The head of the dairy board counted 40 goats.", "counted", "The head of the dairy board"),
        ("The mayor, Tito Varga, counted 40 goats.", "counted", "Tito Varga"),
        ("The dairy, which owns 40 goats, expects 30 more.", "expects", "The dairy"),
        ("The dairy has 40 goats and expects 30 more.", "expects", "The dairy"),
        ("The vet, who expects 40 goats, left.", "expects", "The vet"),
        ("Police on Monday counted 40 goats.", "counted", "Police"),
        ("Vets polled by the station had expected 40 goats.", "expected", "Vets polled by the station"),
        (
            "Vets polled by the station had on average expected 40 goats.",
            "expected",
            "Vets polled by the station",
        ),
        (
            "It fell, said a person briefed on the talks, who put it at 40.",
            "put",
            "a person briefed on the talks",
        ),
        (
            "The board said that waves had sunk 9 boats since the gale began, and put the loss at 40.",
            "put",
            "The board",
        ),
        ("The board said that the gale sank 9 boats and put the loss at 40.", "put", "the gale"),
        ("It fell on Monday, its owner, Lena Dorr, said, adding that 40 had left.", "said", "Lena Dorr"),
    ],
)
def test_subjects(text, verb, subject, read_clauses):
    words, clauses = read_clauses(text)
    span = subject_before(words, clauses, words.lows.index(verb))
    assert span is not None
    assert text.startswith(subject) or subject in text
    assert " ".join(words.texts[slice(*span)]) == subject


def test_first_persons_name_nobody(read_clauses):
    words, clauses = read_clauses("We counted 40 goats.")
    assert subject_before(words, clauses, 1) is None


def test_a_phrase_after_a_word(read_words):
    words = read_words("It was counted by the Ministry of Health in May.")
    span = phrase_after(words, words.lows.index("by") + 1)
    assert span is not None
    assert " ".join(words.texts[slice(*span)]) == "the Ministry of Health"


def test_a_name_in_apposition(read_words):
    words = read_words("So said the dairy's owner, Ramon Vidal, twice.")
    span = phrase_after(words, words.lows.index("said") + 1)
    assert span is not None
    assert " ".join(words.texts[slice(*name_beside(words, span))]) == "Ramon Vidal"
