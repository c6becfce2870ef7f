from __future__ import annotations


def test_a_count_takes_the_noun_of_the_one_before(read):
    assert [figure.item for figure in read("Police held 90 people and freed 60.")] == ["people", "people"]


def test_a_list_shares_the_noun_after_it(read):
    assert [figure.item for figure in read("It holds 500 and 1,000 songs.")] == ["songs", "songs"]


def test_what_did_the_harm_is_not_what_was_harmed(read):
    assert [figure.item for figure in read("Two bomb blasts killed 5.")] == ["bomb blasts", None]


def test_a_level_without_noun_is_of_what_the_verb_sets(read):
    (figure,) = read("Officials put the death toll at 1,400.")
    assert figure.item == "death toll"


def test_what_is_put_at_a_number_is_not_the_noun_before(read):
    figures = read("The number of people killed in the flood rose to 21. The agency put the toll at 16.")
    assert [figure.item for figure in figures] == ["people", "toll"]


def test_a_parent_and_a_crew_count_nothing_said_before(read):
    figures = read("Hauliers lost 200 trucks. Hala Mansour is a mother of five.")
    assert [figure.item for figure in figures] == ["trucks", None]
    figures = read("The firm sold 200 vans. It has a crew of 12.")
    assert [figure.item for figure in figures] == ["vans", "crew"]
