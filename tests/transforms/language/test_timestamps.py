from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.timestamps import read_timestamp

INSTANTS = {
    "Updated 10:46 AM ET, Fri August 14, 2020": "2020-08-14T10:46:00-04:00",
    "9:05 p.m. EST, Jan. 3, 2021": "2021-01-03T21:05:00-05:00",
    "12:30 AM PT, January 3, 2021": "2021-01-03T00:30:00-08:00",
    "Updated 1046 GMT (1846 HKT) August 14, 2020": "2020-08-14T10:46:00+00:00",
    "09:14 BST, 11 June 2025": "2025-06-11T09:14:00+01:00",
    "2021-05-03T10:46:00Z": "2021-05-03T10:46:00+00:00",
    "2021-05-03 10:46 +05:30": "2021-05-03T10:46:00+05:30",
    "Published 5pm CET on 1 March 2021": "2021-03-01T17:00:00+01:00",
}
DAYS = {
    "Published 3 May 2021": "2021-05-03",
    "Published 3 May 2021, updated 5 May 2021": "2021-05-03",
    "Monday, 3 May 2021 (3 May 2021)": "2021-05-03",
    "Friday, July 21, 2017": "2017-07-21",
    "10:46 AM, May 3rd, 2021": "2021-05-03",  # no zone
    "10:46 AM CST, May 3, 2021": "2021-05-03",  # several zones
    "1:30 AM ET, November 1, 2020": "2020-11-01",  # the clocks change
    "25/12/2021": "2021-12-25",
    "25:61 GMT, May 3, 2021": "2021-05-03",
}
NOTHING = [
    "3 May 2021 | 9 June 2021",
    "04/05/2021",
    "May 3",
    "31 February 2021",
    "10:46 AM ET",
    "",
    "Updated 2 hours ago",
]


@pytest.mark.parametrize("line", INSTANTS)
def test_a_time_with_a_certain_zone_is_an_instant(line: str) -> None:
    found = read_timestamp(line)
    assert found is not None
    assert (found[0].isoformat(), found[1]) == (INSTANTS[line], "minute")


@pytest.mark.parametrize("line", DAYS)
def test_a_time_without_a_certain_zone_is_only_a_day(line: str) -> None:
    found = read_timestamp(line)
    assert found is not None
    assert (found[0].isoformat(), found[1]) == (DAYS[line] + "T00:00:00+00:00", "day")


@pytest.mark.parametrize("line", NOTHING)
def test_nothing_is_guessed(line: str) -> None:
    assert read_timestamp(line) is None


@given(st.datetimes().map(lambda moment: moment.replace(microsecond=0, second=0)))
def test_any_instant_that_is_written_whole_comes_back(moment: datetime) -> None:
    found = read_timestamp(f"{moment:%Y-%m-%dT%H:%M}Z")
    if moment.year >= 1000:
        assert found is not None and found[0].replace(tzinfo=None) == moment


@given(st.text(max_size=60))
def test_no_line_raises(line: str) -> None:
    read_timestamp(line)
