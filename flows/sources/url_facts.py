"""What a URL shows: the form that names its article, the site, the day."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from flows.sources.given_dates import Moment

_DAY_PATH = re.compile(
    r"/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2]|[1-9](?=\D))\2(0[1-9]|[12]\d|3[01]|[1-9](?=\D|$))(?=[/_.-]|$)"
)


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two URLs are of one registered domain (``amp.example.org``, ``www.example.org``)."""
    from courlan import extract_domain

    try:
        domain = extract_domain(one)
        return domain is not None and domain == extract_domain(other)
    except ValueError:
        return False


def day_of_url(url: str) -> Moment | None:
    """Return the day that a URL's path names, or None.

    >>> day_of_url("https://example.org/2021/03/04/council-votes").at.date().isoformat()
    '2021-03-04'
    """
    found = _DAY_PATH.search(url)
    if found is None:
        return None
    try:
        at = datetime(int(found[1]), int(found[3]), int(found[4]), tzinfo=UTC)
    except ValueError:
        return None
    return Moment(at, "day")
