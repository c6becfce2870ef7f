from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "parts", "whole", "value"),
    [
        ("The fair runs March 3-5, 2020.", ["2020-03-03", "2020-03-05"], "March 3-5, 2020", "P3D"),
        ("It lasted from 2009 to 2011.", ["2009", "2011"], "2009 to 2011", "P3Y"),
        ("It lasted between 1990 and 2000.", ["1990", "2000"], "1990 and 2000", "P11Y"),
        ("He stayed from Monday to Friday.", ["2020-08-10", "2020-08-14"], "Monday to Friday", "P5D"),
        ("The season of 2007-08 was his last.", ["2007", "2008"], "2007-08", "P2Y"),
        (
            "It is open from 10 a.m. to 5 p.m. today.",
            ["2020-08-14T10:00", "2020-08-14T17:00"],
            "10 a.m. to 5 p.m. today",
            "PT7H",
        ),
    ],
)
def test_ranges(text: str, parts: list[str], whole: str, value: str, read: Read) -> None:
    found = read(text)
    assert [item.value for item in found if not item.rule.startswith("range-")] == parts
    (range_,) = [item for item in found if item.rule.startswith("range-")]
    assert (range_.surface, range_.type, range_.value) == (whole, "DURATION", value)
    assert range_.edtf is None or parse_edtf(range_.edtf) is not None


def test_the_interval_of_a_whole(read: Read) -> None:
    range_ = next(item for item in read("The fair runs March 3-5, 2020.") if item.rule == "range-days")
    assert (range_.interval_start, range_.interval_end) == (datetime(2020, 3, 3), datetime(2020, 3, 6))
    assert range_.edtf == "2020-03-03/2020-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "He won in 1990 and 2000.",
        "He moved it from 2020 back to 2010.",
        "The vote was postponed from Tuesday to Friday.",
        "They pushed back the opening from May to June.",
        "On May 3 he came, on May 5 he left.",
    ],
)
def test_no_range(text: str, read: Read) -> None:
    assert not [item for item in read(text) if item.rule.startswith("range-")]
