"""The one road through the transforms: an article in, everything it states out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.link import link_claims
from transforms.dates.find import find_dates
from transforms.figures.find import find_figures
from transforms.headers import read_headers
from transforms.identity import identify
from transforms.language.document import Document
from transforms.quotes.find import find_quotes
from transforms.records import Extraction

if TYPE_CHECKING:
    from datetime import datetime

    from transforms.records import Article, Headers, Precision, ZoneKind


UNREAD: frozenset[ZoneKind] = frozenset({"related", "newsletter", "contact", "legal"})
"""Zones about something other than the article's story; no record is read from them unless asked for."""


def extract(article: Article, unread: frozenset[ZoneKind] = UNREAD) -> Extraction:
    """Return the figures, dates, quotes and speakers of ``article``, each with the span it was read from.

    A plain function of the article: no clock, file or network; the same article and version of this
    package give equal records. Records are in order of ``char_start``. Every zone is labelled; from those
    of the kinds in ``unread`` no record is read.

    Raises:
        ValueError: the text holds lone surrogates, which no UTF-8 table can keep.
    """
    article_id, version_id, text_hash = identify(article)
    document = Document(article.text, article_id, version_id, article.publisher, article.zones, unread)
    headers = read_headers(document)
    dates, reference = find_dates(document, publication(article, headers)[0], headers)
    quotes, speakers = find_quotes(document)
    figures = find_figures(document, dates)
    return Extraction(
        article=article,
        article_id=article_id,
        version_id=version_id,
        text_sha256=text_hash,
        headers=headers,
        reference=reference,
        zones=document.zones,
        word_count=len(article.text.split()),
        figures=link_claims(document, figures, dates, quotes, speakers, reference),
        dates=dates,
        quotes=quotes,
        speakers=speakers,
    )


def publication(article: Article, headers: Headers) -> tuple[datetime | None, Precision | None, str | None]:
    """Return when ``article`` was published, how precisely that is known and from what.

    What the source knows wins over a timestamp line of the text, and that over a day in the address alone.
    """
    from_text = headers.published_at is not None
    if from_text and (article.published_at is None or article.published_source == "url"):
        return headers.published_at, headers.published_precision, "text"
    return article.published_at, article.published_precision, article.published_source
