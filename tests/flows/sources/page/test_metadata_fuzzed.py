"""No page's metadata may cost its text: whatever JSON-LD and meta tags hold, reading them does not raise."""

from __future__ import annotations

import html
import json
import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.page.article import Found, page_article
from flows.sources.page.metadata import PageMetadata, read_metadata
from flows.sources.page.parse import parse_page
from flows.sources.protocol import SourceOptions
from transforms.extract import extract
from transforms.records import Article

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
BODY = "".join(f"<p>{n} {WORDS}</p>" for n in range(4))
KEYS = (
    "@type", "@id", "@graph", "@list", "@value", "name", "givenName", "author", "creator", "publisher", "headline",
    "datePublished", "dateModified", "url", "mainEntity", "mainEntityOfPage", "isAccessibleForFree", "wordCount",
    "inLanguage",
)  # fmt: skip
TEXTS = st.sampled_from(
    ("NewsArticle", "WebPage", "https://example.org/a", "#a", "2021-03-04", "0000-00-00", "http://[", "True",  "\ud800",
     "\x00", "9" * 400, "by ", ",,", "&#0;", "20210304" * 9, "\u0661\u0662")
) | st.text(st.characters(exclude_categories=["Cc"]), max_size=20)  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
VALUES: SearchStrategy[object] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=15,
)
NODES = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8).map(
    lambda node: {"@type": "NewsArticle", **node}
)
META_NAMES = st.sampled_from(
    ("og:title", "og:site_name", "og:url", "author", "article:author", "article:published_time", "pubdate", "date",
     "dcterms.issued", "sailthru.date", "parsely-pub-date", "article:content_tier", "language")
)  # fmt: skip
URLS = st.sampled_from((None, "https://example.org/2021/03/04/a", "http://[", "", "x:y"))


def page(scripts: list[str], meta: list[tuple[str, str]]) -> bytes:
    tags = "".join(
        f'<meta name="{name}" property="{name}" content="{html.escape(text)}">' for name, text in meta
    )
    head = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    text = f"<html><head><title>Crane</title>{tags}{head}</head><body><article>{BODY}</article></body></html>"
    return text.encode("utf-8", "replace")


def metadata(data: bytes, url: str | None) -> PageMetadata:
    return read_metadata(parse_page(data).tree, url)


def is_clean(found: PageMetadata) -> bool:
    """Tell whether no text of ``found`` is blank or holds what no table can keep: controls, lone surrogates."""
    texts = [found.title, found.publisher, found.canonical, found.language, *found.authors, *found.headings]
    given = [text for text in texts if text is not None]
    return all(
        text.strip() and not {unicodedata.category(char) for char in text} & {"Cc", "Cs"} for text in given
    )


@settings(deadline=None, max_examples=150)
@given(st.lists(NODES, max_size=3), st.lists(st.tuples(META_NAMES, TEXTS), max_size=5), URLS)
def test_json_ld_of_any_shape(nodes: list[object], meta: list[tuple[str, str]], url: str | None) -> None:
    assert is_clean(metadata(page([json.dumps(node) for node in nodes], meta), url))


@settings(deadline=None, max_examples=150)
@given(NODES, st.integers(0, 400), st.text(max_size=5), URLS)
def test_json_ld_that_is_broken_anywhere(node: object, place: int, what: str, url: str | None) -> None:
    script = json.dumps(node)
    metadata(page([script[:place] + what + script[place + 1 :]], []), url)


@settings(deadline=None, max_examples=25)
@given(NODES, st.lists(st.tuples(META_NAMES, TEXTS), max_size=3))
def test_the_text_of_a_page_is_read_whatever_stands_beside_it(
    node: object, meta: list[tuple[str, str]]
) -> None:
    item = page_article(Found(page([json.dumps(node)], meta), "a.html", "html"), SourceOptions())
    assert isinstance(item, Article)
    assert WORDS in item.text
    extract(item)
