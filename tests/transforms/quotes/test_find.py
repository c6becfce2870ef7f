"""Whole texts: every order of speech, offsets, ids, groups and speakers."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.records import Quote


def read(text: str) -> tuple[Quote, ...]:
    return find_quotes(Document(text, "art", "ver"))[0]


def said(text: str) -> list[tuple[str, str, str | None]]:
    return [(q.kind, q.surface.rstrip(",."), q.speaker) for q in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam is full,” Mayor Ida Holm said.", [("direct", "The dam is full", "Mayor Ida Holm")]),
        (
            "“The dam is full,” said Ida Holm, the mayor.",
            [("direct", "The dam is full", "Ida Holm, the mayor")],
        ),
        ("Ida Holm said: “The dam is full.”", [("direct", "The dam is full", "Ida Holm")]),
        ("Officials said the dam was full.", [("indirect", "the dam was full", "Officials")]),
        (
            "Holm told reporters on Friday that the dam was full.",
            [("indirect", "that the dam was full", "Holm")],
        ),
        ("The dam was full, officials said.", [("indirect", "The dam was full", "officials")]),
        ("Holm denied that the dam was full.", [("indirect", "that the dam was full", "Holm")]),
        ("Holm called the plan “a gift to builders.”", [("mixed", "the plan “a gift to builders", "Holm")]),
        (
            "Holm, who runs the town, said the dam was full.",
            [("indirect", "the dam was full", "Holm, who runs the town")],
        ),
        ("The dam, she said, was full.", [("indirect", "The dam", "she"), ("indirect", "was full", "she")]),
        (
            "Holm said the dam was full, adding that the road was shut.",
            [("indirect", "the dam was full", "Holm"), ("indirect", "that the road was shut", "Holm")],
        ),
        ("Holm resigned and said the dam was full.", [("indirect", "the dam was full", "Holm")]),
        ("Holm was told that the dam was full.", [("indirect", "that the dam was full", None)]),
        (
            "Holm was asked by the board whether the dam was full.",
            [("indirect", "whether the dam was full", "the board")],
        ),
        (
            "Asked if the dam was full, Holm said it was.",
            [("indirect", "if the dam was full", None), ("indirect", "it was", "Holm")],
        ),
        (
            "While Holm said the dam was full, engineers measured it.",
            [("indirect", "the dam was full", "Holm")],
        ),
    ],
)
def test_orders_of_speech(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The youth group “Clear Water” met on Friday.",
        "She sang “The Long Road Home” at the fair.",
        "The so-called “experts” went home.",
        "Jim “Lefty” Barnes pitched the last inning.",
        "The saying was carved in stone.",
    ],
)
def test_names_titles_and_words_as_words_are_not_speech(text: str) -> None:
    assert read(text) == ()


def test_continuation_shares_its_group() -> None:
    first, second = read("“The dam is full,” Holm said. “The road is shut.”")
    assert first.group_id == second.group_id
    assert [(q.part, q.parts) for q in (first, second)] == [(0, 2), (1, 2)]
    assert second.speaker_name == first.speaker_name


def test_paragraphs_of_one_quotation_share_their_group() -> None:
    quotes = read(
        "“The dam is full,” Holm said. “The road is shut.\n\n“The bridge will hold.”\n\nNobody slept."
    )
    assert {q.group_id for q in quotes} == {quotes[0].group_id}
    assert [q.surface for q in quotes] == ["The dam is full,", "The road is shut.", "The bridge will hold."]


def test_negation_and_class_are_kept() -> None:
    (quote,) = read("Holm did not say whether the dam was full.")
    assert quote.is_negated
    assert (quote.cue, quote.cue_lemma, quote.cue_class) == ("say", "say", "statement")


def test_verbatim_spans_lie_inside_mixed_content() -> None:
    text = "Holm said the plan was “a gift to builders” and nothing else."
    (quote,) = read(text)
    assert quote.kind == "mixed"
    assert [text[s.char_start : s.char_end] for s in quote.verbatim] == ["a gift to builders"]


def test_pronouns_and_last_names_meet_their_full_name() -> None:
    text = "Mayor Ida Holm spoke on Friday. She said the dam was full.\n\n“It is safe,” Holm said."
    quotes, speakers = find_quotes(Document(text, "art", "ver"))
    assert {q.speaker_name for q in quotes} == {"Ida Holm"}
    (speaker,) = speakers
    assert (speaker.name, speaker.kind, speaker.quotes) == ("Ida Holm", "person", 2)
    assert {q.speaker_id for q in quotes} == {speaker.speaker_id}


PIECES = [
    "“The dam is full,” ", "Holm said. ", "she added, ", '"and it will hold" ', "officials said ", "that it rained",
    "“", ", according to a report. ", "\n\n", "He called it “a mess.” ", "”", '"', "'", "''", " — Ann Lee", "Q: ",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_text_gives_sound_records(parts: list[str]) -> None:
    text = "".join(parts)
    document = Document(text, "art", "ver")
    quotes, speakers = find_quotes(document)
    ids = {speaker.speaker_id for speaker in speakers}
    assert [q.char_start for q in quotes] == sorted(q.char_start for q in quotes)
    assert len({q.quote_id for q in quotes}) == len(quotes)
    for quote in quotes:
        assert 0 <= quote.char_start < quote.char_end <= len(text)
        assert text[quote.char_start : quote.char_end] == quote.surface
        assert "\n" not in quote.surface
        assert quote.speaker_id is None or quote.speaker_id in ids
        assert 0 <= quote.confidence <= 1
        for span in quote.verbatim:
            assert quote.char_start <= span.char_start <= span.char_end <= quote.char_end


ARTICLE = (
    "“The dam is full,” Mayor Ida Holm said on Friday. “Nobody needs to leave.”\n\n"
    "She told reporters that engineers had “walked every metre” of the wall.\n\n"
    "“We saw no cracks,” said Per Lund, who led them. “Not one.”\n"
)


@example(edits=[(80, "”"), (0, "“"), (80, "“")])
@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(ARTICLE)), st.sampled_from(["“", "”", '"', "'", "''", ""])), max_size=6
    )
)
def test_inserting_and_deleting_marks_never_swallows_paragraphs(edits: list[tuple[int, str]]) -> None:
    text = ARTICLE
    for at, mark in edits:
        at = min(at, len(text))
        text = text[:at] + mark + text[at:] if mark else text[:at] + text[at + 1 :]
    for quote in read(text):
        assert text[quote.char_start : quote.char_end] == quote.surface
        assert "\n\n" not in quote.surface
