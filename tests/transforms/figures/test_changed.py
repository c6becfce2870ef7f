"""What a verb of change acts on is what its change and its new level are of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "surfaces", "item"),
    [
        (
            "The bank raised its key rate by a quarter point to 5.25 percent.",
            ["a quarter point", "5.25 percent"],
            "key rate",
        ),
        ("The bank cut its forecast by 0.3 points to 2.1 percent.", ["0.3 points", "2.1 percent"], "forecast"),
        ("The council raised property taxes 4 percent.", ["4 percent"], "property taxes"),
        ("Orr boosted spending on schools by $40 million.", ["$40 million"], "spending on schools"),
        ("Tolve reduced its workforce by 300 to 4,100.", ["300", "4,100"], "workforce"),
        ("Tolve reported a profit of $12 million, or 9 cents a share.", ["$12 million", "9 cents a share"], "profit"),
        ("Sales at the mill rose 4 percent last year.", ["4 percent"], "Sales at the mill"),
    ],
)  # fmt: skip
def test_the_object_of_a_change(read, text, surfaces, item):
    figures = read(text)
    assert [(figure.surface, figure.item) for figure in figures] == [(surface, item) for surface in surfaces]


def test_a_small_step_and_its_level_are_no_range(read):
    step, level = read("Tolve cut its staff by 300 to 4,100.")
    assert (step.role, level.role, step.high) == ("change", "to", None)


def test_the_ends_of_a_range_stay_together(read):
    (figure,) = read("Prices rose by 3 to 5 percent.")
    assert (figure.low, figure.high) == (3, 5)
