from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.narrative import is_narrative

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read

HISTORY = (
    "The border war began in 1911 and lasted until 1914. In March 1912 the king fled. By September he was back. "
    "His brother took the port in December. In January the fleet came home. The truce of 1913 held for a year. "
    "In 1914 the towns fell one by one, and the last fort surrendered on 3 June."
)


def test_histories() -> None:
    assert is_narrative(HISTORY, date(2020, 8, 14))
    assert is_narrative(HISTORY, None)
    assert not is_narrative(
        "On Monday he spoke of 1911. On Tuesday of 1912. Last week of 1913 and 1914, and 1915.",
        date(2020, 8, 14),
    )
    assert not is_narrative(
        "He lost in 1988, 1992 and 2004, she said. He told aides in 2008 and 2012 that he would run, aides said.",
        date(2020, 8, 14),
    )
    assert not is_narrative("He sang in the 1960s, 1970s, 1980s, 1990s and 2000s.", date(2020, 8, 14))
    assert not is_narrative("The budget for 2021, 2022, 2023, 2024 and 2025 is ready.", date(2020, 8, 14))


def test_a_bare_month_belongs_to_the_year_told_of(read: Read) -> None:
    values = {item.surface: item.value for item in read(HISTORY)}
    assert values["September"] == "1912-09"
    assert values["December"] == "1912-12"
    assert values["January"] == "1913-01"
    assert values["3 June"] == "1914-06-03"
