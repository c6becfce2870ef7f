from __future__ import annotations

import pytest

from transforms.claims.saying_days import content_before


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said late on Monday that 40 goats had died.",
        "Forty goats died, a memo dated 3 March says.",
        "The yield will be 7 tonnes, not the 8 tonnes it forecast in January.",
        "The report was released on Monday and lists 40 goats.",
    ],
)
def test_the_day_of_saying_dates_nothing(text, link):
    assert [figure.as_of_start for figure in link(text).values()] == [None] * len(link(text))


@pytest.mark.parametrize(
    "text",
    [
        "Vets are looking into 11 other sales concluded in January, said a herder.",
        "Goats have lost a fifth of their weight since the fever was announced on 7 February.",
    ],
)
def test_a_participle_of_the_figure_and_a_since_do(text, link):
    assert all(figure.as_of_start is not None for figure in link(text).values())


def test_the_word_before_a_time(read_words):
    words = read_words("A memo dated early on Monday")
    assert words.low(content_before(words, words.lows.index("monday"))) == "dated"
