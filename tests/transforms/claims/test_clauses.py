from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "joint", "kind"),
    [
        ("The mill burned and the owner left.", "and", "coordinate"),
        ("The roof fell while the owner was away.", "while", "coordinate"),
        ("The mill burned; the owner left.", ";", "coordinate"),
        ("The roof fell when the owner was away.", "when", "temporal"),
        ("The roof fell because the owner was away.", "because", "closed"),
        ("A storm hit the mill, killing 3 cows.", "killing", "participle"),
    ],
)
def test_boundaries(text, joint, kind, read_clauses):
    words, clauses = read_clauses(text)
    assert (words.lows.index(joint), kind) in clauses.boundaries


@pytest.mark.parametrize(
    "text",
    [
        "The owner and the miller left.",
        "Nine cows were killed and 14 hurt in the fire.",
        "A further 11 mills “may not last” beyond May.",
    ],
)
def test_conjunctions_and_marks_within_a_clause_are_no_boundary(text, read_clauses):
    assert read_clauses(text)[1].boundaries == ()


def test_a_clause_after_a_verb_of_saying_is_closed(read_clauses):
    words, clauses = read_clauses("Herders say the mill leaked oil.")
    assert clauses.boundaries == ((words.lows.index("the"), "closed"),)


def test_a_quotation_is_a_clause_of_its_own(read_clauses):
    assert read_clauses("The miller said: “We lost 3 cows.”")[1].boundaries != ()


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mill burned.", "past"),
        ("The mill employs people.", "present"),
        ("The mill has burned.", "perfect"),
        ("The mill will burn.", "future"),
        ("The mill is to burn.", "future"),
        ("A burned mill.", None),
    ],
)
def test_tense(text, tense, read_clauses):
    words, clauses = read_clauses(text)
    assert clauses.tense(len(words) - 1) == tense


def test_segments_part_at_boundaries(read_clauses):
    words, clauses = read_clauses("The mill burned and the owner left.")
    start, end = clauses.segment(words.lows.index("left"))
    assert words.texts[start:end] == ["and", "the", "owner", "left", "."]
