"""For which time a figure holds: the date expression that governs it in its clause, else in its sentence, else none.

A date outside the sentence, the day of saying and the day of publication never govern. Every date of the sentence has
a price for every figure: the words between them, the clause boundaries to be crossed, the other figures in between; the
cheapest governs, when it is cheap enough. Prices are small whole and half numbers, tuned on the open gold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.claims.other_days import is_compared, is_of_another_thing, is_of_what_is_to_come
from transforms.claims.pricing import Pricing
from transforms.claims.saying_days import is_saying_day
from transforms.claims.shifts import read_shifts
from transforms.claims.undated import is_in_apposition, is_undated
from transforms.claims.windows import past_reading, read_windows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.claims.clauses import Clauses
    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import DateExpression, Figure

_TOO_DEAR = 6.0


@dataclass(frozen=True, slots=True)
class Governing:
    """The time that governs a figure, the rule that read it and where it was found."""

    window: Window
    rule: str


def governing_times(
    words: Words,
    clauses: Clauses,
    figures: Sequence[Figure],
    dates: Sequence[DateExpression],
    today: date | None,
) -> list[Governing | None]:
    """Return the time that governs each of a sentence's ``figures``, or None where none does.

    Args:
        words: the sentence.
        clauses: its clauses.
        figures: its figures, in order.
        dates: its date expressions, in order.
        today: the day that relative expressions are counted from, if known.
    """
    found = read_windows(words, dates, today)
    windows = read_shifts(words, [past_reading(w, clauses.tense(w.first), today) for w in found])
    spans = [words.span(f.char_start, f.char_end) for f in figures]
    windows = [
        w
        for w in windows
        if not is_saying_day(words, w, [start for start, _ in spans])
        and not is_compared(words, w, spans, figures)
        and not is_of_another_thing(words, w, spans)
    ]
    if not windows:
        return [None] * len(figures)
    pricing = Pricing(words, clauses, spans, windows, figures)
    ahead = [w for w in windows if is_of_what_is_to_come(words, w, clauses.tense(w.first), today)]
    return [
        _cheapest(
            words,
            clauses,
            figure,
            span,
            [
                (w, pricing.price(n, w))
                for w in windows
                if not _overlap(w, figure)
                and not (w in ahead and span[0] < w.first)
                and not is_in_apposition(words, span[0], w, [start for start, _ in spans])
            ],
        )
        for n, (figure, span) in enumerate(zip(figures, spans, strict=True))
    ]


def _cheapest(
    words: Words,
    clauses: Clauses,
    figure: Figure,
    span: tuple[int, int],
    priced: Sequence[tuple[Window, float]],
) -> Governing | None:
    """Return the time that governs a figure: the cheapest one that may, and is cheap enough."""
    if figure.kind == "age":
        return None
    fit = [
        (price, window)
        for window, price in priced
        if price < _TOO_DEAR and not is_undated(words, figure, span, window)
    ]
    if not fit:
        return None
    window = min(fit, key=lambda one: one[0])[1]
    where = "clause" if clauses.segment(span[0]) == clauses.segment(window.first) else "sentence"
    return Governing(window, window.rule if window.rule != "date" else f"same-{where}")


def _overlap(window: Window, figure: Figure) -> bool:
    return window.char_start < figure.char_end and figure.char_start < window.char_end
