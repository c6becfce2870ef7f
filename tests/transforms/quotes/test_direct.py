"""Quotations that stand alone, nesting, labels and sources, read from whole texts."""

from __future__ import annotations

import pytest

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


def said(text: str) -> list[tuple[str, str, str | None]]:
    return [(q.rule, q.surface, q.speaker) for q in find_quotes(Document(text, "art", "ver"))[0]]


def test_a_paragraph_after_a_colon() -> None:
    assert said("Lee put it plainly:\n\n“The road is shut.”") == [("open-colon", "The road is shut.", "Lee")]


def test_a_quotation_that_the_narrator_closes() -> None:
    found = said("“It is safe,” Lee said. “We tested it,” which nobody doubts.")
    assert found[1] == ("continuation", "We tested it,", "Lee")


def test_a_quotation_goes_on_with_who_spoke_not_with_who_asked() -> None:
    found = said("“It is safe,” Lee said when asked by Berg about the dam. “We tested it.”")
    assert ("continuation", "We tested it.", "Lee") in found


def test_a_lone_quotation_far_from_speech_is_left() -> None:
    text = "“It is safe,” Lee said.\n\n" + "It rained.\n\n" * 6 + "“Nothing here.”"
    assert len(said(text)) == 1


def test_what_is_reported_inside_a_report_belongs_to_the_outer_speaker() -> None:
    assert said("Lee said that Berg claimed that it rained.") == [
        ("right-that", "that Berg claimed that it rained", "Lee")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("UPDATE: The road is shut.", None),
        ("Q: Is it shut?\n\nA: It is shut.", "A"),
        ("MAYOR LEE: It is shut.\n\nREPORTER: Since when?", "REPORTER"),
    ],
)
def test_transcripts_need_two_turns(text: str, speaker: str | None) -> None:
    found = [s for rule, _, s in said(text) if rule == "transcript"]
    assert (found[-1] if found else None) == speaker
