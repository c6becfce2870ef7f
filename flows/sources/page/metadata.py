"""What a page says about itself: JSON-LD before OpenGraph before plain meta tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from flows.sources.page.authors import is_name, read_authors
from flows.sources.page.characters import one_line
from flows.sources.page.linked_data import Node, article_nodes, of_page, text_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

_TITLE = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "title",
)
_PUBLISHER = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "cre",
    "article_publication_name",
)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "article:published",
    "og:pubdate",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "article.created",
    "dcterms.date",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "cxenseparse:recs:publishtime",
    "analyticsattributes.articledate",
    "article_date_original",
    "originalpublicationdate",
    "pdate",
    "date",
    "datecreated",
)
_MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "datemodified",
    "article.updated",
    "article:modified",
    "og:updated_time",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "updated-date",
)
_ASIDE = re.compile(r"comments?(?:\b|_)|\brelated|\brecommend", re.I)
_JOINTS = frozenset("|–—-·•")
_MIN_HEADING = 10
_SITE_JOINTS = ("|", "–", "—", " -", "·", "•", " :")
_MAX_TITLE = 500
_MAX_TIMES = 200
_FALSE = frozenset({"false", "no", "0"})


class DateClaim(NamedTuple):
    """A date as a page writes it, and where: "jsonld" or "meta"."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says about itself; nothing here is guessed from the text."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[DateClaim, ...] = ()
    """Every claim, best first."""
    modified: tuple[DateClaim, ...] = ()
    canonical: str | None = None
    language: str | None = None
    is_free: bool | None = None
    word_count: int | None = None
    headings: tuple[str, ...] = ()
    """The page's title in every wording that it has: to know it again above the text."""


def read_metadata(tree: HtmlElement, url: str | None = None) -> PageMetadata:
    """Return what the page says about itself; ``url`` is where it was found."""
    meta = _meta(tree)
    nodes = of_page(article_nodes(tree), (*_canonical_links(tree), *_named(meta, ("og:url",)), url or ""))
    h1 = list(filter(None, (one_line(element.text_content()) for element in list(tree.iter("h1"))[:3])))
    headings = [*_values(nodes, "headline"), *_named(meta, _TITLE), *h1]
    titles = [*headings, *_page_title(tree)]
    language = (
        next(iter(_values(nodes, "inLanguage")), None)
        or tree.get("lang")
        or next(iter(_named(meta, ("language",))), None)
    )
    publishers = [*_publishers(nodes, meta), *_sites(_page_title(tree), headings)]
    publisher = next((name for name in publishers if is_name(name)), None)
    return PageMetadata(
        title=_without_site(titles[0], publisher)[:_MAX_TITLE] if titles else None,
        publisher=publisher[:_MAX_TITLE] if publisher else None,
        authors=read_authors(nodes, meta, tree),
        published=_dates(nodes, meta, tree, ("datePublished", "dateCreated"), _PUBLISHED, "datepublished"),
        modified=_dates(nodes, meta, tree, ("dateModified", "datemodified"), _MODIFIED, "datemodified"),
        canonical=_canonical(tree, nodes, meta, url),
        language=language,
        is_free=_is_free(nodes, meta),
        word_count=_word_count(nodes),
        headings=tuple(dict.fromkeys(titles)),
    )


def _values(nodes: Iterable[Node], *names: str) -> Iterator[str]:
    return (text for name in names for node in nodes for text in texts_of(node.get(name)))


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = one_line(element.get("content") or "")
        if content:
            for attribute in ("property", "name", "itemprop"):
                for name in (element.get(attribute) or "").lower().split():
                    found.setdefault(name, []).append(content)
    return found


