"""Quotation marks: pairs inside a paragraph, and no text lost to a stray one."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quotes.marks import quoted_spans


def inner(text: str) -> list[str]:
    spans = quoted_spans(text, paragraphs(text))
    return [text[s.start : s.end] for s in spans]


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in re.finditer(r"[^\n]+", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", ["Yes,", "No."]),
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("''Yes,'' she said. ''No.''", ["Yes,", "No."]),
        ('He said "yes” twice.', ["yes"]),
        ("“He told me ‘go’ and I went,” she said.", ["He told me ‘go’ and I went,"]),
        ("“She wrote “never” on it,” he said.", ["She wrote “never” on it,"]),
        ('A 6\'2" man and a 5" nail.', []),
        ("The '90s weren't O'Brien's best years.", []),
        ("Officers ‘saw nothing’, he said.", ["saw nothing"]),
        ("“It never ends, he said.", ["It never ends, he said."]),
        ("It ended” he said.", []),
        ("She said “this and left.\nNobody “knew” why.", ["this and left.", "knew"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_quotation_over_paragraphs_continues() -> None:
    text = "“First part.\n“Second part.\n“Last part,” she said."
    spans = quoted_spans(text, paragraphs(text))
    assert [s.continues for s in spans] == [True, True, False]
    assert [s.is_closed for s in spans] == [False, False, True]


def test_quotation_over_paragraphs_without_a_second_opening() -> None:
    text = "He said, “We tried.\nWe tried hard.” Nobody “listened”."
    assert inner(text) == ["We tried.", "We tried hard.", "listened"]


MARKS = "“”\"'‘’«»`"


@given(st.lists(st.sampled_from(["He said ", "it is fine", ". ", ", ", "don't ", "\n", *MARKS]), max_size=40))
def test_any_marks_stay_inside_their_paragraph(parts: list[str]) -> None:
    text = "".join(parts)
    places = paragraphs(text)
    spans = quoted_spans(text, places)
    for span in spans:
        start, end = places[span.paragraph]
        assert start <= span.open <= span.start < span.end <= span.close <= end
    assert all(a.close <= b.open for a, b in pairwise(spans))


@pytest.mark.parametrize("piece", ["“", '"', "''", "'", "” “", "5\" 6'"])
def test_long_runs_of_marks_are_quick(piece: str) -> None:
    text = (piece * 4000)[:20000]
    started = time.process_time()
    quoted_spans(text, ((0, len(text)),))
    assert time.process_time() - started < 2
