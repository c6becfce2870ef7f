"""One row of a table of articles (JSON Lines, CSV, Parquet) to one Article.

``text`` is kept exactly as given: offsets refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from flows.sources.given_dates import Moment, read_moment
from flows.sources.protocol import COLUMNS, Reject, Remark, SourceError
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from flows.sources.protocol import SourceOptions

_CLOCK_SKEW = timedelta(days=1)
_MAX_SHOWN = 60
_NOTHING = frozenset({"", "nan", "nat", "none", "null"})
_YEAR_LAST = re.compile(r"\d\d?([/.-])\d\d?\1\d{2,4}\b")
_MAX_SHORT = 4096
"""Characters of a title, a name or an id: more is a misplaced text."""


def read_row(
    row: Mapping[str, object],
    ref: str,
    kind: str,
    options: SourceOptions,
    encoding: str = "utf-8",
    replacement_chars: int = 0,
) -> Article | Reject:
    """Return the article that ``row`` holds under our column names or the mapped ones, or why it is none."""
    fields = {name: row.get(options.column(name)) for name in COLUMNS}
    external_id = _short(fields["id"])
    text = fields["text"]
    if not isinstance(text, str):
        what = "no text" if text is None else f"text is a {type(text).__name__}, not a string"
        return Reject(
            ref, "missing_text", f"{what} in column {options.column('text')}", external_id=external_id
        )
    fault = text_fault(text, options)
    if fault is not None:
        return Reject(ref, *fault, external_id=external_id)
    published = given_moment("published", fields["published"], ref, options)
    modified = given_moment("modified", fields["modified"], ref, options)
    return Article(
        text=text,
        external_id=external_id,
        url=_short(fields["url"]),
        title=_short(fields["title"]),
        publisher=_short(fields["publisher"]),
        authors=_authors(fields["authors"]),
        published_at=published.at if published else None,
        published_precision=published.precision if published else None,
        published_source="given" if published else None,
        modified_at=modified.at if modified else None,
        language=_short(fields["language"]),
        source_kind=kind,
        source_ref=ref,
        encoding=encoding,
        replacement_chars=replacement_chars,
    )


def text_fault(text: str, options: SourceOptions) -> tuple[str, str] | None:
    """Return the (reason, detail) for which ``text`` cannot be an article's text, or None."""
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0"):
        return "empty", "the text is empty"
    if len(text) > options.max_article_bytes:
        return "too_large", f"the text has {len(text)} characters; the limit is {options.max_article_bytes}"
    if "\0" in text:
        return "binary", f"the text holds a NUL character at {text.index(chr(0))}"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        return (
            "surrogate",
            f"the text holds a lone surrogate U+{code:04X} at {error.start}, which no UTF-8 table can",
        )
    return None


def not_later(moment: Moment | None, fetched_at: datetime | None) -> Moment | None:
    """Return ``moment``, or None when it is over a day after the fetch: nothing is published later."""
    if moment is None or fetched_at is None or moment.at <= fetched_at + _CLOCK_SKEW:
        return moment
    return None


def given_moment(name: str, value: object, ref: str, options: SourceOptions) -> Moment | None:
    """Return the moment that ``value``, the field ``name`` of the item at ``ref``, states, as in `checked_moment`."""
    return checked_moment(name, value, read_moment(value), ref, options)


def checked_moment(
    name: str, value: object, moment: Moment | None, ref: str, options: SourceOptions
) -> Moment | None:
    """Return ``moment``, which was read from ``value``; remark on a value that gave none or one after the fetch."""
    usable = not_later(moment, options.now)
    if usable is None and not _is_blank(value):
        why = "lies in the future" if moment else _unread(value)
        options.remark(Remark("date", ref, f"{name} {str(value)[:_MAX_SHOWN]!r} {why}"))
    return usable


def _is_blank(value: object) -> bool:
    """Return whether a field is empty, or holds what tables write for nothing."""
    return value is None or str(value).strip().lower() in _NOTHING


def _unread(value: object) -> str:
    if isinstance(value, str) and _YEAR_LAST.match(value.strip()):
        return "may have the day or the month first: write it as YYYY-MM-DD"
    return "is no date that can be read: write it as YYYY-MM-DD"


def require_text_column(names: Iterable[str], ref: str, options: SourceOptions) -> None:
    """Check that a table's columns hold the text.

    Raises:
        SourceError: They do not; the message lists those that could be meant.
    """
    columns = [str(name) for name in names]
    wanted = options.column("text")
    if wanted in columns:
        return
    shown = ", ".join(columns[:12]) or "none"
    raise SourceError(
        f"{ref}: no column {wanted}; it has: {shown}. Name the one with the text: --column text=NAME",
        "missing_text",
    )


def _short(value: object) -> str | None:
    """Return a short field as text without outer space, or None when it is empty or no scalar."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip().encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return text if text and len(text) <= _MAX_SHORT and text != "nan" else None


def _authors(value: object) -> tuple[str, ...]:
    """Return names from a list of names, a list of ``{"name": …}`` or a string with semicolons."""
    parts: Sequence[object]
    if isinstance(value, str):
        parts = value.split(";")
    elif isinstance(value, Sequence):
        parts = [part.get("name") if isinstance(part, Mapping) else part for part in value]
    else:
        return ()
    names = (_short(part) for part in parts)
    return tuple(name for name in names if name)
