"""A page's JSON-LD (https://schema.org/Article): the object that describes the article."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Node = dict[str, Any]

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|ClaimReview|Review)$")
_PAGE_TYPES = re.compile(r"(?:WebPage|CreativeWork|VideoObject)$")
_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA[")
_CLOSINGS = (";", "-->", "//]]>", "// ]]>", "/*]]>*/", "]]>")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_PROPERTY = re.compile(
    r'"(@type|headline|datePublished|dateModified|isAccessibleForFree|inLanguage|wordCount)"\s*:\s*'
    r'(?:"((?:[^"\\\n]|\\.){1,500})"|([\w.-]{1,40}))'
)
_ESCAPE = re.compile(r"\\(.)")
_MAX_NODES = 2000
_MAX_DEPTH = 12


def article_nodes(tree: HtmlElement) -> list[Node]:
    """Return the JSON-LD objects that may describe the page: articles, then plain pages, in page order."""
    nodes = [
        node
        for script in tree.iter("script")
        if _is_linked_data(script)
        for node in _nodes(_loaded(script.text))
    ]
    articles = [node for node in nodes if _has_type(node, _ARTICLE_TYPES)]
    return articles + [node for node in nodes if _has_type(node, _PAGE_TYPES) and node not in articles]


def text_of(value: object) -> str | None:
    """Return a property's text: a string, a number, the first of a list, the name or ``@id`` of an object."""
    if isinstance(value, list):
        return next(filter(None, map(text_of, value)), None)
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("@id") or value.get("url"))
    if isinstance(value, str):
        return " ".join(html.unescape(html.unescape(value)).split()) or None
    return str(value) if isinstance(value, int | float | bool) else None


def texts_of(value: object) -> list[str]:
    """Return every text of a property that may be a list."""
    values = value if isinstance(value, list) else [value]
    return [text for text in map(text_of, values) if text]


def _is_linked_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"


def _loaded(text: str | None) -> object:
    """Return the value of one script, with the mistakes that pages make with it mended."""
    if not text or not text.strip():
        return None
    body = _unwrapped(text)
    for candidate in (body, _TRAILING_COMMA.sub("", body), html.unescape(body)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(body[:100_000])


def _unwrapped(text: str) -> str:
    """Return the JSON in a script: pages wrap it in comments and end it like a statement."""
    body = text.strip()
    for opening in _OPENINGS:
        body = body.removeprefix(opening).lstrip()
    for _ in _CLOSINGS:
        for closing in _CLOSINGS:
            body = body.removesuffix(closing).rstrip()
    return body


def _salvaged(body: str) -> Node | None:
    """Return the plain properties of an object that is not JSON, or None when it has none."""
    found = [(name, _ESCAPE.sub(r"\1", quoted) or bare) for name, quoted, bare in _PROPERTY.findall(body)]
    return dict(reversed(found)) or None


def _nodes(value: object) -> Iterator[Node]:
    """Yield the typed objects of a document: itself, its list, its ``@graph``, its main entity."""
    todo: list[tuple[object, int]] = [(value, 0)]
    for _ in range(_MAX_NODES):
        if not todo:
            return
        current, depth = todo.pop(0)
        if depth > _MAX_DEPTH:
            continue
        if isinstance(current, list):
            todo[:0] = [(item, depth + 1) for item in current]
        elif isinstance(current, dict):
            yield current
            todo[:0] = [
                (current[key], depth + 1)
                for key in ("@graph", "mainEntity", "itemReviewed")
                if key in current
            ]


def _has_type(node: Node, pattern: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and pattern.search(name)
        for name in (types if isinstance(types, list) else [types])
    )
