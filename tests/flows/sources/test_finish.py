from __future__ import annotations

from datetime import UTC, datetime

from flows.sources.finish import finished
from flows.sources.protocol import Reject, SourceOptions
from transforms.records import Article

ENGLISH = "The mayor said on Monday that the bridge, which was built in 1932, has to be closed for the year."
GERMAN = "Der Bürgermeister sagte am Montag, dass die alte Brücke bis Ende Mai geschlossen bleiben muss."
URL = "https://example.org/2021/03/04/a?utm_source=x"


def one(article: Article, options: SourceOptions | None = None) -> Article | Reject:
    (item,) = finished([article], options or SourceOptions())
    return item


def test_language_url_and_day_are_added() -> None:
    item = one(Article(ENGLISH, url=URL))
    assert isinstance(item, Article)
    assert (item.language, item.url_canonical) == ("en", "https://example.org/2021/03/04/a")
    assert (item.published_at, item.published_source) == (datetime(2021, 3, 4, tzinfo=UTC), "url")


def test_what_is_given_wins() -> None:
    at = datetime(2021, 3, 1, tzinfo=UTC)
    item = one(Article(GERMAN, url=URL, language="en-GB", published_at=at, published_source="given"))
    assert isinstance(item, Article)
    assert (item.language, item.published_at, item.published_source) == ("en", at, "given")


def test_another_language_is_a_reject_unless_taken() -> None:
    item = one(Article(GERMAN, source_ref="r", external_id="7"))
    assert isinstance(item, Reject)
    assert (item.reason, item.source_ref, item.external_id) == ("language", "r", "7")
    for taken in (None, frozenset({"de"})):
        kept = one(Article(GERMAN), SourceOptions(languages=taken))
        assert isinstance(kept, Article) and kept.language == "de"


def test_a_day_after_the_fetch_is_refused() -> None:
    item = one(Article(ENGLISH, url=URL), SourceOptions(now=datetime(2020, 1, 1, tzinfo=UTC)))
    assert isinstance(item, Article) and item.published_at is None
