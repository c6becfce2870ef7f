"""Quotes and speakers of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.identity import hashed_id, record_id
from transforms.quotes.attribution import Attribution, read_passage
from transforms.quotes.cues import CUES
from transforms.quotes.direct import attach_loose_quotes, drop_nested
from transforms.quotes.labels import read_headline, read_signatures, read_transcript
from transforms.quotes.marks import QuotedSpan, quoted_spans
from transforms.quotes.passages import Passage, passages
from transforms.quotes.sources import read_sources
from transforms.records import Quote, Span, Speaker

if TYPE_CHECKING:
    from transforms.language.document import Document

_EDGE = " \t\r\n\xa0\"“”„«»'‘’`"
_WORTH_READING = re.compile(
    r"\b(?:according to|" + "|".join(sorted(map(re.escape, CUES), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)


def find_quotes(document: Document) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """Return what is said in ``document`` and who says it, both sorted by place."""
    spans = quoted_spans(document.text, tuple((start, end) for start, end, _ in document.paragraphs))
    parts = passages(document, spans)
    found: dict[int, list[Attribution]] = {}
    for place, passage in enumerate(parts):
        read = read_signatures(passage) if passage.quotes else []
        if place == 0 or passage.zone == "headline":
            read += read_headline(passage)
        read += read_transcript(passage)
        if _WORTH_READING.search(passage.bare()):
            read += read_passage(passage) + read_sources(passage)
        if read:
            found[place] = read
    attach_loose_quotes(parts, found)
    drop_nested(found)
    unique = {id(a): a for attributions in found.values() for a in attributions}
    quotes = [quote for a in unique.values() for quote in _records(document, a, spans)]
    seen: set[tuple[int, int]] = set()
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.char_start, q.char_end, -q.confidence)):
        if (quote.char_start, quote.char_end) not in seen:
            seen.add((quote.char_start, quote.char_end))
            kept.append(quote)
    return tuple(kept), ()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop enclosing quotation marks and white space at the edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _records(document: Document, attribution: Attribution, spans: tuple[QuotedSpan, ...]) -> list[Quote]:
    """Return one record for each piece of ``attribution``."""
    text = document.text
    pieces = [p for p in (_trimmed(text, *piece) for piece in sorted(set(attribution.pieces))) if p[1] > p[0]]
    out: list[Quote] = []
    group = ""
    for part, (start, end) in enumerate(pieces):
        verbatim = tuple(
            Span(max(start, q.start), min(end, q.end)) for q in spans if q.start < end and start < q.end
        )
        outside = _outside(text, start, end, verbatim)
        kind = "indirect" if not verbatim else "mixed" if any(c.isalnum() for c in outside) else "direct"
        quote_id = record_id("quotes", document.version_id, start, end)
        group = group or hashed_id("grp", quote_id)
        sentence = document.sentence_at(start)
        speaker, cue = attribution.speaker, attribution.cue
        out.append(
            Quote(
                quote_id, document.article_id, document.version_id, group, part, len(pieces), start, end, text[start:end],
                kind, attribution.passage.zone, sentence.text if sentence else "", attribution.rule, attribution.confidence,
                verbatim,
                text[cue[0] : cue[1]] if cue else None, cue[0] if cue else None, cue[1] if cue else None,
                attribution.cue_lemma, attribution.cue_class, attribution.is_negated,
                text[speaker[0] : speaker[1]] if speaker else None,
                speaker[0] if speaker else None, speaker[1] if speaker else None,
            )
        )  # fmt: skip
    return out


def _outside(text: str, start: int, end: int, verbatim: tuple[Span, ...]) -> str:
    at, out = start, ""
    for span in verbatim:
        out += text[at : max(at, span.char_start)]
        at = max(at, span.char_end)
    return out + text[at:end]
