"""From a rule's reading to the record that is published: interval, granularity, EDTF, reference day."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from transforms.dates.edtf import edtf_of, range_edtf
from transforms.dates.intervals import granularity_of, interval_of
from transforms.identity import record_id
from transforms.records import DateExpression

if TYPE_CHECKING:
    from transforms.dates.grammar import Rule
    from transforms.dates.reading import Reading
    from transforms.language.document import Document, Sentence
    from transforms.records import Reference

Meaning = tuple[datetime | None, datetime | None, str | None, str | None]


@lru_cache(maxsize=8192)
def _meaning(type_: str, value: str) -> Meaning:
    """Return the interval, the granularity and the EDTF form of a value."""
    if type_ not in {"DATE", "TIME"}:
        return None, None, granularity_of(value), None
    interval = interval_of(value)
    if interval is None:
        return None, None, granularity_of(value), edtf_of(value)
    return interval[0], interval[1], interval[2], edtf_of(value)


def _fixed(days: tuple[date, date], meaning: Meaning) -> Meaning:
    """Return the meaning of a length that is fixed in time, to the day or, of the small hours, to the hour."""
    start, end = (day if isinstance(day, datetime) else datetime.combine(day, time()) for day in days)
    is_whole = start.time() == end.time() == time()
    return start, end, meaning[2], range_edtf(start, end) if is_whole else meaning[3]


def to_record(
    document: Document,
    sentence: Sentence,
    span: tuple[int, int],
    rule: Rule,
    reading: Reading,
    reference: Reference,
) -> DateExpression:
    """Return the record of a reading; ``span`` counts characters from the start of the sentence."""
    start, end = span
    char_start, char_end = sentence.char_start + start, sentence.char_start + end
    meaning = _meaning(reading.type, reading.value)
    if reading.interval is not None:
        meaning = _fixed(reading.interval, meaning)
    interval_start, interval_end, granularity, edtf = meaning
    is_counted = reading.relation == "relative" or reading.interval is not None
    return DateExpression(
        date_id=record_id("dates", document.version_id, char_start, char_end),
        article_id=document.article_id,
        version_id=document.version_id,
        char_start=char_start,
        char_end=char_end,
        surface=sentence.text[start:end],
        type=reading.type,
        value=reading.value,
        zone=sentence.zone,
        sentence=sentence.text,
        rule=rule.id,
        confidence=rule.confidence,
        modifier=reading.modifier,
        interval_start=interval_start,
        interval_end=interval_end,
        granularity=granularity,
        edtf=edtf,
        relation=reading.relation,
        direction=reading.direction,
        direction_basis=reading.direction_basis,
        anchor_date_id=reading.anchor_id,
        reference_date=reference.date if is_counted else None,
        reference_source=reference.source if is_counted else None,
        is_resolved=interval_start is not None or (edtf is not None and reading.type == "DATE"),
        is_fiscal=reading.is_fiscal,
        is_vague=reading.is_vague,
    )
