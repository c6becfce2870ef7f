from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from transforms.dates.resolve import UNKNOWN_PERIOD, period_value, shifted
from transforms.dates.timex3 import is_value

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("day", "number", "unit", "value"),
    [
        (date(2020, 12, 31), 1, "D", "2021-01-01"),
        (date(2021, 1, 2), 0, "W", "2020-W53"),
        (date(2021, 1, 2), 1, "W", "2021-W01"),
        (date(2020, 3, 31), -1, "M", "2020-02"),
        (date(2020, 1, 15), -1, "Q", "2019-Q4"),
        (date(2020, 2, 29), -1, "Y", "2019"),
        (date(2000, 5, 1), -1, "DE", "199X"),
        (date(2020, 8, 14), -1, "CE", "19"),
    ],
)
def test_steps(day: date, number: int, unit: str, value: str) -> None:
    assert shifted(day, number, unit) == value


@pytest.mark.parametrize("unit", sorted(UNKNOWN_PERIOD))
def test_without_a_reference_nothing_is_guessed(unit: str) -> None:
    assert shifted(None, -1, unit) == UNKNOWN_PERIOD[unit]
    assert is_value(UNKNOWN_PERIOD[unit])
    assert is_value(period_value(date(2020, 8, 14), unit))


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("A month ago he left.", date(2020, 3, 31), "2020-02"),
        ("A year ago he left.", date(2020, 2, 29), "2019"),
        ("He left ten days ago.", date(2021, 1, 5), "2020-12-26"),
        ("He left last week.", date(2021, 1, 5), "2020-W53"),
        ("He left in April and June 1955.", date(2020, 8, 14), "1955-04"),
        ("Sales fell in the fourth quarter.", date(2020, 2, 3), "2019-Q4"),
        ("Sales fell in last year's third quarter.", date(2020, 2, 3), "2019"),
        ("It ends by October of next year.", date(2020, 8, 14), "2021-10"),
    ],
)
def test_in_a_sentence(text: str, published: date, value: str, read: Read) -> None:
    assert read(text, published)[0].value == value
