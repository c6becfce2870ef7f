"""Which expression later ones are counted from: "the next day", and in a history "in March"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.context import Anchor
from transforms.dates.timex3 import year_value

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.reading import Reading
    from transforms.records import DateExpression

DAY_OR_FINER = frozenset({"day", "part of day", "hour", "minute", "second"})
NAMES_A_QUARTER = frozenset({"date-quarter", "date-the-quarter", "period-ended"})
"""Rules whose quarter is the one that a report goes on to speak of; one that is only compared with it is not."""

FAR = 8
"""A year so far from the one told of is an aside, unless it heads its sentence or comes twice."""

HEAD = 6
"""Words from the start of a sentence within which an expression sets its scene."""


_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
_UNPLACED = frozenset({"default", "named before"})


def remember(context: Context, record: DateExpression, reading: Reading, start: int) -> None:
    """Keep an expression as the anchor of later ones; an aside in a history does not move the story.

    Args:
        context: the state of the reading.
        record: the expression as it is published.
        reading: the expression as its rule read it.
        start: its first lexeme in the sentence.
    """
    anchor = _anchor(record, reading)
    if anchor is None:
        return
    if _MONTH.match(record.value) and reading.direction_basis not in _UNPLACED:
        context.months[int(record.value[5:7])] = anchor.year
    if anchor.granularity in DAY_OR_FINER and anchor.day is not None:
        context.day_anchor = anchor
        context.day_told_at = context.sentence.char_start if context.sentence else 0
    if _looks_back(context, record, reading):
        return
    if context.is_narrative and _is_aside(context, anchor, start):
        context.pending_year = anchor.year
        return
    context.pending_year = None
    context.anchor = anchor
    if anchor.granularity == "quarter" and _names_a_quarter(record):
        context.quarter = anchor.day


def _names_a_quarter(record: DateExpression) -> bool:
    """Return whether a report goes on to speak of the quarter of a record ("the latest quarter")."""
    if record.rule in NAMES_A_QUARTER:
        return True
    return record.rule == "date-which-period" and record.surface.lower().startswith(_RUNNING)


_RUNNING = ("the latest", "latest", "this", "the current")
_COUNTED = frozenset({"date-counted-from", "date-which-period", "date-next-day", "date-which-month"})


def _looks_back(context: Context, record: DateExpression, reading: Reading) -> bool:
    """Return whether an expression counts back from what is told ("the previous year", "two days earlier").

    In news only what is compared does ("from a year earlier"): the day before may well be gone on with.
    """
    if reading.direction != "past" or record.rule not in _COUNTED:
        return False
    return context.is_narrative or (
        record.rule == "date-counted-from" and record.granularity not in DAY_OR_FINER
    )


def _anchor(record: DateExpression, reading: Reading) -> Anchor | None:
    """Return what a record gives later ones to be counted from; years before Christ have no day."""
    if record.interval_start is not None and reading.type in {"DATE", "TIME"}:
        day = record.interval_start.date()
        return Anchor(record.date_id, record.value, day, day.year, record.granularity or "")
    if record.value.startswith("BC") and record.value[2:6].isdecimal():
        return Anchor(
            record.date_id, record.value, None, 1 - int(record.value[2:6]), record.granularity or ""
        )
    if reading.anchor_year is not None:
        return Anchor(
            record.date_id,
            year_value(reading.anchor_year),
            date(reading.anchor_year, 1, 1),
            reading.anchor_year,
            "year",
        )
    return None


def _is_aside(context: Context, anchor: Anchor, start: int) -> bool:
    """Return whether an expression only glances at another time than the one told of."""
    told = context.anchor
    if told is None or anchor.year == told.year:
        return False
    if abs(anchor.year - told.year) <= FAR:
        return start >= HEAD and _is_glance(context, anchor, told, start)
    if start < HEAD and "open" not in context.lexemes[max(0, start - 1)].values:
        return False
    return context.pending_year is None or abs(anchor.year - context.pending_year) > FAR


def _is_glance(context: Context, anchor: Anchor, told: Anchor, start: int) -> bool:
    """Return whether a near year inside a sentence is looked at from a story told by months or days.

    So are bare years ("a campaign planned for 1976") and what lies behind the story, unless the year comes a second
    time or a verb is placed in it ("the armies met in 1781").
    """
    if told.granularity == "year" or context.pending_year == anchor.year:
        return False
    if anchor.granularity != "year" and anchor.year > told.year:
        return False
    return not (context.before(start) in {"in", "by"} and context.tag(start - 2) == "VERB")
