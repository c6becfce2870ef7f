from __future__ import annotations

import pytest

from transforms.dates.counts import count
from transforms.dates.grammar import Phrase, compile_pattern
from transforms.dates.lexer import lex


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26", 26), ("twenty-six", 26), ("a", 1), ("a few", None), ("several", None), ("a couple of", 2), ("5 1/2",
        5.5),
        ("two and a half", 2.5), ("half a", 0.5), ("a hundred", 100), ("two hundred", 200), ("1,200", 1200),
        ("2.5", 2.5),
        ("a dozen", 12), ("hundreds of", None), ("3½", 3.5),
    ],
)  # fmt: skip
def test_counts(text: str, number: float | None) -> None:
    import transforms.dates.rules  # noqa: F401  (declares the macros)

    compiled, pieces = compile_pattern("(@n {COUNT})")
    symbols, lexemes = lex(text)
    match = compiled.fullmatch(symbols)
    assert match is not None
    assert count(Phrase(match, lexemes, pieces)) == number
