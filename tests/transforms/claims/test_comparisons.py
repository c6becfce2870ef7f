from __future__ import annotations

import pytest

from transforms.claims.comparisons import comparison_spans
from transforms.figures.find import find_figures
from transforms.language.document import Document


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Goats rose to 40, up from 30 in 2019, vets said.", "up from 30 in 2019"),
        ("Some 40 goats came in June, against 30 in May.", "against 30 in May ."),
        ("Goats rose from 30 in 2019 to 40 in 2023.", "from 30 in 2019"),
        ("Some 40 goats came, compared with 30 in May.", "compared with 30 in May ."),
    ],
)
def test_what_is_compared_with(text, span, read_words):
    words = read_words(text)
    figures = find_figures(Document(text))
    spans = [words.span(figure.char_start, figure.char_end) for figure in figures]
    assert span in [" ".join(words.texts[a:b]) for a, b in comparison_spans(words, spans, figures)]


def test_more_than_is_no_comparison(read_words):
    text = "More than 40 goats came."
    figures = find_figures(Document(text))
    words = read_words(text)
    assert comparison_spans(words, [words.span(f.char_start, f.char_end) for f in figures], figures) == []
