"""Direct speech that its own passage does not attribute: continuations and wholly quoted paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.attribution import Attribution
from transforms.quotes.subjects import clause_subject
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_REACH = 4
"""How many passages back the speaker of a wholly quoted paragraph may have spoken."""


def attach_loose_quotes(passages: list[Passage], attributions: dict[int, list[Attribution]]) -> None:
    """Attach each passage that is nothing but quotations to the attribution it goes on with, in place.

    Args:
        passages: the article's passages, in order.
        attributions: those already read, by the passage's place; gains pieces and new attributions.
    """
    last_direct: tuple[int, Attribution] | None = None
    for place, passage in enumerate(passages):
        own = attributions.get(place, [])
        previous = passages[place - 1] if place else None
        before = attributions.get(place - 1, [])
        if previous is not None and passage.quotes and _goes_on(previous, passage):
            source = next((a for a in reversed(before) if _holds_last_quote(previous, a)), None)
            if source is not None:
                _extend(attributions, place, source, passage.quotes[0].start, passage.quotes[0].end)
                last_direct = (place, source)
                continue
        if previous is not None and passage.quotes and _opens_with_speech(previous, passage, own, before):
            source = _speaking(previous, before)
            _extend(attributions, place, source, passage.quotes[0].start, passage.quotes[0].end)
            last_direct = (place, source)
            continue
        if own:
            direct = [a for a in own if any(_is_verbatim(passage, piece) for piece in a.pieces)]
            last_direct = (place, direct[-1]) if direct else last_direct
            continue
        if not passage.quotes:
            continue
        if not is_all_quoted(passage):
            mixed = _loose_mixed(previous, passage, before)
            if mixed is not None:
                attributions[place] = [mixed]
            continue
        spans = [(q.start, q.end) for q in passage.quotes]
        if previous is not None and previous.paragraph == passage.paragraph and before:
            source = _speaking(previous, before)
            for span in spans:
                _extend(attributions, place, source, *span)
            last_direct = (place, source)
            continue
        made = _from_colon(previous, passage, spans) if previous is not None else None
        if made is None:
            near = last_direct[1] if last_direct and place - last_direct[0] <= _REACH else None
            source = before[-1] if before else near
            if source is None:
                continue
            made = Attribution(
                passage,
                "loose-paragraph",
                spans,
                source.cue,
                source.speaker,
                source.cue_lemma,
                source.cue_class,
            )
        attributions[place] = [made]
        last_direct = (place, made)


def _speaking(passage: Passage, attributions: list[Attribution]) -> Attribution:
    """Return whose words a quotation goes on with: the last who is quoted verbatim, else the last who reports."""
    verbatim = [a for a in attributions if any(_is_verbatim(passage, piece) for piece in a.pieces)]
    return verbatim[-1] if verbatim else attributions[-1]


def _opens_with_speech(
    previous: Passage, passage: Passage, own: list[Attribution], before: list[Attribution]
) -> bool:
    """True for a quotation that goes on with direct speech although the narrator ends its sentence."""
    quote = passage.quotes[0]
    if not before or previous.paragraph != passage.paragraph or quote.open > passage.char_start:
        return False
    if is_all_quoted(passage) or passage.text[quote.end - 1] not in ",.?!" or is_title(passage, 0):
        return False
    if any(start < quote.end and quote.start < end for a in own for start, end in a.pieces):
        return False
    return any(_is_verbatim(previous, piece) for piece in before[-1].pieces)


def _loose_mixed(previous: Passage | None, passage: Passage, before: list[Attribution]) -> Attribution | None:
    """Read a sentence with quoted words that goes on with direct speech (“…,” he said. Instead, “we waited.”)."""
    if previous is None or previous.paragraph != passage.paragraph or not before:
        return None
    source = before[-1]
    quote = passage.quotes[-1]
    if len(passage.text[quote.start : quote.end].split()) < 4 or is_title(passage, len(passage.quotes) - 1):
        return None
    if (
        not any(_is_verbatim(previous, piece) for piece in source.pieces)
        or quote.close < passage.char_end - 2
    ):
        return None
    piece = (passage.char_start, passage.char_end)
    return Attribution(
        passage, "loose-mixed", [piece], source.cue, source.speaker, source.cue_lemma, source.cue_class
    )


def _extend(
    attributions: dict[int, list[Attribution]], place: int, source: Attribution, start: int, end: int
) -> None:
    source.pieces.append((start, end))
    source.continued.add(start)
    known = attributions.setdefault(place, [])
    if source not in known:
        known.append(source)


def _goes_on(previous: Passage, passage: Passage) -> bool:
    """True when a quotation left open in the paragraph before goes on in this one."""
    return (
        bool(previous.quotes)
        and previous.quotes[-1].continues
        and previous.paragraph != passage.paragraph
        and passage.quotes[0].open <= passage.char_start + 1
    )


def _holds_last_quote(passage: Passage, attribution: Attribution) -> bool:
    quote = passage.quotes[-1]
    return any(start < quote.end and quote.start < end for start, end in attribution.pieces)


def _from_colon(previous: Passage, passage: Passage, spans: list[tuple[int, int]]) -> Attribution | None:
    """Read a quoted paragraph after one that ends in a colon: "X put it plainly:"."""
    if previous.text[previous.char_end - 1] != ":":
        return None
    verb = next(
        (
            k
            for k in range(len(previous.words) - 1, -1, -1)
            if previous.inside[k] < 0 and previous.forms[k] in FINITE
        ),
        None,
    )
    subject = clause_subject(previous, verb) if verb is not None else None
    if verb is None or subject is None:
        return None
    cue = (previous.starts[verb], previous.ends[verb])
    speaker = (previous.starts[subject.first], previous.ends[subject.last])
    return Attribution(passage, "open-colon", spans, cue, speaker, previous.words[verb], "statement")


def _is_verbatim(passage: Passage, piece: tuple[int, int]) -> bool:
    return any(q.open <= piece[0] <= q.start and q.end <= piece[1] + 1 for q in passage.quotes)


def is_all_quoted(passage: Passage) -> bool:
    """True when nothing but punctuation stands outside the quotations."""
    return not any(char.isalnum() for char in passage.bare())
