"""Lengths that are something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "He would love to one day buy it.",
        "She hopes one day to return.",
        "One day the town will flood.",
        "That could change one day.",
    ],
)
def test_one_day_is_to_come(text: str, read: Read) -> None:
    assert [item.value for item in read(text)] == ["FUTURE_REF"]


@pytest.mark.parametrize("text", ["The strike will last one day.", "The vote could be delayed one day."])
def test_one_day_that_is_measured(text: str, read: Read) -> None:
    assert [item.value for item in read(text)] == ["P1D"]


@pytest.mark.parametrize(
    "text",
    [
        "Over the next two years the firm hired 40 pilots.",
        "Over the course of the next two years the firm hired 40 pilots.",
        "His health declined over the next two years.",
        "Her health continued to decline over the next two years.",
        "Prices rose by 40 percent over the next two years.",
    ],
)
def test_a_stretch_of_a_story_lies_not_ahead(text: str, read: Read) -> None:
    found = next(item for item in read(text) if item.value == "P2Y")
    assert (found.interval_start, found.direction) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Over the next two years the firm will hire 40 pilots.",
        "The firm won a contract over the next two years.",
        "The mayor said prices would rise over the next two years.",
        "The council approved 40 million euros over the next two years.",
        "Over the next two years, the mayor said, prices will rise.",
    ],
)
def test_a_stretch_to_come(text: str, read: Read) -> None:
    found = next(item for item in read(text) if item.value == "P2Y")
    assert found.interval_start is not None
    assert found.direction == "future"


@pytest.mark.parametrize(
    "text", ["The prize is given on the last weekend of the fair.", "The last year of the war was hard."]
)
def test_the_last_of_something_is_not_the_last_one(text: str, read: Read) -> None:
    (item,) = read(text)
    assert item.interval_start is None
    assert item.value.startswith("XXXX")
