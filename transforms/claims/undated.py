"""Figures that a date of their sentence does not date: what belongs to a thing, bases of shares, demands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.claims.claim_words import POLLS
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.subjects import Span
    from transforms.claims.windows import Window
    from transforms.claims.words import Words
    from transforms.records import Figure

_COMPOUND = re.compile(r"[\d.]+(?: \w+)?-[a-z]+\Z")
_BASED = re.compile(
    r"\b(?:half|third|quarter|quarters|thirds|percent|%) of (?:the |its |their )?[\d.,]+ ", re.I
)
"""A share of a number that follows, whose day is the number's: "half of the 18 million viewers four days earlier"."""
_BEARERS = word_set(
    """
    town city village port county region province state country nation district island suburb settlement community
    parish team squad crew staff family household panel jury orchestra congregation
    """
)
"""What has its number of people whatever the day: "a town of 5,600"."""
_HAVING = _BEARERS | {"firm", "company", "club", "hospital", "hotel", "chain", "restaurant"}
"""What has a number of something: "a firm with 35 partners"."""
_SAMPLES = POLLS | {"sample"}
_SHARES = word_set(
    "last first most all none some many few half each any one both rest third quarter majority several dozens"
)
_DEMANDS = word_set(
    """
    ask asks asked demand demands demanded propose proposes proposed offer offers offered request requests requested
    seek seeks sought quote quoted suggest suggests suggested urge urges urged
    """
)
"""What one asks for on a day does not hold for that day."""
_ARTICLES = word_set("the a an its their his her our")


def is_undated(words: Words, figure: Figure, span: Span, window: Window) -> bool:
    """Return whether ``window`` cannot be the time of ``figure``, though both stand in one sentence.

    >>> _COMPOUND.search("19,000-member") is not None
    True
    """
    start, end = span
    if (
        _BASED.search(figure.surface)
        and window.first >= end
        and words.low(window.last) in {"earlier", "before"}
    ):
        return True
    if figure.kind != "duration" and _COMPOUND.search(figure.surface):
        return True
    if _is_property(words, start):
        return _is_apart(words, end, window)
    return (
        _is_demanded(words, start, window)
        or _is_purpose(words, start, window)
        or _is_aimed(words, end, window)
        or _is_of_comparison(words, start, window)
        or _is_before(words, start, window)
        or _is_reached(words, start, window)
        or _is_of_clause_before(words, start, window)
    )


def _is_property(words: Words, start: int) -> bool:
    """Tell whether a figure is the size of a thing, a sample or the base of a share: "of the six plants"."""
    before = start - 1
    while (
        before > 0
        and start - before < 5
        and (
            words.low(before) in _ARTICLES
            or words.tag(before) in {"NOUN", "PROPN"}
            or words.low(before) in {"'s", "’s"}
        )
    ):
        before -= 1
    if words.low(before) == "with" and before == start - 1 and words.low(before - 1) in _HAVING:
        return True
    if words.low(before) != "of":
        return False
    is_definite = before < start - 1
    is_ranked = words.low(before - 1).endswith("est")  # "the youngest of six children"
    if not is_definite and (words.low(before - 1) in _BEARERS | _SAMPLES or is_ranked):
        return True
    is_share = words.tag(before - 1) in {"NUM", "SYM"} or words.low(before - 1) in _SHARES or before == 0
    return is_definite and is_share


def _is_apart(words: Words, end: int, window: Window) -> bool:
    """Tell whether a verb stands between a figure and the time, or the time comes first."""
    return window.first < end or any(words.is_finite(i) for i in range(end, window.first))


def _is_demanded(words: Words, start: int, window: Window) -> bool:
    """Tell whether a figure is asked for, and the time is that of asking: "proposed 7.5 percent on Monday"."""
    verb = next((i for i in range(start - 1, max(-1, start - 12), -1) if words.is_finite(i)), None)
    if verb is None or words.low(verb) not in _DEMANDS:
        return False
    return window.last < verb or words.low(window.first - 1) in {"on", "late", "early"}


