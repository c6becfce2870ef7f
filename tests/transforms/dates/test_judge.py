from __future__ import annotations

from datetime import date
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
        "The current was strong.", "He is a man in his 30s.", "Support fell to the low-50s.",
        "The high 60s are rare here.", "The guards have now let them go.",
        "He is a 23-year-old man.",
        "At the same time, prices rose.", "Spring into action!", "Prices fall often.",
        "He drove 90 miles per hour.", "Stay up to date.", "A touchdown in the fourth quarter won it.",
        "USA Today asked him.",
        "He read all of it in The Daily News on the way home.", "Jan Michelson sang.",
        "Guards stand there 24 hours a day.", "The shop is open seven days a week.", "She drives a 2004 Honda Civic.",
        "Spring Street is closed.", "At least 1980 of them came.", "It has more than 1980 of them.",
        "They need 1980 or so.", "She won a prize for “1989.”", "He read “1984” at school.",
        "He left 10 business days after the vote.",
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
        ("Turnout was the highest since at least 1980.", "1980"), ("Turnout was higher than 2004.", "2004"),
        ("The 1998 deal held.", "1998"), ("In the third quarter, sales fell.", "the third quarter"),
        ("It closed in spring.", "spring"),
        ("In 2004 Honda sold more cars.", "2004"), ("It rained there as recently as March.", "March"),
        ("He was jailed, most recently in March 2019.", "March 2019"),
        ("The army began its spring drive in May.", "May"),
        ("The army began its spring offensive.", "spring"), ("But spring brought relief.", "spring"),
        ("He left weeks before the vote.", "weeks"), ("She most recently led a bank.", "recently"),
        ("He is now in Rome.", "now"), ("The current law is old.", "current"),
    ],
)  # fmt: skip
def test_time(text: str, surface: str, read: Read) -> None:
    assert [item.surface for item in read(text)] == [surface]


def test_an_old_range_of_years_needs_no_other_word(read: Read) -> None:
    found = {item.surface: item.value for item in read("The Western Theater 1861-1865")}
    assert found == {"1861": "1861", "1861-1865": "P5Y", "1865": "1865"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The law followed the September 11 attacks.", "2001-09-11"),
        ("A mosque opened after the Sept. 11 terrorist attacks.", "2001-09-11"),
        ("He was born on September 11.", "2020-09-11"),
        ("He survived the September 12 attacks.", "2020-09-12"),
    ],
)
def test_the_attacks_of_2001(text: str, value: str, read: Read) -> None:
    assert [item.value for item in read(text)] == [value]


def test_far_from_september_its_11th_is_that_of_2001(read: Read) -> None:
    values = [
        read("She enlisted after Sept. 11.", day)[0].value for day in (date(2016, 3, 1), date(2016, 9, 20))
    ]
    assert values == ["2001-09-11", "2016-09-11"]


def test_no_attack_is_foreseen(read: Read) -> None:
    (item,) = read("The September 11 attack failed.", date(1998, 10, 1))
    assert item.value == "1998-09-11"


def test_years_that_are_joined_or_set_against_each_other(read: Read) -> None:
    found = [
        item.value
        for item in read("She may run in 2024 or 2028, or the law may lapse in 2030 rather than 2029.")
    ]
    assert found == ["2024", "2028", "2030", "2029"]
