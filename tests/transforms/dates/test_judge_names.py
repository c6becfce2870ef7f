"""Times that are part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The firm says that the New Year's Honours list names 40 people from the town.",
        "She has read all the books about the Easter Rising that the library lends.",
        "She signs for Sheffield Wednesday and sells her house.",
        "They sing with the Tuesday Choir of the town by the lake.",
        "The Thursday Rowing Club sells copies of the book by its founder.",
    ],
)
def test_part_of_a_name(text: str, read: Read) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Clara May wants a deal. May's party likes it.", []),
        ("Clara May lost. It rained in May.", ["May"]),
        ("Clara May lost. By May 5 she had left.", ["May 5"]),
        ("June Osei runs it. June likes it.", []),
        ("It is over, May said.", []),
        ("Holm May Win The Vote\n\nThe vote is by May, the mayor said.", ["May"]),
        ("April told reporters that she liked it.", []),
        ("It rained from May to July.", ["May", "July"]),
        ("May sales rose.", ["May"]),
        ("May she rest.", []),
        ("On Tuesday Clara Osei spoke to the club.", ["Tuesday"]),
        ("Two weeks of talks failed.", ["Two weeks"]),
    ],
)
def test_people_called_like_months(text: str, surfaces: list[str], read: Read) -> None:
    found = [item.surface for item in read(text) if not item.rule.startswith("range-")]
    assert found == surfaces
