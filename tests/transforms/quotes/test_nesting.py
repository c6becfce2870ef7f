"""Nesting: reports inside what somebody else is reported to say."""

from __future__ import annotations

from transforms.language.document import Document
from transforms.quotes.find import find_quotes


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in find_quotes(Document(text, "art", "ver"))[0]]


def test_the_outermost_speaker_keeps_the_whole() -> None:
    assert speakers("Holm said Vik told her that the dam was full.") == ["Holm"]


def test_a_source_that_reaches_over_a_report_leaves_it_a_row() -> None:
    assert sorted(filter(None, speakers("Holm said the dam was full, according to the Courier."))) == [
        "Holm",
        "the Courier",
    ]


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(q.surface.rstrip("."), q.speaker) for q in find_quotes(Document(text, "art", "ver"))[0]]


def test_a_quotation_that_a_participle_introduces_is_a_row_of_its_own() -> None:
    found = rows("Pilots reported that all they found was a note stating, “The port is shut.”")
    assert ("The port is shut", "a note") in found
    assert len(found) == 2


def test_a_phrase_before_such_a_quotation_is_no_report() -> None:
    assert rows("Holm emailed pilots saying: “The port is shut.”") == [("The port is shut", "Holm")]
