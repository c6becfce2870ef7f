from __future__ import annotations

import pytest

from transforms.figures.masks import masked


@pytest.mark.parametrize(
    "stretch",
    [
        "https://example.org/2020/35?x=9",
        "www.example.org/7",
        "desk@example.org",
        "+44 20 7946 0123",
        "555-0199-2222",
        "10:45",
        "10:45:30",
        "10.45pm",
        "5 a.m.",
        "11: 06 a.m.",
        "6.30-10am",
        "14/03/2020",
        "2020-03-14",
        "2014-15",
        "24/7",
        "50-50",
        "1990s",
        "20s",
        "[17, 18]",
        "[8 – 11]",
        "§ 6",
        "4-4-2",
    ],
)
def test_masked(stretch):
    text = f"So {stretch} it is"
    assert masked(text) == [(3, 3 + len(stretch))]


@pytest.mark.parametrize("text", ["It cost $4.20 at noon", "Up 10-15 per cent", "In 12 km", "A 3-1 win"])
def test_left_alone(text):
    assert masked(text) == []
