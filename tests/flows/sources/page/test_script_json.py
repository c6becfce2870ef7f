from __future__ import annotations

import time

import pytest

from flows.sources.page.script_json import loaded


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", //"Report",\n "url": "https://example.org/a//b"}',
        '/* ours */ {"@type": "Article", "url": "https://example.org/a//b",}',
        '//<![CDATA[\n{"@type": "Article", "url": "https://example.org/a//b"};\n//]]>',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;url&quot;: &quot;https://example.org/a//b&quot;}",
    ],
)
def test_comments_commas_and_entities_are_mended(script: str) -> None:
    assert loaded(script) == {"@type": "Article", "url": "https://example.org/a//b"}


def test_several_documents_in_one_script_are_all_read() -> None:
    assert loaded('{"a": 1},\n{"b": 2} </div>') == [{"a": 1}, {"b": 2}]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Ann Writer"', ["Ann Writer"]),
        ('["Ann Writer", "Bo Smith"]', ["Ann Writer", "Bo Smith"]),
        ('{"@type": "Person", "name": "Zo\\u00eb O\\"Hara", "url": "u"}', ['Zoë O"Hara']),
        (
            '[{"name": "Ann Writer", "worksFor": {"x": "]"}}, {"name": "Bo Smith"}]',
            ["Ann Writer", "Bo Smith"],
        ),
    ],
)
def test_the_names_in_an_object_that_is_not_json_are_recovered(author: str, names: list[str]) -> None:
    broken = f"""{{"@type": "NewsArticle", "author": {author}, "publisher": {{"name": "The Example"}},
        "description": 'It's in "quotes"', "headline": "Tides turn"}}"""
    assert loaded(broken) == {
        "@type": "NewsArticle", "author": names, "publisher": ["The Example"], "headline": "Tides turn",
    }  # fmt: skip


@pytest.mark.parametrize(
    "script",
    ["{" * 50_000, '"author":[' * 20_000, '{"author": ' + "[" * 200_000, "//" * 200_000, "/*" * 200_000,
     '{"a":1}' * 30_000 + "{", '"' * 300_001, "\\" * 300_000, '{"headline": "' + "\\" * 300_000],
)  # fmt: skip
def test_the_worst_script_costs_a_moment(script: str) -> None:
    start = time.perf_counter()
    loaded(script)
    assert time.perf_counter() - start < 2
