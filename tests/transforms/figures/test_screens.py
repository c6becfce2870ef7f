from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The puzzle game runs in 4K.",
        "It has an 8K screen.",
        "The drone films at 720p or 1440p.",
        "The lens records 4k video.",
    ],
)
def test_the_size_of_a_picture_counts_nothing(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The firm closed at 480p in London.", 480, "penny"),
        ("Shares in the camera maker rose to 720p.", 720, "penny"),
        ("The fair sold 4k tickets.", 4000, None),
        ("The game is shown at 60fps.", 60, "frame per second"),
        ("The arrow flew at 300fps.", 300, "foot per second"),
    ],
)
def test_pence_thousands_and_rates_stay(read, text, value, unit):
    (figure,) = read(text)
    assert (figure.value, figure.unit) == (float(value), unit)
