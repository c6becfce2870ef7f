"""Who does what a verb says: the noun phrase before it, across asides, relative pronouns and coordinated verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.words import FINITE
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.claims.clauses import Clauses
    from transforms.claims.words import Words

Span = tuple[int, int]
"""Tokens, end exclusive."""
_SKIPPED = word_set("AUX ADV PART")
_RELATIVE = word_set("who which that")
_LINKS = word_set("of in from for at with on near and & to behind between against")
_LINKS_AND_BY = _LINKS | {"by"}
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today morning evening afternoon
    night week month year later earlier january february march april may june july august september
    october november december
    """
)
_AUTHORED = word_set(
    """
    report study survey poll census analysis review audit estimate data figures research investigation
    count tally
    """
)
"""What may be by somebody in the subject of a sentence."""
_FIRST_PERSON = word_set("i we you me us there this these those what")


def subject_before(words: Words, clauses: Clauses, verb: int, depth: int = 0) -> Span | None:
    """Return the subject of the verb at token ``verb``, with what belongs to its noun phrase, or None.

    A pronoun of the first or second person is no subject to name: whoever speaks is the quote's speaker.
    """
    at = verb - 1
    while at >= 0 and (words.tag(at) in _SKIPPED or words.low(at) in {"n't", "n’t"}):
        at -= 1
    at = _before_day(words, at)
    if words.form(at) == "VBN" and words.tag(at - 1) in {"NOUN", "PROPN"}:
        at -= 1
    if at < 0 or depth > 3:
        return None
    if words.tag(at) in {"VERB", "AUX"} and (who := _relative_before(words, at)) is not None:
        return _noun_phrase(words, who - 1)
    low = words.low(at)
    if low in {",", "—", "–", ")"}:
        aside = next((a for a in clauses.asides if a.end == at + 1), None)
        if aside is None:
            return None
        if words.form(aside.start + 1) not in {"VBG", "VBN"} and (
            name := _name_inside(words, aside.start + 1, at)
        ):
            whole = _noun_phrase(words, aside.start - 1)
            is_place = (
                name[1] - name[0] == 1
                and whole is not None
                and any(words.low(i) in _LINKS for i in range(*whole))
            )
            return whole if is_place else name
        found = _noun_phrase(words, aside.start - 1)
        if found and words.low(found[0] - 1) == "," and words.tag(found[0] - 2) == "PROPN":
            return _noun_phrase(words, found[0] - 2)
        return found
    if low in _RELATIVE and at > 0:
        before = at - 2 if words.low(at - 1) == "," else at - 1
        return _noun_phrase(words, before)
    if low in {"and", "but", "or"}:
        return _shared_subject(words, clauses, at, depth)
    return _noun_phrase(words, at)


def _relative_before(words: Words, at: int) -> int | None:
    """Return the "who" of a relative clause that ends at token ``at`` ("a doctor who asked not to be named said")."""
    for i in range(at - 1, max(0, at - 9), -1):
        if words.low(i) in {"who", "which"}:
            return i
        if words.low(i) in {",", ";"}:
            return None
    return None


def _before_day(words: Words, at: int) -> int:
    """Step over "on Tuesday", "this week" between a subject and its verb."""
    if words.low(at) not in DAYS:
        return at
    here = at
    while here > 0 and (words.low(here) in DAYS or words.tag(here) == "NUM"):
        here -= 1
    while here > 0 and words.low(here) in {"on", "in", "late", "early", "this", "last", "by", ","}:
        here -= 1
    return (
        here
        if (here >= 0 and words.tag(here) in {"NOUN", "PROPN", "PRON", "VERB"}) or words.low(here) == ","
        else at
    )


def _shared_subject(words: Words, clauses: Clauses, conjunction: int, depth: int) -> Span | None:
    """Return the subject of the verb before a conjunction ("X has 40 shops and expects sales of ...")."""
    for at in range(conjunction - 1, -1, -1):
        if words.is_finite(at):
            return subject_before(words, clauses, at, depth + 1)
        if words.low(at) in {";", ":", "“", "”"}:
            return None
    return None


def _name_inside(words: Words, start: int, end: int) -> Span | None:
    """Return the name that an apposition consists of ("the mayor, Tito Varga, said")."""
    while end > start and words.low(end - 1) == ",":
        end -= 1
    stop = start
    while stop < end and (
        words.tag(stop) == "PROPN" or words.low(stop) in {"de", "van", "von", "al", "of", "&"}
    ):
        stop += 1
    if stop == start or words.tag(start) != "PROPN":
        return None
    return (start, stop) if stop == end or words.low(stop) == "," else None


def name_beside(words: Words, span: Span) -> Span:
    """Return the name in apposition right after ``span`` ("said the port's manager, Ramon Vidal"), else ``span``."""
    if words.low(span[1]) != ",":
        return span
    end = span[1] + 1
    while end < len(words) and words.low(end) not in {",", ".", ";", "”", '"'} and end < span[1] + 8:
        end += 1
    return _name_inside(words, span[1] + 1, end) or span


def _noun_phrase(words: Words, last: int) -> Span | None:
    """Return the noun phrase that ends at token ``last``, with its of-phrases and reduced relatives."""
    phrases = words.sentence.noun_phrases
    found = next((p for p in reversed(phrases) if p.start <= last < p.end), None)
    if found is not None and found.end - 1 > last:
        return found.start, last + 1
    if found is None or found.end - 1 < last:
        if last >= 0 and words.tag(last) in {"NOUN", "PROPN"}:
            start = found.start if found is not None else last
            return start, last + 1
        if found is None:
            return None
    if words.low(found.start) in _FIRST_PERSON:
        return None
    start = found.start
    for _ in range(3):
        link = start - 1
        low = words.low(link)
        if (
            low in _LINKS_AND_BY
            and words.form(link - 1) in {"VBN", "VBD"}
            and words.tag(link - 2) in {"NOUN", "PROPN"}
        ):
            link -= 1
        elif low not in _LINKS_AND_BY:
            break
        outer = next((p for p in phrases if p.end == link), None)
        if low == "by" and link == start - 1 and (outer is None or words.low(outer.head) not in _AUTHORED):
            break
        if outer is None or words.low(outer.start) in _FIRST_PERSON or _is_object(words, outer.start):
            break
        if words.low(link) in {"and", "&"} and words.form(outer.start - 1) in FINITE:
            break
        start = outer.start
    return start, last + 1


def _is_object(words: Words, start: int) -> bool:
    """Tell whether the phrase at ``start`` follows a verb or preposition, so that it is no subject's head."""
    return words.tag(start - 1) == "VERB" and words.form(start - 1) != ""


def phrase_after(words: Words, at: int, *, is_wide: bool = False) -> Span | None:
    """Return the noun phrase that starts at token ``at``, with of-phrases and names after a noun; wide, with places."""
    phrases = words.sentence.noun_phrases
    found = next((p for p in phrases if p.start <= at < p.end), None)
    if found is None or words.low(found.start) in _FIRST_PERSON:
        return None
    end = found.end
    while end - at > 1 and words.low(end - 1) in DAYS:
        end -= 1
    for _ in range(2):
        if words.low(end) not in {"of", "in", "at", "'s", "’s"}:
            break
        further = next((p for p in phrases if p.start == end + 1), None)
        if (
            further is None
            or words.low(further.head) in DAYS
            or words.tag(further.start) == "NUM"
            or (not is_wide and words.low(further.start) in {"the", "a"} and words.low(end) in {"in", "at"})
        ):
            break
        end = further.end
    return at, end
