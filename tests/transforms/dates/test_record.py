from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


def test_a_resolved_day_has_everything(read: Read) -> None:
    (item,) = read("He left this coming Monday's meeting.")
    assert (item.value, item.granularity, item.edtf, item.is_resolved) == (
        "2020-08-17",
        "day",
        "2020-08-17",
        True,
    )
    assert (item.interval_start, item.interval_end) == (datetime(2020, 8, 17), datetime(2020, 8, 18))
    assert item.reference_date is not None


def test_an_absolute_day_needs_no_reference(read: Read) -> None:
    (item,) = read("He left on 3 June 2019.")
    assert (item.relation, item.reference_date, item.reference_source) == ("absolute", None, None)


@pytest.mark.parametrize(
    ("text", "value", "is_resolved", "is_vague"),
    [
        ("He left in 490 BC.", "BC0490", True, False),
        ("He left recently.", "PAST_REF", False, True),
        ("He was ill for years.", "PXY", False, True),
        ("They meet every Tuesday.", "XXXX-WXX-2", False, False),
    ],
)
def test_what_cannot_be_placed(text: str, value: str, is_resolved: bool, is_vague: bool, read: Read) -> None:
    (item,) = read(text)
    assert (item.value, item.is_resolved, item.is_vague) == (value, is_resolved, is_vague)
    assert item.interval_start is None
