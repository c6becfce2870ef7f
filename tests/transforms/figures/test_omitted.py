from __future__ import annotations


def test_a_unit_said_once(read):
    assert [figure.unit for figure in read("The high was 70.5 cents and the low was 61.2.")] == [
        "cent",
        "cent",
    ]


def test_money_said_once(read):
    assert [figure.currency for figure in read("It has 42 million euros, of which 15 million is cash.")] == [
        "EUR",
        "EUR",
    ]


def test_an_index_level_is_in_points(read):
    figures = read("The Nikkei fell 1.2% to 31,450.")
    assert [(figure.kind, figure.unit, figure.role) for figure in figures] == [
        ("percent", "percent", "change"),
        ("index", "point", "to"),
    ]


def test_points_of_a_game_are_a_count(read):
    (figure,) = read("She scored 27 points.")
    assert (figure.kind, figure.unit) == ("count", "point")


def test_a_rate_after_the_bracket_is_that_of_both(read):
    assert read("They bid A$9 ($6.30) per share.")[0].per_unit == "share"
