from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from transforms.claims.clauses import Clauses
from transforms.claims.link import link_claims
from transforms.claims.rules import EXAMPLE_DAY
from transforms.claims.words import Words
from transforms.dates.find import find_dates
from transforms.figures.find import find_figures
from transforms.headers import read_headers
from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.records import Figure

Link = Callable[..., dict[str, Figure]]


def linked(text: str, published: date | None = EXAMPLE_DAY) -> dict[str, Figure]:
    """Return the linked figures of ``text`` by their surface."""
    document = Document(text, "art_x", "ver_x")
    moment = None if published is None else datetime.combine(published, time(), UTC)
    dates, reference = find_dates(document, moment, read_headers(document))
    quotes, speakers = find_quotes(document)
    figures = link_claims(document, find_figures(document, dates), dates, quotes, speakers, reference)
    return {figure.surface: figure for figure in figures}


@pytest.fixture
def link() -> Link:
    """Return a function from a text to its linked figures by surface."""
    return linked


@pytest.fixture
def read_words() -> Callable[[str], Words]:
    """Return a function from a sentence to its words."""
    return lambda text: Words(Document(text).sentences[0])


@pytest.fixture
def read_clauses() -> Callable[[str], tuple[Words, Clauses]]:
    """Return a function from a sentence to its words and clauses."""

    def read(text: str) -> tuple[Words, Clauses]:
        words = Words(Document(text).sentences[0])
        return words, Clauses(words)

    return read
