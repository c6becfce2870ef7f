from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from flows.sources.page.linked_data import article_nodes, text_of


def nodes(*scripts: str) -> list[dict[str, object]]:
    body = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return article_nodes(document_fromstring(f"<html><head>{body}</head><body>x</body></html>"))


def test_articles_come_before_pages_and_graphs_are_opened() -> None:
    found = nodes('{"@graph": [{"@type": "WebPage", "name": "p"}, {"@type": ["NewsArticle"], "name": "a"}]}')
    assert [node["name"] for node in found] == ["a", "p"]


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Article", "headline": "H"} -->',
        '{"@type": "Article", "headline": "H",};',
        '{"@type": "Article", "headline": "H", "text": "a\nline end"}',
        '{"@type": "Article", "headline": "H", "description": \'not JSON\'}',
    ],
)
def test_the_mistakes_of_pages_are_mended(script: str) -> None:
    (node,) = nodes(script)
    assert node["headline"] == "H"


@pytest.mark.parametrize(
    "script", ["", "not json", "[" * 5000, '{"@type": "Organization", "name": "x"}', "3", "null"]
)
def test_what_describes_no_article_gives_nothing(script: str) -> None:
    assert nodes(script) == []


def test_texts_are_unescaped() -> None:
    assert text_of([{"name": "Smith &amp;amp; Sons"}]) == "Smith & Sons"
    assert text_of(False) == "False"
    assert text_of({"a": 1}) is None
