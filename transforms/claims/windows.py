"""The stretch of time that a date expression gives a figure, with the words around it: since, so far, the year to.

A date by itself gives its own interval. What stands before it may open it ("since January"), close it ("so far this
year") or make it the end of a length ("the three months to June"); two of them may be the ends of one stretch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from transforms.claims.calendar_arithmetic import Length, length_of, moved, whole_days
from transforms.dates.wholes import is_moved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.claims.words import Words
    from transforms.records import DateExpression

_SINCE = re.compile(
    r"\bsince(?: (?:the )?(?:start|beginning|end|middle) of| early| late| about| around)?(?: last)? *\Z", re.I
)
_SINCE_EVENT = re.compile(r"\bsince (?:[^\s,;:]+ ){1,8}(?:in|on|at|early|late|last)? *\Z", re.I)
_SO_FAR = re.compile(r"\b(?:so far|already|to date),?(?: in| during)? *\Z", re.I)
_SO_FAR_AFTER = re.compile(r" *(?:so far|to date)\b", re.I)
_LENGTH_TO = re.compile(
    r"\b(?:(?P<count>\w+)[ -])?(?:(?:fiscal|financial|business) )?(?P<unit>year|half|quarter|month|week|day)s? "
    r"(?:to|ended|ending|through|until|up to|(?:that|which) (?:ended|ends|closed))"
    r"(?: in| on)?(?: the end of| early| late)? *\Z",
    re.I,
)
_BACK = re.compile(
    r"\A(?:the |this |these |his |her |its |their )?(?:past|last|previous|preceding|prior|latest)\b", re.I
)
_EDGE = re.compile(
    r"\b(?:first|opening|last|final|closing)\b.*?(?:day|week|month|quarter)s (?:of|in) .",
    re.I,
)
_AT_END = re.compile(r"\b(?:by|at|until|as (?:of|at)) (?:the end of )?\Z", re.I)
_THROUGH = re.compile(r"\bthrough(?: the end of)? *\Z", re.I)
_END = re.compile(
    r"\A(?:the |that |this |last |next )?(?:(?:very )?end of\b|(?:year|quarter|month|week)(?:-|['’]s )end\b)",
    re.I,
)
_JOIN = re.compile(r" *(?:,? ?and|to|through|until|till|-|–|—) *\Z", re.I)
_OPENS = re.compile(
    r"\b(?P<opener>between(?: (?!and\b)[^\s,;]+){0,9}?|from)(?: the (?:start|end) of| early| late)? *\Z", re.I
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_UNITS = {
    "day": Length(0, 1), "week": Length(0, 7), "month": Length(1, 0), "quarter": Length(3, 0), "half": Length(6, 0),
    "year": Length(12, 0),
}  # fmt: skip
_SHORT = frozenset({"second", "minute", "hour", "part of day"})


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time that the text gives, as tokens of its sentence and as an interval."""

    date_id: str | None
    char_start: int
    char_end: int
    first: int
    last: int
    start: datetime
    end: datetime | None
    rule: str
    granularity: str | None = None
    has_year: bool = False


def read_windows(words: Words, dates: Sequence[DateExpression], today: date | None) -> list[Window]:
    """Return the stretches of time that the dates of one sentence give, in order.

    Args:
        words: the sentence.
        dates: its date expressions, in order.
        today: the day that the article's relative expressions are counted from, or None where it is not known.
    """
    found: list[Window] = []
    used = 0
    for number, expression in enumerate(dates):
        if number < used:
            continue
        following = dates[number + 1] if number + 1 < len(dates) else None
        window = _joined(words, expression, following) if following else None
        if window is not None:
            used = number + 2
        else:
            window = _alone(words, expression, today)
        if window is not None:
            found.append(window)
    stretches = [w for w in found if w.rule in {"range", "edge-of", "length-to", "back-from-publication"}]
    return [w for w in found if w in stretches or not any(_overlap(w, s) for s in stretches)]


def past_reading(window: Window, tense: str | None, today: date | None) -> Window:
    """Return ``window`` a year back when it lies ahead and names no year, though the clause is told in a past tense."""
    is_ahead = today is not None and window.start.date() > today and window.end is not None
    if not is_ahead or tense not in {"past", "perfect"} or window.granularity not in {"quarter", "half"}:
        return window
    start, end = moved(window.start, Length(12, 0), -1), moved(window.end or window.start, Length(12, 0), -1)
    return (
        window if start is None or end is None or window.has_year else replace(window, start=start, end=end)
    )


def _overlap(one: Window, other: Window) -> bool:
    return one.char_start < other.char_end and other.char_start < one.char_end


def _window(words: Words, date: DateExpression, start: datetime, end: datetime | None, rule: str) -> Window:
    first, after = words.span(date.char_start, date.char_end)
    return Window(
        date.date_id, date.char_start, date.char_end, first, after - 1, start, end, rule, date.granularity
    )


