"""Quotation marks: which stretches of a paragraph stand between them.

Marks are paired inside one paragraph, so that one stray mark can never cost more than its own paragraph. Curly,
straight and doubled apostrophes (and ``LaTeX'' style) are double marks; guillemets count too. Single marks do the
work of double ones only in a text that has no double ones (British and Irish house styles); elsewhere they are nested.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class QuotedSpan(NamedTuple):
    """A quotation: the outer offsets hold the marks, the inner ones do not."""

    open: int
    start: int
    end: int
    close: int
    paragraph: int
    is_closed: bool
    continues: bool
    """True when the next paragraph opens with a mark and so goes on with the same quotation."""


_DOUBLE = re.compile(r"[“”„«»\"]|'{2,3}|``|‘‘|’{2,3}")
_SINGLE = re.compile(r"[‘’'](?!')")
_OPENING = {"“", "„", "«", "``", "‘‘"}
_CLOSING = {"”", "»", "’’"}
_FURTHEST = 64
"""How many marks ahead a nested quotation may close."""
_DIMENSION = re.compile(r"\d['’′]\s?\d{1,2}$|(?:^|[\s(])\d{1,3}(?:[-–]|\s?[x×]\s?\d{1,3})?$")
_BEFORE_OPEN = frozenset(" \t\r\n\xa0([{-–—/:\u2002\u2003\u2009\u200b…")
_AFTER_CLOSE = frozenset(" \t\r\n\xa0)]}-–—/:;,.!?…")


def quoted_spans(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[QuotedSpan, ...]:
    """Return every quotation of ``text``, outermost ones only, in order.

    Args:
        text: the article.
        paragraphs: start and end of each paragraph.

    Returns:
        Quotations that never cross a paragraph's end. One that is not closed ends with its paragraph.
    """
    marks = _DOUBLE if _DOUBLE.search(text) else _SINGLE
    found: list[QuotedSpan] = []
    for number, (start, end) in enumerate(paragraphs):
        after = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        following = text[after : after + 2]
        spans = _paragraph_spans(text, start, end, number, marks, bool(marks.match(following)))
        tail = (
            _closing_tail(text, start, end, number, marks)
            if found and _is_left_open(found[-1], number)
            else None
        )
        if tail is not None:
            found[-1] = found[-1]._replace(continues=True)
            found.append(tail)
            spans = _paragraph_spans(text, tail.close, end, number, marks, bool(marks.match(following)))
        found.extend(spans)
    return tuple(found)


def _is_left_open(span: QuotedSpan, number: int) -> bool:
    """True when the paragraph before ``number`` ends in a quotation that was not closed."""
    return not span.is_closed and not span.continues and span.paragraph == number - 1


def _closing_tail(text: str, start: int, end: int, number: int, marks: re.Pattern[str]) -> QuotedSpan | None:
    """Return the rest of a quotation whose paragraph break repeats no mark, when a closing mark comes first here."""
    mark = next(
        (m for m in marks.finditer(text, start, end) if not _is_apostrophe(text, m, start, end)), None
    )
    if mark is None or mark.start() == start or mark.group() in _OPENING:
        return None
    after = text[mark.end()] if mark.end() < end else " "
    if text[mark.start() - 1] in _BEFORE_OPEN or after not in _AFTER_CLOSE:
        return None
    return QuotedSpan(start, start, mark.start(), mark.end(), number, True, False)


def _paragraph_spans(
    text: str, start: int, end: int, number: int, marks: re.Pattern[str], next_opens: bool
) -> list[QuotedSpan]:
    """Pair the marks of one paragraph, left to right, with a depth for nested curly ones."""
    spans: list[QuotedSpan] = []
    opened: re.Match[str] | None = None
    depth = 0
    events = [m for m in marks.finditer(text, start, end) if not _is_apostrophe(text, m, start, end)]
    for place, mark in enumerate(events):
        if (
            opened is not None
            and mark.start() == opened.end()
            and depth == 1
            and mark.group() != opened.group()
        ):
            continue  # two signs for one opening mark
        role = _role(text, mark, start, end, opened is not None)
        if opened is None:
            if role == "open":
                opened, depth = mark, 1
            continue
        if role == "close":
            depth -= 1
            if depth <= 0:
                spans.append(_span(opened, mark.start(), mark.end(), number, True, False))
                opened = None
        elif mark.group() in _OPENING and _closings(events, place, text, start, end) > depth:
            depth += 1
    if opened is not None and opened.end() < end:
        spans.append(_span(opened, end, end, number, False, next_opens))
    return [s for s in spans if s.end > s.start]


def _closings(events: list[re.Match[str]], place: int, text: str, start: int, end: int) -> int:
    """Return how many more marks close than open after the mark at ``place``."""
    balance = 0
    for mark in events[place + 1 : place + _FURTHEST]:
        if mark.group() in _CLOSING:
            balance += 1
        elif mark.group() in _OPENING:
            if balance:
                break
            balance -= 1
        elif _role(text, mark, start, end, True) == "close":
            balance += 1
    return balance


def _span(
    opened: re.Match[str], end: int, close: int, number: int, closed: bool, continues: bool
) -> QuotedSpan:
    return QuotedSpan(opened.start(), opened.end(), end, close, number, closed, continues)


def _role(text: str, mark: re.Match[str], start: int, end: int, is_open: bool) -> str:
    """Return "open", "close" or "" (not a quotation mark) for ``mark``."""
    sign = mark.group()
    if sign in _OPENING:
        return "open"
    if sign in _CLOSING and is_open:
        return "close"
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if sign in _CLOSING:  # a closing mark set where only an opening one can stand
        return "open" if before in _BEFORE_OPEN and after not in _AFTER_CLOSE else ""
    if sign in {"'", "‘", "’"}:
        if sign == "‘" or (not is_open and before in _BEFORE_OPEN and after not in _AFTER_CLOSE):
            return "open"
        return "close" if is_open and after in _AFTER_CLOSE else ""
    if (
        sign == '"'
        and not is_open
        and before.isdigit()
        and _DIMENSION.search(text[max(start, mark.start() - 9) : mark.start()])
    ):
        return ""
    if not is_open:
        return "open" if after not in " \t\r\n\xa0" or before in _BEFORE_OPEN else ""
    if before in " \t\r\n\xa0(" and after not in _AFTER_CLOSE:
        return "open"
    return "close"


def _is_apostrophe(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """True for a single mark between two letters ("don't") or before a shortened year ("'90s")."""
    if mark.group() not in {"'", "’"}:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isalnum() and after.isalnum()) or (not before.isalnum() and after.isdigit())
