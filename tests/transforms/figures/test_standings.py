from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("City slipped to third.", ["third"]),
        ("They move up to 12th with 10 points.", ["12th"]),
        ("United climbed to 4th in the table.", ["4th"]),
        ("Wexford moved into fourth spot.", ["fourth spot"]),
        ("Albion rose from ninth to fifth.", ["ninth", "fifth"]),
        ("Norway lies second in the world rankings.", ["second"]),
    ],
)
def test_places_in_a_table(read, text, ranks):
    assert [figure.surface for figure in read(text) if figure.kind == "rank"] == ranks


def test_a_place_is_no_item(read):
    assert read("They move up to 12th with 10 points.")[-1].item is None


@pytest.mark.parametrize(
    "text",
    [
        "The hearing was moved to 12th June.",
        "The runner moved to third base.",
        "The lift climbed to the third floor.",
        "Ada Marsh is third in line to the throne.",
        "The third in the series is a film.",
        "The car slipped to fifth gear.",
        "Output rose to fourth-quarter levels.",
    ],
)
def test_ordinals_that_are_no_places(read, text):
    assert read(text) == []
