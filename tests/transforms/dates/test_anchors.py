from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


def test_the_anchor_is_kept(read: Read) -> None:
    first, second = read("It opened in 1994 and closed two years later.")
    assert second.value == "1996"
    assert second.anchor_date_id == first.date_id


def test_an_aside_does_not_move_a_history(read: Read) -> None:
    text = (
        "The revolt of 1821 spread in 1822 and in 1823 reached the coast. In May 1824 the garrison, whose papers a "
        "scholar of this school first printed for the public in 1957, gave in. In June the last ships left. "
        "Peace came in 1825."
    )
    values = {item.surface: item.value for item in read(text)}
    assert values["June"] == "1824-06"


def test_years_before_christ(read: Read) -> None:
    values = {
        item.surface: item.value
        for item in read("The fleet was lost in 490 BC. Two years later it sailed again.")
    }
    assert values == {"490 BC": "BC0490", "Two years later": "BC0488"}
