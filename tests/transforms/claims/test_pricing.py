from __future__ import annotations

import pytest


def days(figure) -> str | None:
    return None if figure.as_of_start is None else f"{figure.as_of_start:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        ("Nine goats were killed and 14 hurt when the shaft fell in on Monday.", "Nine goats", "2024-03-04"),
        ("We have opened two new inns and hired 18 cooks this year.", "two new inns", "2024-01-01"),
        ("A bus fell into a lake on Sunday, leaving 9 people dead and 17 injured.", "17", "2024-03-03"),
        ("She is to go to Torva next week, where 32 heads of state will meet.", "32 heads", "2024-03-11"),
        (
            "Shares fell on Monday, having lost a fifth of their value since the fraud was announced on 7 February.",
            "a fifth of their value",
            "2024-02-07",
        ),
        (
            "Officers seized 90 crates and freed six men, aged between 23 and 51, in raids on Monday.",
            "90 crates",
            "2024-03-04",
        ),
        (
            "It sank on Sunday, when witnesses said some 30 pupils were on board.",
            "some 30 pupils",
            "2024-03-03",
        ),
    ],
)
def test_times_that_reach_a_figure(text, surface, day, link):
    assert days(link(text)[surface]) == day


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (
            "It forecast 1.2% for 2026 and said two-thirds of the savings were in doubt.",
            "two-thirds of the savings",
        ),
        ("Owners have leave for 5,200 flats, more than 3,000 of them granted in 2019.", "5,200 flats"),
        ("With 4,800 workers in 1979 the largest employer in town, the mill is down to 63.", "63"),
        ("The 12 tenants say the plant leaked 90 tonnes of oil between 1998 and 2009.", "12 tenants"),
        (
            "Repairs to the bridge, closed since a barge struck it in January, are to cost $22 million.",
            "$22 million",
        ),
    ],
)
def test_times_bound_elsewhere(text, surface, link):
    assert days(link(text)[surface]) is None


def test_a_day_of_what_came_before_with_its_own_figure(link):
    figures = link("The dairy will cut 40 jobs after a $9 million loss last year.")
    assert figures["40 jobs"].as_of_start is None
    assert figures["$9 million loss"].as_of_start is not None


def test_a_period_that_opens_the_sentence_holds_for_what_is_said(link):
    figures = link("For the final quarter of 2019, Norda says it made $9 million.")
    assert figures["$9 million"].as_of_start is not None
