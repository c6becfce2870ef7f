"""A part of what was just counted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "surface", "item", "predicate"),
    [
        ("Police held 40 people, 12 of them children, in the port.", "12", "children", "hold"),
        ("The blast killed 12 sailors, three of them young women.", "three", "young women", "kill"),
        ("Forty people were hurt, 12 of them badly.", "12", "people", "hurt"),
    ],
)
def test_a_part_has_its_own_noun_or_that_of_its_whole(read, text, surface, item, predicate):
    figure = next(figure for figure in read(text) if figure.surface == surface)
    assert (figure.item, figure.predicate) == (item, predicate)


def test_the_part_is_of_the_nearest_whole(read):
    figure = read("Two people were killed and at least 17 injured, three of them critically.")[-1]
    assert (figure.item, figure.predicate) == ("people", None)
