from __future__ import annotations

import pytest


def told(figures):
    return [(figure.value, figure.role, figure.direction) for figure in figures]


def test_change_to_and_from(read):
    assert told(read("Sales fell 5% to 2.3 million from 2.4 million.")) == [
        (5.0, "change", "down"),
        (2.3e6, "to", "down"),
        (2.4e6, "from", "down"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares were up 2%.", (2.0, "change", "up")),
        ("Shares closed down 2%.", (2.0, "change", "down")),
        ("The firm cut its prices by 2%.", (2.0, "change", "down")),
        ("A 2% rise followed.", (2.0, "change", "up")),
        ("An increase of 2% followed.", (2.0, "change", "up")),
        ("Prices are 2% higher.", (2.0, "change", "up")),
        ("Nikkei -2% at the close.", (-2.0, "change", "down")),
        ("Turnout was 2%.", (2.0, "level", None)),
        ("Inflation fell below 2%.", (2.0, "to", "down")),
        ("It raised $20 million.", (2e7, "level", None)),
        ("It would free up 20 beds.", (20.0, "level", None)),
        ("It cut power to 20 homes.", (20.0, "level", None)),
    ],
)
def test_one_figure(read, text, expected):
    assert told(read(text)) == [expected]


def test_direction_stays_apart_from_the_bound(read):
    (figure,) = read("Rents rose more than 2%.")
    assert (figure.bound, figure.direction) == (">", "up")
