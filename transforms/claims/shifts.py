"""Times told from another time of the sentence: "a year earlier", "the same quarter of 2023", "the week before"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from transforms.claims.calendar_arithmetic import Length, moved_interval
from transforms.claims.windows import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.words import Words

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_UNITS = {
    "day": Length(0, 1), "week": Length(0, 7), "month": Length(1, 0), "quarter": Length(3, 0), "year": Length(12, 0),
}  # fmt: skip
_WORDS = re.compile(
    r"\b(?:earlier|before|ago|previous|previously|preceding|prior|same|later|corresponding|comparable|equivalent)\b",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?P<unit>day|week|month|quarter|year)s? (?P<way>earlier|before|ago|previously|prior|later)\b",
    re.I,
)
_PREVIOUS = re.compile(
    r"\bthe (?:(?:previous|preceding|prior) (?P<unit>day|week|month|quarter|year)"
    r"|(?P<other>day|week|month|quarter|year) (?:before|earlier|prior))\b(?! the\b)",
    re.I,
)
_SAME = re.compile(
    r"\bthe (?:same|corresponding|comparable|equivalent|year-earlier|year-ago|prior-year|previous year's) "
    r"(?:three-month |six-month |nine-month |\w+ )?(?P<unit>period|day|week|month|quarter|half|time|point|season)s?"
    r"(?: (?:of|in|from|a|the|last|year|earlier|ago|before)\b)*(?: (?P<year>(?:19|20)\d\d))?",
    re.I,
)


def read_shifts(words: Words, windows: Sequence[Window]) -> list[Window]:
    """Return ``windows`` with those told from another of the sentence moved to where that one puts them.

    A time that is counted from publication by itself ("a week ago" alone in its sentence) stays as it is read.
    """
    text, base = words.sentence.text, words.sentence.char_start
    if _WORDS.search(text) is None:
        return list(windows)
    found: list[Window] = []
    for start, end, length, year in _mentions(text):
        anchor = _anchor(windows, base + start, base + end)
        if anchor is None or anchor.end is None or anchor.start >= anchor.end:
            continue
        if year is not None:
            length = Length(12 * (anchor.start.year - year), 0)
        moved = moved_interval(anchor.start, anchor.end, length, -1)
        if moved is None or abs(length.months * 30 + length.days) < (anchor.end - anchor.start).days * 0.9:
            continue
        inside = next((w for w in windows if w.char_start < base + end and base + start < w.char_end), None)
        first, after = words.span(base + start, base + end)
        date_id = inside.date_id if inside else None
        found.append(
            Window(
                date_id,
                base + start,
                base + end,
                first,
                after - 1,
                *moved,
                "shifted",
                anchor.granularity,
            )
        )
    kept = [
        w for w in windows if not any(w.char_start < s.char_end and s.char_start < w.char_end for s in found)
    ]
    return sorted([*kept, *found], key=lambda window: window.char_start)


class _Mention(NamedTuple):
    """Words that tell a time from another: characters of the sentence, how far back, or in which year."""

    start: int
    end: int
    length: Length
    year: int | None


def _mentions(text: str) -> list[_Mention]:
    """Return the mentions in order, the longer first of two that begin together, none over another."""
    found = [
        _Mention(m.start(), m.end(), Length(12, 0), int(m["year"]) if m["year"] else None)
        for m in _SAME.finditer(text)
    ]
    for match in _EARLIER.finditer(text):
        count, unit = match["count"].lower(), _UNITS[match["unit"].lower()]
        number = int(count) if count.isdecimal() else _COUNTS[count]
        number *= -1 if match["way"].lower() == "later" else 1
        found.append(_Mention(*match.span(), Length(unit.months * number, unit.days * number), None))
    found.extend(
        _Mention(*match.span(), _UNITS[(match["unit"] or match["other"]).lower()], None)
        for match in _PREVIOUS.finditer(text)
    )
    kept: list[_Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _anchor(windows: Sequence[Window], start: int, end: int) -> Window | None:
    """Return the nearest time before, else the nearest after, that is not told from another itself."""
    apart = [w for w in windows if (w.char_end <= start or w.char_start >= end) and w.rule != "since"]
    before = [w for w in apart if w.char_end <= start]
    return before[-1] if before else next(iter(apart), None)
