from __future__ import annotations

import pytest

from transforms.claims.predicates import CLASSES, singular


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Some 6,700 people have been arrested.", "Some 6,700 people"),
        ("Police detained 6,700 people.", "6,700 people"),
        ("The number of arrests reached 6,700.", "6,700"),
    ],
)
def test_one_event_in_three_wordings(text, surface, link):
    figure = link(text)[surface]
    assert (figure.predicate_class, figure.item_head) == ("arrests", "person")


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("The death toll reached 40.", "40", "deaths"),
        ("Nine others are missing.", "Nine others", "missing"),
        ("The mill laid off 400 workers.", "400 workers", "job_cuts"),
        ("The firm lost $4 million.", "$4 million", "losses"),
        ("It invested $4 million in goats.", "$4 million", "investments"),
        ("The firm employs 2,300 people.", "2,300 people", "employment"),
        ("Some 12,000 people marched.", "Some 12,000 people", "protests"),
    ],
)
def test_classes(text, surface, name, link):
    found = {key: figure.predicate_class for key, figure in link(text).items()}
    assert name in found.values(), (surface, found)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The court heard 12 cases last year.", "12 cases"),
        ("Police had solved 40 cases.", "40 cases"),
        ("Lawyers counted 40 cases of fraud.", "40 cases"),
        ("The inn sold 30 cases of wine.", "30 cases"),
    ],
)
def test_cases_of_law_and_of_bottles_are_no_infections(text, surface, link):
    figure = link(text)[surface]
    assert figure.predicate_class != "infections"
    assert figure.item_head == "case"
    assert link("The county reported 12 new cases.")["12 new cases"].predicate_class == "infections"


def test_an_unknown_predicate_has_no_class_and_keeps_its_lemma(link):
    figure = link("Volunteers painted 40 fences.")["40 fences"]
    assert (figure.predicate_class, figure.predicate, figure.item_head) == (None, "paint", "fence")


def test_class_names_are_unique_and_every_class_has_words():
    assert len({one.name for one in CLASSES}) == len(CLASSES)
    assert all(one.verbs or one.nouns or one.words for one in CLASSES)


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("women", "woman"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("news", "news"),
        ("Goats", "goat"),
        ("class", "class"),
    ],
)
def test_singulars(noun, one):
    assert singular(noun) == one
