"""Clauses: where what was said ends."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee said the road was safe on Friday at a news conference.", "the road was safe"),
        ("Although Lee said the road was safe, drivers stayed away.", "the road was safe"),
        ("Lee said the road was safe, a claim that drivers dispute.", "the road was safe"),
        ("Lee said the road was safe and praised the builders.", "the road was safe"),
        ("Lee said the road was safe, according to the paper.", "the road was safe"),
        ("Lee called the road “a disgrace” on Friday.", "the road “a disgrace"),
        ("Lee wrote “we may go”, but she stayed at home.", "we may go"),
        ("Lee vowed to mend the road, and the board paid for it.", "to mend the road"),
        ("Asked about the old road, Lee said it was safe.", "the old road"),
    ],
)
def test_tails_are_not_content(text: str, content: str) -> None:
    quotes, _ = find_quotes(Document(text, "art", "ver"))
    assert content in {quote.surface for quote in quotes}
