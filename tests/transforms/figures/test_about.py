from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police arrested 40 people.", "arrest"),
        ("About 40 people were arrested.", "arrest"),
        ("About 40 people have been killed.", "kill"),
        ("The firm invested $5 million.", "invest"),
        ("Some 40 fans marched through the city.", "march"),
        ("Prices rose 5%.", "rise"),
    ],
)
def test_what_happened_to_it(read, text, predicate):
    assert read(text)[0].predicate == predicate


def test_an_amount_in_brackets_says_the_same(read):
    first, second = read("It cost £5m ($6.4m).")
    assert second.equivalent_to == first.figure_id
    assert first.equivalent_to is None
    first, second = read("It flew more than 100 kilometres (60 miles).")
    assert (second.equivalent_to, second.bound) == (first.figure_id, ">")


def test_the_rate_of_a_count(read):
    figures = read("There are five doctors per 100,000 people.")
    assert [(figure.value, figure.per_unit) for figure in figures] == [(5.0, "100,000 people")]
