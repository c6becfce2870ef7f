"""Who does what a verb says: the noun phrase before it, across asides, relative pronouns and coordinated verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.noun_chains import FIRST_PERSON, Span, whole_phrase
from transforms.language.word_lists import words as word_set
from transforms.quotes.kinds import ORGANISATION

if TYPE_CHECKING:
    from transforms.claims.clauses import Clauses
    from transforms.claims.words import Words

_DEPTH = 3
"""How many coordinated verbs a subject may be shared over."""
_TEMPORAL = word_set("since after before when while until as because")
_SKIPPED = word_set("AUX ADV PART")
_RELATIVE = word_set("who which that")
_LINKS = word_set("of in from for at with on near and & to behind between against")
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today morning evening afternoon
    night week month year later earlier january february march april may june july august september
    october november december
    """
)


def subject_before(words: Words, clauses: Clauses, verb: int, depth: int = 0) -> Span | None:
    """Return the subject of the verb at token ``verb``, with what belongs to its noun phrase, or None.

    A pronoun of the first or second person is no subject to name: whoever speaks is the quote's speaker.
    """
    at = _before_day(words, _before_auxiliaries(words, verb))
    if words.form(at) == "VBN" and words.tag(at - 1) in {"NOUN", "PROPN"}:
        at -= 1
    if at < 0 or depth > _DEPTH:
        return None
    if words.tag(at) in {"VERB", "AUX"} and (who := _relative_before(words, at)) is not None:
        return whole_phrase(words, who - 1)
    low = words.low(at)
    if low in {",", "—", "–", ")"}:
        return _across_aside(words, clauses, at)
    if low in _RELATIVE and at > 0:
        return whole_phrase(words, at - 2 if words.low(at - 1) == "," else at - 1)
    if low in {"and", "but", "or"}:
        return _shared_subject(words, clauses, at, depth)
    return whole_phrase(words, at)


def _before_auxiliaries(words: Words, verb: int) -> int:
    """Return the token before the verb's auxiliaries and adverbs ("had on average | expected")."""
    at = verb - 1
    while at >= 0 and (words.tag(at) in _SKIPPED or words.low(at) in {"n't", "n’t"}):
        at -= 1
    is_past = words.form(verb) in {"VBN", "VBD"}
    if is_past and words.tag(at) == "NOUN" and words.tag(at - 1) == "ADP":
        return at - 3 if words.low(at - 2) in {"has", "have", "had"} else at
    return at


def _across_aside(words: Words, clauses: Clauses, at: int) -> Span | None:
    """Return the subject before the aside that token ``at`` closes, or the name that the aside consists of."""
    aside = next((a for a in reversed(clauses.asides) if a.end == at + 1), None)
    if aside is None:
        return None
    found = whole_phrase(words, aside.start - 1)
    is_participle = words.form(aside.start + 1) in {"VBG", "VBN"}
    if not is_participle and (name := _name_inside(words, aside.start + 1, at)):
        is_linked = found is not None and any(words.low(i) in _LINKS for i in range(*found))
        return found if is_linked and name[1] - name[0] == 1 else name
    if found and words.low(found[0] - 1) == "," and words.tag(found[0] - 2) == "PROPN":
        return whole_phrase(words, found[0] - 2)
    return found


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
    if words.lows[max(0, at - 2) : at + 1] == ["in", "the", "past"]:
        return _before_auxiliaries(words, at - 2)
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
    """Return the subject of the verb before a conjunction ("X has 40 shops and expects sales of ...").

    After a comma the verb goes on with the main clause: "X said that the gale sank 9 barges, and put the loss at".
    """
    is_set_off = words.low(conjunction - 1) == ","
    found: int | None = None
    for at in range(conjunction - 1, -1, -1):
        if words.low(at) in {";", ":", "“", "”"}:
            break
        if not words.is_finite(at):
            continue
        opener = _subordinator(words, at)
        if opener == "" or not (is_set_off or opener in _TEMPORAL):
            return subject_before(words, clauses, at, depth + 1)
        found = at if found is None else found
    return None if found is None else subject_before(words, clauses, found, depth + 1)


def _subordinator(words: Words, verb: int) -> str:
    """Return the word that opens the subordinate clause of a finite verb, or "" in a main clause."""
    for i in range(verb - 1, -1, -1):
        if words.is_finite(i) or words.low(i) in {",", ";", ":"}:
            return ""
        if words.tag(i) == "SCONJ" or words.low(i) in _TEMPORAL:
            return words.low(i)
    return ""


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


def _names_on(words: Words, at: int) -> bool:
    """Tell whether the name of a body goes on behind "for": "the Centers **for** River Safety"."""
    after = at + 1 + (words.low(at + 1) == "the")
    is_body = words.texts[at - 1][:1].isupper() and words.low(at - 1) in ORGANISATION
    return (
        is_body
        and words.low(at) in {"for", "on", "against"}
        and "".join(words.texts[after : after + 1])[:1].isupper()
    )


def phrase_after(words: Words, at: int, *, is_wide: bool = False) -> Span | None:
    """Return the noun phrase that starts at token ``at``, with of-phrases and names after a noun; wide, with places."""
    phrases = words.sentence.noun_phrases
    found = next((p for p in phrases if p.start <= at < p.end), None)
    if found is None or words.low(found.start) in FIRST_PERSON:
        return None
    end = found.end
    if words.low(end) == "&" and words.tag(end + 1) == "PROPN":
        end = next((p.end for p in phrases if p.start == end + 1), end + 2)
    while end - at > 1 and words.low(end - 1) in DAYS:
        end -= 1
    for _ in range(2):
        if words.low(end) not in {"of", "in", "at", "'s", "’s"} and not _names_on(words, end):
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