def _is_of_clause_before(words: Words, start: int, window: Window) -> bool:
    """Tell whether a figure is of a present that goes on behind a past: "closed last year **and owes $600,000**"."""
    if window.rule == "since":
        return False
    joined = next((i for i in range(window.last + 1, start) if words.low(i) in {"and", "but"}), None)
    if joined is None:
        return False
    verb = joined + 1 + (words.tag(joined + 1) == "ADV")
    if words.form(verb) != "VBZ" and words.low(verb) not in {"have", "are"}:
        return False
    return any(words.form(i) == "VBD" for i in range(window.first))


def is_in_apposition(words: Words, start: int, window: Window, figure_starts: Sequence[int]) -> bool:
    """Return whether a time is that of another figure in an apposition behind the figure at token ``start``.

    "A crowd of 31,204 saw Vik, **a £4m signing in the summer**", "46% to 37%, **a swing of 11 points since May**".
    """
    comma = next(
        (i for i in range(window.first - 1, start, -1) if words.low(i) in {",", ";", "—", "–"}), None
    )
    if comma is None or words.low(comma + 1) not in {"a", "an"}:
        return False
    inside = range(comma + 1, window.first)
    return any(i in inside for i in figure_starts) and not any(words.is_finite(i) for i in inside)


def _is_reached(words: Words, start: int, window: Window) -> bool:
    """Tell whether a figure is the level that a change led to: "climbed 22% since 2019 **to an average of $1,940**"."""
    at = start - 1
    while at > 0 and words.low(at) in _LEVELS | {"a", "an", "of", "about", "nearly", "new"}:
        at -= 1
    is_level = any(words.low(i) in _LEVELS for i in range(at + 1, start))
    return window.rule == "since" and window.last < start and is_level and words.low(at) == "to"


_LEVELS = word_set("average record total high low peak")


def _is_before(words: Words, start: int, window: Window) -> bool:
    """Tell whether a figure counts what came before the main clause: "**After 11 debates**, they met on Thursday"."""
    comma = next((i for i in range(len(words)) if words.low(i) == ","), 0)
    is_opening = words.low(0) in {"after", "despite"} and not any(words.is_finite(i) for i in range(comma))
    return is_opening and start < comma < window.first


def _is_aimed(words: Words, end: int, window: Window) -> bool:
    """Tell whether the time is that of a subject's aim: "**Seven clubs** are vying to join the league **in 2031**"."""
    aim = next((i for i in range(end, window.first - 2) if words.low(i) in _AIMING), None)
    return aim is not None and (
        words.low(aim + 1) == "for" or (words.low(aim + 1) == "to" and words.form(aim + 2) == "VB")
    )


def _is_of_comparison(words: Words, start: int, window: Window) -> bool:
    """Tell whether the time is of a comparison apart: "won less **than they did last May**, taking 40 seats"."""
    reach = range(window.first - 1, max(0, window.first - 8), -1)
    than = next((i for i in reach if words.low(i) == "than" and words.low(i + 1) in _COMPARED_SUBJECTS), None)
    if than is None or any(words.low(i) == "," for i in range(than, window.first)):
        return False
    has_verb = any(words.is_finite(i) for i in range(than + 1, window.first))
    return has_verb and (start < than or "," in words.lows[window.last : start])


_COMPARED_SUBJECTS = word_set("it they he she the its their his her we i")
"""What a clause behind "than" starts with, unlike a number: "more than 40"."""
_AIMING = word_set(
    """
    vying vie vies vied hoping hope hopes hoped competing compete competes running campaigning jostling waiting
    preparing aiming eager hopeful
    """
)


def _is_purpose(words: Words, start: int, window: Window) -> bool:
    """Tell whether an infinitive right after the time holds the figure: "built in 1968 to hold 9 million"."""
    to = window.last + 1
    return to < start and words.low(to) == "to" and words.form(to + 1) == "VB" and window.first > 3
