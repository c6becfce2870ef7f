"""For which time a figure holds: the date expression that governs it in its clause, else in its sentence, else none.

A date outside the sentence, the day of saying and the day of publication never govern. Every date of the sentence has
a price for every figure: the words between them, the clause boundaries to be crossed, the other figures in between; the
cheapest governs, when it is cheap enough. Prices are small whole and half numbers, tuned on the open gold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import SHOWING
from transforms.claims.claim_words import POLLS
from transforms.claims.comparisons import comparison_spans
from transforms.claims.other_days import is_compared, is_of_another_thing, is_saying_day
from transforms.claims.shifts import read_shifts
from transforms.claims.windows import past_reading, read_windows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.claims.clauses import Aside, Clauses
    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import DateExpression, Figure

_TOO_DEAR = 6.0
_NEVER = 99.0


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
    pricing = _Pricing(words, clauses, spans, windows, figures)
    return [pricing.cheapest(number) for number in range(len(figures))]


class _Pricing:
    """What it costs each date of a sentence to govern each figure."""

    def __init__(
        self,
        words: Words,
        clauses: Clauses,
        spans: Sequence[tuple[int, int]],
        windows: Sequence[Window],
        figures: Sequence[Figure],
    ) -> None:
        self._words = words
        self._spans = spans
        self._windows = windows
        self._figures = figures
        self._clauses = clauses
        self._comparisons = comparison_spans(words, spans, figures)

    def cheapest(self, number: int) -> Governing | None:
        """Return the time that governs figure ``number``."""
        figure = self._figures[number]
        if figure.kind == "age":
            return None
        best: tuple[float, Window] | None = None
        for window in self._windows:
            if window.char_start < figure.char_end and figure.char_start < window.char_end:
                continue
            price = self._price(number, window)
            if price < _TOO_DEAR and (best is None or price < best[0]):
                best = price, window
        if best is None:
            return None
        window = best[1]
        where = "clause" if self._same_clause(number, window) else "sentence"
        rule = window.rule if window.rule != "date" else f"same-{where}"
        return Governing(window, rule)

    def _same_clause(self, number: int, window: Window) -> bool:
        return self._clauses.segment(self._spans[number][0]) == self._clauses.segment(window.first)

    def _price(self, number: int, window: Window) -> float:
        start, end = self._spans[number]
        left, right = (end, window.first) if end <= window.first else (window.last + 1, start)
        is_after = window.first >= end
        if left > right:
            return 0.0
        price = min(3.0, 0.2 * (right - left))
        price += self._asides(start, window)
        price += self._comparison(start, window)
        price += self._boundaries(start, window, left, right)
        price += self._between(number, window, left, right, is_after)
        if not is_after and not self._is_opening(window):
            price += 0.5
        return price

    def _asides(self, figure: int, window: Window) -> float:
        """Nothing crosses the edge of an aside, but for a date that is all of it."""
        for aside in self._clauses.asides:
            is_figure = (aside.start + 1, aside.end - 1) in self._spans
            if (
                aside.holds(figure) != aside.holds(window.first)
                and not is_figure
                and not self._is_date(aside, window)
            ):
                return _NEVER
        return 0.0

    def _is_date(self, aside: Aside, window: Window) -> bool:
        """Tell whether an aside is a date and nothing else, or a bracket without a figure."""
        if not aside.holds(window.first) or any(aside.holds(start) for start, _ in self._spans):
            return False
        rest = [
            i
            for i in range(aside.start + 1, aside.end - 1)
            if not window.first <= i <= window.last and self._words.tag(i) != "ADP"
        ]
        return not rest or self._words.low(aside.start) == "("

    def _comparison(self, figure: int, window: Window) -> float:
        for start, end in self._comparisons:
            if (start <= figure < end) != (start <= window.first < end):
                return _NEVER
        return 0.0

    def _boundaries(self, figure: int, window: Window, left: int, right: int) -> float:
        price = 0.0
        opening = self._is_opening(window)
        for at, kind in self._clauses.boundaries:
            if not left <= at <= right or self._is_passed_over(at, figure, window):
                continue
            if kind == "closed" and window.rule == "since" and self._words.low(at) == "since":
                continue
            if kind == "closed" and self._is_when_polled(at, window):
                price += 0.5
            elif kind == "closed":
                price += 4.0 if opening else _NEVER
            elif kind == "participle":
                price += _NEVER if window.first >= at > figure else 0.5
            elif kind == "temporal":
                price += 1.0
            elif self._figure_at(figure).kind in {"duration", "age"}:
                return _NEVER
            else:
                price += 0.5 if opening else self._across(figure, window)
        return price

    def _is_passed_over(self, boundary: int, figure: int, window: Window) -> bool:
        """Tell whether a boundary stands in an aside between a figure and a time of one clause."""
        return any(
            aside.holds(boundary) and not aside.holds(figure) and not aside.holds(window.first)
            for aside in self._clauses.asides
        )

    def _is_when_polled(self, that: int, window: Window) -> bool:
        """Tell whether a time is that of a poll whose finding the boundary opens ("a poll in May found that ...")."""
        words = self._words
        return (
            words.low(that) == "that"
            and words.low(that - 1) in SHOWING
            and any(words.low(i) in POLLS for i in range(max(0, window.first - 8), window.first))
        )

    def _figure_at(self, token: int) -> Figure:
        return self._figures[next(i for i, (start, _) in enumerate(self._spans) if start == token)]

    def _across(self, figure: int, window: Window) -> float:
        """Price the step over a coordinate boundary: both clauses must tell of the same time."""
        mine, theirs = self._clauses.tense(figure), self._clauses.tense(window.first)
        if mine is not None and theirs is not None and mine != theirs:
            return _NEVER
        return 2.5 if window.first > figure else 2.0

    def _is_opening(self, window: Window) -> bool:
        """Tell whether the time stands before the sentence's first verb, so that it holds for all of it."""
        return (
            not any(self._words.tag(i) in {"VERB", "AUX"} for i in range(window.first)) and window.first < 6
        )

    def _between(self, number: int, window: Window, left: int, right: int, is_after: bool) -> float:
        """Price the other figures and times in between, and the comma before a date that opens the next member."""
        price = 0.0
        others = [n for n, (start, _) in enumerate(self._spans) if n != number and left <= start < right]
        price += min(1.6, 0.8 * len(others))
        for other in self._windows:
            if other is not window and left <= other.first < right:
                price += 3.0
        between = self._words.lows[left:right]
        if "now" in between or (not is_after and self._words.form(window.last + 1) == "VBN"):
            return _NEVER
        if between and between[0 if is_after else -1] in {",", "and", "but", "while", ";"}:
            price += 2.5
        elif "," in between and not (self._is_opening(window) and not is_after):
            price += 1.0
        return price
