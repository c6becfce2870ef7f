"""A page's JSON-LD (https://schema.org/Article): the object that describes the article."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flows.sources.page.characters import one_line
from flows.sources.page.script_json import loaded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

Node = dict[str, Any]

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|ClaimReview|Review)$")
_PAGE_TYPES = re.compile(r"(?:WebPage|CreativeWork|VideoObject)$")
_REFERENCES = ("author", "creator", "publisher", "sourceOrganization", "provider")
"""Properties that a graph gives as the ``@id`` of another of its objects."""
_MAX_NODES = 2000
_MAX_DEPTH = 12
_MAX_VALUES = 200


def article_nodes(tree: HtmlElement) -> list[Node]:
    """Return the JSON-LD objects that may describe the page: articles, then plain pages, in page order.

    What they name by reference (``"author": {"@id": "#jane"}``) is put in its place.
    """
    nodes = [
        node
        for script in tree.iter("script")
        if _is_linked_data(script)
        for node in _nodes(loaded(script.text))
    ]
    by_id = {
        node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and _is_named(node)
    }
    articles = [node for node in nodes if _has_type(node, _ARTICLE_TYPES)]
    pages = [node for node in nodes if _has_type(node, _PAGE_TYPES) and not _has_type(node, _ARTICLE_TYPES)]
    return [_with_referred(node, by_id) for node in articles + pages]


def of_page(nodes: list[Node], addresses: Iterable[str]) -> list[Node]:
    """Return those of a page's ``nodes`` that describe it and not the articles that it leads to, its own first.

    When one of the articles says that it stands at one of ``addresses``, those that stand elsewhere are left out.
    """
    own = {place for place in map(_place, addresses) if place}
    placed = [(node, _places(node)) for node in nodes]
    if not any(places & own for node, places in placed if _has_type(node, _ARTICLE_TYPES)):
        return nodes
    kept = [(node, bool(places & own)) for node, places in placed if not places or places & own]
    return [node for node, _ in sorted(kept, key=lambda pair: not pair[1])]


def _places(node: Node) -> set[str]:
    """Return where an article says that it stands."""
    stated = (node.get("url"), node.get("mainEntityOfPage"), node.get("@id"))
    texts = (_address(value) if isinstance(value, dict) else value for value in stated)
    return {place for place in (_place(text) for text in texts if isinstance(text, str)) if place}


def _place(url: str) -> str:
    """Return host and path of a URL, in the form that its mobile and AMP versions share; "" for a front page."""
    try:
        parts = urlsplit(url.strip().lower())
    except ValueError:
        return ""
    path = parts.path.rstrip("/").removesuffix("/amp").rstrip("/")
    host = re.sub(r"^(?:www|m|amp|mobile)\.", "", parts.hostname or "")
    return f"{host}{path}" if parts.scheme in {"http", "https"} and path else ""


def text_of(value: object, depth: int = _MAX_DEPTH) -> str | None:
    """Return a property's text: a string, a number, the first of a list, the name or ``@id`` of an object."""
    if isinstance(value, list):
        texts = (text_of(one, depth - 1) for one in value[:_MAX_VALUES] if depth)
        return next(filter(None, texts), None)
    if isinstance(value, dict):
        named = (text_of(value.get(name), depth - 1) for name in ("name", "@value", "@list", "@set") if depth)
        return next(filter(None, named), None) or text_of(_whole_name(value)) or text_of(_address(value))
    if isinstance(value, str):
        return one_line(html.unescape(html.unescape(value))) or None
    return str(value) if isinstance(value, int | float | bool) else None


def texts_of(value: object) -> list[str]:
    """Return every text of a property that may be a list."""
    if isinstance(value, dict):
        value = value.get("@list") or value.get("@set") or value
    values = value[:_MAX_VALUES] if isinstance(value, list) else [value]
    return [text for text in map(text_of, values) if text]


def _whole_name(value: Node) -> str | None:
    parts = (value.get("givenName"), value.get("familyName"))
    return " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip()) or None


def _address(value: Node) -> str | None:
    return next((one for one in (value.get("@id"), value.get("url")) if isinstance(one, str) and one), None)


def _is_linked_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"


def _is_named(node: Node) -> bool:
    return bool(node.get("name") or node.get("givenName"))


def _with_referred(node: Node, by_id: dict[str, Node]) -> Node:
    """Return ``node`` with the objects that it refers to by their ``@id``."""
    referred = {name: _referred(node[name], by_id) for name in _REFERENCES if name in node}
    return {**node, **referred}


def _referred(value: object, by_id: dict[str, Node]) -> object:
    if isinstance(value, list):
        return [_referred(one, by_id) for one in value[:_MAX_VALUES] if not isinstance(one, list)]
    if isinstance(value, dict) and not _is_named(value):
        name = value.get("@id")
        return by_id.get(name, value) if isinstance(name, str) else value
    return by_id.get(value, value) if isinstance(value, str) else value


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
