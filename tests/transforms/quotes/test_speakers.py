"""The rows of speakers: who, how often, and by which names."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.records import Speaker

TEXT = (
    "“It leaks,” said Ida Holm, the mayor.\n\n"
    "Holm said the dam was old. “We know,” she said.\n\n"
    "A report by the port found that it was safe. “It is not,” said the pilots."
)


def rows(text: str) -> dict[str, Speaker]:
    return {row.name: row for row in find_quotes(Document(text, "art", "ver"))[1]}


def test_one_row_per_speaker_with_counts_and_role() -> None:
    holm = rows(TEXT)["Ida Holm"]
    assert (holm.quotes, holm.kind, holm.description) == (3, "person", "the mayor")
    assert holm.mentions >= 3
    assert "Holm" in holm.aliases


def test_rows_stand_in_the_order_of_first_mention() -> None:
    found = find_quotes(Document(TEXT, "art", "ver"))[1]
    assert [row.first_start for row in found] == sorted(row.first_start for row in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The study said the dam was old.", "The study", "document"),
        ("The pilots said the dam was old.", "The pilots", "group"),
        ("The port authority said the dam was old.", "The port authority", "organisation"),
        ("A person familiar with the matter said the dam was old.", "A person familiar with the matter", "unnamed"),
    ],
)  # fmt: skip
def test_kinds(text: str, name: str, kind: str) -> None:
    assert rows(text)[name].kind == kind
