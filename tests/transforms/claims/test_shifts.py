from __future__ import annotations

from datetime import datetime

import pytest

from transforms.claims.shifts import read_shifts
from transforms.claims.windows import Window


def shifted(
    text: str, anchor: str, read_words, days: tuple[datetime, datetime]
) -> list[tuple[str, str | None]]:
    words = read_words(text)
    start = text.index(anchor)
    first, after = words.span(start, start + len(anchor))
    window = Window("dat_1", start, start + len(anchor), first, after - 1, *days, "date", "month")
    return [
        (str(w.start.date()), str(w.end and w.end.date()))
        for w in read_shifts(words, [window])
        if w.rule == "shifted"
    ]


MAY = (datetime(2023, 5, 1), datetime(2023, 6, 1))
FRIDAY = (datetime(2023, 5, 5), datetime(2023, 5, 6))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold 40 in May, against 30 a year earlier.", ("2022-05-01", "2022-06-01")),
        ("It sold 40 in May, against 30 the month before.", ("2023-04-01", "2023-05-01")),
        ("It sold 40 in May, against 30 in the same month of 2019.", ("2019-05-01", "2019-06-01")),
        ("It sold 40 in May, against 30 two months earlier.", ("2023-03-01", "2023-04-01")),
    ],
)
def test_times_told_from_a_month(text, expected, read_words):
    assert shifted(text, "May", read_words, MAY) == [expected]


def test_a_week_earlier_is_a_day_of_that_week(read_words):
    assert shifted("It cost 40 on Friday, up from 30 a week earlier.", "Friday", read_words, FRIDAY) == [
        ("2023-04-28", "2023-04-29")
    ]


def test_a_shift_shorter_than_its_anchor_is_left_alone(read_words):
    year = (datetime(2023, 1, 1), datetime(2024, 1, 1))
    assert shifted("It sold 40 in 2023, up from a month earlier.", "2023", read_words, year) == []
