# ruff: noqa: S608 - what is put together here are names and conditions of this module
"""Which of the articles that come in say nothing that the store does not hold already.

A version id is a hash of the article and its text, so a new text is never known. One that is known is read again all
the same when its article went back to it from a later text, or when what is given beside it (title, authors, day) was
corrected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from flows.rows import utc
from flows.store.references import is_same_file
from transforms.identity import identify

if TYPE_CHECKING:
    from collections.abc import Sequence

    import duckdb

    from flows.rows import Row, Run
    from transforms.records import Article

# An incoming version i, stored as s, while another, l, is the latest of its article. A page that was fetched says what
# stands there now. A file may have lain where it lies all along: it says so only when it lies elsewhere than before, or
# where the latest was read, which in a file of many articles is the same line: both may be in it. What its publisher
# dates before the latest is an old copy.
CAME_BACK = f"""(
    NOT s.is_latest AND i.ingested_at > l.ingested_at AND coalesce(i.modified_at >= l.modified_at, true)
    AND (i.source_kind IN ('url', 'feed', 'sitemap') OR NOT {is_same_file("i.source_ref", "s.source_ref")}
         OR i.source_ref = l.source_ref)
)"""

# What the source does not give was read from the text, which is the same; so was a timestamp that outdoes a day in the
# address.
_CORRECTED = " OR ".join(
    [
        f"ifnull(i.{name}, s.{name}) IS DISTINCT FROM s.{name}"
        for name in ("external_id", "title", "publisher")
    ]
    + [f"ifnull(i.{name}, s.{name}) IS DISTINCT FROM s.{name}" for name in ("modified_at", "language")]
    + [
        "(len(i.authors) > 0 AND i.authors <> s.authors)",
        "i.is_paywall_stub <> s.is_paywall_stub",
        """(i.published_at IS NOT NULL AND NOT (i.published_source = 'url' AND s.published_source = 'text')
            AND (i.published_at, i.published_precision, i.published_source)
                IS DISTINCT FROM (s.published_at, s.published_precision, s.published_source))""",
    ]
)

_KNOWN = f"""
SELECT i.version_id, {_CORRECTED}, l.version_id, {CAME_BACK}
FROM articles_asked AS i JOIN articles AS s USING (version_id)
JOIN articles AS l ON l.article_id = s.article_id AND l.is_latest
WHERE s.extractor_version = ?"""

_SCHEMA = pa.schema(
    [
        *(
            (name, pa.string())
            for name in ("version_id", "source_kind", "source_ref", "external_id", "title")
        ),
        *(
            (name, pa.string())
            for name in ("publisher", "language", "published_precision", "published_source")
        ),
        *((name, pa.timestamp("us", "UTC")) for name in ("published_at", "modified_at", "ingested_at")),
        ("authors", pa.list_(pa.string())),
        ("is_paywall_stub", pa.bool_()),
    ]
)


class Known(NamedTuple):
    """What is known of the versions that were asked about; those that are new are in neither."""

    unchanged: frozenset[str]
    """Versions to be passed over: they say nothing new."""
    returned: dict[str, str]
    """Versions that their article went back to, each with the one that was its latest until now."""


def known_versions(con: duckdb.DuckDBPyConnection, articles: Sequence[Article], run: Run) -> Known:
    """Return which of ``articles`` the extractor of ``run`` has read already as they are."""
    if not articles:
        return Known(frozenset(), {})
    con.register(
        "articles_asked", pa.Table.from_pylist([_asked(article, run) for article in articles], _SCHEMA)
    )
    try:
        found = con.execute(_KNOWN, [run.extractor_version]).fetchall()
    finally:
        con.unregister("articles_asked")
    returned = {version: latest for version, _, latest, came_back in found if came_back}
    unchanged = {
        version
        for version, is_corrected, latest, _ in found
        if version not in returned and not (is_corrected and version == latest)
    }
    return Known(frozenset(unchanged), returned)


def _asked(article: Article, run: Run) -> Row:
    return {
        "version_id": identify(article).version_id,
        "source_kind": article.source_kind,
        "source_ref": article.source_ref,
        "external_id": article.external_id or None,
        "title": article.title or None,
        "publisher": article.publisher or None,
        "language": article.language,
        "published_precision": article.published_precision,
        "published_source": article.published_source,
        "published_at": utc(article.published_at),
        "modified_at": utc(article.modified_at),
        "ingested_at": run.started_at,
        "authors": list(article.authors),
        "is_paywall_stub": article.is_paywall_stub,
    }
