"""The day that a clock time without one falls on: named after it or before it, and past midnight the next."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from transforms.dates.lexer import OTHER
from transforms.dates.wholes import is_moved

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from transforms.dates.context import Context
    from transforms.dates.reading import Reading
    from transforms.records import DateExpression

LOOK_AHEAD = 7
"""Words after a clock time within which the day that it falls on may stand."""

_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def give_day(
    reading: Reading,
    span: tuple[int, int],
    found: Sequence[DateExpression],
    context: Context,
    peek: Callable[[int], Sequence[Reading]],
) -> None:
    """Give a clock time the day named right after it, else the one before it in its sentence.

    The second of two times that a range joins is the next day's when its clock shows less ("from 10 p.m. to 5 a.m."),
    and the first is the day before when only the second names its day ("from 10 p.m. to 5 a.m. Sunday").

    Args:
        reading: the clock time, whose value is changed.
        span: its lexemes.
        found: the expressions of the sentence before it.
        context: where it stands.
        peek: the readings that begin at a lexeme.
    """
    clock = reading.value[reading.value.index("T") :]
    day = _named_after(clock, span, context, peek)
    if day is None:
        day = next((item.value[:10] for item in reversed(found) if _FULL_DAY.match(item.value)), None)
        if (
            day is not None
            and found[-1].value[:10] == day
            and _runs_past_midnight(clock, span[0], found[-1], context)
        ):
            day = _shifted(day, 1)
    if day is None:
        day = _told_before(span, context)
    if day is not None:
        reading.value = day + clock


_NEAR = 300
"""Characters back to a sentence whose day is still told of."""


def _told_before(span: tuple[int, int], context: Context) -> str | None:
    """Return the day of the sentence before when a past tense goes on with it: "... on Sunday. It hit at 4 a.m."."""
    anchor, cue = context.day_anchor, context.direction(*span)
    if anchor is None or anchor.day is None or context.reference is None or context.sentence is None:
        return None
    is_near = 0 < context.sentence.char_start - context.day_told_at <= _NEAR
    is_past = cue is not None and cue[0] == "past" and anchor.day <= context.reference
    return anchor.day.isoformat() if is_near and is_past else None


def _named_after(
    clock: str, span: tuple[int, int], context: Context, peek: Callable[[int], Sequence[Reading]]
) -> str | None:
    """Return the day that stands within a few words after a clock time, or None."""
    symbols, (start, end) = context.symbols, span
    for at in range(end, min(end + LOOK_AHEAD, len(symbols))):
        if symbols[at] == OTHER or not (readings := peek(at)):
            continue
        value = readings[0].value
        if len(value) == 10 and value[:4].isdecimal():
            return value
        is_joined = at == end + 1 and _is_range(context, context.lexemes[start].start, context.after(end))
        if is_joined and readings[0].type == "TIME" and not readings[0].needs_day and _FULL_DAY.match(value):
            return _shifted(value[:10], -1 if value[10:] < clock else 0)
    return None


def _runs_past_midnight(clock: str, start: int, before: DateExpression, context: Context) -> bool:
    """Return whether a range ends at a clock time of the day after the one it begins on."""
    at = start - 1
    if before.type != "TIME" or at < 1 or context.sentence is None or before.value[10:] <= clock:
        return False
    opens = before.char_start - context.sentence.char_start
    is_next = context.lexemes[at - 1].end + context.sentence.char_start == before.char_end
    return is_next and _is_range(context, opens, context.before(start))


def _is_range(context: Context, opens: int, joined_by: str) -> bool:
    """Return whether a word makes a range of what it joins, the first of which begins at character ``opens``."""
    before = context.sentence.text[:opens] if context.sentence else ""
    is_between = joined_by == "and" and before.rstrip().lower().endswith("between")
    return (joined_by in _TO or is_between) and not is_moved(before)


def _shifted(day: str, days: int) -> str | None:
    """Return the day so many days later, or None outside the calendar."""
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except (ValueError, OverflowError):
        return None
