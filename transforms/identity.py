"""Stable ids: hashes of what a thing is, never of how it was read.

A record's id depends on its article version, its table and its span, so better rules do not rename rows.
"""

from __future__ import annotations

import hashlib


def text_sha256(text: str) -> str:
    """Return the hex SHA-256 of ``text`` in UTF-8 (lone surrogates kept as they are)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def hashed_id(prefix: str, *parts: str | int) -> str:
    """Return ``prefix`` and 20 hex digits (80 bits) that name ``parts``.

    >>> hashed_id("fig", "v1", "figures", 0, 15)
    'fig_d1de571ea7be5c1a87ac'
    """
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}_{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def article_id(text_hash: str, url_key: str | None = None, external_id: str | None = None, publisher: str | None = None) -> str:
    """Return the id of an article: by its canonical URL, else its publisher's id, else its text."""
    if url_key:
        return hashed_id("art", "url", url_key)
    if external_id:
        return hashed_id("art", "id", publisher or "", external_id)
    return hashed_id("art", "text", text_hash)


def version_id(article: str, text_hash: str) -> str:
    """Return the id of one text of an article."""
    return hashed_id("ver", article, text_hash)


def record_id(table: str, version: str, char_start: int, char_end: int) -> str:
    """Return the id of a record of ``table`` read from one span of one article version."""
    return hashed_id(_PREFIX[table], version, table, char_start, char_end)


_PREFIX = {"figures": "fig", "dates": "dat", "quotes": "quo", "speakers": "spk"}
