from __future__ import annotations

import pytest

from transforms.dates.grammar import Phrase, RuleBook, compile_pattern, starts_of
from transforms.dates.lexer import all_symbols, lex
from transforms.dates.rules import RULES


def _phrase(pattern: str, text: str) -> Phrase:
    compiled, pieces = compile_pattern(pattern)
    symbols, lexemes = lex(text)
    match = compiled.match(symbols)
    assert match is not None
    return Phrase(match, lexemes, pieces)


def test_pieces_are_asked_for_by_name() -> None:
    phrase = _phrase(
        "(@mod <early>|<late>)? <month:month> <day:day>? (?:<comma>?<year:year>)?", "early March 2019"
    )
    assert phrase.has("mod")
    assert not phrase.has("day")
    assert phrase.integer("month") == 3
    assert phrase.integer("year") == 2019
    assert phrase.text("mod") == "early"
    assert phrase.string("day") == ""
    with pytest.raises(LookupError):
        phrase.value("day")
    with pytest.raises(LookupError):
        phrase.value("no such piece")


def test_a_name_may_stand_in_two_alternatives() -> None:
    assert _phrase("(?:<unit:unit>|<units:unit>)", "weeks").string("unit") == "W"
    assert _phrase("(?:<unit:unit>|<units:unit>)", "week").kind("unit") == "unit"


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        compile_pattern("<nonsense>")


def test_starts_cover_every_match() -> None:
    for rule in RULES:
        starts = set(starts_of(rule, all_symbols()))
        symbols, _ = lex(rule.example.text)
        for at in range(len(symbols)):
            match = rule.compiled.match(symbols, at)
            if match and match.end() > at:
                assert symbols[at] in starts, rule.id


def test_no_rule_matches_nothing() -> None:
    assert all(rule.compiled.fullmatch("") is None for rule in RULES)


def test_a_book_keeps_the_order_of_declaration() -> None:
    book = RuleBook()
    book.rule("one", ("May", "May", "DATE", "x"), "<month>", "<weekday>")(lambda phrase, context: None)
    assert [rule.id for rule in book.rules] == ["one", "one"]
