"""The whole pipeline over a text: whatever is cut off, it is read."""

from __future__ import annotations

import time

import pytest

from transforms.extract import extract
from transforms.records import Article

CUT_SHORT = (
    "According to a 40-count complaint filed by the Harbour Board and a brief by Lund, the dam “leaked,” he said.",
    "In her speech, Ida Holm urged towns to join the ranks of the faithful, and said 40 boats, or half of the 80 that "
    "sailed on Monday, were lost; Otto Vik, the pilot, told the Courier that, while it rained, 9 percent had left.",
    "Of those who voted, 60 percent said they would stay, compared with 54 percent last May, in a poll by “Now.”",
    "The Campaign to Save the Harbour (CSH), which entered the year predicting that it would win 12 Type 45 boats "
    "(new ones) in states Holm won in 2012, has in the past said — on air — that “it is time”, Sen. Orr (R-Vik) noted.",
)


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_may_end_or_begin_anywhere(text: str) -> None:
    words = text.split(" ")
    for at in range(1, len(words)):
        for part in (words[:at], words[at:]):
            piece = " ".join(part)
            for figure in extract(Article(piece)).figures:
                assert piece[figure.char_start : figure.char_end] == figure.surface


@pytest.mark.parametrize("end", [", ", ". "], ids=["one sentence", "one paragraph"])
def test_time_grows_as_the_text_does(end: str) -> None:
    text = f"Ann Roe said on Monday that 12 people were hurt in the town{end}" * 4000
    began = time.process_time()
    assert len(extract(Article(text)).figures) == 4000
    assert time.process_time() - began < 30, (
        "a minute and more, when each figure reads the text before it again"
    )
