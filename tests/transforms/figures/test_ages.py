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


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("He made children as young as 7 work in the mine.", [(7, "year", ">=")]),
        ("Workers as old as 80 were hired.", [(80, "year", "<=")]),
        ("Babies as young as 3 months were treated.", [(3, "month", ">=")]),
        ("Boys as young as 12 and 13 were recruited.", [(12, "year", ">="), (13, "year", "=")]),
        ("The girls, aged 12, 13 and 15, left.", [(12, "year", "="), (13, "year", "="), (15, "year", "=")]),
    ],
)
def test_how_young_or_old_somebody_may_be(read, text, ages):
    figures = read(text)
    assert [(figure.value, figure.unit, figure.bound) for figure in figures] == ages
    assert {figure.kind for figure in figures} == {"age"}


def test_an_age_and_a_count(read):
    assert [figure.kind for figure in read("A boy aged 12 and 13 cows drowned.")] == ["age", "count"]
