from __future__ import annotations

from lxml.etree import fromstring
from lxml.html import document_fromstring

from flows.sources.page.main_text import _blocks, main_blocks

PARAGRAPHS = [
    f"Paragraph {number} tells how the council debated the bridge, its cost and its noise for {number} hours."
    for number in ("one", "two", "three", "four")
]


def test_paragraphs_of_the_article_and_nothing_of_the_menu() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    menu = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    page = f"<html><body>{menu}<article>{body}</article></body></html>"
    assert main_blocks(document_fromstring(page)) == PARAGRAPHS


def test_no_article_gives_no_blocks() -> None:
    assert main_blocks(document_fromstring("<html><body><script>x()</script></body></html>")) == []


def test_blocks_of_every_kind() -> None:
    body = fromstring(
        "<body>loose<p>One <hi>two</hi>\n three<lb/>four</p><list><item>a</item><item>b</item></list>"
        "<quote><p>said</p></quote><table><row><cell>x</cell><cell>1</cell></row></table>tail</body>"
    )
    assert list(_blocks(body)) == ["loose", "One two three", "four", "a", "b", "said", "x | 1", "tail"]
