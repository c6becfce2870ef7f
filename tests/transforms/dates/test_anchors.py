from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


RISING = "The revolt of 1821 spread in 1822. It had been feared since 1815, when the war of 1812 and 1813 was over."


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


@pytest.mark.parametrize(
    "glance",
    [
        "The queen wished to keep her ships for a campaign in 1826.",
        "The port had been taken two years earlier.",
        "Its losses were those of the last siege, that of May 1822.",
    ],
)
def test_a_glance_at_a_near_year_does_not_move_a_history(glance: str, read: Read) -> None:
    text = f"{RISING} In May 1824 the town gave in. {glance} In June all left."
    values = {item.surface: item.value for item in read(text)}
    assert values["June"] == "1824-06"


def test_a_year_in_which_a_verb_is_placed_moves_a_history(read: Read) -> None:
    text = f"{RISING} In May 1823 it grew. The fleets of both sides met in 1825. In June all left."
    values = {item.surface: item.value for item in read(text)}
    assert values["June"] == "1825-06"


def test_a_weekday_of_a_history_is_near_the_day_told_of(read: Read) -> None:
    text = f"{RISING} On 3 June 1825 the town fell. All left on Sunday."
    values = {item.surface: item.value for item in read(text)}
    assert values["Sunday"] == "1825-06-05"


def test_years_before_christ(read: Read) -> None:
    values = {
        item.surface: item.value
        for item in read("The fleet was lost in 490 BC. Two years later it sailed again.")
    }
    assert values == {"490 BC": "BC0490", "Two years later": "BC0488"}


def test_the_day_before_an_event_may_restate_a_date(read: Read) -> None:
    first, second = read("He was last seen on Aug. 3, the day before the vote.")
    assert (second.surface, second.value, second.anchor_date_id) == ("the day", "2020-08-03", first.date_id)


def test_the_day_after_an_event_stays_open(read: Read) -> None:
    (item,) = read("He left the city the day after the vote.")
    assert (item.value, item.interval_start, item.anchor_date_id) == ("XXXX-XX-XX", None, None)


def test_a_season_takes_the_year_of_what_it_has(read: Read) -> None:
    first, _ = read("The port fell in the spring offensive of 1918.")
    assert (first.surface, first.value) == ("spring", "1918-SP")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm bought Tolve in 2018. Ten years later, it remains whole.", "2020"),
        ("It closed on Wednesday. Three days later, a worker died.", "XXXX-XX-XX"),
        ("It closed on Friday. The next day, a worker died.", "XXXX-XX-XX"),
        ("It closed on Wednesday. The next day, a worker died.", "2020-08-13"),
        ("It will close on Friday. Three days later, it will open.", "2020-08-17"),
        ("It closed in 1994. Ten years later, it was torn down.", "2004"),
    ],
)
def test_what_has_been_told_is_not_to_come(text: str, value: str, read: Read) -> None:
    assert read(text)[-1].value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She ran in 1972, and lost in a landslide that November.",
            [("1972", "1972"), ("that November", "1972-11")],
        ),
        (
            "She ran in 1972. The mills of Lunde closed that spring.",
            [("1972", "1972"), ("that spring", "1972-SP")],
        ),
        ("She ran in 1972. She said that March was cold.", [("1972", "1972"), ("March", "2020-03")]),
        ("She ran in 1972. It has prices that fall.", [("1972", "1972")]),
        (
            "She ran in 1972. It fell to the troops that same fall.",
            [("1972", "1972"), ("that same fall", "1972-FA")],
        ),
        ("They lost that November.", [("November", "2019-11")]),
    ],
)
def test_a_month_of_the_year_told_of(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    assert [(item.surface, item.value) for item in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She spoke on Wednesday. Later in the day, she left.", ["2020-08-12", "2020-08-12"]),
        ("It rained on Tuesday. By the end of the day, Lunde was flooded.", ["2020-08-11", "2020-08-11"]),
        (
            "She spoke on Wednesday. It had rained in June. Earlier in the day, she left.",
            ["2020-08-12", "2020-06", "2020-08-14"],
        ),
        ("She said: At the end of the day, it is about money.", []),
        ("At the end of the day, it was all over.", ["2020-08-14"]),
    ],
)
def test_later_in_the_day_is_of_the_day_told_of(text: str, expected: list[str], read: Read) -> None:
    assert [item.value for item in read(text)] == expected
