from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police arrested 40 people.", "arrest"),
        ("About 40 people were arrested.", "arrest"),
        ("Families may need $5.", "need"),
        ("Two storms killed 40 people.", "kill"),
    ],
)
def test_the_verb_of_a_figure(read, text, predicate):
    assert read(text)[-1].predicate == predicate


def test_a_preposition_parts_verb_and_figure(read):
    assert read("It spoke of 40 people.")[0].predicate is None
