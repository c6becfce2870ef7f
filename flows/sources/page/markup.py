"""A piece of HTML, as feeds carry it, to plain text with its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import LxmlError
from lxml.html import HTMLParser, document_fromstring

from flows.sources.page.characters import usable, whole
from flows.sources.page.main_text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    }
)
_HIDDEN = frozenset({"script", "style", "head", "noscript", "template"})


def markup_text(markup: str) -> str:
    r"""Return the text of ``markup``, its blocks parted by blank lines.

    >>> markup_text("<p>One <b>two</b>.</p>Three &amp; four")
    'One two.\n\nThree & four'
    """
    if not markup.strip():
        return ""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(usable(whole(markup)).encode(), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return ""
    lines = "".join(_pieces(tree)).split("\n")
    return "\n\n".join(filter(None, map(tidy, lines)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    """Yield the text of an element with a line end around each block; no recursion, markup may be deep."""
    todo: list[HtmlElement | str] = [element]
    while todo:
        current = todo.pop()
        if isinstance(current, str):
            yield current
            continue
        around = "\n" if current.tag in _BLOCKS else ""
        inner: list[HtmlElement | str] = [] if current.tag in _HIDDEN else [_flat(current.text)]
        for child in current if current.tag not in _HIDDEN else ():
            inner += [child, _flat(child.tail)]
        todo += reversed([around, *inner, around])


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")
