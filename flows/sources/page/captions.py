"""Captions of a page's pictures, which trafilatura leaves out, each before the paragraph that follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from flows.sources.page.main_text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-](?:text|content|body|copy))", re.I)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"})
_OUTSIDE = frozenset({"nav", "aside", "footer", "a", "button", "script", "style", "noscript", "template"})
_NO_WORD = re.compile(r"[^\w]+")
_KEY_CHARACTERS = 60
_MAX_CAPTION = 1200
_LABEL = re.compile(
    r"(?:read|see|watch|listen|more|related|also|next|previously|don['’]t miss)\b[\w ]{0,20}:\s*", re.I
)
"""What stands before a link to another story, in small print or capitals."""
_MIN_LINKED_SHARE = 0.95


class Layout(NamedTuple):
    """What the markup shows about the blocks of a main text."""

    captions: dict[int, list[str]]
    """Index of a block to the captions that stand before it; the number of blocks for those at the end."""
    linked: frozenset[int]
    """Blocks that are one link to somewhere else."""
    caption_blocks: frozenset[int]
    """Blocks that are themselves captions."""


def read_layout(tree: HtmlElement, blocks: Sequence[str]) -> Layout:
    """Return where captions stand among ``blocks``, and which blocks are but a link."""
    index_of = {key(block): number for number, block in reversed(list(enumerate(blocks)))}
    captions: dict[int, list[str]] = {}
    linked: set[int] = set()
    own: set[int] = set()
    plain: set[int] = set()
    waiting: list[tuple[str, HtmlElement]] = []
    matched: list[HtmlElement] = []
    for element, is_caption in _pieces(tree):
        text = tidy(element.text_content())
        number = index_of.get(key(text))
        if is_caption:
            if number is not None:
                own.add(number)
            elif 2 < len(text) <= _MAX_CAPTION:
                waiting.append((text, element))
        elif number is not None:
            matched.append(element)
            plain.add(number)
            captions.setdefault(number, []).extend(_of_article(waiting, element))
            waiting = []
            if _is_link(element, text):
                linked.add(number)
    if matched and waiting:
        captions.setdefault(len(blocks), []).extend(_of_article(waiting, matched[-1]))
    return Layout(_once(captions), frozenset(linked), frozenset(own - plain))


def key(text: str) -> str:
    """Return what tells a paragraph from others, whatever its spaces and punctuation.

    >>> key("“No,” she  said.")
    'noshesaid'
    """
    return _NO_WORD.sub("", text[: 3 * _KEY_CHARACTERS]).lower()[:_KEY_CHARACTERS]


def _pieces(tree: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """Yield a page's paragraphs and captions in document order; a caption's own paragraphs belong to it."""
    inside: HtmlElement | None = None
    for element in tree.iter(
        "figcaption", "p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"
    ):
        if inside is not None and inside in element.iterancestors():
            continue
        inside = None
        if element.tag == "figcaption" or _CAPTION_CLASS.search(element.get("class") or ""):
            inside = element
            yield element, True
        elif element.tag in _PARAGRAPHS:
            yield element, False


def _of_article(captions: list[tuple[str, HtmlElement]], paragraph: HtmlElement) -> Iterator[str]:
    """Yield the captions that share a close container with ``paragraph`` and are no teaser's or menu's."""
    container = next(paragraph.iterancestors("article", "main"), None)
    near = [above for above in list(paragraph.iterancestors())[:4] if above.tag not in {"body", "html"}]
    for text, element in captions:
        above = list(element.iterancestors())
        if any(ancestor.tag in _OUTSIDE for ancestor in above):
            continue
        if (container is not None and container in above) or any(ancestor in above for ancestor in near):
            yield text


def _is_link(element: HtmlElement, text: str) -> bool:
    if element.tag.startswith("h") or not text:
        return False
    label = _LABEL.match(text)
    linked = sum(len(tidy(link.text_content())) for link in element.iter("a"))
    return linked > 0 and linked >= _MIN_LINKED_SHARE * (len(text) - (label.end() if label else 0))


def _once(captions: dict[int, list[str]]) -> dict[int, list[str]]:
    """Return ``captions`` with each text once: galleries and lazy images repeat theirs."""
    seen: set[str] = set()
    kept: dict[int, list[str]] = {}
    for number in sorted(captions):
        for text in captions[number]:
            if key(text) and key(text) not in seen:
                seen.add(key(text))
                kept.setdefault(number, []).append(text)
    return kept