def _named(meta: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [content for name in names for content in meta.get(name, ())]


def _page_title(tree: HtmlElement) -> list[str]:
    title = tree.findtext(".//title")
    return list(filter(None, [one_line(title or "")]))


def _without_site(title: str, publisher: str | None) -> str:
    """Return ``title`` without the name of its site at the end: "Tides turn | The Example"."""
    if publisher is None or not title.endswith(publisher):
        return title
    head = title.removesuffix(publisher).rstrip()
    return head.rstrip("|–—-·•:").rstrip() or title if head.endswith(_SITE_JOINTS) else title


def _publishers(nodes: list[Node], meta: dict[str, list[str]]) -> list[str]:
    stated = [*_values(nodes, "publisher", "sourceOrganization", "provider"), *_named(meta, _PUBLISHER)]
    return [
        name.partition(" | ")[0].strip() for name in stated
    ]  # what follows is a slogan or a list of sections


def _sites(page_titles: Iterable[str], headings: Iterable[str]) -> Iterator[str]:
    """Yield the site's name that a page's ``<title>`` adds to the headline: "Tides turn - The Example"."""
    for title in page_titles:
        for heading in headings:
            rest = title.removeprefix(heading) if len(heading) >= _MIN_HEADING else title
            if rest != title and rest.lstrip()[:1] in _JOINTS and rest[1:].strip():
                yield re.split(r"\s[|–—·•-]\s", f" {rest.strip()}")[-1]


def _dates(
    nodes: list[Node],
    meta: dict[str, list[str]],
    tree: HtmlElement,
    keys: tuple[str, ...],
    names: tuple[str, ...],
    item: str,
) -> tuple[DateClaim, ...]:
    claims = [DateClaim(text, "jsonld") for text in _values(nodes, *keys)]
    claims += [DateClaim(text, "meta") for text in _named(meta, names)]
    claims += [DateClaim(text, "meta") for text in _microdata(tree, item)]
    if not claims and item == "datepublished":
        claims = [DateClaim(text, "meta") for text in _only_time(tree)]
    return tuple(dict.fromkeys(claims))


def _only_time(tree: HtmlElement) -> list[str]:
    """Return the one moment that a page's ``<time>`` elements name; of several, none is known as its own."""
    times = list(islice((element for element in tree.iter("time") if element.get("datetime")), _MAX_TIMES))
    moments = {one.get("datetime") or "" for one in times if not any(map(_is_aside, one.iterancestors()))}
    return list(moments) if len(moments) == 1 else []


def _microdata(tree: HtmlElement, item: str) -> Iterator[str]:
    """Yield the dates of elements marked ``itemprop=datePublished`` or ``<time pubdate>``."""

    def is_marked(element: HtmlElement) -> bool:
        named = (element.get("itemprop") or "").lower().split()
        return item in named or (item == "datepublished" and element.get("pubdate") is not None)

    for element in islice(filter(is_marked, tree.iter("time", "span", "p", "div")), _MAX_TIMES):
        if not any(map(_is_aside, element.iterancestors())):
            value = (
                element.get("datetime") or element.get("content") or " ".join(element.text_content().split())
            )
            if value and len(value) < 64:
                yield value.strip()


def _is_aside(element: HtmlElement) -> bool:
    """Tell whether an element holds a reader's comment or a teaser, which have dates of their own."""
    marks = f"{element.get('itemtype') or ''} {element.get('class') or ''} {element.get('id') or ''}"
    return element.tag not in {"body", "html"} and _ASIDE.search(marks) is not None


def _canonical(
    tree: HtmlElement, nodes: list[Node], meta: dict[str, list[str]], url: str | None
) -> str | None:
    stated = [
        *_canonical_links(tree),
        *_named(meta, ("og:url",)),
        *_values(nodes[:1], "mainEntityOfPage", "url"),
    ]
    for value in stated:
        try:
            absolute = urljoin(url or "", value.strip())
            parts = urlsplit(absolute)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname:
            return absolute
    return None


def _canonical_links(tree: HtmlElement) -> list[str]:
    links = (e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split())
    return [link for link in links if link]


def _is_free(nodes: list[Node], meta: dict[str, list[str]]) -> bool | None:
    stated = [text_of(node.get("isAccessibleForFree")) for node in nodes]
    known = [text.lower() for text in stated if text]
    if known:
        return known[0] not in _FALSE
    tier = _named(meta, ("article:content_tier",))
    return tier[0].lower() == "free" if tier else None


def _word_count(nodes: list[Node]) -> int | None:
    stated = next(iter(_values(nodes, "wordCount")), "")
    return int(stated) if stated.isdecimal() and len(stated) < 7 else None
