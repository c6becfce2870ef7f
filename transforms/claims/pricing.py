"""What it costs a date of a sentence to govern a figure: words, clauses, figures and comparisons in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import SHOWING
from transforms.claims.claim_words import POLLS
from transforms.claims.clauses import REPORTING
from transforms.claims.comparisons import comparison_spans
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.asides import Aside
    from transforms.claims.clauses import Clauses
    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import Figure

_DOING = word_set(
    "left killed injured wounded claimed destroyed damaged displaced flattened injures kills leaves drew forced"
)
NEVER = 99.0
"""The price of what cannot be."""


class Pricing:
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

    def price(self, number: int, window: Window) -> float:
        """Return what it costs ``window`` to govern figure ``number``; NEVER where it cannot."""
        start, end = self._spans[number]
        left, right = (end, window.first) if end <= window.first else (window.last + 1, start)
        is_after = window.first >= end
        if left > right:
            return 0.0
        price = min(3.0, 0.2 * self._distance(start, window, left, right))
        if self._is_elsewhere(start, window, left, right):
            return NEVER
        price += self._asides(start, window)
        price += self._comparison(start, window)
        price += self._boundaries(start, window, left, right)
        price += self._between(number, window, left, right, is_after)
        if not is_after and not self._is_opening(window):
            price += 0.5
        return price

    def _is_elsewhere(self, figure: int, window: Window, left: int, right: int) -> bool:
        """Tell whether a time that may stand near is bound to another figure or told in another tense."""
        words, clauses = self._words, self._clauses
        is_for = words.low(window.first - 1) == "for" and window.first > 1
        if is_for and any(left <= at <= right for at, _ in clauses.boundaries):
            return True  # "forecast 2% for 2026 and said a third was in doubt"
        if window.first > figure:
            return self._is_of_another_event(window, left) or any(
                words.low(end) == "of" and words.low(end + 1) in {"them", "which", "whom"}
                for start, end in self._spans
                if left <= start < right
            )
        is_bound = any(start < window.first for start, _ in self._spans)
        is_past = window.granularity in {"year", "decade", "month"} and clauses.tense(figure) == "present"
        is_opening = not any(words.is_finite(i) for i in range(window.first))
        return is_bound and is_past and is_opening

    def _is_of_another_event(self, window: Window, left: int) -> bool:
        """Tell whether a time is that of what came before and has a figure: "40 jobs after a $3m loss in May"."""
        words = self._words
        marks = [i for i in range(left, window.first) if words.low(i) in {"after", "following", "before"}]
        return bool(marks) and any(marks[-1] < start < window.first for start, _ in self._spans)

    def _distance(self, figure: int, window: Window, left: int, right: int) -> int:
        """Count the words between a figure and a time; an aside that holds neither is passed over."""
        passed = {
            i
            for aside in self._clauses.asides
            if not aside.holds(figure) and not aside.holds(window.first)
            for i in range(max(left, aside.start), min(right, aside.end))
        }
        return right - left - len(passed)

    def _asides(self, figure: int, window: Window) -> float:
        """Nothing crosses the edge of an aside, but for a date that is all of it."""
        for aside in self._clauses.asides:
            is_figure = (aside.start + 1, aside.end - 1) in self._spans
            if self._is_where(aside.start + 1, figure, window):
                continue
            if (
                aside.holds(figure) != aside.holds(window.first)
                and not is_figure
                and not self._is_date(aside, window)
            ):
                return NEVER
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
                return NEVER
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
            elif kind == "closed" and self._is_loose(at, figure, window):
                price += 1.0
            elif kind == "closed":
                price += 4.0 if opening else NEVER
            elif kind == "participle":
                is_other = window.first >= at > figure or self._words.low(at) == "having"
                price += NEVER if is_other else 0.5
            elif kind == "temporal":
                price += 1.0
            elif self._figure_at(figure).kind in {"duration", "age"}:
                return NEVER
            else:
                price += 0.5 if opening else self._across(figure, window)
        return price

    def _is_passed_over(self, boundary: int, figure: int, window: Window) -> bool:
        """Tell whether a boundary stands in an aside between a figure and a time of one clause."""
        return any(
            aside.holds(boundary) and not aside.holds(figure) and not aside.holds(window.first)
            for aside in self._clauses.asides
        )

    def _is_loose(self, at: int, figure: int, window: Window) -> bool:
        """Tell whether a clause that closes otherwise lets a time through: what is said at it, the figure's own."""
        is_said_then = window.first < at and self._words.low(at - 1) in REPORTING
        return (
            is_said_then
            or self._is_own_relative(at, figure)
            or self._is_where(at, figure, window)
            or self._is_own_event(at, figure, window)
        )

    def _is_own_event(self, that: int, figure: int, window: Window) -> bool:
        """Read "in an attack on Monday that left 90 wounded": what an event did, it did when it happened."""
        words = self._words
        verb = that + 1 + (words.tag(that + 1) == "ADV")
        return (
            window.last < that < figure
            and words.low(that) in {"that", "which"}
            and words.low(verb) in _DOING
            and words.is_finite(verb)
        )

    def _is_own_relative(self, that: int, figure: int) -> bool:
        """Tell whether a relative clause is the figure's own: "the $9 million that is needed by May"."""
        words = self._words
        end = next(end for start, end in self._spans if start == figure)
        is_bare = words.tag(end - 1) in {"NUM", "SYM"} and that == end
        is_near = words.low(that) in {"that", "who", "which"} and end <= that <= end + 1
        return is_near and (is_bare or words.tag(that) == "PRON")

    def _is_where(self, where: int, figure: int, window: Window) -> bool:
        """Read "to Holm next week, where 32 heads will meet": a time is that of what will be at a place."""
        words = self._words
        is_next = words.low(where) == "where" and window.last + 2 == where and words.low(where - 1) == ","
        return (
            is_next and self._clauses.segment(figure)[0] == where and self._clauses.tense(figure) == "future"
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
        """Price the step over a coordinate boundary: both clauses must tell of the same time.

        A second verb of one subject, without auxiliaries of its own, shares those
        of the first: "have opened and hired".
        """
        if window.first > figure and self._is_second_verb(figure, window):
            return 1.5
        mine, theirs = self._clauses.tense(figure), self._clauses.tense(window.first)
        if mine is not None and theirs is not None and mine != theirs:
            return NEVER
        return 2.5 if window.first > figure else 2.0

    def _is_second_verb(self, figure: int, window: Window) -> bool:
        """Tell whether the clause of a later time goes on with a verb right after its "and"."""
        start, _ = self._clauses.segment(window.first)
        return (
            start > figure
            and self._words.low(start) == "and"
            and self._words.form(start + 1) in {"VBN", "VBD"}
        )

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
        edge = left if is_after else right - 1
        is_priced = any(at == edge for at, _ in self._clauses.boundaries)
        if "now" in between or (not is_after and self._words.form(window.last + 1) == "VBN"):
            return NEVER
        if between and not is_priced and self._words.low(edge) in {",", "and", "but", "while", ";"}:
            price += 2.5
        elif "," in between and not (self._is_opening(window) and not is_after):
            price += 1.0
        return price
