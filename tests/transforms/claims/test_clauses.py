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


def test_a_conjunction_of_nouns_is_no_boundary(read_clauses):
    assert read_clauses("The owner and the miller left.")[1].boundaries == ()


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The mill, which employs 40 people, was sold.", ", which employs 40 people ,"),
        ("The mill, built in 1962, burned.", ", built in 1962 ,"),
        ("The miller, Tito Varga, left.", ", Tito Varga ,"),
        ("Built in 1962, the mill burned.", "Built in 1962 ,"),
        ("The mill (a ruin) burned.", "( a ruin )"),
        ("A storm that broke on Sunday has flattened the mill.", "that broke on Sunday"),
    ],
)
def test_asides(text, aside, read_clauses):
    words, clauses = read_clauses(text)
    assert aside in [" ".join(words.texts[one.start : one.end]) for one in clauses.asides]


@pytest.mark.parametrize(
    "text", ["He fears that the mill burned and the owner left.", "The miller knows the owner who left."]
)
def test_a_relative_clause_that_no_main_verb_follows_is_no_aside(text, read_clauses):
    assert read_clauses(text)[1].asides == ()


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mill burned.", "past"),
        ("The mill employs people.", "present"),
        ("The mill has burned.", "perfect"),
        ("The mill will burn.", "future"),
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
