from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("A third said yes; three-quarters said no.", [1 / 3, 0.75]),
        ("A quarter had never voted.", [0.25]),
        ("Half said they would leave.", [0.5]),
        ("Most agreed, but a fifth were unsure.", [0.2]),
    ],
)
def test_a_fraction_may_stand_alone_as_subject(read, text, shares):
    assert [figure.value for figure in read(text)] == pytest.approx(shares)
    assert {figure.kind for figure in read(text)} == {"share"}


@pytest.mark.parametrize(
    ("text", "value", "direction", "item"),
    [
        ("Prices were down by a third.", 1 / 3, "down", "Prices"),
        ("Sales are up by a quarter.", 0.25, "up", "Sales"),
        ("Sales fell a third last year.", 1 / 3, "down", "Sales"),
        ("The firm cut its staff by half.", 0.5, "down", "staff"),
        ("The plan would raise fares by a tenth.", 0.1, "up", "fares"),
        ("Demand shrank by more than half.", 0.5, "down", "Demand"),
    ],
)
def test_a_fraction_may_be_the_amount_of_a_change(read, text, value, direction, item):
    (figure,) = read(text)
    assert figure.value == pytest.approx(value)
    assert (figure.kind, figure.role, figure.direction, figure.item) == ("share", "change", direction, item)
    assert figure.predicate not in ("up", "down")


@pytest.mark.parametrize(
    "text", ["They raised a third of the money.", "The yard lost a third of its workers."]
)
def test_a_part_is_no_change(read, text):
    assert [(figure.role, figure.direction) for figure in read(text)] == [("level", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A third man was arrested.",
        "A third was wounded.",
        "A third said no.",
        "The second half was dull.",
        "Rovers won a third title.",
        "Ada Marsh fell a third time.",
        "A bad quarter was expected.",
    ],
)
def test_ordinals_and_halves_that_are_no_fractions(read, text):
    assert read(text) == []
