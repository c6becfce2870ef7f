from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from flows.sources.page.authors import read_authors


def authors(body: str = "", *nodes: dict[str, object], **meta: list[str]) -> tuple[str, ...]:
    tree = document_fromstring(
        f"<html><body><article>{body}<p>The quay was closed.</p></article></body></html>"
    )
    return read_authors(list(nodes), meta, tree)


def test_the_first_place_that_gives_names_counts() -> None:
    node: dict[str, object] = {"author": {"name": "Ann Wright"}}
    assert authors("", node, author=["Bo Smith"]) == ("Ann Wright",)
    assert authors("", {"author": {"@id": "https://example.org/#ann"}}, author=["Bo Smith"]) == ("Bo Smith",)
    assert authors("", {"author": {}}, {"author": "Cy Young"}) == ("Cy Young",)
    assert authors("", **{"article:author": ["Ann Wright", "Bo Smith"]}) == ("Ann Wright", "Bo Smith")
    assert authors(
        "", **{"article:author": ["https://social.example/ann"], "parsely-author": ["Bo Smith"]}
    ) == ("Bo Smith",)


@pytest.mark.parametrize(
    "name", ["kevin-r", "admin", "user42", "newsdesk", "ann.writer", "@ann", "https://x.example"]
)
def test_how_a_system_calls_its_users_is_no_name(name: str) -> None:
    assert authors(author=[name]) == ()


@pytest.mark.parametrize("name", ["Ann Wright", "Regan", "danah boyd", "Zoë", "Ann Wright-Smith", "李雷"])
def test_names_of_one_or_more_words_are_kept(name: str) -> None:
    assert authors(author=[name]) == (name,)


@pytest.mark.parametrize(
    "body",
    [
        '<a rel="author" href="/ann">Ann Wright</a>',
        '<div class="story-byline">By Ann Wright, Example News</div>',
        '<p class="article__byline">Posted by <span class="c-byline__author">Ann Wright</span></p>',
        '<span itemprop="author" itemscope><span itemprop="name">Ann Wright</span></span>',
        '<div><span class="author vcard">Ann Wright</span></div><aside><a rel="author">Bo Smith</a></aside>',
        '<div class="byline-name">Ann Wright</div><ul class="comments"><li class="author">Bo Smith</li></ul>',
    ],
)
def test_a_byline_that_readers_see_is_the_last_resort(body: str) -> None:
    assert authors(body) == ("Ann Wright",)
    assert authors(body, author=["Cy Young"]) == ("Cy Young",)


def test_all_names_of_the_byline_are_read_and_no_other() -> None:
    byline = '<div class="top"><p><a rel="author">Ann Wright</a> and <a rel="author">Bo Smith</a></p></div>'
    assert authors(byline + '<div class="next"><p><a rel="author">Cy Young</a></p></div>') == (
        "Ann Wright",
        "Bo Smith",
    )


@pytest.mark.parametrize(
    "body",
    [
        '<div class="comment-author">Ann Wright</div>',
        '<div class="related"><p><a rel="author">Ann Wright</a></p></div>',
        '<div class="byline">Detroit Example staff</div>',
        '<div class="byline">The harbour was closed on Monday when the crane fell on the quay and nobody came to</div>',
        '<div class="authority">Harbour Board</div>',
    ],
)
def test_what_is_no_byline_of_the_page_gives_nothing(body: str) -> None:
    assert authors(body) == ()
