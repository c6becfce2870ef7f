"""Find the temporal expressions of an article and resolve them against its reference day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.anchors import remember
from transforms.dates.context import Context
from transforms.dates.edtf import edtf_of
from transforms.dates.grammar import Phrase, starts_of
from transforms.dates.intervals import granularity_of, interval_of
from transforms.dates.lexer import OTHER, all_symbols, has_trigger, lex
from transforms.dates.narrative import is_narrative
from transforms.dates.publishers import country_of
from transforms.dates.reference import inferred_reference, known_reference
from transforms.dates.rules import RULES
from transforms.identity import record_id
from transforms.records import DateExpression

if TYPE_CHECKING:
    from datetime import date, datetime

    from transforms.dates.grammar import Rule
    from transforms.dates.reading import Reading
    from transforms.language.document import Document, Sentence
    from transforms.records import Headers, Reference

_BY_START: dict[str, list[Rule]] = {symbol: [] for symbol in all_symbols()}
for _rule in RULES:
    for _symbol in starts_of(_rule, tuple(_BY_START)):
        _BY_START[_symbol].append(_rule)


def find_dates(
    document: Document, published: datetime | date | None, headers: Headers
) -> tuple[tuple[DateExpression, ...], Reference]:
    """Return the temporal expressions of ``document`` in order, and the reference day they were counted from."""
    reference = known_reference(published, headers)
    found = _read(document, reference)
    if reference.date is None and found:
        reference = inferred_reference(document, found)
        if reference.date is not None:
            found = _read(document, reference)
    return tuple(found), reference


def _read(document: Document, reference: Reference) -> list[DateExpression]:
    """Return the expressions of an article, counted from one reference day or from none."""
    context = Context(
        reference.date, is_narrative(document.text, reference.date), country_of(document.publisher)
    )
    found: list[DateExpression] = []
    for sentence in document.sentences:
        if has_trigger(sentence.text):
            found.extend(_read_sentence(document, sentence, context, reference))
    return found


def _read_sentence(
    document: Document, sentence: Sentence, context: Context, reference: Reference
) -> list[DateExpression]:
    symbols, lexemes = lex(sentence.text)
    context.sentence, context.lexemes, context.symbols = sentence, lexemes, symbols
    found: list[DateExpression] = []
    at = 0
    while at < len(symbols):
        rules = _BY_START.get(symbols[at])
        if symbols[at] == OTHER or not rules:
            at += 1
            continue
        result = _best(rules, symbols, at, context)
        if result is None:
            at += 1
            continue
        rule, phrase, readings = result
        for reading in readings:
            if reading.needs_day:
                _give_day(reading, phrase.end, found, context)
            first, last = reading.span or (phrase.start, phrase.end)
            start, end = lexemes[first].start, lexemes[last - 1].end
            record = _record(document, sentence, start, end, rule, reading, context, reference)
            found.append(record)
            remember(context, record, reading, first)
        at = phrase.end
    return found


def _give_day(reading: Reading, end: int, found: list[DateExpression], context: Context) -> None:
    """Give a clock time the day named right after it, else the one before it in its sentence."""
    clock = reading.value[reading.value.index("T") :]
    symbols = context.symbols
    for at in range(end, min(end + 3, len(symbols))):
        rules = _BY_START.get(symbols[at])
        if rules and (peek := _best(rules, symbols, at, context)):
            value = peek[2][0].value
            if len(value) == 10 and value[:4].isdecimal():
                reading.value = value + clock
                return
    before = next(
        (item.value for item in reversed(found) if item.granularity == "day" and len(item.value) == 10), None
    )
    if before is not None:
        reading.value = before + clock


def _best(
    rules: list[Rule], symbols: str, at: int, context: Context
) -> tuple[Rule, Phrase, list[Reading]] | None:
    """Return the longest match at ``at`` that its rule accepts; of equal ones that of the first rule."""
    matches = [
        (match.end(), rule, match)
        for rule in rules
        if (match := rule.compiled.match(symbols, at)) and match.end() > at
    ]
    if len(matches) > 1:
        matches.sort(key=lambda item: -item[0])
    for _, rule, match in matches:
        phrase = Phrase(match, context.lexemes, rule.pieces)
        reading = rule.build(phrase, context)
        if reading is not None:
            return rule, phrase, reading if isinstance(reading, list) else [reading]
    return None


def _record(
    document: Document,
    sentence: Sentence,
    start: int,
    end: int,
    rule: Rule,
    reading: Reading,
    context: Context,
    reference: Reference,
) -> DateExpression:
    char_start, char_end = sentence.char_start + start, sentence.char_start + end
    value = reading.value
    interval = interval_of(value) if reading.type in {"DATE", "TIME"} else None
    relative = reading.relation not in {"absolute", "set"}
    return DateExpression(
        date_id=record_id("dates", document.version_id, char_start, char_end),
        article_id=document.article_id,
        version_id=document.version_id,
        char_start=char_start,
        char_end=char_end,
        surface=sentence.text[start:end],
        type=reading.type,
        value=value,
        zone=sentence.zone,
        sentence=sentence.text,
        rule=rule.id,
        confidence=rule.confidence,
        modifier=reading.modifier,
        interval_start=interval[0] if interval else None,
        interval_end=interval[1] if interval else None,
        granularity=interval[2] if interval else granularity_of(value),
        edtf=edtf_of(value) if reading.type in {"DATE", "TIME"} else None,
        relation=reading.relation,
        direction=reading.direction,
        direction_basis=reading.direction_basis,
        anchor_date_id=context.anchor.date_id if reading.is_anchored and context.anchor else None,
        reference_date=reference.date if relative else None,
        reference_source=reference.source if relative else None,
        is_resolved=interval is not None or (reading.type == "DATE" and value.startswith("BC")),
        is_fiscal=reading.is_fiscal,
        is_vague=reading.is_vague,
    )
