from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.dates.find import find_dates
from transforms.figures.find import find_figures
from transforms.headers import read_headers
from transforms.language.document import Document

PIECES = """$ £ € US$ A$ 1 2,000 3.5 1/2 ½ 10-15 7.2m bn million hundred one two twelve dozen half a an the
third % per cent km mph kg years -year-old aged up down rose fell to from by between and or of
people boats ( ) , . : - – at least more than about no none zero several tens thousands times twice
doubled 3-1 beat second-largest No. ranked [ { < (kg) or more or so -odd A C F in m USD others Nova
iPad FTSE May 2019 10.45pm 5th s ' " + ~ 1,00,000 lakh p c"""
PARTS = st.sampled_from(tuple(PIECES.split()))
TEXTS = st.one_of(
    st.lists(PARTS, max_size=25).map(" ".join),
    st.lists(PARTS, max_size=25).map("".join),
    st.text(max_size=80),
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_never_an_exception_and_always_inside_the_text(text):
    figures = find_figures(Document(text, "art_x", "ver_x"))
    assert list(figures) == sorted(figures, key=lambda figure: (figure.char_start, figure.char_end))
    ids = {figure.figure_id for figure in figures}
    assert len(ids) == len(figures)
    for figure in figures:
        assert 0 <= figure.char_start < figure.char_end <= len(text)
        assert text[figure.char_start : figure.char_end] == figure.surface
        assert figure.value is not None or figure.low is not None
        assert 0 <= figure.confidence <= 1
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
            assert figure.value is None or figure.low <= figure.value <= figure.high
        if figure.item is not None:
            assert figure.item_start is not None
            assert figure.item_end is not None
            assert text[figure.item_start : figure.item_end] == figure.item
        assert figure.equivalent_to is None or figure.equivalent_to in ids


@pytest.mark.parametrize(
    "text", ["0(A", "twelve thousands-", "5 (", "$", "1-", "-", "half a", "one in", "US$-"]
)
def test_texts_that_end_too_soon(text):
    assert all(figure.char_end <= len(text) for figure in find_figures(Document(text)))


def test_the_same_text_gives_the_same_figures():
    text = "Police held 90 people after 60 were freed. It cost £5m ($6.4m)."
    assert find_figures(Document(text)) == find_figures(Document(text))


def test_dates_are_no_figures():
    document = Document("On 14 March 2019 some 40 boats left for 10 days.")
    dates, _ = find_dates(document, datetime.date(2021, 5, 4), read_headers(document))
    assert [figure.value for figure in find_figures(document, dates)] == [40.0, 10.0]


def test_offsets_count_from_the_articles_first_character():
    text = "Nobody came.\n\nLater, 12 boats left.\nThen 3 ships sank."
    figures = find_figures(Document(text))
    assert [text[figure.char_start : figure.char_end] for figure in figures] == ["12 boats", "3 ships"]


SHARED = Path(__file__).parents[3].parent / "shared" / "articles"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared article is not here")
def test_the_real_article():
    import json

    (source,) = SHARED.glob("*.txt")
    text = source.read_bytes().decode("utf-8")
    gold = json.loads(next(SHARED.glob("*.gold.json")).read_text(encoding="utf-8"))["figures"]
    found = {
        (figure.char_start, figure.char_end): figure
        for figure in find_figures(Document(text, publisher="CNN"))
    }
    assert len(found) <= len(gold) + 1
    for expected in gold:
        figure = found[expected["start"], expected["end"]]
        assert (figure.value, figure.bound, figure.unit) == (
            expected["value"],
            expected["modifier"],
            expected["unit"],
        )
        assert expected["low"] is None or figure.low == expected["low"]
        assert figure.item == expected["item"] or expected["item"] is None
