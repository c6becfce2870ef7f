"""The rules, a module for each kind of expression, in the order that breaks ties of equal length."""

from __future__ import annotations

from transforms.dates.rules import (
    absolute,
    anchored,
    clock,
    counted,
    dayparts,
    deictic,
    durations,
    edges,
    holidays,
    periods,
    quarters,
    ranges,
    references,
    sets,
    stretches,
    weekdays,
)

RULES = (
    *clock.BOOK.rules,
    *dayparts.BOOK.rules,
    *ranges.BOOK.rules,
    *absolute.BOOK.rules,
    *holidays.BOOK.rules,
    *quarters.BOOK.rules,
    *periods.BOOK.rules,
    *edges.BOOK.rules,
    *weekdays.BOOK.rules,
    *deictic.BOOK.rules,
    *counted.BOOK.rules,
    *anchored.BOOK.rules,
    *sets.BOOK.rules,
    *durations.BOOK.rules,
    *stretches.BOOK.rules,
    *references.BOOK.rules,
)
