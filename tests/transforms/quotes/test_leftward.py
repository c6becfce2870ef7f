"""What stands before its subject and verb, around them, or beside "as X said"."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


def read(text: str) -> list[tuple[str, str | None]]:
    return [(q.surface.strip(",. "), q.speaker) for q in find_quotes(Document(text, "art", "ver"))[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam, many argue, is weak.", [("The dam", "many"), ("is weak", "many")]),
        ("The audit, they said, raised new doubts.", [("The audit", "they"), ("raised new doubts", "they")]),
        ("The locks leaked for years, an inspection found.", [("The locks leaked for years", "an inspection")]),
        ("The flood carried tons of mud, the authors estimate.", [("The flood carried tons of mud", "the authors")]),
        ("Get serious about the dam, voters say.", [("Get serious about the dam", "voters")]),
        ("The dam is full, Holm said as dawn broke Saturday.", [("The dam is full", "Holm")]),
        ("But as a Courier reporter noted, the dam is full.", [("the dam is full", "a Courier reporter")]),
        ("As Holm noted, the dam is full.", [("the dam is full", "Holm")]),
        (
            "The mayor remains loyal to the port, her deputy, Otto Vik, told the Courier.",
            [("The mayor remains loyal to the port", "her deputy, Otto Vik")],
        ),
        ("“It is old,” the pilot and owner told reporters.", [("It is old", "the pilot and owner")]),
        ("Asked by Vik whether it leaked, Holm said, “It did.”", [("whether it leaked", "Vik"), ("It did", "Holm")]),
        ("Citing “old rust,” Holm said, “It leaks.”", [("old rust", "Holm"), ("It leaks", "Holm")]),
        (
            "If it leaks, Holm suggested in a letter, pilots will leave.",
            [("If it leaks", "Holm"), ("pilots will leave", "Holm")],
        ),
        (
            "“It leaks,” said Ida Holm, who hosts the show “Port Life.”",
            [("It leaks", "Ida Holm, who hosts the show “Port Life")],
        ),
        (
            "“It leaks,” said Ida Holm, who has a “strong” view of the lock.",
            [("It leaks", "Ida Holm, who has a “strong” view of the lock")],
        ),
        (
            "More than 400 boats left, Mayor Ida Holm said Monday, about 12 percent more than in May.",
            [("More than 400 boats left", "Mayor Ida Holm"), ("about 12 percent more than in May", "Mayor Ida Holm")],
        ),
        ("It was, said Ida Holm, the worst leak.", [("It was", "Ida Holm"), ("the worst leak", "Ida Holm")]),
        ("Finding the leak, Holm said, took years.", [("Finding the leak", "Holm"), ("took years", "Holm")]),
        ("The lock is old, she said, pointing at the rust.", [("The lock is old", "she")]),
        (
            "Though the lock held, Holm said, mending it would take weeks.",
            [("Though the lock held", "Holm"), ("mending it would take weeks", "Holm")],
        ),
        ("The lock is old, a pilot close to him said.", [("The lock is old", "a pilot close to him")]),
        ("The lock is old, she and another pilot said.", [("The lock is old", "she and another pilot")]),
    ],
)  # fmt: skip
def test_what_is_said_before_or_around_the_cue(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("opening", ["Still", "In 2030"])
def test_a_short_adverbial_is_not_content(opening: str) -> None:
    assert read(f"{opening}, Holm said, the dam is full.") == [("the dam is full", "Holm")]


@pytest.mark.parametrize(
    "text",
    [
        "As she spoke, the dam burst.",
        "As pilots began to chant, the dam burst.",
        "As Holm recommended caution, the dam burst.",
        "As is usual on the coast, the port agreed to a new dam.",
        "The dam has burst twice — a fact first reported by Ida Holm.",
    ],
)
def test_what_happens_while_somebody_speaks_is_not_said(text: str) -> None:
    assert read(text) == []


def test_a_phrase_that_comments_on_a_whole_clause_is_not_content() -> None:
    assert read("The dam is full, Holm said, a first for the port.") == [("The dam is full", "Holm")]
