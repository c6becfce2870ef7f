from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police arrested 40 people.", "arrest"),
        ("About 40 people were arrested.", "arrest"),
        ("Families may need $5.", "need"),
        ("Two storms killed 40 people.", "kill"),
    ],
)
def test_the_verb_of_a_figure(read, text, predicate):
    assert read(text)[-1].predicate == predicate


def test_a_preposition_parts_verb_and_figure(read):
    assert read("It spoke of 40 people.")[0].predicate is None


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("At least 30 people, including 12 children, were killed at the port.", ["kill", "kill"]),
        ("At least 30 people including 12 children were killed at the port.", ["kill", "kill"]),
        ("At least 30 people were killed at the port, including 12 children.", ["kill", "kill"]),
        ("Some 30 people (among them two cooks) were hurt.", ["hurt", "hurt"]),
        ("Thirty villagers, 12 of them women, were kidnapped.", ["kidnap", "kidnap"]),
        ("The blast killed 30 people, including 12 children, said medics.", ["kill", "kill"]),
        ("Officials said 30 people, including two cooks and a nurse, died.", ["die", "die"]),
        (
            "Two boys drowned and nine others, including four girls, were injured.",
            ["drown", "injure", "injure"],
        ),
        ("The victims, including four nurses, were buried.", ["bury"]),
        ("More than 200 people, according to the mayor, were detained.", ["detain"]),
        ("Fourteen people, police said, were arrested.", ["arrest"]),
        ("A raid that killed 30 people, including 12 children, was condemned.", ["kill", "kill"]),
    ],
)
def test_an_insertion_hides_no_verb(read, text, predicates):
    assert [figure.predicate for figure in read(text)] == predicates


def test_what_includes_something_keeps_its_verb(read):
    assert read("The fleet included 11 tankers.")[0].predicate == "include"


@pytest.mark.parametrize(
    ("text", "predicate", "item"),
    [
        ('The army said it had killed "more than 50 rebels".', "kill", "rebels"),
        ("The army said it had killed “more than 50” rebels.", "kill", "rebels"),
        ('The council said "at least 12" homes were destroyed.', "destroy", "homes"),
        ('"Some 40 sailors," he said, "were rescued."', "rescue", "sailors"),
    ],
)
def test_quotation_marks_part_no_verb_and_figure(read, text, predicate, item):
    figure = read(text)[0]
    assert (figure.predicate, figure.item) == (predicate, item)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ('"The tax would cost a driver $120 a year, about $10 a month," said the mayor.', [None, None]),
        ("They gave no name, but staff, including 51 clerks who signed the memo, have left.", ["sign"]),
        ("The school worked with funds including the Norvane Fund on two articles.", [None]),
        ("Men across four states, both of them cooks, said so.", [None]),
    ],
)
def test_what_is_no_insertion_of_the_figure(read, text, predicates):
    assert [figure.predicate for figure in read(text)] == predicates
