from __future__ import annotations

import pytest

from expectations.column_types import DATA_PACKAGE_TYPES, LISTS, NUMBERS, arrow_type

ARROW_SPELLING = {"timestamp[us, UTC]": "timestamp[us, tz=UTC]", "date32": "date32[day]"}


@pytest.mark.parametrize("name", DATA_PACKAGE_TYPES)
def test_a_type_is_spelled_as_arrow_prints_it(name: str) -> None:
    printed = str(arrow_type(name)).replace("element: ", "").replace("item: ", "")
    assert printed == ARROW_SPELLING.get(name, name)


def test_an_unknown_type_is_an_error() -> None:
    with pytest.raises(KeyError):
        arrow_type("text")


def test_groups_of_types_name_types() -> None:
    assert set(DATA_PACKAGE_TYPES) >= NUMBERS | LISTS
