from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.claims.link import link_claims
from transforms.dates.find import find_dates
from transforms.figures.find import find_figures
from transforms.headers import read_headers
from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.records import Figure

SHARED = Path(__file__).parents[3].parent / "shared" / "articles"
PIECES = st.sampled_from(
    [
        "Police",
        "said",
        "that",
        "40",
        "goats",
        ",",
        "and",
        "“",
        "”",
        "died",
        "on",
        "Monday",
        "in",
        "2019",
        "since",
        "May",
        ",",
        "who",
        "put",
        "the",
        "toll",
        "at",
        "30",
        "up",
        "from",
        "20",
        "a",
        "year",
        "earlier",
        ".",
        ";",
        "according",
        "to",
        "vets",
        "by",
        "the",
        "mayor's",
        "count",
        "—",
        "(",
        ")",
        "which",
        "9",
        "percent",
    ]
)


def parts(text: str):
    document = Document(text, "art_x", "ver_x")
    dates, reference = find_dates(document, None, read_headers(document))
    quotes, speakers = find_quotes(document)
    return document, find_figures(document, dates), dates, quotes, speakers, reference


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_linking_adds_and_takes_away_nothing_else(text):
    document, figures, dates, quotes, speakers, reference = parts(text)
    linked = link_claims(document, figures, dates, quotes, speakers, reference)
    assert [bare(figure) for figure in linked] == [bare(figure) for figure in figures]
    for figure in linked:
        assert (figure.claimant is None) == (figure.claimant_rule is None)
        assert (figure.as_of_start is None) == (figure.as_of_rule is None)
        if figure.as_of_start and figure.as_of_end:
            assert figure.as_of_start < figure.as_of_end


def bare(figure: Figure) -> Figure:
    """Return ``figure`` without what linking fills in."""
    return replace(
        figure, claimant=None, claimant_rule=None, speaker_id=None, quote_id=None, date_id=None, as_of_start=None,
        as_of_end=None, as_of_rule=None, predicate_class=None, item_head=None,
    )  # fmt: skip


def test_ids_point_to_records():
    document, figures, dates, quotes, speakers, reference = parts(
        "“We lost 9 goats in 2019,” said Ada Quill."
    )
    (figure,) = link_claims(document, figures, dates, quotes, speakers, reference)
    assert figure.date_id in {one.date_id for one in dates}
    assert figure.quote_id in {one.quote_id for one in quotes}
    assert figure.speaker_id in {one.speaker_id for one in speakers}


def test_publication_is_never_filled_in(link):
    assert link("Forty goats died.", date(2024, 3, 5))["Forty goats"].as_of_start is None


def test_no_figures_no_work():
    assert link_claims(Document("Goats slept."), (), (), (), ()) == ()


@pytest.mark.parametrize(
    "piece", ["said 40, ", "40 by the ", "since 2019 40 ", ", who put 40 at ", "“40” said "]
)
def test_long_texts_take_linear_time(piece):
    text = "\n\n".join(piece * 12 for _ in range(300))
    given_parts = parts(text)
    begin = time.process_time()
    link_claims(*given_parts)
    assert time.process_time() - begin < 5


@pytest.mark.skipif(not SHARED.exists(), reason="the real article is not part of the project")
def test_the_real_article():
    gold = json.loads((SHARED / "belarus-2020-08-14.gold.json").read_text("utf-8"))["figures"]
    document, figures, dates, quotes, speakers, reference = parts(
        (SHARED / "belarus-2020-08-14.txt").read_text("utf-8")
    )
    claims = link_claims(document, figures, dates, quotes, speakers, reference)
    linked = {figure.char_end: figure for figure in claims}
    for one in gold:
        figure = linked[one["end"]]
        day = figure.as_of_start.date().isoformat() if figure.as_of_start else None
        assert (one["surface"], figure.claimant, day) == (one["surface"], one["source"], one["date"])
    arrests = [figure for figure in linked.values() if figure.predicate_class == "arrests" and figure.value]
    assert {figure.value for figure in arrests} >= {1000.0, 6700.0}
    assert {figure.item_head for figure in arrests} == {"person"}
