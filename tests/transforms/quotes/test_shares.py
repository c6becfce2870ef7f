"""Shares of those asked: where a poll goes on with others."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Sixty percent said they stayed, while 9 percent found it odd.", "they stayed"),
        ("Just 60 percent said they stayed, compared with 64 percent in May.", "they stayed"),
        ("Six in 10 said they stayed, while a third left.", "they stayed"),
        ("A third said they stayed; three-quarters left.", "they stayed"),
        ("Some 40 nurses said they stayed, while 9 doctors left.", "they stayed"),
        ("Six in 10 said they stayed, and two in 10 said they left.", "they stayed"),
        ("Sixty percent said they stayed compared to nearly four in 10 who left.", "they stayed"),
        (
            "Sixty percent said they stayed, while their neighbours left.",
            "they stayed, while their neighbours left",
        ),
    ],
)
def test_where_the_next_share_begins(text: str, content: str) -> None:
    quote = find_quotes(Document(text, "art", "ver"))[0][0]
    assert quote.surface.rstrip(".") == content


def test_a_bare_yes_is_nothing_said() -> None:
    assert find_quotes(Document("A third said yes; three-quarters said no.", "art", "ver"))[0] == ()