def _before(words: Words, date: DateExpression) -> str:
    sentence = words.sentence
    return sentence.text[
        max(0, date.char_start - sentence.char_start - 60) : date.char_start - sentence.char_start
    ]


def _after(words: Words, date: DateExpression) -> str:
    sentence = words.sentence
    return sentence.text[date.char_end - sentence.char_start :][:20]


def _joined(words: Words, one: DateExpression, two: DateExpression) -> Window | None:
    """Read "between January and June", "from 2019 to 2022" as one stretch."""
    if one.interval_start is None or two.interval_end is None or one.interval_end is None:
        return None
    sentence = words.sentence
    between = sentence.text[one.char_end - sentence.char_start : two.char_start - sentence.char_start]
    opens = _OPENS.search(_before(words, one))
    if opens is None and _are_next(sentence.text, one, two, between):
        window = _window(words, one, one.interval_start, two.interval_end, "range")
        return replace(window, char_end=two.char_end, last=words.span(two.char_start, two.char_end)[1] - 1)
    if (
        opens is None
        or is_moved(_before(words, one))
        or not _JOIN.match(between)
        or ("and" in between and not opens["opener"].lower().startswith("between"))
    ):
        return None
    start = one.interval_start
    if start >= two.interval_end:
        is_week = one.granularity == two.granularity == "day" and (start - two.interval_end).days < 7
        earlier = moved(start, Length(0, 7) if is_week else Length(12, 0), -1)
        if earlier is None or earlier >= two.interval_end:
            return None
        start = earlier
    window = _window(words, one, start, two.interval_end, "range")
    return replace(window, char_end=two.char_end, last=words.span(two.char_start, two.char_end)[1] - 1)


def _are_next(text: str, one: DateExpression, two: DateExpression, between: str) -> bool:
    """Tell whether two days or months that "and" joins follow one another: "on 3 and 4 May"."""
    is_list = between.strip() == "and" and "respectively" not in text
    return is_list and one.granularity == two.granularity and one.interval_end == two.interval_start


def _alone(words: Words, date: DateExpression, today: date | None) -> Window | None:
    if date.type == "SET":
        return None
    if date.type == "DURATION":
        if date.interval_start is not None and date.interval_end is not None:
            is_edge, is_back = _EDGE.search(date.surface), _BACK.match(date.surface)
            rule = "edge-of" if is_edge else "back-from-publication" if is_back else "range"
            return _window(words, date, date.interval_start, date.interval_end, rule)
        return _of_duration(words, date, today)
    if date.interval_start is None or date.interval_end is None:
        return None
    before = _before(words, date)
    start, end = date.interval_start, date.interval_end
    tomorrow = None if today is None else datetime.combine(today, time()) + timedelta(days=1)
    if _SINCE.search(before) or _SINCE_EVENT.search(before):
        end = tomorrow if tomorrow is None or tomorrow > start else end
        return _window(words, date, whole_days(start, end or start)[0], end, "since")
    if match := _LENGTH_TO.search(before):
        length = _counted(match["count"], match["unit"])
        first = moved(end, length, -1) if length else None
        if first is not None:
            return _window(words, date, first, end, "length-to")
    if (
        _SO_FAR.search(before) or _SO_FAR_AFTER.match(_after(words, date)) or "so far" in date.surface.lower()
    ) and (tomorrow is not None and start < tomorrow < end):
        return _window(words, date, start, tomorrow, "so-far")
    if (at_end := _AT_END.search(before)) and (
        _END.match(date.surface) or "end of" in at_end.group().lower()
    ):
        return _window(words, date, end - timedelta(days=1), end, "end-of")
    if date.granularity in _SHORT:
        start, end = whole_days(start, end)
    if tomorrow is not None and start >= tomorrow and _THROUGH.search(before):
        return _window(words, date, tomorrow - timedelta(days=1), end, "range")
    return _window(words, date, start, end, "date")


def _of_duration(words: Words, date: DateExpression, today: date | None) -> Window | None:
    """Read "the past week", "the first ten months of the year"; a bare length is no time."""
    length = length_of(date.value)
    if length is None:
        return None
    if today is None:
        return None
    text = (_before(words, date)[-12:] + date.surface).lower()
    if words.tag(words.span(date.char_start, date.char_end)[0] - 1) == "VERB":
        return None  # "will last six weeks"
    if _BACK.match(date.surface) or re.search(
        r"\b(?:past|last|previous|preceding|latest) (?:\w+[ -])?\w+\Z", text
    ):
        end = datetime.combine(today, time()) + timedelta(days=1)
        start = moved(end, length, -1)
        return None if start is None else _window(words, date, start, end, "back-from-publication")
    return None


def _counted(count: str | None, unit: str) -> Length | None:
    length = _UNITS[unit.lower()]
    word = (count or "").lower()
    number = int(word) if word.isdecimal() and len(word) < 4 else _NUMBERS.get(word, 1)
    return Length(length.months * number, length.days * number)
