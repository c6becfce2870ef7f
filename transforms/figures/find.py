"""Figures: every quantity that an article states, with its unit, its bound and what is counted.

Quantities are read by a grammar of numbers, currencies and units, not by a model; each rule is named and shown in
``README.md`` of this folder. After Roy, Vieira and Roth (TACL 2015, "Reasoning about Quantities in Natural
Language") for value, unit and bound, and Almasian et al. (EMNLP 2023, "CQE") for what a quantity is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.figures.about import describe
from transforms.figures.countries import dollar_of
from transforms.figures.elided import Earlier
from transforms.figures.phrases import Words
from transforms.figures.records import figure_of
from transforms.figures.scan import may_hold_figures, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading
    from transforms.language.document import Document, Sentence
    from transforms.records import DateExpression, Figure

_UNREAD: Final = frozenset({"timestamp", "byline", "contributor"})
"""Zones whose numbers are clock times and counts of the page, not claims of the article."""


def find_figures(document: Document, dates: Sequence[DateExpression] = ()) -> tuple[Figure, ...]:
    """Return the figures of ``document`` in order of their offsets.

    Args:
        document: the article's text.
        dates: its dates, already found; a number inside a date or a clock time is no figure, but a length of time is.
    """
    dollar = dollar_of(document)
    figures: list[Figure] = []
    for sentence, atoms, readings in read_sentences(document, dates):
        made = [figure_of(document, sentence, atoms, reading, dollar) for reading in readings]
        by_reading = {id(reading): figure for reading, figure in zip(readings, made, strict=True)}
        figures.extend(
            _linked(figure, by_reading.get(id(reading.equivalent)) if reading.equivalent else None)
            for reading, figure in zip(readings, made, strict=True)
        )
    figures.sort(key=lambda figure: (figure.char_start, figure.char_end))
    return tuple(figures)


def read_sentences(
    document: Document, dates: Sequence[DateExpression] = ()
) -> Iterator[tuple[Sentence, Atoms, list[Reading]]]:
    """Yield each sentence that states figures, with its atoms and its described readings."""
    spans = [(date.char_start, date.char_end) for date in dates if date.type in ("DATE", "TIME")]
    previous: list[Reading] = []
    before: Sentence | None = None
    at = 0
    for sentence in document.sentences:
        if sentence.zone in _UNREAD or not may_hold_figures(sentence.text):
            continue
        start, end = sentence.char_start, sentence.char_end
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        inside = [(max(0, a - start), b - start) for a, b in spans[at : at + 40] if a < end]
        atoms, readings = scan(sentence.text, inside)
        if not readings:
            continue
        follows = before is not None and sentence.index - before.index == 1
        near = Earlier(previous if follows else [], before.char_start - start if before else 0)
        readings = describe(sentence.text, atoms, Words(sentence), readings, near)
        if readings:
            yield sentence, atoms, readings
            previous, before = readings, sentence


def _linked(figure: Figure, other: Figure | None) -> Figure:
    from dataclasses import replace

    return replace(figure, equivalent_to=other.figure_id) if other else figure
