from __future__ import annotations

import pytest

from transforms.claims.noun_claims import (
    closing_polls,
    count_claims,
    opening_documents,
    passive_claims,
    quoted_as_saying,
)


def mentions(found, words) -> list[tuple[str, str]]:
    return [(one.rule, " ".join(words.texts[slice(*one.mention)])) for one in found]


def test_agents_of_passives(read_clauses):
    words, clauses = read_clauses("The crowd was put at 4,000 by police and 9,000 by herders.")
    assert mentions(passive_claims(words, clauses), words) == [
        ("counted-by", "police"),
        ("counted-by", "herders"),
    ]


def test_a_time_is_no_agent(read_clauses):
    words, clauses = read_clauses("Some 70 doses had been recorded by Sunday evening.")
    assert list(passive_claims(words, clauses)) == []
    words, clauses = read_clauses(
        "Its holding, expected to be put at 57% by the end of this year, is 46 percent."
    )
    assert list(passive_claims(words, clauses)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild's tally stands at 70.", [("possessed-count", "The guild")]),
        ("Some 70 weavers marched, by the guild's count.", [("by-count", "the guild")]),
        ("The toll, 70 on 3 May by the guild's count, rose.", [("by-count", "the guild")]),
        ("By the guild's own reckoning it needs 70 weavers.", [("by-count", "the guild")]),
        ("The tally stands at 70.", []),
    ],
)
def test_owners_of_counts(text, expected, read_clauses):
    words, clauses = read_clauses(text)
    assert mentions(count_claims(words, clauses), words) == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("In a Fennimore poll, 62 percent agreed.", "in-a-poll"),
        ("By the guild's count, 70 weavers marched.", "by-count"),
    ],
)
def test_documents_at_the_head(text, rule, read_words):
    assert [one.rule for one in opening_documents(read_words(text))] == [rule]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor was backed by 62 percent in a Fennimore poll of 900 voters.", "62"),
        ("Some 62 percent agreed in a survey by the guild, up from 50 percent.", "62 50"),
        ("Some 62 goats slept in a barn by the guild.", ""),
        ("Some 62 percent agreed in the survey.", ""),
    ],
)
def test_a_named_poll_after_its_number(text, expected, read_clauses):
    words, clauses = read_clauses(text)
    covered = [i for one in closing_polls(words, clauses) for i in range(*one.content)]
    assert " ".join(words.texts[i] for i in covered if words.texts[i].isdecimal()) == expected


def test_no_document_at_the_head(read_words):
    assert list(opening_documents(read_words("In a barn, 62 goats slept."))) == []


def test_quoted_as_saying(read_words):
    words = read_words("The station quoted a ferryman as saying 9 boats sank.")
    assert mentions(quoted_as_saying(words), words) == [("quoted-as-saying", "a ferryman")]
