"""Cue rules: several verbs of saying in one passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.cue_rules import read_passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from transforms.quotes.passages import Passage


def contents(passage: Passage) -> list[str]:
    return [passage.text[slice(*piece)] for a in read_passage(passage) for piece in a.pieces]


def test_each_report_ends_where_the_next_begins(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said the dam was full, but Vik said the lock was dry.")
    assert contents(passage) == ["the dam was full", "the lock was dry"]


def test_a_clause_that_reports_nothing_ends_nothing(passage_of: Callable[[str], Passage]) -> None:
    passage = passage_of("Holm said the dam was full, and the pilots who asked left.")
    assert contents(passage) == ["the dam was full, and the pilots who asked left"]


def test_a_second_verb_shares_its_subject(passage_of: Callable[[str], Passage]) -> None:
    attributions = read_passage(
        passage_of("The port agency put the toll at 14, but warned that it would rise.")
    )
    passage = attributions[-1].passage
    assert attributions[-1].speaker is not None
    assert passage.text[slice(*attributions[-1].speaker)] == "The port agency"
