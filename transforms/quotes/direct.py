"""Direct speech that its own passage does not attribute: continuations, colons, wholly quoted paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.attribution import Attribution

if TYPE_CHECKING:
    from transforms.quotes.marks import QuotedSpan
    from transforms.quotes.passages import Passage


def attach_loose_quotes(passages: list[Passage], attributions: dict[int, list[Attribution]]) -> None:
    """Attach each passage that is nothing but quotations to the attribution it goes on with, in place.

    Args:
        passages: the article's passages, in order.
        attributions: those already read, by the passage's place; gains pieces and new attributions.
    """
    last_direct: Attribution | None = None
    for place, passage in enumerate(passages):
        own = attributions.get(place, [])
        if own:
            direct = [a for a in own if any(_is_verbatim(passage, piece) for piece in a.pieces)]
            last_direct = direct[-1] if direct else last_direct
            continue
        if not passage.quotes or not _is_all_quoted(passage):
            continue
        before = attributions.get(place - 1, [])
        same_paragraph = place > 0 and passages[place - 1].paragraph == passage.paragraph
        spans = [(q.start, q.end) for q in passage.quotes]
        if same_paragraph and before:
            before[-1].pieces.extend(spans)
            attributions[place] = [before[-1]]
            continue
        source = before[-1] if before else last_direct
        if source is None:
            continue
        made = Attribution(
            passage,
            "loose-paragraph",
            0.6,
            spans,
            source.cue,
            source.cue_lemma,
            source.cue_class,
            False,
            source.speaker,
        )
        attributions[place] = [made]
        last_direct = made


def _is_verbatim(passage: Passage, piece: tuple[int, int]) -> bool:
    return any(q.open <= piece[0] <= q.start and q.end <= piece[1] + 1 for q in passage.quotes)


def _is_all_quoted(passage: Passage) -> bool:
    """True when nothing but punctuation stands outside the quotations."""
    return not any(char.isalnum() for char in passage.bare())


def covered(attributions: list[Attribution], quote: QuotedSpan) -> bool:
    """True when one of ``attributions`` already holds ``quote``."""
    return any(start < quote.end and quote.start < end for a in attributions for start, end in a.pieces)


def drop_nested(attributions: dict[int, list[Attribution]]) -> None:
    """Drop, in place, an attribution whose cue and content lie inside what another one's speaker says."""
    for place, own in attributions.items():
        attributions[place] = [a for a in own if not any(_holds(outer, a) for outer in own if outer is not a)]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if inner.cue is None or outer.rule in {"according-to", "headline-colon"}:
        return False
    return any(
        start <= inner.cue[0]
        and inner.cue[1] <= end
        and all(start <= s and e <= end + 1 for s, e in inner.pieces)
        for start, end in outer.pieces
    )
