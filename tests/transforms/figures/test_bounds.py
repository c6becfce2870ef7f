from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "bound", "surface"),
    [
        ("About 40 boats sank.", "~", "About 40 boats"),
        ("Roughly 40 boats sank.", "~", "Roughly 40 boats"),
        ("Some 40 boats sank.", "~", "Some 40 boats"),
        ("An estimated 40 boats sank.", "~", "An estimated 40 boats"),
        ("More than 40 boats sank.", ">", "More than 40 boats"),
        ("Well over 40 boats sank.", ">", "Well over 40 boats"),
        ("Fewer than 40 boats sank.", "<", "Fewer than 40 boats"),
        ("At least 40 boats sank.", ">=", "At least 40 boats"),
        ("No fewer than 40 boats sank.", ">=", "No fewer than 40 boats"),
        ("As many as 40 boats sank.", "<=", "As many as 40 boats"),
        ("Up to 40 boats sank.", "<=", "Up to 40 boats"),
        ("No more than 40 boats sank.", "<=", "No more than 40 boats"),
        ("Just 40 boats sank.", "=", "40 boats"),
        ("The 40-odd boats sank.", "~", "40-odd boats"),
        ("It holds 40 or more boats.", ">=", "40 or more boats"),
    ],
)
def test_approximators(read, text, bound, surface):
    (figure,) = read(text)
    assert (figure.value, figure.bound, figure.surface) == (40.0, bound, surface)


def test_over_is_a_bound_of_a_length_of_time_only_after_a_preposition(read):
    assert [figure.bound for figure in read("It has run for over two years.")] == [">"]
    assert [figure.bound for figure in read("Rents doubled over two years.")][-1] == "="


def test_an_article_parts_number_and_approximator(read):
    (figure,) = read("They walked near the 12-mile fence.")
    assert figure.bound == "="


def test_a_verb_bounds_without_joining_the_span(read):
    (figure,) = read("Its value topped $3 trillion.")
    assert (figure.bound, figure.surface) == (">", "$3 trillion")


def test_sub_is_below(read):
    (figure,) = read("They built sub-40 sq m flats.")
    assert (figure.bound, figure.value, figure.unit) == ("<", 40.0, "square metre")


def test_what_opens_another_figure_is_no_bound_of_this_one(read):
    text = "Wages went up 2.5 percent and up 3 percent, and tips rose 6 or about 9 percent."
    assert [figure.surface for figure in read(text)] == ["2.5 percent", "3 percent", "6", "about 9 percent"]
    assert [figure.bound for figure in read("Women of 65 and over won 12 or more.")] == [">=", ">="]


def test_a_margin_to_both_sides_is_not_negative(read):
    (figure,) = read("The poll has a margin of error of plus or minus 3.5 percentage points.")
    assert (figure.value, figure.surface) == (3.5, "plus or minus 3.5 percentage points")
    (figure,) = read("It was minus 3.5 degrees.")
    assert figure.value == -3.5
