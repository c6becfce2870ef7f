"""Claims: each figure tied to who claims it and to the day it holds for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.claims.as_of import governing_date
from transforms.claims.claimant import claiming_quote

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    names = {speaker.speaker_id: speaker.name for speaker in speakers}
    return tuple(_with_day(_with_claimant(figure, quotes, names), document, dates) for figure in figures)


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


def _with_day(figure: Figure, document: Document, dates: Sequence[DateExpression]) -> Figure:
    day = governing_date(figure, document, dates)
    if day is None:
        return figure
    return replace(
        figure,
        date_id=day.date_id,
        as_of_start=day.interval_start,
        as_of_end=day.interval_end,
        as_of_rule="same_clause",
    )
