"""The first real input against its hand-made gold, where ``../shared`` is there (pytest -s shows all of it)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from transforms.extract import extract
from transforms.records import Article, Extraction

ARTICLES = Path(__file__).parents[3] / "shared" / "articles"
NAME = "belarus-2020-08-14"
LEAST = 0.8
"""Precision and recall of spans in each table."""

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="no ../shared/articles beside this checkout")


def _article_gold() -> ModuleType:
    name = "article_gold"
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract(Article((ARTICLES / f"{NAME}.txt").read_bytes().decode("utf-8")))


@pytest.mark.parametrize("table", ["figures", "dates", "quotes"])
def test_spans_are_those_of_the_gold(table: str, extraction: Extraction) -> None:
    gold = _article_gold()
    score = gold.score_article(extraction, gold.read_gold(ARTICLES / f"{NAME}.gold.json"))[table]
    print(f"{table}: {score.line()}\n  missed {score.missed}\n  not in the gold {score.spurious}")
    assert score.precision >= LEAST
    assert score.recall >= LEAST


def test_what_the_article_row_says(extraction: Extraction) -> None:
    metadata = _article_gold().read_gold(ARTICLES / f"{NAME}.gold.json")["metadata"]
    assert extraction.headers.publisher == metadata["publisher"]
    assert extraction.headers.dateline_place == metadata["dateline"]
    assert list(extraction.headers.contributors) == metadata["contributors"]
    assert extraction.headers.published_at is metadata["published"]
    assert extraction.reference.date is not None
    assert extraction.reference.date.isoformat() == metadata["reference_date"]
    assert extraction.reference.source == "inferred"


def test_furniture_is_labelled_and_not_body(extraction: Extraction) -> None:
    text = extraction.article.text
    for line in _article_gold().read_gold(ARTICLES / f"{NAME}.gold.json")["not_body"]:
        at = text.index(line)
        [kind] = [zone.kind for zone in extraction.zones if zone.char_start <= at < zone.char_end]
        assert kind != "body", line


def test_every_offset_gives_its_surface(extraction: Extraction) -> None:
    text = extraction.article.text
    for record in (*extraction.figures, *extraction.dates, *extraction.quotes):
        assert text[record.char_start : record.char_end] == record.surface
