"""Who wrote a page: JSON-LD before meta tags before the byline that readers see."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from flows.sources.page.characters import one_line
from flows.sources.page.linked_data import Node, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

_META = (
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article.author",
    "analyticsattributes.author",
)
_NO_NAME = re.compile(
    r"https?:|@|^\s*$|^\W|^(?:admin|administrator|staff|editor|none|null|undefined|unknown|anonymous|guest)$",
    re.I,
)
_LOGIN = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)+|\w*\d\w*|[a-z]+")
"""How a content system calls a user: one word without a capital, joined or numbered."""
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}")
_NO_PERSON = re.compile(
    r"\b(?:(?-i:[A-Z]{2,})|news|business|times|post|press|editor|writer|reporter|correspondent|staff|media|sports?)\b",
    re.I,
)
_BY = re.compile(r"^\s*(?:(?:posted|written|published|words|story|reported)\s+)?by[:\s]\s*", re.I)
_BETWEEN_NAMES = re.compile(r"\s*(?:;|\||\s+and\s+|\s+&\s+|,\s+and\s+)\s*", re.I)
_BYLINE_CLASS = re.compile(
    r"(?:[a-z]+[-_]{1,2}){0,4}(?:author|byline)(?:[-_]{1,2}(?:name|names|link|text|item))?", re.I
)
_ELSEWHERE = re.compile(
    r"comment|related|sidebar|footer|promo|recommend|teaser|widget|disqus|most-|popular|(?<!v)card|bio|rp4wp|caption|credit",
    re.I,
)
_NOT_THE_PAGES = frozenset({"aside", "nav", "footer", "figure", "blockquote"})
_BYLINE_TAGS = ("a", "span", "p", "div", "address", "li", "strong", "em", "b", "h3", "h4", "h5")
_MAX_BYLINE = 150
_MAX_AUTHORS = 50
_MAX_VISIBLE = 6
_MAX_BYLINES = 100
"""Elements that may be a byline and are looked at: a page of comments has thousands."""
_MAX_NAME = 100


def read_authors(nodes: list[Node], meta: Mapping[str, list[str]], tree: HtmlElement) -> tuple[str, ...]:
    """Return the names of the page's authors, from the first place that gives any."""
    sources: tuple[Iterable[str], ...] = (
        _stated(nodes[:1], "author"),
        _stated(nodes, "author", "creator"),
        *(meta.get(name, ()) for name in _META),
    )
    for stated in sources:
        names = tuple(dict.fromkeys(name for text in stated for name in _names(text)))
        if names:
            return names[:_MAX_AUTHORS]
    return _visible(tree)


def is_name(text: str) -> bool:
    """Tell whether ``text`` can be the name of an author or a publisher, and is no address or placeholder."""
    return not _NO_NAME.search(text) and len(text) < _MAX_NAME


def _stated(nodes: Iterable[Node], *names: str) -> Iterator[str]:
    return (text for name in names for node in nodes for text in texts_of(node.get(name)))


def _names(text: str) -> Iterator[str]:
    """Yield the names in a byline or a list of names."""
    for part in _BETWEEN_NAMES.split(_BY.sub("", text)):
        for name in _with_commas(part):
            if is_name(name) and not _LOGIN.fullmatch(name):
                yield name


def _with_commas(text: str) -> list[str]:
    """Return the names in a list with commas; an employer or a degree after the first name is none."""
    first, *rest = [part.strip() for part in text.split(",")]
    return [first, *(part for part in rest if _PERSON.fullmatch(part) and not _NO_PERSON.search(part))]


def _visible(tree: HtmlElement) -> tuple[str, ...]:
    """Return the persons in the first byline of the page that is marked as one, outside comments and teasers."""
    found: list[str] = []
    place: HtmlElement | None = None
    for element in islice(filter(_is_byline, tree.iter(*_BYLINE_TAGS)), _MAX_BYLINES):
        if place is not None and place not in element.iterancestors():
            continue
        text = one_line(element.text_content())
        names = [name for name in _names(text) if _is_person(name)] if len(text) <= _MAX_BYLINE else []
        if names and _is_of_the_article(element):
            found += names
            place = place if place is not None else next(iter(list(element.iterancestors())[1:2]), None)
    return tuple(dict.fromkeys(found))[:_MAX_VISIBLE]


def _is_byline(element: HtmlElement) -> bool:
    marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
    return "author" in marks or any(map(_BYLINE_CLASS.fullmatch, (element.get("class") or "").split()))


def _is_person(name: str) -> bool:
    return (
        _PERSON.fullmatch(name) is not None
        and not _NO_PERSON.search(name)
        and name[0].isupper()
        and name.split()[-1][0].isupper()
    )


def _is_of_the_article(element: HtmlElement) -> bool:
    """Tell whether no container of ``element`` is a comment, a teaser or another piece of furniture."""
    for above in (element, *element.iterancestors()):
        if above.tag in _NOT_THE_PAGES:
            return False
        if above.tag not in {"body", "html"} and _ELSEWHERE.search(
            f"{above.get('class') or ''} {above.get('id') or ''}"
        ):
            return False
    return True
