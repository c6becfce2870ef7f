"""Claims: each figure tied to who claims it and to the day it holds for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.claims.as_of import governing_times
from transforms.claims.claimant import claiming_quote
from transforms.claims.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from transforms.claims.as_of import Governing
    from transforms.language.document import Document
    from transforms.records import DateExpression, Figure, Quote, Speaker


def link_claims(
    document: Document,
    figures: Sequence[Figure],
    dates: Sequence[DateExpression],
    quotes: Sequence[Quote],
    speakers: Sequence[Speaker],
) -> tuple[Figure, ...]:
    """Return ``figures`` with claimant, quote, speaker and as-of day filled in where the text gives them.

    A figure in the article's own voice keeps a null claimant, and one that no date expression governs a
    null as-of day: both are statements about the text, never a default.
    """
    today = next((d.reference_date for d in dates if d.reference_date is not None), None)
    names = {speaker.speaker_id: speaker.name for speaker in speakers}
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        sentence = document.sentence_at(figure.char_start)
        if sentence is not None:
            by_sentence[sentence.index].append(figure)
    made: dict[str, Figure] = {}
    for index, group in by_sentence.items():
        sentence = document.sentences[index]
        near = [d for d in dates if sentence.char_start <= d.char_start < sentence.char_end]
        times: Sequence[Governing | None] = [None] * len(group)
        if near:
            times = governing_times(Words(sentence), group, near, today)
        for figure, time in zip(group, times, strict=True):
            made[figure.figure_id] = _with_time(_with_claimant(figure, quotes, names), time)
    return tuple(made.get(figure.figure_id, figure) for figure in figures)


def _with_claimant(figure: Figure, quotes: Sequence[Quote], names: dict[str, str]) -> Figure:
    quote = claiming_quote(figure, quotes)
    if quote is None or quote.speaker is None:
        return figure
    return replace(
        figure,
        quote_id=quote.quote_id,
        speaker_id=quote.speaker_id,
        claimant=quote.speaker_name or names.get(quote.speaker_id or "") or quote.speaker,
        claimant_rule="inside_quote",
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
