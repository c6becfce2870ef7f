from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.given_dates import read_moment
from flows.sources.written_dates import read_written


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("2021-3-4", "2021-03-04T00:00:00+00:00", "day"),
        ("2021/03/04 09:30:00", "2021-03-04T09:30:00+00:00", "second"),
        ("2021-03-04 09:30 PM", "2021-03-04T21:30:00+00:00", "minute"),
        ("2021-03-04T9:30:00Z", "2021-03-04T09:30:00+00:00", "second"),
        ("2021-03-04 09:30:00.0 +0000 UTC", "2021-03-04T09:30:00+00:00", "second"),
        ("2021-03-04T09:30:00-0500Z", "2021-03-04T09:30:00-05:00", "second"),
        ("2021-03-04T09:30:00-05:00[America/New_York]", "2021-03-04T09:30:00-05:00", "second"),
        ("2021-07-04 09:30 America/New_York", "2021-07-04T09:30:00-04:00", "minute"),
        ("2021-03-04T09:30:00&#43;01:00", "2021-03-04T09:30:00+01:00", "second"),
        ("2021-03-04T09:30:00 01:00", "2021-03-04T09:30:00+01:00", "second"),  # the plus of a form, decoded
        ("2021-03-04T09:30:00−05:00", "2021-03-04T09:30:00-05:00", "second"),
        ("Thu Mar 04 2021 09:30:00 GMT-0500 (Eastern Standard Time)", "2021-03-04T09:30:00-05:00", "second"),
        ("Thu, 04 Mar 2021 09:30:00 GMT+0100", "2021-03-04T09:30:00+01:00", "second"),
        ("Published: Thursday, 4 March 2021 - 09:30", "2021-03-04T09:30:00+00:00", "minute"),
        ("Mar. 4, 2021, 9:30 a.m. ET", "2021-03-04T09:30:00-05:00", "minute"),
        ("July 4, 2021 12:05 AM ET", "2021-07-04T00:05:00-04:00", "minute"),
        ("04-Mar-2021", "2021-03-04T00:00:00+00:00", "day"),
        ("20210304093015", "2021-03-04T09:30:15+00:00", "second"),
        ("4 March 2021, 09:30 IST", "2021-03-04T00:00:00+00:00", "day"),  # Irish, Indian or Israeli
        ("4 March 2021, 09:30 Nowhere/Atlantis", "2021-03-04T00:00:00+00:00", "day"),
    ],
)
def test_what_content_systems_write_is_read(text: str, iso: str, precision: str) -> None:
    found = read_moment(text)
    assert found is not None
    assert (found.at.isoformat(), found.precision) == (iso, precision)


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2021", "4.3.2021", "March 2021", "2021-02-30", "2021-03-04 29:30", "March 4, 2021 and March 5, 2021",
        "2021-03-04 09:30 +99:00", "12021-03-04", "1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00",
    ],
)  # fmt: skip
def test_what_states_no_moment_for_certain_gives_none(text: str) -> None:
    assert read_moment(text) is None


@settings(deadline=None)
@given(st.from_regex(r"\A[A-Za-z]{0,4},? ?\d{1,4}[-/. ]\w{1,3}[-/. ]\d{1,4}[T, ]\d{1,2}:\d{2}.{0,20}\Z"))
def test_it_never_raises(text: str) -> None:
    found = read_moment(text)
    assert found is None or found.at.utcoffset() is not None


def test_a_long_text_costs_nothing() -> None:
    start = time.perf_counter()
    assert read_written("2021-03-04 " * 100_000) is None
    assert time.perf_counter() - start < 1
