from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A 26-year-old nurse was hired.", 26, "year"),
        ("The baby is ten months old.", 10, "month"),
        ("A boy aged 14 was found.", 14, "year"),
        ("A sailor of age 78 was found.", 78, "year"),
        ("She learnt it at three years of age.", 3, "year"),
        ("Ada Marsh, 41, was found.", 41, "year"),
        ("The driver, 41, was found.", 41, "year"),
        ("At just 20, she leads the team.", 20, "year"),
        ("She was 25 when it began.", 25, "year"),
        ("Ada Marsh, 41 – who sings – was found.", 41, "year"),
        ("I’m 74 and still sing.", 74, "year"),
        ("She's 31.", 31, "year"),
    ],
)
def test_ages(read, text, value, unit):
    (figure,) = read(text)
    assert (figure.kind, figure.value, figure.unit) == ("age", float(value), unit)


def test_brackets_and_limits(read):
    (figure,) = read("Women aged 21 to 45 were asked.")
    assert (figure.kind, figure.low, figure.high, figure.rule) == ("age", 21.0, 45.0, "age-bracket")
    (figure,) = read("People over 65 are at risk.")
    assert (figure.kind, figure.value, figure.bound) == ("age", 65.0, ">")
    (figure,) = read("It is for children under the age of six.")
    assert (figure.kind, figure.value, figure.bound) == ("age", 6.0, "<")


def test_a_list_of_numbers_is_no_age(read):
    assert all(figure.kind != "age" for figure in read("Routes 12, 14, 16 and 18 were closed, Rome, 12, 14."))


@pytest.mark.parametrize(
    "text", ["Odds came in for Ada Marsh, 41 – 20 of them.", "She’s 3-0 up.", "He's 5 for 9.", "It's 31."]
)
def test_what_is_no_age(read, text):
    assert all(figure.kind != "age" for figure in read(text))
