from __future__ import annotations

import pytest

from transforms.claims.sources import (
    document_head,
    is_body,
    issuer,
    name_span,
    owner_span,
    without_title,
)


def named(text: str, mention: str, read_words, reader) -> str:
    words = read_words(text)
    span = words.span(text.index(mention), text.index(mention) + len(mention))
    first, after = reader(words, span)
    return text[words.starts[first] : words.ends[after - 1]]


@pytest.mark.parametrize(
    ("text", "mention", "who"),
    [
        ("Data from the Goat Board show it.", "Data from the Goat Board", "the Goat Board"),
        ("A new Goat Board report shows it.", "A new Goat Board report", "Goat Board"),
        ("A survey of 400 herders by the Goat Board shows it.", "A survey", "the Goat Board"),
        ("The dairy's own study shows it.", "The dairy's own study", "The dairy"),
        ("City records show it.", "City records", "City records"),
        ("An audit of the dairy shows it.", "An audit of the dairy", "An audit"),
        ("The mayor says it.", "The mayor", "The mayor"),
    ],
)
def test_issuers(text, mention, who, read_words):
    assert named(text, mention, read_words, issuer) == who


@pytest.mark.parametrize(
    ("text", "mention", "who"),
    [
        ("They thanked the aid group Medline for it.", "the aid group Medline", "Medline"),
        ("Then Mayor Ada Quill left.", "Mayor Ada Quill", "Ada Quill"),
        ("The head of the dairy left.", "The head of the dairy", "The head of the dairy"),
        ("The Interior Ministry left.", "The Interior Ministry", "Interior Ministry"),
        ("Then the National Goat Office left.", "the National Goat Office", "National Goat Office"),
    ],
)
def test_names(text, mention, who, read_words):
    assert named(text, mention, read_words, name_span) == who


def test_owners(read_words):
    assert named("Hill Corp's loss grew.", "Hill Corp's loss", read_words, owner_span) == "Hill Corp"


def test_a_mayor_is_no_document(read_words):
    assert document_head(read_words("The mayor says it."), (0, 2)) is None


def test_bodies_and_titles():
    assert is_body("the lifeboat crew")
    assert not is_body("the storm")
    assert without_title("Peter Carter") == "Peter Carter"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Records obtained by the Gazette show that 40 goats died.", "Records obtained by the Gazette"),
        ("Records from the Gazette show that 40 goats died.", "Gazette"),
        ("A vet who reached the farm at noon counted 40 goats.", "A vet"),
        ("Last month’s figures show that 40 goats died.", "Last month’s figures"),
        ("A January survey found that 40 goats died.", "A January survey"),
        ("A count by The Associated Press shows that 40 goats died.", "Associated Press"),
        ("Holm polls show that 40 goats died.", "Holm polls"),
        ("A Vane Watch report released by the mayor says 40 goats died.", "Vane Watch"),
        ("Torva lost 40 goats, according to the state Division of Farms.", "the state Division of Farms"),
        ("Its vets have in the past said 40 goats died.", "Its vets"),
        ("General Motors Corporation (GM) said on Friday that 40 goats died.", "General Motors Corporation"),
        ("As another Vane study from 2011 noted, 40 goats died.", "Vane"),
        ("Torva’s herders’ league’s estimates show that 40 goats died.", "Torva’s herders’ league"),
        ("Torva lost 40 goats, according to a Vane tally, but has more.", "Vane"),
        ("The Antarctic Survey said 40 goats died.", "The Antarctic Survey"),
        ("The officials whose farms were shut say 40 goats died.", "The officials"),
        ("A CNN/ORC International poll showed that 40 goats died.", "CNN/ORC International"),
        ("A CNN/ORC poll showed that 40 goats died.", "CNN/ORC"),
        (
            "Torva lost 40 goats, according to figures that were released Thursday by Vane Research.",
            "Vane Research",
        ),
        ("A poll, by Vane Research, shows that 40 goats died.", "Vane Research"),
        ("Ada Venn of the fire service estimates that 40 goats died.", "Ada Venn"),
        ("Venn, who leads the fire service, estimates that 40 goats died.", "Venn"),
        ("A report by the brokers Berg & Lund says 40 goats died.", "Berg & Lund"),
    ],
)
def test_who_stands_behind_a_mention(text, claimant, link):
    assert link(text)["40 goats"].claimant == claimant
