"""Quotations that no verb of the lexicon attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.quotes.open_quotes import read_open_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("“Not again,” Holm sniffed.", "open-verb", "Holm"),
        ("Holm had one wish for the port: “Leave the dam alone.”", "open-colon", "Holm"),
        ("The crowd broke into chants of “Open the dam!”", "outcry", "The crowd"),
    ],
)
def test_open_quotations(passage_of: Callable[[str], Passage], text: str, rule: str, speaker: str) -> None:
    passage = passage_of(text)
    (found,) = read_open_quotes(passage, [])
    assert found.rule == rule
    assert found.speaker is not None
    assert passage.text[slice(*found.speaker)] == speaker


def test_titles_and_scare_quotes_are_left(passage_of: Callable[[str], Passage]) -> None:
    assert read_open_quotes(passage_of("She watched “The Long Dam” twice."), []) == []
    assert read_open_quotes(passage_of("The “safe” dam leaked."), []) == []
