"""Noun phrases with all that hangs on them: "a reporter who reached the village at noon" is one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.words import FINITE
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.words import Words

Span = tuple[int, int]
"""Tokens, end exclusive."""
_PREPOSITIONS = word_set(
    """
    of in from for at with on near to behind between against after before during off over under into about across
    around along within without inside outside above below beside through by
    """
)
_CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
"""Prepositions that open clauses too."""
_JOINS = frozenset({"and", "&"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_AUTHORED = word_set(
    """
    report study survey poll census analysis review audit estimate data figures research investigation
    count tally
    """
)
"""What may be by somebody in the subject of a sentence."""
_RELATIVE = word_set("who which that")
_STOPS = frozenset({",", ";", ":", "—", "–", "“", "”", '"', "(", ")"})
_REACH = 14
"""How many words a relative clause inside a subject may have."""
_LINKS = 6
"""How many phrases a subject may be made of."""
FIRST_PERSON = word_set("i we you me us there this these those what")


def whole_phrase(words: Words, last: int) -> Span | None:
    """Return the noun phrase that ends at token ``last`` from its head on, or None where none does.

    It goes back over prepositions, participles ("polled by the station") and relative clauses without commas. A phrase
    that opens the clause with a preposition holds no subject: "In the village of Holm | officials".
    """
    base = _base_phrase(words, last)
    if base is None:
        return None
    start = base
    for _ in range(_LINKS):
        outer = _governor(words, start)
        if outer is None or words.low(outer) in FIRST_PERSON:
            break
        start = outer
    if start != base and words.low(start - 1) in _PREPOSITIONS and _opens_clause(words, start - 1):
        start = base
    return start, last + 1


def _base_phrase(words: Words, last: int) -> int | None:
    """Return where the noun phrase at token ``last`` starts; a pronoun of the first or second person is none."""
    found = next((p for p in reversed(words.sentence.noun_phrases) if p.start <= last), None)
    if found is not None and last < found.end:
        is_whole = found.end - 1 == last
        return None if is_whole and words.low(found.start) in FIRST_PERSON else found.start
    if last >= 0 and words.tag(last) in _NOUNS:
        return found.start if found is not None and found.end == last else last
    return None


def _governor(words: Words, start: int) -> int | None:
    """Return the first token of the noun phrase that the one at ``start`` hangs on, or None for the head itself."""
    link = start - 1
    low = words.low(link)
    if low in _JOINS:
        outer = _phrase_ending(words, link)
        return None if outer is None or words.form(outer - 1) in FINITE else outer
    if low in _PREPOSITIONS:
        return _over_preposition(words, link)
    if words.form(link) == "VBN" and words.tag(link - 1) == "ADV":
        return link - 1  # "an analysis of newly filed reports"
    return _over_verb(words, link) if words.tag(link) == "VERB" else None


def _over_preposition(words: Words, link: int) -> int | None:
    before = link - 1
    if words.low(link) in _CONJUNCTIONS and _has_verb(words, link):
        return None  # "shares jumped after the company raised its forecast"
    if words.tag(before) in {"ADJ", "ADV"} and words.tag(before - 1) in _NOUNS:
        before -= 1  # "a person familiar with the talks"
    if words.form(before) == "VBD" and words.tag(before - 1) in _NOUNS:
        return _phrase_ending(words, before)  # a participle tagged as a past tense: another verb follows
    if words.tag(before) == "VERB":
        return _over_verb(words, before)
    outer = _phrase_ending(words, before + 1)
    if outer is None or (words.low(link) == "by" and not _is_authored(words, outer, before)):
        return None
    return outer


def _has_verb(words: Words, at: int) -> bool:
    """Tell whether a finite verb stands before token ``at`` in its stretch between marks."""
    for i in range(at - 1, -1, -1):
        if words.low(i) in _STOPS or words.low(i) in _RELATIVE:
            return False
        if words.is_finite(i):
            return True
    return False


def _is_authored(words: Words, start: int, last: int) -> bool:
    """Tell whether what stands before "by" is of the kind that has an author, also "a poll of 900 adults by"."""
    if words.low(last) in _AUTHORED:
        return True
    return words.low(start - 1) in {"of", "on"} and words.low(start - 2) in _AUTHORED


def _over_verb(words: Words, verb: int) -> int | None:
    """Return the noun that a participle or a relative clause with ``verb`` belongs to."""
    if words.form(verb) in _PARTICIPLES and words.tag(verb - 1) in _NOUNS:
        return _phrase_ending(words, verb)
    if words.form(verb) == "VBG" and words.low(verb - 1) in _PREPOSITIONS:
        return _phrase_ending(words, verb - 1)  # "a report into spending at the port"
    for i in range(verb - 1, max(-1, verb - _REACH), -1):
        if words.low(i) in _RELATIVE and words.tag(i) == "PRON" and words.tag(i - 1) in _NOUNS:
            return _phrase_ending(words, i)
        if words.low(i) in _STOPS:
            return None
    return None


def _phrase_ending(words: Words, end: int) -> int | None:
    return next((p.start for p in words.sentence.noun_phrases if p.end == end), None)


def _opens_clause(words: Words, at: int) -> bool:
    return at <= 0 or words.low(at - 1) in _STOPS or words.low(at - 1) in {"that", "but", "and"}
