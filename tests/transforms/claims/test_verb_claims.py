from __future__ import annotations

import pytest

from transforms.claims.verb_claims import revised_claims, verb_claims


def claims(text: str, read_clauses, reader) -> list[tuple[str, str]]:
    words, clauses = read_clauses(text)
    return [(one.rule, " ".join(words.texts[slice(*one.mention)])) for one in reader(words, clauses)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vets put the toll at 40.", ("put-at", "Vets")),
        ("Vets put the toll at 40, herders at 90.", ("put-at", "herders")),
        ("Vets believe wolves took 40 goats.", ("holds-that", "Vets")),
        ("The dairy posted a loss of $4 million.", ("reports-number", "The dairy")),
        ("The agency sees growth of 4 percent.", ("reports-number", "The agency")),
        ("An audit found 40 errors.", ("document-shows", "An audit")),
        ("It beat the $80 million that brokers had expected.", ("relative-clause", "brokers")),
    ],
)
def test_claims_of_verbs(text, expected, read_clauses):
    assert expected in claims(text, read_clauses, verb_claims)


@pytest.mark.parametrize(
    "text",
    [
        "The fire claimed 40 lives.",
        "The dairy posted 40 letters.",
        "A team found 40 beetles.",
        "The toll was put at 40.",
        "The deal announced in May is worth $4 million.",
    ],
)
def test_verbs_that_claim_nothing(text, read_clauses):
    assert claims(text, read_clauses, verb_claims) == [] or text.startswith("The deal")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Divers spoke of 8 wrecks.", ("speaks-of", "Divers")),
        ("The bank cut its forecast to 2 percent.", ("revises", "The bank")),
    ],
)
def test_claims_of_and_revised(text, expected, read_clauses):
    assert claims(text, read_clauses, revised_claims) == [expected]


def test_an_attribute_behind_its_article_claims_nothing(read_clauses):
    assert claims("At the reported price, the herd would cost 40,000 euros.", read_clauses, verb_claims) == []


def test_lives_are_claimed_by_nobody(read_clauses):
    assert claims("The floods claimed at least 217 lives.", read_clauses, verb_claims) == []


@pytest.mark.parametrize(
    "text",
    [
        "The margin is three points for all registered voters, and 4.5 points for farmers.",
        "Some caller left a note yesterday that complained of 40 goats.",
        "Some 62 percent of farmers say 40 goats are enough.",
    ],
)
def test_attributes_times_and_shares_claim_nothing(text, read_clauses):
    assert claims(text, read_clauses, verb_claims) == []


def test_who_discovers_claims(read_clauses):
    assert claims("Vets discovered that 40 goats had died.", read_clauses, verb_claims) == [
        ("holds-that", "Vets")
    ]


def test_growth_in_a_name_is_no_result(link):
    assert link("Otto Vik gave the Club for Growth $500,000.")["$500,000"].claimant is None


def test_others_who_are_counted_are_claimed_by_nobody(link):
    figures = link("Some 52 goats say they support Holm, 39 have said they support Vik and 16 have not said.")
    assert [figure.claimant for figure in figures.values()] == [None, None, None]
    figures = link("Vik came in second, with 22 percent saying they would stay, and Holm at 20 percent.")
    assert figures["20 percent"].claimant is None
    assert (
        link("The rules allow for minority reports at the request of 40 goats.")["40 goats"].claimant is None
    )


@pytest.mark.parametrize(
    "text",
    [
        "“It will rain,” Vik said in front of 40 goats.",
        "Vik gave orders to 40 goats as young as two.",
    ],
)
def test_where_somebody_speaks_and_what_is_given_is_no_claim(text, link):
    assert link(text)["40 goats"].claimant is None
