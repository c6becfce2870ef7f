"""Find the temporal expressions of an article and resolve them against its reference day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from transforms.dates.anchors import remember
from transforms.dates.clock_days import give_day
from transforms.dates.context import Context
from transforms.dates.grammar import Phrase, starts_of
from transforms.dates.lexer import OTHER, all_symbols, has_trigger, lex
from transforms.dates.narrative import is_narrative
from transforms.dates.people import named_like_months
from transforms.dates.publishers import country_of
from transforms.dates.record import to_record
from transforms.dates.reference import inferred_reference, known_reference
from transforms.dates.rules import RULES
from transforms.dates.wholes import wholes

if TYPE_CHECKING:
    from datetime import date, datetime

    from transforms.dates.grammar import Rule
    from transforms.dates.lexer import Lexeme
    from transforms.dates.reading import Reading
    from transforms.language.document import Document, Sentence
    from transforms.records import DateExpression, Headers, Reference

    Lexed = tuple[Sentence, str, list[Lexeme]]
    """A sentence with its symbols, one a lexeme, and the lexemes."""

LONGEST_SENTENCE = 20_000
"""Characters of one sentence that are read; no prose is longer, and a megabyte without a full stop stays cheap."""

MOST_EXPRESSIONS = 20_000
"""Expressions of one article after which reading stops; a book of 150,000 words has about 4,000."""

LONGEST_KEY = 24
"""Words with a class on end up to which the rules that match them are kept; such runs come again and again."""

_RUN = re.compile(f"[^{OTHER}]+")
_BY_START: dict[str, list[Rule]] = {symbol: [] for symbol in all_symbols()}
for _rule in RULES:
    for _symbol in starts_of(_rule, tuple(_BY_START)):
        _BY_START[_symbol].append(_rule)


def find_dates(
    document: Document, published: datetime | date | None, headers: Headers
) -> tuple[tuple[DateExpression, ...], Reference]:
    """Return the temporal expressions of ``document`` in order, and the reference day they were counted from."""
    reference = known_reference(published, headers)
    lexed = [
        (sentence, *lex(sentence.text[:LONGEST_SENTENCE]))
        for sentence in document.sentences
        if has_trigger(sentence.text)
    ]
    found = _read(document, lexed, reference)
    if reference.date is None and found:
        reference = inferred_reference(found, document.text)
        if reference.date is not None:
            found = _read(document, lexed, reference)
    return tuple(found), reference


def _read(document: Document, lexed: list[Lexed], reference: Reference) -> list[DateExpression]:
    """Return the expressions of an article, counted from one reference day or from none."""
    context = Context(
        reference.date,
        is_narrative(document.text, reference.date),
        country_of(document.publisher),
        people=named_like_months(sentence for sentence, _, _ in lexed),
    )
    found: list[DateExpression] = []
    for sentence, symbols, lexemes in lexed:
        if len(found) >= MOST_EXPRESSIONS:
            break
        context.sentence, context.symbols, context.lexemes = sentence, symbols, lexemes
        parts = _read_sentence(document, sentence, context, reference)
        found += parts
        if len(parts) > 1:
            found += wholes(sentence.text, sentence.char_start, parts)
    found.sort(key=lambda item: (item.char_start, item.char_end))
    return found


def _read_sentence(
    document: Document, sentence: Sentence, context: Context, reference: Reference
) -> list[DateExpression]:
    symbols, lexemes = context.symbols, context.lexemes
    found: list[DateExpression] = []
    at = 0
    while at < len(symbols):
        result = None if symbols[at] == OTHER else _best(symbols, at, context)
        if result is None:
            at += 1
            continue
        rule, phrase, readings = result
        for reading in readings:
            first, last = reading.span or (phrase.start, phrase.end)
            if reading.needs_day:
                give_day(reading, (first, last), found, context, lambda at: _readings_at(at, context))
            span = lexemes[first].start, lexemes[last - 1].end
            record = to_record(document, sentence, span, rule, reading, reference)
            found.append(record)
            remember(context, record, reading, first)
        at = phrase.end
    return found


def _readings_at(at: int, context: Context) -> list[Reading]:
    """Return what begins at lexeme ``at``, or nothing."""
    best = _best(context.symbols, at, context)
    return best[2] if best else []


def _best(symbols: str, at: int, context: Context) -> tuple[Rule, Phrase, list[Reading]] | None:
    """Return the longest match at ``at`` that its rule accepts; of equal ones that of the first rule."""
    for rule in _matching(symbols, at):
        match = rule.compiled.match(symbols, at)
        if match is None:
            continue
        phrase = Phrase(match, context.lexemes, rule.pieces)
        try:
            reading = rule.build(phrase, context)
        except (ValueError, OverflowError):
            continue  # it leads out of the calendar (years 1 to 9999)
        if reading is not None:
            return rule, phrase, reading if isinstance(reading, list) else [reading]
    return None


def _matching(symbols: str, at: int) -> tuple[Rule, ...]:
    """Return the rules that match at ``at``, the longest match first.

    A rule is made of classes, so no match goes on past a word without any: the words up to there decide.
    """
    run = _RUN.match(symbols, at)
    if run is None or run.end() - at > LONGEST_KEY:
        return _by_length(symbols, at)
    return _by_length_of(run.group())


@lru_cache(maxsize=1 << 14)
def _by_length_of(run: str) -> tuple[Rule, ...]:
    return _by_length(run, 0)


def _by_length(symbols: str, at: int) -> tuple[Rule, ...]:
    matches = [
        (match.end(), rule)
        for rule in _BY_START.get(symbols[at], ())
        if (match := rule.compiled.match(symbols, at)) and match.end() > at
    ]
    return tuple(rule for _, rule in sorted(matches, key=lambda item: -item[0]))
