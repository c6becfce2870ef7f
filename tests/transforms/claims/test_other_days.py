from __future__ import annotations

import pytest

SAID = (
    "The mayor said on Monday that 40 goats had died.",
    "The mayor told parliament in January that 40 goats had died.",
    "Forty goats died, the mayor said on Monday.",
    "On Monday, the mayor said 40 goats had died.",
    "The mayor on Monday said 40 goats had died.",
    "In a report published on Monday, vets listed 40 goats.",
    "Some 40 goats died, according to a Monday statement from the mayor.",
)
COMPARED = (
    "Rents rose 4 percent, the most since 1987.",
    "Goats are 4 percent heavier than in 2019.",
    "The herd was only 4 goats below the record set in July 2013.",
)
OTHER = (
    "Under the 2018 law, 40 goats may graze.",
    "A goat track opened in 1962 has 40 bends.",
    "Before the war began in 2020, the town had 4,000 goats.",
    "Twenty towns have entered goats in next summer's fair.",
    "The mayor wants 40 goats heading into the town's Torva fair in July.",
    "Two weeks after a driver plowed through a crowd of tourists at a fair on Monday, 40 goats were sold.",
    "Some 40 goats graze in valleys Ida Holm bought in 2012.",
    "After 40 fairs, the mayor on Monday gave up.",
    "Ida Kost, a farmer in Torva who has sold 40 goats in recent years, told of a fair in the summer of 2012.",
)


@pytest.mark.parametrize("text", SAID + COMPARED + OTHER)
def test_days_that_date_no_figure(text, link):
    assert [figure.as_of_start for figure in link(text).values()] == [None] * len(link(text))


@pytest.mark.parametrize(
    "text",
    [
        "The report says 40 goats died on Monday.",
        "By Monday, said the mayor, 40 goats had died.",
        "In a survey taken in December, 40 percent kept goats.",
        "Turnout in the 2020 election was 61 percent.",
        "Forty goats killed on Monday were buried.",
    ],
)
def test_days_that_do(text, link):
    assert any(figure.as_of_start for figure in link(text).values())


def test_money_for_what_is_to_come_is_dated_by_it(link):
    figures = link("The council voted 40,000 euros for next year's fair.")
    assert figures["40,000 euros"].as_of_start is not None


def test_what_is_moved_from_one_day_to_another_lasts_no_days(link):
    figures = link("The fair will be moved from Tuesday to Friday, when 40 goats will be shown.")
    day = figures["40 goats"]
    assert day.as_of_start is not None
    assert day.as_of_end is not None
    assert (day.as_of_end - day.as_of_start).days == 1
