"""Articles in batches: a task is seconds of work, never one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from transforms.records import Article

BATCH_CHARACTERS = 1_000_000
"""About 170,000 words: some seconds of extraction, some tens of MB of records."""
BATCH_ARTICLES = 500


def batches(
    articles: Iterable[Article], characters: int = BATCH_CHARACTERS, count: int = BATCH_ARTICLES
) -> Iterator[list[Article]]:
    """Yield ``articles`` in order, in lists of up to ``count`` articles or about ``characters`` of text.

    >>> from transforms.records import Article
    >>> [len(batch) for batch in batches([Article("a" * 6)] * 5, characters=10)]
    [2, 2, 1]
    """
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= characters or len(batch) >= count:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
