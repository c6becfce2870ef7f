"""Ranges: two points in time that a sentence joins give a third record for the stretch that they bound.

The whole is a TIMEX3 DURATION whose interval runs from the start of the first part to the end of the second, both
counted in ("March 3-5" is P3D). Its rule ids begin with ``range-``: annotated corpora mostly leave the whole out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from transforms.dates.edtf import range_edtf
from transforms.dates.timex3 import duration_value
from transforms.identity import record_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from transforms.records import DateExpression

_TO = re.compile(r"\s*(?:[-‐‑–—/]|to|through|until|till|thru)\s*(?:the\s+)?")
_AND = re.compile(r"\s*and\s*(?:the\s+)?")
_BETWEEN = re.compile(r".*\bbetween\s+(?:the\s+)?$", re.IGNORECASE | re.DOTALL)
_MOVED = re.compile(
    r"\b(?:moved|moving|move|moves|postponed?|shift(?:ed)?|rescheduled?|delayed?|pushed(?: back)?|brought forward"
    r"|put (?:back|off)|changed?|switch(?:ed)?)(?: \w+){0,4} from $",
    re.IGNORECASE,
)
"""What was at the first time and is now at the second, not between them: "the vote was moved from Tuesday to"."""
_BEFORE = 16
"""Characters before the first part in which "between" is looked for."""

_UNIT = {
    "day": "D", "month": "M", "year": "Y", "minute": "TM", "hour": "TM", "decade": "Y", "century": "Y", "quarter": "M",
    "season": "M", "week": "D",
}  # fmt: skip
_PLURAL = {"century": "centuries"}


def wholes(text: str, offset: int, parts: Sequence[DateExpression]) -> list[DateExpression]:
    """Return a record for every range in a sentence.

    Args:
        text: the sentence.
        offset: its first character in the article.
        parts: the sentence's expressions in order.
    """
    found: list[DateExpression] = []
    for first, last in pairwise(parts):
        if first.interval_start is None or last.interval_end is None or first.granularity != last.granularity:
            continue
        if first.type == "DURATION":
            continue  # "the nine months to June" has its own interval
        between = text[first.char_end - offset : last.char_start - offset]
        before = text[max(0, first.char_start - offset - _BEFORE) : first.char_start - offset]
        if not _joins(before, between) or first.interval_start >= last.interval_end:
            continue
        if is_moved(text[: first.char_start - offset]):
            continue
        unit = _UNIT.get(first.granularity or "")
        if unit is not None:
            end = last.interval_start if unit == "TM" and last.interval_start else last.interval_end
            found.append(_whole(text, offset, first, last, duration_between(first.interval_start, end, unit)))
    return found


def is_moved(before: str) -> bool:
    """Return whether the words before two points tell of what left the first for the second.

    >>> is_moved("The vote was moved from "), is_moved("It is open from ")
    (True, False)
    """
    return _MOVED.search(before) is not None


def _joins(before: str, between: str) -> bool:
    """Return whether the words between and before two points make a range of them."""
    if _AND.fullmatch(between):
        return _BETWEEN.fullmatch(before) is not None
    return _TO.fullmatch(between) is not None


def duration_between(start: datetime, end: datetime, unit: str) -> str:
    """Return the TIMEX3 length of a half-open interval in whole units (D, M, Y or TM).

    >>> from datetime import datetime
    >>> duration_between(datetime(2020, 3, 3), datetime(2020, 3, 6), "D")
    'P3D'
    """
    if unit == "Y":
        return duration_value(end.year - start.year, "Y")
    if unit == "M":
        return duration_value((end.year - start.year) * 12 + end.month - start.month, "M")
    if unit == "TM":
        minutes = int((end - start).total_seconds() // 60)
        return duration_value(minutes / 60, "H") if minutes % 60 == 0 else duration_value(minutes, "TM")
    return duration_value((end - start).days, "D")


def _whole(text: str, offset: int, first: DateExpression, last: DateExpression, value: str) -> DateExpression:
    """Return the record of the range from ``first`` to ``last``."""
    start, end = first.interval_start, last.interval_end
    return replace(
        first,
        date_id=record_id("dates", first.version_id, first.char_start, last.char_end),
        char_end=last.char_end,
        surface=text[first.char_start - offset : last.char_end - offset],
        type="DURATION",
        value=value,
        rule=f"range-{_PLURAL.get(first.granularity or '', f'{first.granularity}s')}",
        confidence=min(first.confidence, last.confidence),
        modifier=None,
        interval_end=end,
        edtf=range_edtf(start, end) if start and end and (end - start).days else None,
        relation="duration",
        anchor_date_id=None,
        is_vague=False,
    )
