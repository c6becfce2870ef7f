"""Stable ids: hashes of what a thing is, never of how it was read.

A record's id depends on its article version, its table and its span, so better rules do not rename rows.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from transforms.addresses import canonical_address, is_placeholder

if TYPE_CHECKING:
    from transforms.records import Article


class Identity(NamedTuple):
    """What an article and its text are known by."""

    article_id: str
    version_id: str
    text_sha256: str


def text_sha256(text: str) -> str:
    """Return the hex SHA-256 of ``text`` in UTF-8 (lone surrogates kept as they are)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def hashed_id(prefix: str, *parts: str | int) -> str:
    """Return ``prefix`` and 20 hex digits (80 bits) that name ``parts``.

    >>> hashed_id("fig", "v1", "figures", 0, 15)
    'fig_6aa04701eab14284e328'
    """
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def identify(article: Article) -> Identity:
    """Return the ids of ``article``: by its canonical URL, else its publisher's id, else its text.

    A placeholder ("N/A", "none", "-") in the place of a URL or an id names nothing and is passed over.
    """
    text_hash = text_sha256(article.text)
    url = address_of(article)
    if url:
        article_id = hashed_id("art", "url", url)
    elif is_known_by_id_alone(article) and article.id_scope:
        article_id = hashed_id("art", "id-of", article.id_scope, article.external_id or "")
    elif not is_placeholder(article.external_id):
        article_id = hashed_id("art", "id", article.publisher or "", article.external_id or "")
    else:
        article_id = hashed_id("art", "text", text_hash)
    return Identity(article_id, hashed_id("ver", article_id, text_hash), text_hash)


def is_known_by_id_alone(article: Article) -> bool:
    """Tell whether nothing but its id names ``article``: no URL, and no publisher who would use an id once."""
    return not (article.publisher or is_placeholder(article.external_id) or address_of(article))


def address_of(article: Article) -> str | None:
    """Return the web address that names ``article``, or None when it has none.

    A page may name its own canonical address; in a table there is none but the row's URL.
    """
    given = (article.url_canonical, article.url)
    for url in reversed(given) if article.source_kind in _TABLES else given:
        address = canonical_address(url)
        if address:
            return address
    return None


def record_id(table: str, version: str, char_start: int, char_end: int) -> str:
    """Return the id of a record of ``table`` read from one span of one article version."""
    return hashed_id(_PREFIX[table], version, table, char_start, char_end)


_TABLES = frozenset({"jsonl", "csv", "parquet"})
_PREFIX = {"figures": "fig", "dates": "dat", "quotes": "quo", "speakers": "spk"}
