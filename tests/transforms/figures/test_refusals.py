from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "She arrived on May 5.",
        "It was 14 August.",
        "On 6 march that year it rained.",
        "It opened in 1987.",
        "By 2120 the sea may rise.",
        "In the summer of 1075 he left.",
        "It fell in 44 BC.",
        "See page 12.",
        "Chapter 3 is dull.",
        "The V-8 engine roared.",
        "Flight BX512 landed.",
        "The 76ers won.",
        "He lives at 12 Harbour Road.",
        "It is 2023.",
        "(4) was crossed out.",
        "It left at 0401 GMT.",
        "A two-way road was shut.",
        "Ground zero was shut.",
        "One can only hope.",
        "This one is better.",
        "One day it will end.",
        "The bus leaves at 23.45.",
        "The 2018 sales were poor.",
        "She acted in “The 40-Year-Old Sailor,” a comedy.",
        "She spoke to “60 Minutes,” a programme.",
        "She made its first “400” list.",
        "He said his 757 was old.",
        "A one-off fee was paid.",
    ],
)
def test_no_figure(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("About 2000 people came.", 2000),
        ("There were 1900 workers.", 1900),
        ("It closed at $23.45.", 23.45),
        ("One solution was found.", 1),
        ("One of the men left.", 1),
        ("It cost 2020 dollars.", 2020),
        ("A 300-page report was read.", 300),
        ("Zero cases were found.", 0),
    ],
)
def test_figure_all_the_same(read, text, value):
    assert [figure.value for figure in read(text)] == [float(value)]


@pytest.mark.parametrize(
    "text",
    [
        "Last year 40 ships docked here.",
        "This week 12 people drowned.",
        "On Monday 40 ships docked.",
        "In May 40 ships docked.",
    ],
)
def test_a_number_after_a_time_counts(read, text):
    (figure,) = read(text)
    assert (figure.item is not None, figure.subject) == (True, None)


@pytest.mark.parametrize("text", ["Year 12 pupils sang.", "In week 40 pupils sang."])
def test_the_number_of_a_period_does_not(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Bees learn faster in the cold (14, 15, 21), and wasps do not (7, 9-11).", []),
        ("Her sons (9, 6) sang.", [9, 6]),
        ("It sold two sizes (40, 60) of the lamp.", [2, 40, 60]),
    ],
)
def test_references_are_small_rising_and_close_a_clause(read, text, values):
    assert [figure.value for figure in read(text)] == [float(value) for value in values]
