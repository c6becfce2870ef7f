"""Admissibility: verbs in forms that do not report what stands after them."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("The plan to say that the dam is weak failed.", False),
        ("The flood led critics to say that the dam was weak.", True),
        ("It is hard to say that the dam is weak.", False),
        ("It is too soon to say whether the dam is weak.", False),
        ("Only time will tell whether the dam is weak.", False),
        ("She is the host of the television show “The Old Dam.”", False),
        ("Holm dismissed a plan for the dam.", False),
        ("Holm dismissed a plan for a “toy dam”.", True),
        ("Holm stressed the age of the dam.", True),
    ],
)
def test_forms_that_report(text: str, reports: bool) -> None:
    quotes, _ = find_quotes(Document(text, "art", "ver"))
    assert bool(quotes) is reports
