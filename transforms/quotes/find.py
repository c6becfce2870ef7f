"""Quotes and speakers of an article: the one road through this room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.identity import hashed_id, record_id
from transforms.quotes.direct import attach_loose_quotes
from transforms.quotes.marks import quoted_spans
from transforms.quotes.nesting import drop_nested
from transforms.quotes.passages import passages
from transforms.quotes.reading import read
from transforms.quotes.resolve import Resolution, Resolver
from transforms.quotes.rules import CONFIDENCE
from transforms.quotes.speakers import speaker_id, speaker_rows
from transforms.records import Quote, Span

if TYPE_CHECKING:
    from transforms.language.document import Document
    from transforms.quotes.attribution import Attribution
    from transforms.quotes.marks import QuotedSpan
    from transforms.quotes.resolve import Entity
    from transforms.records import Speaker

_EDGE = " \t\r\n\xa0\"“”„«»'‘’`"


def find_quotes(document: Document) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """Return what is said in ``document`` and who says it, both sorted by place."""
    spans = quoted_spans(document.text, tuple((start, end) for start, end, _ in document.paragraphs))
    parts = passages(document, spans)
    found = read(parts)
    attach_loose_quotes(parts, found)
    drop_nested(found)
    resolver = Resolver(document.text, parts)
    rows: dict[tuple[int, int], tuple[Quote, Entity | None]] = {}
    spoken: dict[Entity, int] = {}
    seen: set[int] = set()
    for place in sorted(found):
        for attribution in found[place]:
            if id(attribution) in seen:
                continue
            seen.add(id(attribution))
            resolution = resolver.resolve(place, attribution)
            if resolution is not None:
                spoken[resolution.entity] = spoken.get(resolution.entity, 0) + 1
            for quote in _records(document, attribution, spans, resolution):
                rows.setdefault(
                    (quote.char_start, quote.char_end), (quote, resolution.entity if resolution else None)
                )
    counts: dict[Entity, int] = {}
    for _, entity in rows.values():
        if entity is not None:
            counts[entity] = counts.get(entity, 0) + 1
    quotes = tuple(
        replace(quote, speaker_id=speaker_id(document, entity), speaker_name=entity.name) if entity else quote
        for _, (quote, entity) in sorted(rows.items())
    )
    return quotes, speaker_rows(document, counts, spoken)


def _records(
    document: Document, attribution: Attribution, spans: tuple[QuotedSpan, ...], resolution: Resolution | None
) -> list[Quote]:
    """Return one record for each piece of ``attribution``."""
    text = document.text
    pieces = _joined(
        text,
        [p for p in (_trimmed(text, *piece) for piece in sorted(set(attribution.pieces))) if _says(text, *p)],
    )
    group = hashed_id("grp", record_id("quotes", document.version_id, *pieces[0])) if pieces else ""
    speaker, cue = attribution.speaker, attribution.cue
    out: list[Quote] = []
    for part, (start, end) in enumerate(pieces):
        verbatim = tuple(Span(max(start, q.start), min(end, q.end)) for q in _within(spans, start, end))
        kind = (
            "indirect"
            if not verbatim
            else "mixed"
            if _has_words_outside(text, start, end, verbatim)
            else "direct"
        )
        sentence = document.sentence_at(start)
        rule = "continuation" if start in attribution.continued else attribution.rule
        out.append(
            Quote(
                quote_id=record_id("quotes", document.version_id, start, end),
                article_id=document.article_id,
                version_id=document.version_id,
                group_id=group,
                part=part,
                parts=len(pieces),
                char_start=start,
                char_end=end,
                surface=text[start:end],
                kind=kind,
                zone=sentence.zone if sentence else attribution.passage.zone,
                sentence=sentence.text if sentence else "",
                rule=rule,
                confidence=CONFIDENCE[rule],
                verbatim=verbatim,
                cue=text[slice(*cue)] if cue else None,
                cue_start=cue[0] if cue else None,
                cue_end=cue[1] if cue else None,
                cue_lemma=attribution.cue_lemma,
                cue_class=attribution.cue_class,
                is_negated=attribution.is_negated,
                speaker=text[slice(*speaker)] if speaker else None,
                speaker_start=speaker[0] if speaker else None,
                speaker_end=speaker[1] if speaker else None,
                speaker_type=resolution.mention_type if resolution else None,
                speaker_role=resolution.role if resolution else None,
            )
        )
    return out


def _within(spans: tuple[QuotedSpan, ...], start: int, end: int) -> list[QuotedSpan]:
    """Return the quotations that share characters with a stretch; ``spans`` are in order."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    last = bisect_left(spans, end, key=lambda span: span.start)
    return list(spans[first:last])


def _says(text: str, start: int, end: int) -> bool:
    """True when a stretch has a letter or digit: punctuation alone is nothing said."""
    return any(c.isalnum() for c in text[start:end])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop enclosing quotation marks and white space at the edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join pieces of one paragraph that nothing but punctuation separates."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif (
            out
            and "\n" not in (gap := text[out[-1][1] : start])
            and not any(c.isalnum() or c in ".?!" for c in gap)
            and text[out[-1][1] - 1] not in ".?!"
        ):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _has_words_outside(text: str, start: int, end: int, verbatim: tuple[Span, ...]) -> bool:
    """True when a letter or digit of the stretch stands outside its verbatim spans."""
    at = start
    for span in verbatim:
        if any(c.isalnum() for c in text[at : max(at, span.char_start)]):
            return True
        at = max(at, span.char_end)
    return any(c.isalnum() for c in text[at:end])
