"""The rules, a module for each kind of expression, in the order that breaks ties of equal length."""

from __future__ import annotations

from transforms.dates.rules import absolute, clock, durations, holidays, periods, ranges, references, relative, sets

RULES = (
    *clock.BOOK.rules,
    *ranges.BOOK.rules,
    *absolute.BOOK.rules,
    *holidays.BOOK.rules,
    *periods.BOOK.rules,
    *relative.BOOK.rules,
    *sets.BOOK.rules,
    *durations.BOOK.rules,
    *references.BOOK.rules,
)
