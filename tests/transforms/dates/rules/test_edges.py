"""So many units at the edge of a year or month are days of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("Sales fell in the first five months of 2019.", "2019-01-01", "2019-06-01"),
        ("Sales fell in the final three months of last year.", "2019-10-01", "2020-01-01"),
        ("Sales fell in the opening two months of the year.", "2020-01-01", "2020-03-01"),
        ("Sales fell in the last two weeks of May.", "2020-05-18", "2020-06-01"),
        ("Sales fell in the last ten days of May 2018.", "2018-05-22", "2018-06-01"),
        ("Sales fell in the first ten days of the month.", "2020-08-01", "2020-08-11"),
    ],
)
def test_an_edge_has_an_interval(text: str, first: str, after: str, read: Read) -> None:
    (found,) = read(text)
    assert (found.rule, str(found.interval_start)[:10], str(found.interval_end)[:10]) == (
        "duration-part-of",
        first,
        after,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell in the first 14 months of 2019.",
        "Sales fell in the first few months of 2019.",
        "Sales fell in the first three months of the war.",
    ],
)
def test_what_is_no_edge_of_a_known_stretch_has_none(text: str, read: Read) -> None:
    assert [item.interval_start for item in read(text)] == [None]
