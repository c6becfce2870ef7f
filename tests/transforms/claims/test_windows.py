from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from transforms.claims.windows import read_windows
from transforms.claims.words import Words
from transforms.dates.find import find_dates
from transforms.headers import read_headers
from transforms.language.document import Document

DAY = date(2024, 3, 5)


def windows(text: str, today: date | None = DAY) -> list[tuple[str, str | None, str]]:
    document = Document(text)
    dates, _ = find_dates(document, datetime(2024, 3, 5, tzinfo=UTC), read_headers(document))
    found = read_windows(Words(document.sentences[0]), dates, today)
    return [(str(w.start.date()), str(w.end.date()) if w.end else None, w.rule) for w in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained in May 2021.", ("2021-05-01", "2021-06-01", "date")),
        ("It has rained since 3 May 2021.", ("2021-05-03", "2024-03-06", "since")),
        ("It has rained since a storm hit on 3 May 2021.", ("2021-05-03", "2024-03-06", "since")),
        ("It rained in the two months to June 2021.", ("2021-05-01", "2021-07-01", "length-to")),
        ("It rained in the year that closed in June 2021.", ("2020-07-01", "2021-07-01", "length-to")),
        ("It rained in the year to June 2021.", ("2020-07-01", "2021-07-01", "length-to")),
        ("It rained on 3 and 4 May 2021.", ("2021-05-03", "2021-05-05", "range")),
        ("It rained between 2019 and 2021.", ("2019-01-01", "2022-01-01", "range")),
        ("It rained between the vote in 2019 and 2021.", ("2019-01-01", "2022-01-01", "range")),
        ("It has rained so far this year.", ("2024-01-01", "2024-03-06", "so-far")),
        ("It will be dry by the end of May 2021.", ("2021-05-31", "2021-06-01", "end-of")),
        ("It was dry at the end of 2021.", ("2021-12-31", "2022-01-01", "end-of")),
        ("It will be dry by May 2021.", ("2021-05-01", "2021-06-01", "date")),
        ("It will rain through 9 April 2024.", ("2024-03-05", "2024-04-10", "range")),
        ("It rained through May 2021.", ("2021-05-01", "2021-06-01", "date")),
        ("It rained at noon on 3 May 2021.", ("2021-05-03", "2021-05-04", "date")),
    ],
)
def test_windows(text, expected):
    assert expected in windows(text)


def test_since_is_open_when_publication_is_unknown():
    assert windows("It has rained since 3 May 2021.", None) == [("2021-05-03", None, "since")]


def test_a_bare_length_and_a_set_are_no_window():
    assert windows("It rained for three days. ") == []
    assert windows("It rains every day.") == []


def test_the_ends_of_a_range_are_not_windows_of_their_own():
    assert len(windows("It rained from 2019 to 2021.")) == 1
