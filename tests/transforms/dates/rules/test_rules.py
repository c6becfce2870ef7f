"""Every rule reads its own example, by its own id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from transforms.dates.grammar import EXAMPLE_DAY
from transforms.dates.rules import RULES

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read
    from transforms.dates.grammar import Rule

BY_ID = {rule.id: rule for rule in reversed(RULES)}


@pytest.mark.parametrize("rule", BY_ID.values(), ids=BY_ID.keys())
def test_example(rule: Rule, read: Read) -> None:
    example = rule.example
    found = [(item.rule, item.surface, item.type, item.value) for item in read(example.text, EXAMPLE_DAY)]
    assert (rule.id, example.surface, example.type, example.value) in found


def test_rules_are_described() -> None:
    for rule in RULES:
        assert rule.reads.endswith("."), rule.id
        assert "\n" not in rule.reads, rule.id
        assert 0 < rule.confidence <= 1, rule.id


def test_an_id_has_one_builder() -> None:
    assert all(rule.build is BY_ID[rule.id].build for rule in RULES)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Growth slowed in the first half of the year.", "the first half of the year", "2020-H1"),
        (
            "It sank in the early morning hours of Tuesday.",
            "the early morning hours of Tuesday",
            "2020-08-11TMO",
        ),
        ("It sank in the early hours of Aug. 3.", "the early hours of Aug. 3", "2020-08-03TMO"),
        (
            "It sank in the early hours of Thursday morning.",
            "the early hours of Thursday morning",
            "2020-08-13TMO",
        ),
        ("She spoke last Wednesday night.", "last Wednesday night", "2020-08-12TNI"),
        ("She will speak next Monday evening.", "next Monday evening", "2020-08-17TEV"),
        ("They wed this past weekend.", "this past weekend", "2020-W32-WE"),
        ("They wed this past June.", "this past June", "2020-06"),
        ("They wed this past Tuesday.", "this past Tuesday", "2020-08-11"),
        ("They wed a week ago Sunday.", "a week ago Sunday", "2020-08-02"),
        ("They wed two Sundays ago.", "two Sundays ago", "2020-08-02"),
        ("They wed ten years ago this month.", "ten years ago this month", "2010-08"),
        ("They wed a year ago yesterday.", "a year ago yesterday", "2019-08-13"),
        ("They wed in the summer of '69.", "the summer of '69", "1969-SU"),
        ("The game starts at 7:30 tonight.", "7:30 tonight", "2020-08-14T19:30"),
        ("The game starts at 8 p.m. tonight.", "8 p.m. tonight", "2020-08-14T20:00"),
        ("Mills were built in the late 1800s.", "late 1800s", "18"),
        ("Shops opened in the 2000s.", "2000s", "200X"),
        ("He waited almost a quarter-century.", "almost a quarter-century", "P25Y"),
        ("He will one day return.", "one day", "FUTURE_REF"),
        ("He will return for one day.", "one day", "P1D"),
        ("A census is held every tenth year.", "every tenth year", "P10Y"),
        ("It rains every single day.", "every single day", "P1D"),
        ("Both served for a single year.", "a single year", "P1Y"),
        ("Crews give hundreds of interviews a day.", "a day", "P1D"),
    ],
)
def test_phrase(text: str, surface: str, value: str, read: Read) -> None:
    assert [(item.surface, item.value) for item in read(text, EXAMPLE_DAY)] == [(surface, value)]
