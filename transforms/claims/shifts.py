"""Times told from another time of the sentence: "a year earlier", "the same quarter of 2023", "the week before"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.claims.calendar_arithmetic import Length, moved_interval
from transforms.claims.windows import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.words import Words

_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {
    "a": 1, "an": 1, "the": 1,
}  # fmt: skip
_UNITS = {"day": Length(0, 1), "week": Length(0, 7), "month": Length(1, 0), "quarter": Length(3, 0), "year": Length(12, 0)}
_EARLIER = re.compile(
    r"\b(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month|quarter|year)s? "
    r"(?P<way>earlier|before|ago|previously|prior|later)\b",
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
    r"(?: (?:of|in|from|a|the|last))*(?: (?P<year>(?:19|20)\d\d))?",
    re.I,
)


def read_shifts(words: Words, windows: Sequence[Window]) -> list[Window]:
    """Return ``windows`` with those told from another of the sentence moved to where that one puts them.

    A time that is counted from publication by itself ("a week ago" alone in its sentence) stays as it is read.
    """
    text, base = words.sentence.text, words.sentence.char_start
    if not any(word in text.lower() for word in ("earlier", "before", "ago", "previous", "preceding", "prior", "same", "later",
                                                "corresponding", "comparable", "equivalent")):  # fmt: skip
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
            Window(date_id, base + start, base + end, first, after - 1, *moved, "shifted", anchor.granularity, 0.85)
        )
    kept = [w for w in windows if not any(w.char_start < s.char_end and s.char_start < w.char_end for s in found)]
    return sorted([*kept, *found], key=lambda window: window.char_start)


def _mentions(text: str) -> list[tuple[int, int, Length, int | None]]:
    found: list[tuple[int, int, Length, int | None]] = []
    for match in _SAME.finditer(text):
        end = match.end() + (re.match(r"(?:.{0,8}?(?:a year (?:earlier|ago|before)|last year|year))?", text[match.end() :]) or match).end() * (match["year"] is None)
        found.append((match.start(), min(end, len(text)), Length(12, 0), int(match["year"]) if match["year"] else None))
    for match in _EARLIER.finditer(text):
        count = match["count"].lower()
        number = int(count) if count.isdecimal() else _NUMBERS[count]
        if match["way"].lower() == "later":
            number = -number
        unit = _UNITS[match["unit"].lower()]
        found.append((*match.span(), Length(unit.months * number, unit.days * number), None))
    for match in _PREVIOUS.finditer(text):
        found.append((*match.span(), _UNITS[(match["unit"] or match["other"]).lower()], None))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[int, int, Length, int | None]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _anchor(windows: Sequence[Window], start: int, end: int) -> Window | None:
    """Return the nearest time before, else the nearest after, that is not told from another itself."""
    apart = [w for w in windows if (w.char_end <= start or w.char_start >= end) and w.rule != "since"]
    before = [w for w in apart if w.char_end <= start]
    return before[-1] if before else next(iter(apart), None)
