from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates.lexer import OTHER, has_trigger, lex, symbols_of


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("On Aug. 12 it rained", "Aug.", "month"), ("a second man", "second", "ord"), ("a second man", "second",
        "unit"),
        ("10:46 AM", "10:46", "clock"), ("at 10.46am", "10.46", "clock"), ("the 1990s", "1990s", "decade"),
        ("the '90s", "'90s", "decade"), ("on 8/12/2020.", "8/12/2020", "slashdate"), ("2020-08-12T10:46:00Z!",
        "2020-08-12T10:46:00Z", "iso"),
        ("the 3rd", "3rd", "ord"), ("5 1/2 hours", "5 1/2", "mixed"), ("since '82", "'82", "shortyear"),
        ("in 1994", "1994", "year"), ("at 0735 GMT", "0735", "hhmm"), ("at 9 a.m. sharp", "a.m.", "ampm"),
        ("10am", "10", "hour"), ("New Year’s Day sales", "New Year’s Day", "holiday"), ("490 BC", "BC", "era"),
        ("Monday’s vote", "’s", "poss"), ("1,200 years", "1,200", "amount"),
    ],
)  # fmt: skip
def test_classes(text: str, word: str, kind: str) -> None:
    symbols, lexemes = lex(text)
    found = [
        (symbol, lexeme)
        for symbol, lexeme in zip(symbols, lexemes, strict=True)
        if lexeme.text + "." * 2 and text[lexeme.start : lexeme.end] == word
    ]
    assert found, [text[lexeme.start : lexeme.end] for lexeme in lexemes]
    assert kind in found[0][1].values
    assert found[0][0] in symbols_of(kind)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the A330 jet", "A330"),
        ("he sat down", "sat"),
        ("we march on", "march"),
        ("it may rain", "may"),
        ("a 787-9 jet", "787"),
    ],
)
def test_words_that_are_no_time(text: str, word: str) -> None:
    _, lexemes = lex(text)
    values = next(lexeme.values for lexeme in lexemes if lexeme.text == word)
    assert not {"month", "weekday", "year"} & set(values)


def test_triggers() -> None:
    assert has_trigger("He left on Friday.")
    assert has_trigger("It opens in 1994")
    assert not has_trigger("Nothing happened here.")


@given(st.text(max_size=300))
def test_lexemes_are_in_order_and_inside(text: str) -> None:
    symbols, lexemes = lex(text)
    assert len(symbols) == len(lexemes)
    at = 0
    for symbol, lexeme in zip(symbols, lexemes, strict=True):
        assert at <= lexeme.start < lexeme.end <= len(text)
        assert (symbol == OTHER) == (not lexeme.values)
        at = lexeme.end
