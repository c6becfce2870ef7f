"""A page's main text as blocks: trafilatura says which paragraphs are the article, nothing is reworded.

trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15/) favours precision here, which scores
best on news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SPACE = re.compile(r"[ \t\r\n\f\v\u200b\ufeff]+")
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "list", "table", "div", "code", "body", "fw", "ab"})
_CELL_JOINT = " | "


def main_blocks(tree: HtmlElement, url: str | None = None) -> list[str]:
    """Return the paragraphs of the page's main text, in order; none when there is no article."""
    found = bare_extraction(tree, url=url, favor_precision=True, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    return [] if body is None else list(_blocks(body))


def _blocks(element: _Element) -> Iterator[str]:
    """Yield the texts of an element's blocks; text between blocks is a block of its own."""
    if element.tag == "row":
        cells = [tidy("".join(cell.itertext())) for cell in element]
        yield from filter(None, [_CELL_JOINT.join(filter(None, cells))])
        return
    inline = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from filter(None, [tidy("".join(inline))])
            yield from _blocks(child)
            inline = [child.tail or ""]
        elif child.tag == "lb":
            yield from filter(None, [tidy("".join(inline))])
            inline = [child.tail or ""]
        else:
            inline += [*child.itertext(), child.tail or ""]
    yield from filter(None, [tidy("".join(inline))])


def tidy(text: str) -> str:
    r"""Return ``text`` with runs of white space made one space; no-break spaces stay.

    >>> tidy("  12\n   people ")
    '12 people'
    """
    return _SPACE.sub(" ", text).strip(" ")
