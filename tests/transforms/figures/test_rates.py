from __future__ import annotations

import pytest

from transforms.figures.atoms import Atoms
from transforms.figures.rates import read_per


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a week", "week"),
        ("per 100,000 people", "100,000 people"),
        ("/kg", "kilogram"),
        ("an hour", "hour"),
        ("per square metre", "square metre"),
        ("per capita", "capita"),
        ("per annum", "year"),
        ("a dozen", "dozen"),
        ("per 100,000 in 2022", "100,000"),
        ("per 100,000, up", "100,000"),
        ("per 100,000 fell", "100,000"),
        ("per million nationwide", "million"),
        ("per 1,000 live births", "1,000 live births"),
        ("per 100,000 population", "100,000 population"),
        ("per 100 square miles", "100 square miles"),
        ("per 100 km in town", "100 km"),
    ],
)
def test_rates(text, name):
    per = read_per(Atoms(text), 0)
    assert per is not None
    assert per.name == name


@pytest.mark.parametrize("text", ["a year ago", "a cat", "per cent", "and"])
def test_what_is_no_rate(text):
    assert read_per(Atoms(text), 0) is None


def test_rates_in_compounds():
    assert read_per(Atoms("12-cent-a-share"), 3) == ("share", 7)


def test_the_surface_of_a_rate_ends_with_its_base(read):
    figures = read("The rate was 8.6 per 100,000, up from 5.9 per 100,000 in Mayfield.")
    assert [figure.surface for figure in figures] == ["8.6 per 100,000", "5.9 per 100,000"]


def test_a_rate_keeps_its_figure_and_hides_its_base(read):
    assert [figure.value for figure in read("The rate was 7 per million nationwide.")] == [7]
    assert [figure.value for figure in read("It has 30 ponds per 100 square miles.")] == [30]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The deal is worth $60 million annually.", "year"),
        ("It costs the town $4bn yearly.", "year"),
        ("They pay 300 euros monthly in rent.", "month"),
        ("The firm runs 40 flights daily.", "day"),
        ("Tourists bought $5 daily passes.", None),
        ("Tourists bought $5 daily and weekly passes.", None),
        ("The $4 million weekly paper closed.", None),
    ],
)
def test_an_adverb_of_how_often_makes_a_rate(read, text, per):
    (figure,) = read(text)
    assert figure.per_unit == per
    assert "ly" not in figure.surface or per is None


def test_an_adverb_hides_no_item(read):
    assert read("They pay 300 euros monthly in rent.")[0].item == "rent"
