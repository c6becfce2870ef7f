from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.sentences import LONGEST, sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


CASES = {
    "title and month": ["He met U.S. President Ana Day on Aug. 12.", "Nothing came of it."],
    "number": ["It was No. 2 on the list.", "Mr. J. K. Ash paid $3.5 million."],
    "closing quote": ["“We came first.”", "They left."],
    "reporting clause": ["“Go!” she said.", "He went."],
    "question in quotes": ["“Is it over?” asked Gov. Lee.", "It was."],
    "initials at the end": ["She lives in the U.S.", "He likes it there."],
    "state": ["Rep. Ana Day, R-Minn., voted no.", "Others followed."],
    "decimal": ["Prices rose 0.5 percent.", "Wages fell 1.2 percent."],
    "ellipsis": ["The road ended…", "Then came the sea."],
    "common word": ["They sold the bank.", "Literacy rose within a month.", "She fell ill.", "Nobody came."],
    "denial": ["The board voted no.", "Others said yes."],
    "exclamation in a name": ["He joined Yahoo! in 1995.", "It grew."],
    "brackets": ["(The vote was close.)", "It passed."],
}


@pytest.mark.parametrize("name", CASES)
def test_news_is_split_at_its_sentences(name: str) -> None:
    assert split(" ".join(CASES[name])) == CASES[name]


def test_a_sentence_without_end_is_cut_at_white_space() -> None:
    text = "word " * 3000
    pieces = split(text)
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces) == text.strip()


def test_a_run_without_white_space_is_cut_too() -> None:
    pieces = split("Before. " + "x" * 10_000 + " After.")
    assert max(map(len, pieces)) <= LONGEST
    assert pieces[0] == "Before." and pieces[-1].endswith("After.")


@given(st.text(alphabet=st.sampled_from(list('aAb .!?"”’)…\u00a01\n')), max_size=120) | st.text(max_size=120))
def test_spans_are_ordered_tight_and_cover_everything_but_white_space(text: str) -> None:
    covered = 0
    for start, end in sentence_spans(text):
        assert start >= covered and not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        covered = end
    assert not text[covered:].strip()


@pytest.mark.parametrize(
    "piece", ["1", "'", ".", " ", ". ", "a", "a.", "a. ", "! ", "?!", "” ", "A. B. ", "“a.” "]
)
def test_a_megabyte_of_one_thing_takes_under_two_seconds(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]
    start = time.process_time()
    sentence_spans(text)
    assert time.process_time() - start < 4


def test_rupees_do_not_end_a_sentence() -> None:
    text = "The ferry will cost Rs. 25 lakh, the port said."
    assert sentence_spans(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Marrow won to finish top of Group D. The day before, Tindle drew.", 2),
        ("It runs on the Model X. So it is fast.", 2),
        ("Ida B. Holm met Samuel A. Alder. He left.", 2),
        ("Kopf is of St. Albans, Vt. His car was found.", 2),
        ("He lived in Buffalo, N.Y. She left.", 2),
        ("He met Mr. He of Norda Corp. in May.", 1),
        ("Ida B. Holm met Samuel A. Thorne of the port.", 1),
    ],
)
def test_a_letter_that_names_a_thing_may_end_a_sentence(text: str, number: int) -> None:
    assert len(sentence_spans(text)) == number
