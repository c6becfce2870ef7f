from __future__ import annotations

import pytest

from transforms.claims.asides import has_verb_after


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The mill, which employs 40 people, was sold.", ", which employs 40 people ,"),
        ("The mill, built in 1962, burned.", ", built in 1962 ,"),
        ("The miller, Tito Varga, left.", ", Tito Varga ,"),
        ("Built in 1962, the mill burned.", "Built in 1962 ,"),
        ("The mill (a ruin) burned.", "( a ruin )"),
        ("A storm that broke on Sunday has flattened the mill.", "that broke on Sunday"),
        (
            "The mill, closed since a barge struck it in May, is cold.",
            ", closed since a barge struck it in May ,",
        ),
        ("They freed six cows, aged between 3 and 5, in raids on Monday.", ", aged between 3 and 5 ,"),
        ("The club, bought for $390 in 2019, owes banks $160.", ", bought for $ 390 in 2019 ,"),
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


def test_a_verb_counts_until_the_next_comma(read_words):
    words = read_words("The owner slept and the cook slept and, tired, she slept.")
    conjunctions = [i for i, low in enumerate(words.lows) if low == "and"]
    assert [has_verb_after(words, at) for at in conjunctions] == [True, False]
