from __future__ import annotations

import pytest

from flows.sources.page.article import Found, page_article
from flows.sources.page.characters import one_line, usable, whole
from flows.sources.page.markup import markup_text
from flows.sources.protocol import SourceOptions
from transforms.records import Article

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
ODD = [
    "\x01",
    "\x02",
    "\x0b",
    "\x1b",
    "\x1e",
    "\x7f",
    "\ufffe",
    "&#1;",
    "&#x1B;",
    "&#11;",
    "&#xFFFF;",
    "&#0;",
    "&#55296;",
]


@pytest.mark.parametrize("odd", ODD)
def test_a_character_that_no_tree_may_hold_does_not_cost_the_page(odd: str) -> None:
    body = "".join(f"<p>{n} a{odd}b {WORDS}</p>" for n in range(4))
    data = f"<html><head><title>Crane</title></head><body><article>{body}</article></body></html>".encode()
    item = page_article(Found(data, "a.html", "html"), SourceOptions())
    assert isinstance(item, Article)
    assert item.text.count(WORDS) == 4
    assert not set(item.text) & set("\x01\x02\x0b\x1b\x1e\x7f\ufffe\uffff")


def test_what_may_be_held_stays() -> None:
    text = "a\tb\r\nc &#9;&#10;&#13;&#160;&#128;&#x110; é\u2028 &#12;"
    assert usable(text) == text


def test_text_of_feeds_can_be_kept() -> None:
    assert markup_text("<p>One \ud800 two\x01</p>") == "One \N{REPLACEMENT CHARACTER} two"
    assert whole("\ud83d\ude00 \ude00") == "\N{GRINNING FACE} \N{REPLACEMENT CHARACTER}"
    assert one_line("\x00 Tides\n\x9f turn\ud800 ") == "Tides turn\N{REPLACEMENT CHARACTER}"
