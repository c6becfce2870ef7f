"""The reference day of an article: its publication, else what strong evidence in the text says, else nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from transforms.records import Reference

if TYPE_CHECKING:
    from transforms.language.document import Document
    from transforms.records import Headers


def find_reference(document: Document, published: datetime | date | None, headers: Headers) -> Reference:
    """Return the day that relative expressions are counted from, with its source and evidence."""
    if published is not None:
        day = published.date() if isinstance(published, datetime) else published
        return Reference(day, "published", None)
    if headers.published_at is not None:
        return Reference(headers.published_at.date(), "inferred", "timestamp line")
    return Reference()
