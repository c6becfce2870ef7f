"""Values as a person reads them in a table of the terminal."""

from __future__ import annotations

from datetime import datetime
from typing import Final

SHOWN: Final = 160
"""The most characters of a value; the other formats write all."""


def cell(value: object) -> str:
    """Return ``value`` for a table: numbers with separators, days without a time, nothing for null.

    >>> cell(8700000000.0), cell(0.5), cell(datetime(2024, 10, 3)), cell(None)
    ('8,700,000,000', '0.5', '2024-10-03', '')
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.min.time() else "%Y-%m-%d %H:%M")
    if isinstance(value, float):
        return f"{value:,.15g}"
    text = str(value)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
