from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("A magnitude 5.4 aftershock hit the port.", "magnitude 5.4 aftershock", "aftershock"),
        ("A 5.4-magnitude aftershock hit the port.", "5.4-magnitude aftershock", "aftershock"),
        ("The magnitude-5.9 quake hit the port.", "magnitude-5.9 quake", "quake"),
        ("The quake had a magnitude of about 6.4.", "magnitude of about 6.4", "quake"),
        ("Quakes of at least magnitude 6 are rare.", "at least magnitude 6", "Quakes"),
        ("The tremor measured 6.1 on the Richter scale.", "6.1", "tremor"),
        ("The earthquake, which measured 7.8, broke the dam.", "7.8", "earthquake"),
        ("A 7.2 earthquake broke the dam.", "7.2 earthquake", "earthquake"),
    ],
)
def test_the_strength_of_a_quake_is_a_measure(read, text, surface, item):
    figure = read(text)[0]
    assert (figure.kind, figure.unit, figure.surface, figure.item) == ("measure", "magnitude", surface, item)


def test_a_magnitude_may_be_a_range(read):
    figure = read("The agency gave it a magnitude between 6.5 and 7.")[0]
    assert (figure.kind, figure.low, figure.high) == ("measure", 6.5, 7.0)


def test_quakes_are_counted_beside_their_magnitude(read):
    assert [figure.kind for figure in read("The net felt twelve magnitude 5 aftershocks.")] == [
        "count",
        "measure",
    ]


def test_the_toll_of_a_quake_is_no_count_of_quakes(read):
    toll = read("The death toll from Friday's magnitude 6.2 tremor climbed to 94.")[1]
    assert (toll.value, toll.item, toll.kind) == (94, "death toll", "count")


@pytest.mark.parametrize("text", ["The board registered 6 voters after the quake.", "They felt 4 quakes."])
def test_plain_counts_stay(read, text):
    assert read(text)[0].kind == "count"
