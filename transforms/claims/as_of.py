"""For which day a figure holds: the date expression that governs it in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from transforms.language.document import Document
    from transforms.records import DateExpression, Figure

_CLAUSE_BREAK = re.compile(r"[;:“”\"]|\b(?:said|says|told|while|but|although|after|before|which|who|that)\b")


def governing_date(figure: Figure, document: Document, dates: Iterable[DateExpression]) -> DateExpression | None:
    """Return the resolved date nearest to ``figure`` in its sentence with no clause break between them."""
    sentence = document.sentence_at(figure.char_start)
    if sentence is None:
        return None
    near = [
        date
        for date in dates
        if date.interval_start is not None
        and sentence.char_start <= date.char_start < sentence.char_end
        and _CLAUSE_BREAK.search(_between(document.text, figure, date)) is None
    ]
    return min(near, key=lambda date: abs(date.char_start - figure.char_start), default=None)


def _between(text: str, figure: Figure, date: DateExpression) -> str:
    if figure.char_end <= date.char_start:
        return text[figure.char_end : date.char_start]
    return text[date.char_end : figure.char_start]
