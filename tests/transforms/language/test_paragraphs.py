from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.language.paragraphs import paragraph_spans


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


def test_a_paragraph_is_a_line_with_characters() -> None:
    assert paragraphs("One.\r\n\r\n  Two \u00a0\n\t\nThree.\u2029Four.") == ["One.", "Two", "Three.", "Four."]


WRAPPED = """\
The river rose by two metres overnight and flooded the lower part of
the town, where about 300 families were taken from their homes by
boat before dawn, the fire service said on Tuesday.

Schools in the district stayed closed and trains on the coastal line
were replaced by buses. The mayor said that the water had reached its
highest level in forty years.
"""


def test_lines_of_one_width_are_one_paragraph_up_to_the_blank_line() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.startswith("The river") and first.endswith("on Tuesday.")
    assert second.startswith("Schools") and second.endswith("forty years.")


def test_short_lines_and_lines_that_end_like_sentences_stay_apart() -> None:
    lines = ["Results:"] + [
        f"Team {number} won the cup for the first time in its long history." for number in range(9)
    ]
    assert paragraphs("\n".join(lines)) == lines


@given(st.text(alphabet=st.sampled_from(list("a. \n\r\u2028\u00a0\t")), max_size=80) | st.text(max_size=80))
def test_paragraphs_are_tight_and_cover_everything_but_white_space(text: str) -> None:
    covered = 0
    for start, end in paragraph_spans(text):
        assert start >= covered and not text[covered:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        covered = end
    assert not text[covered:].strip()
