from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The Nova 9 sold out.",
        "The FTSE 100 was flat.",
        "Channel Nine was sold.",
        "They took the 88 bus.",
        "Julian was killed in 363.",
        "It reached the top 50.",
        "Several quiet streets were swept.",
        "Nordair delivered its final 717 to Vik.",
    ],
)
def test_names_and_years_are_no_figures(read, text):
    assert read(text) == []


def test_a_number_inside_what_is_counted_is_none(read):
    assert [figure.value for figure in read("The navy bought two new Type 45 destroyers.")] == [2.0]


def test_several_counts_what_happened(read):
    (figure,) = read("Several miners were killed.")
    assert (figure.low, figure.value, figure.is_vague) == (2.0, None, True)
