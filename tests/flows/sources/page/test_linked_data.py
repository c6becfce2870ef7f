from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from flows.sources.page.linked_data import article_nodes, of_page, text_of, texts_of


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


def test_what_a_graph_names_by_reference_is_put_in_its_place() -> None:
    graph = """{"@graph": [
        {"@type": "NewsArticle", "author": {"@id": "#ann"}, "publisher": [{"@id": "#paper"}]},
        {"@type": ["Person"], "@id": "#ann", "name": "Ann Writer"},
        {"@type": "Organization", "@id": "#paper", "name": "The Example"}]}"""
    (node,) = nodes(graph)
    assert (text_of(node["author"]), text_of(node["publisher"])) == ("Ann Writer", "The Example")
    (node,) = nodes('{"@type": "NewsArticle", "author": {"@id": "#nobody"}, "creator": "#ann"}')
    assert (text_of(node["author"]), node["creator"]) == ("#nobody", "#ann")


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ({"@list": [{"name": "Ann Writer"}, {"name": "Bo Smith"}]}, ["Ann Writer", "Bo Smith"]),
        ({"@type": "Person", "givenName": "Ann", "familyName": "Writer"}, ["Ann Writer"]),
        ({"name": {"@value": "Ann Writer", "@language": "en"}}, ["Ann Writer"]),
        ([["Ann Writer"], None, {}, "Bo Smith"], ["Ann Writer", "Bo Smith"]),
        ([], []),
    ],
)
def test_odd_shapes_of_a_name(value: object, texts: list[str]) -> None:
    assert texts_of(value) == texts


def test_a_nest_without_end_is_given_up() -> None:
    deep: object = "Ann Writer"
    for _ in range(900):
        deep = {"name": [deep]}
    assert text_of(deep) is None


def test_the_articles_that_a_page_leads_to_are_not_it() -> None:
    found = nodes(
        '[{"@type": "NewsArticle", "url": "https://example.org/other", "name": "other"},'
        ' {"@type": "NewsArticle", "mainEntityOfPage": {"@id": "http://www.example.org/own/"}, "name": "own"},'
        ' {"@type": "NewsArticle", "name": "nowhere"}, {"@type": "WebPage", "url": "https://example.org/"}]'
    )
    own = of_page(found, ["https://m.example.org/own/amp/?x=1", ""])
    assert [node.get("name") for node in own] == ["own", "nowhere", None]
    assert of_page(found, ["https://example.org/unknown"]) == found
    assert of_page(found, ["http://[bad"]) == found
