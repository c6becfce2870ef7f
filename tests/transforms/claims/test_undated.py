from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Jana Orr, who has led the 9,000-member union since 2019, left.", "9,000-member"),
        ("The mayor, whose town of 5,600 took in 20,000 in May, left.", "5,600"),
        ("She was born in May 1933, the youngest of six children.", "six children"),
        ("The last of the country's six mills would close in 2031.", "six mills"),
        ("Of the 60 rooms at the inn, 48 were taken on Monday.", "60 rooms"),
        ("Rents hit $900 in May, the portal found in a survey of 9,000 flats.", "9,000 flats"),
        ("On Tuesday the mayor asked allies for 80 more barges.", "80 more barges"),
        ("On Thursday a mediator proposed 7.5 percent.", "7.5 percent"),
        (
            "It drew less than half of the 9 million viewers of the race two days earlier.",
            "less than half of the 9 million viewers",
        ),
        ("Despite 40 wins in a row, Lund was beaten on Monday.", "40 wins"),
        ("The two towns are vying for the cup in the race on 9 June.", "two towns"),
        ("Rents have climbed since 2019 to an average of $940.", "$940"),
        ("The shelter closed last year and owes its vets an estimated $600.", "an estimated $600"),
        ("A crowd of 31,204 saw Asante, a £4m signing in the summer, win.", "31,204"),
        ("Vik leads 46% to 37%, a swing of 11 points since last month.", "46%"),
        ("Work starts on 2 March and will last six weeks, at a cost of £1.1 million.", "£1.1 million"),
        ("Sales at a firm with 35 partners rose last year.", "35 partners"),
        ("They won less than they did last May, taking 40 seats.", "40 seats"),
        ("Seven clubs, two of them new, are vying to join the league in 2031.", "Seven clubs"),
        (
            "The dam, built in 1968 to hold 9 million litres of water, was inspected.",
            "9 million litres of water",
        ),
    ],
)
def test_what_no_date_dates(text, surface, link):
    assert link(text)[surface].as_of_start is None


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Half of the 40 goats stolen on Monday were found.", "Half of the 40 goats"),
        ("In May a total of 5,600 came to town.", "5,600"),
        ("In 2033 the tunnel is to carry 12 million goats.", "12 million goats"),
        ("The mayor sold 80 barges on Tuesday.", "80 barges"),
    ],
)
def test_what_a_date_does_date(text, surface, link):
    assert link(text)[surface].as_of_start is not None
