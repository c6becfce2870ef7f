"""Claims: each figure tied to who claims it and to the day it holds for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from transforms.claims.as_of import governing_times
from transforms.claims.claimant import claims
from transforms.claims.clauses import Clauses
from transforms.claims.predicates import with_predicate
from transforms.claims.resolution import Claimants
from transforms.claims.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from transforms.claims.as_of import Governing
    from transforms.claims.claimant import Claim
    from transforms.language.document import Document, Sentence
    from transforms.records import DateExpression, Figure, Quote, Reference, Speaker


def link_claims(
    document: Document,
    figures: Sequence[Figure],
    dates: Sequence[DateExpression],
    quotes: Sequence[Quote],
    speakers: Sequence[Speaker],
    reference: Reference | None = None,
) -> tuple[Figure, ...]:
    """Return ``figures`` with claimant, quote, speaker and as-of day filled in where the text gives them.

    A figure in the article's own voice keeps a null claimant, and one that no date expression governs a
    null as-of day: both are statements about the text, never a default.

    Args:
        document: the article's text.
        figures: its figures.
        dates: its date expressions.
        quotes: its quotes.
        speakers: whom it quotes.
        reference: the day that "since" and "the past week" run up to; without it that of the dates' own, if any.
    """
    today = reference.date if reference is not None else None
    today = today or next((d.reference_date for d in dates if d.reference_date is not None), None)
    claimants = Claimants(document, quotes, speakers)
    date_starts = [date.char_start for date in dates]
    by_paragraph = _by_paragraph(document, quotes)
    made: dict[str, Figure] = {}
    for sentence, group in _by_sentence(document, figures):
        words = Words(sentence)
        clauses = Clauses(words)
        near = dates[
            bisect_left(date_starts, sentence.char_start) : bisect_left(date_starts, sentence.char_end)
        ]
        paragraph = by_paragraph.get(sentence.paragraph)
        around = paragraph.touching(sentence.char_start, sentence.char_end) if paragraph else ()
        times = governing_times(words, clauses, group, near, today) if near else [None] * len(group)
        for figure, claim, time in zip(
            group, claims(words, clauses, group, around, claimants), times, strict=True
        ):
            made[figure.figure_id] = with_predicate(words, _with_time(_with_claim(figure, claim), time))
    return tuple(made.get(figure.figure_id, figure) for figure in figures)


class _Quotes:
    """The quotes of a paragraph, by where they stand."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = sorted(quotes, key=lambda quote: quote.char_start)
        self._starts = [quote.char_start for quote in self._quotes]
        self._furthest = list(accumulate((quote.char_end for quote in self._quotes), max))

    def touching(self, start: int, end: int) -> Sequence[Quote]:
        """Return the quotes that may share characters ``start`` to ``end``, in order."""
        return self._quotes[bisect_right(self._furthest, start) : bisect_left(self._starts, end)]


def _by_paragraph(document: Document, quotes: Sequence[Quote]) -> dict[int, _Quotes]:
    """Return the quotes of each paragraph; none runs over two."""
    groups: dict[int, list[Quote]] = {}
    for quote in quotes:
        sentence = document.sentence_at(quote.char_start)
        if sentence is not None:
            groups.setdefault(sentence.paragraph, []).append(quote)
    return {paragraph: _Quotes(group) for paragraph, group in groups.items()}


def _by_sentence(document: Document, figures: Sequence[Figure]) -> Iterator[tuple[Sentence, list[Figure]]]:
    """Yield each sentence that holds figures, with them."""
    groups: dict[int, list[Figure]] = {}
    for figure in figures:
        sentence = document.sentence_at(figure.char_start)
        if sentence is not None:
            groups.setdefault(sentence.index, []).append(figure)
    for index, group in groups.items():
        yield document.sentences[index], group


def _with_claim(figure: Figure, claim: Claim | None) -> Figure:
    if claim is None:
        return figure
    return replace(
        figure,
        claimant=claim.claimant,
        claimant_rule=claim.rule,
        speaker_id=claim.speaker_id,
        quote_id=claim.quote_id,
    )


def _with_time(figure: Figure, time: Governing | None) -> Figure:
    if time is None:
        return figure
    return replace(
        figure,
        date_id=time.window.date_id,
        as_of_start=time.window.start,
        as_of_end=time.window.end,
        as_of_rule=time.rule,
    )
