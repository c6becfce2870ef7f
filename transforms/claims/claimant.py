"""Who claims a figure: the speaker of the innermost quote whose content holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from transforms.records import Figure, Quote


def claiming_quote(figure: Figure, quotes: Iterable[Quote]) -> Quote | None:
    """Return the shortest quote, direct or indirect, whose content holds ``figure``, or None."""
    holding = [q for q in quotes if q.char_start <= figure.char_start and figure.char_end <= q.char_end]
    return min(holding, key=lambda quote: quote.char_end - quote.char_start, default=None)
