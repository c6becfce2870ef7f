from __future__ import annotations

from typing import get_args

from flows.remarks import TITLES, Remarks, said
from flows.sources.protocol import About, Remark


def remarks(count: int) -> Remarks:
    made = Remarks(kept=2)
    for number in range(count):
        assert made.add(Remark("passed_over", "in", f"kind {number}")) == (number < 2)
    return made


def test_the_first_of_a_kind_are_kept_and_all_are_counted() -> None:
    assert remarks(5).lines() == ["kinds of files passed over: 5 (in: kind 0; in: kind 1; 3 more)"]
    assert remarks(2).lines() == ["kinds of files passed over: 2 (in: kind 0; in: kind 1)"]
    assert remarks(0).lines() == []


def test_what_was_not_kept_is_a_line_of_its_own() -> None:
    assert remarks(5).more() == ["kinds of files passed over: 3 more"]
    assert remarks(2).more() == []


def test_a_remark_says_where() -> None:
    assert said(Remark("passed_over", "a.csv:3", "what")) == "a.csv:3: what"


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(get_args(About))
