from __future__ import annotations

import pytest


def days(figure) -> str | None:
    return None if figure.as_of_start is None else f"{figure.as_of_start:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Goats rose from 2,100 in 2018 to 2,300 in 2019.", ["2018-01-01", "2019-01-01"]),
        ("In 2018 it sold 40 goats, in 2019 only 30.", ["2018-01-01", "2019-01-01"]),
        ("It sold 40 goats and 30 sheep on Monday.", ["2024-03-04", "2024-03-04"]),
        (
            "Goat thefts fell by 8 percent in 2022, but sheep thefts rose by 11 percent.",
            ["2022-01-01", "2022-01-01"],
        ),
        ("The club, which opened in 2015, lost 40 goats last year.", ["2023-01-01"]),
        ("The club lost 40 goats in 2019 and has 30 sheep.", ["2019-01-01", None]),
        ("Ada Quill, 44, sold 30 goats on Monday.", [None, "2024-03-04"]),
        ("A storm that broke on Sunday has killed 40 goats.", [None]),
        ("The 12 herders who own the barn were robbed on Monday.", ["2024-03-04"]),
        (
            "A survey of 900 herders in May 2023 found that 62 percent owned goats.",
            ["2023-05-01", "2023-05-01"],
        ),
        ("A vet who left in May 2023 found that 62 percent were ill.", [None]),
        ("A goat that cost $3 in 2019 now costs $4.", ["2019-01-01", None]),
    ],
)
def test_the_time_that_governs(text, expected, link):
    assert [days(figure) for figure in link(text).values()] == expected


def test_a_date_of_another_sentence_never_governs(link):
    assert days(link("It snowed on Monday. Forty goats died.")["Forty goats"]) is None


def test_the_rule_says_how_near_the_date_is(link):
    figures = link("On Monday vets freed 12 goats and caught 3 dogs.")
    assert [figure.as_of_rule for figure in figures.values()] == ["same-clause", "same-sentence"]
