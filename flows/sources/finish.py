"""What every source owes an article, whatever its kind: language, canonical URL, the day in its URL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.sources.languages import language_code, language_of
from flows.sources.protocol import Reject
from flows.sources.rows import not_later
from flows.sources.url_facts import day_of_url
from transforms.addresses import canonical_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flows.sources.protocol import SourceOptions
    from transforms.records import Article


def finished(items: Iterable[Article | Reject], options: SourceOptions) -> Iterator[Article | Reject]:
    """Yield the items with language and URL facts; an article in a language that is not taken is a reject."""
    for item in items:
        if isinstance(item, Reject):
            yield item
            continue
        language = language_code(item.language) or language_of(item.text, options.page_seconds)
        if language is not None and options.languages is not None and language not in options.languages:
            detail = f"the text is in {language}; taken: {', '.join(sorted(options.languages))}"
            yield Reject(item.source_ref, "language", detail, external_id=item.external_id, text=item.text)
            continue
        yield replace(_located(item, options), language=language)


def _located(article: Article, options: SourceOptions) -> Article:
    if article.url is None:
        return article
    if article.url_canonical is None:
        article = replace(article, url_canonical=canonical_address(article.url))
    day = day_of_url(article.url or "") if article.published_at is None else None
    if day is None or not_later(day, options.now) is None:
        return article
    return replace(article, published_at=day.at, published_precision=day.precision, published_source="url")
