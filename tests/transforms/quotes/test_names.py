"""Names: the name inside a mention and the full name behind a last name."""

from __future__ import annotations

import pytest

from transforms.quotes.names import full_name, gender, name_in


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Mayor Ida Holm", "Ida Holm"),
        ("Mr. Holm", "Holm"),
        ("the city’s mayor, Ida Holm", "Ida Holm"),
        ("Ida Holm of the Harbour Board", "Ida Holm"),
        ("Ambassador to the United States Ida Holm", "Ida Holm"),
        ("the group “Clear Water”", "Clear Water"),
        ("a man named Per Lund", "Per Lund"),
        ("General Motors", "General Motors"),
        ("General Ida Holm", "Ida Holm"),
        ("Major League Baseball", "Major League Baseball"),
        ("Mayor White", "White"),
        ("One pastor backing Mr. Vik, Otto Dahl of Holm", "Otto Dahl"),
        ("several officials", ""),
        ("Four hotels — Holm’s, Berg’s and Vik’s", ""),
        ("The report", ""),
    ],
)
def test_name_in_a_mention(mention: str, name: str) -> None:
    assert name_in(mention) == name


def test_last_name_finds_its_full_name() -> None:
    text = "Holm arrived late. Prime Minister Ida Holm smiled. Holm left."
    assert full_name("Holm", text) == "Ida Holm"
    assert full_name("Lund", text) == "Lund"


def test_gender_by_given_name_or_form_of_address() -> None:
    assert gender("Mary Holm", "") == "f"
    assert gender("Xyl Holm", "Mr. Holm left.") == "m"
    assert gender("Xyl Holm", "") == ""


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("the Centers for River Safety and Dikes", "Centers for River Safety and Dikes"),
        ("the University of Holm", "University of Holm"),
        ("the Campaign Against the Dam Trade", "Campaign Against the Dam Trade"),
        ("Centers for Dams & Dike Services", "Centers for Dams & Dike Services"),
        ("Former Bank of Holm governor Ida Vik", "Ida Vik"),
        ("the Bank of Holm's Ida Vik", "Ida Vik"),
        ("the Bank of Holm’s governor, Ida Vik", "Ida Vik"),
        ("House of Assembly Speaker Ida Vik", "Ida Vik"),
        ("Ida Vik of the Center for River Safety", "Ida Vik"),
    ],
)
def test_a_body_keeps_what_stands_behind_its_preposition(mention: str, name: str) -> None:
    assert name_in(mention) == name
