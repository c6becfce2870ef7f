from __future__ import annotations

import pytest
from edtf import parse_edtf

from transforms.dates.edtf import edtf_of


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2020-08-14", "2020-08-14"), ("2020-08", "2020-08"), ("2020", "2020"), ("2020-W33", "2020-08-10/2020-08-16"),
        ("2020-Q3", "2020-07-01/2020-09-30"), ("2020-SU", "2020-22"), ("199X", "199X"), ("18", "18XX"), ("BC0490",
        "-0489"),
        ("BC0001", "0000"), ("2020-08-14TMO", "2020-08-14"), ("2020-08-14T10:46", "2020-08-14T10:46:00"),
        ("2020-08-14T10:46Z", "2020-08-14T10:46:00Z"), ("2020-W33-WE", "2020-08-15/2020-08-16"),
    ],
)  # fmt: skip
def test_forms_that_the_library_parses(value: str, written: str) -> None:
    assert edtf_of(value) == written
    assert parse_edtf(written) is not None


@pytest.mark.parametrize("value", ["XXXX-WXX-5", "XXXX-08-12", "PAST_REF", "P1D", "XXXX", "BC0480-08"])
def test_no_form(value: str) -> None:
    assert edtf_of(value) is None
