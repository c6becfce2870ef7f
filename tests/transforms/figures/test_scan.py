from __future__ import annotations

import time

import pytest

from transforms.figures.find import find_figures
from transforms.figures.masks import masked
from transforms.figures.scan import LONGEST_SENTENCE, may_hold_figures, scan
from transforms.language.document import Document

MEGABYTE = 1_000_000
PIECES = [
    "1",
    "1,",
    "1 ",
    "11,",
    "111,",
    "$",
    "$1 ",
    "$1,",
    " ",
    "1.",
    "1-",
    "1/",
    "1\u00a0",
    "£1€2¥3 ",
    "US$",
    "[1,",
    "a@",
    "www.",
    "1:1",
    "one ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_megabyte_of_anything_is_read_in_linear_time(piece):
    text = piece * (MEGABYTE // len(piece))
    document = Document(text)
    assert document.sentences is not None
    start = time.process_time()
    find_figures(document)
    masked(text)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("text", ["Nobody came.", "", "The first half was dull, a cat said."])
def test_sentences_without_numbers_are_left_alone_or_read_empty(text):
    assert not may_hold_figures(text) or scan(text)[1] == []


def test_what_is_no_prose_is_left_unread():
    assert not may_hold_figures("1 cat " * (LONGEST_SENTENCE // 6 + 1))
    assert scan("1 cat and " * 200)[1] == []
    assert scan("12 34 56 " * 40)[1] == []


def test_numbers_in_dates_are_left_alone_but_not_lengths_of_time():
    text = "In the last three months of 2019 it sold 12 boats."
    _, readings = scan(text, [(7, 32)])
    assert [reading.value for reading in readings] == [3, 12]
    _, readings = scan("On the 12 boats left.", [(0, 9)])
    assert readings == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One in four bridges is unsafe.", "0.25"),
        ("Nine out of ten voters agreed.", "0.9"),
        ("One of every 500 births is.", "0.002"),
    ],
)
def test_proportions(text, value):
    assert [str(reading.value) for reading in scan(text)[1]] == [value]


def test_a_number_before_a_year_is_no_proportion(read):
    assert [figure.value for figure in read("She won two in 2019.")] == [2.0]
