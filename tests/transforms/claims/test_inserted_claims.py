from __future__ import annotations

from transforms.claims.inserted_claims import according_to, closing_claims, headline_label, inserted_claims


def test_the_clause_after_the_last_comma(read_clauses):
    words, clauses = read_clauses("Some 40 goats died, an internal memo says.")
    (found,) = closing_claims(words, clauses)
    assert words.texts[slice(*found.mention)] == ["an", "internal", "memo"]
    assert words.texts[slice(*found.content)] == ["Some", "40", "goats", "died"]


def test_a_clause_that_goes_on_is_no_closing(read_clauses):
    assert list(closing_claims(*read_clauses("The mayor said that 40 goats had died."))) == []


def test_between_commas(read_clauses):
    words, clauses = read_clauses("The toll, the mayor told reporters on Monday, had reached 12.")
    (found,) = inserted_claims(words, clauses)
    assert words.texts[slice(*found.mention)] == ["the", "mayor"]
    assert found.content == (0, len(words))


def test_between_a_clause_and_a_number(read_clauses):
    words, clauses = read_clauses(
        "It sold 90 goats in May, the dairy said on Tuesday, 7 percent more than before."
    )
    (found,) = inserted_claims(words, clauses)
    assert words.texts[slice(*found.mention)] == ["the", "dairy"]


def test_a_participle_of_saying_is_not_the_closing_verb(read_clauses):
    words, clauses = read_clauses("Some 40 goats died, the vet said, adding that it could not be helped.")
    assert [words.texts[slice(*one.mention)] for one in closing_claims(words, clauses)] == [["the", "vet"]]


def test_according_to_before_and_after(read_words):
    words = read_words("According to vets, 40 goats died.")
    (before,) = according_to(words)
    assert words.texts[slice(*before.content)][:2] == ["40", "goats"]
    after, further = according_to(read_words("Some 40 goats died, according to vets, up from 30."))
    assert after.content[0] == 0
    assert further.content[0] > after.cue


def test_a_label_needs_a_headline(read_words):
    assert [one.rule for one in headline_label(read_words("40 goats dead in fire – police"))] == [
        "headline-label"
    ]
    assert headline_label(read_words("40 goats died in the fire – police left.")) == []


def test_a_participle_behind_a_noun_claims_nothing(link):
    figures = link("The meeting set 9 limits on gases, potent chemicals found in fridges.")
    assert figures["9 limits"].claimant is None
    figures = link("The strike cost the town 9 million euros, the chamber of trade calculated at the time.")
    assert figures["9 million euros"].claimant == "the chamber of trade"


def test_an_address_of_the_web_is_no_label(read_words):
    assert headline_label(read_words("Price: 40 euros More: www.goats.example")) == []


def test_a_verb_taken_for_a_noun_after_a_name_covers_what_goes_on(link):
    figures = link(
        "Heat killed 40 goats in May, vets at Marrow University calculate, six times as many as in a mild year."
    )
    assert figures["six times"].claimant == "vets at Marrow University"


def test_a_closing_verb_needs_somebody(link):
    assert link("Vik lost 40 goats, and the tale is bleak and seldom told.")["40 goats"].claimant is None
    found = link("Vik lost 40 goats, fundraising documents show.")
    assert found["40 goats"].claimant == "fundraising documents"
    found = link("Vik lost 40 goats, a LUND TODAY analysis of newly filed papers shows.")
    assert found["40 goats"].claimant == "a LUND TODAY analysis"


def test_hours_that_a_pilot_logged_are_no_report(link):
    found = link("The chief pilot logged 600 hours, and the rail board logged 40 delays.")
    assert [figure.claimant for figure in found.values()] == [None, "the rail board"]


def test_what_is_listed_in_records_is_claimed_by_nobody(link):
    figures = link(
        "Some 40 donors could not be found, and neither could the employer listed in court records."
    )
    assert figures["Some 40 donors"].claimant is None
