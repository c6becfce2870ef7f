from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It would cost $6 billion to $7 billion.", 6e9, 7e9, "USD"),
        ("Rents are up 10-15 per cent.", 10, 15, "percent"),
        ("Between 20 and 30 boats left.", 20, 30, None),
        ("Fares range from $2 to $40.", 2, 40, "USD"),
        ("It lasts 25–40 minutes.", 25, 40, "minute"),
        ("Two to three thousand people came.", 2000, 3000, None),
        ("It would cost $71 to $74 billion.", 71e9, 74e9, "USD"),
        ("Awards run from $300 to $2 million.", 300, 2e6, "USD"),
        ("It weighs 1 to 1.5 tonnes.", 1, 1.5, "metric ton"),
        ("They row 12 to 15 hours a week.", 12, 15, "hour"),
        ("Two or three boats sank.", 2, 3, None),
    ],
)
def test_two_ends_are_one_range(read, text, low, high, unit):
    (figure,) = read(text)
    assert (figure.low, figure.high, figure.value, figure.unit) == (low, high, None, unit)


def test_a_change_from_one_to_another_is_two_figures(read):
    first, second = read("Output rose from 3.9 to 4.1 million barrels.")
    assert (first.value, first.role, first.direction) == (3.9e6, "from", "up")
    assert (second.value, second.role, second.direction) == (4.1e6, "to", "up")
    assert first.unit == second.unit == "barrel"


def test_a_change_and_a_level_are_no_range(read):
    first, second = read("Output rose 3% to 4%.")
    assert (first.role, second.role) == ("change", "to")


def test_spaced_dashes_between_falling_numbers_part_clauses(read):
    assert [figure.value for figure in read("She saved £900 – £40 a month.")] == [900.0, 40.0]


def test_numbers_of_a_list_share_its_unit(read):
    assert [figure.unit for figure in read("It lasts either 2 or 4 years.")] == ["year", "year"]
    assert [figure.unit for figure in read("It measures 10 x 12 feet.")] == ["foot", "foot"]


def test_cents_to_dollars_are_a_change_and_a_level(read):
    first, second = read("Diesel fell 9 cents to $3.40 a gallon.")
    assert (first.role, first.unit, second.role, second.unit) == ("change", "cent", "to", "USD")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The majority shrank from 38 to 22.", "down"),
        ("His lead went from 8 to 4.", "down"),
        ("Its vote had gone from 12 to 19.", "up"),
        ("Its lead is down from 14 to 9.", "down"),
        ("The lead goes from 8 to 4.", "down"),
    ],
)
def test_from_one_number_to_another_is_a_change_and_no_score(read, text, direction):
    found = [(figure.kind, figure.role, figure.direction) for figure in read(text)]
    assert found == [("count", "from", direction), ("count", "to", direction)]


def test_verbs_in_the_present_tense_may_range(read):
    assert [figure.low for figure in read("Tickets go from $5 to $40.")] == [5]
