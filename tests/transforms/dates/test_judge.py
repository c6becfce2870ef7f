from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Mrs May resigned.", "May I go?", "The Long March went on.", "The Women's March drew crowds.",
        "Sun Li won the race.",
        "He reads the Sunday Times.", "They remember Bloody Sunday.", "It cost $1994.", "Some 2000 people came.",
        "She took flight 1994 home.", "April Jones sang.", "The second man fled.", "He ran a close second.",
        "They march home.",
        "Three quarters of them left.", "A quarter was lost.", "It was high noon in the film High Noon.",
        "The current was strong.", "He is a man in his 30s.", "The guards have now let them go.",
        "He is a 23-year-old man.",
        "At the same time, prices rose.", "Spring into action!", "Prices fall often.",
        "He drove 90 miles per hour.", "Stay up to date.", "A touchdown in the fourth quarter won it.",
        "USA Today asked him.",
        "He read all of it in The Daily News on the way home.", "Jan Michelson sang.",
    ],
)  # fmt: skip
def test_no_time(text: str, read: Read) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("It rained in May.", "May"), ("The March vote was close.", "March"), ("By March, he was gone.", "March"),
        ("Sat., Aug. 15 is free.", "Sat., Aug. 15"), ("On Sunday, times change.", "Sunday"),
        ("He won in 2000, they say.", "2000"),
        ("The 1998 deal held.", "1998"), ("In the third quarter, sales fell.", "the third quarter"),
        ("It closed in spring.", "spring"),
        ("He is now in Rome.", "now"), ("The current law is old.", "current"),
    ],
)  # fmt: skip
def test_time(text: str, surface: str, read: Read) -> None:
    assert [item.surface for item in read(text)] == [surface]
