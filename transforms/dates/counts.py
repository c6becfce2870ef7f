"""Numbers in words, figures and fractions: how many units a duration has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.dates.grammar import Phrase


def count(phrase: Phrase, name: str = "n") -> float | None:
    """Return the number that piece ``name`` of a phrase writes; None when it is vague ("several").

    "two and a half", "5 1/2", "twenty-six", "a hundred", "half a" and "a couple of" are numbers.
    """
    start, end = phrase.span(name)
    if start < 0:
        return 1
    total: float = 0
    seen = False
    for lexeme in phrase.lexemes[start:end]:
        values = lexeme.values
        if "vague" in values and values["vague"] == "X":
            return None
        if "scales" in values:
            return None
        if "scale" in values:
            total = (total or 1) * float(values["scale"])
            seen = True
            continue
        if "half" in values:
            total += 0.5
            seen = True
            continue
        for kind in ("num", "int", "amount", "mixed", "vague"):
            if kind in values:
                total += float(values[kind])
                seen = True
                break
    return total if seen else 1
