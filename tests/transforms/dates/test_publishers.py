from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("publisher", "value", "is_vague"),
    [("CNN", "2020-08-12", False), ("BBC News", "2020-12-08", False), (None, "2020-08-12", True)],
)
def test_slashes_follow_the_publisher(publisher: str | None, value: str, is_vague: bool, read: Read) -> None:
    (item,) = read("It was signed on 08/12/2020.", publisher=publisher)
    assert (item.value, item.is_vague) == (value, is_vague)


def test_only_one_order_may_be_a_day(read: Read) -> None:
    (item,) = read("It was signed on 25/12/2020.", publisher="CNN")
    assert (item.value, item.is_vague) == ("2020-12-25", False)
