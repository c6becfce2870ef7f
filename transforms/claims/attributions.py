"""Attributions of numbers that reported speech does not cover: who put, counted, expects, what data show.

Each reader looks for one construction in one sentence and yields who claims and over which tokens the claim goes.
Reported speech itself is the quotes' business; what is read twice is settled in :mod:`transforms.claims.claimant`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.claims.claim_verbs import BELIEF, LEMMAS, OBJECT, PASSIVE, PLACING, SAYING, SHOWING
from transforms.claims.sources import DOCUMENTS, document_head
from transforms.claims.subjects import DAYS, phrase_after, subject_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.claims.clauses import Clauses
    from transforms.claims.subjects import Span
    from transforms.claims.words import Words

_NEEDS_CLAUSE = frozenset({"find", "show", "know", "hope", "guess", "figure", "write", "tell", "assume", "argue", "calculate", "stress", "explain"})
_NOT_A_CLAIM = frozenset({"call", "ask", "issue", "publish", "release", "mention", "observe"})
_OBJECT_OPENERS = frozenset("he she it they that at as up more less about some nearly almost a an the over under between".split())
_SPEAKING_OF = frozenset("spoke speak speaks spoken talked talks warned warns warn told complained".split())
_REVISING = frozenset(
    "raised raises raise lowered lowers lower cut cuts revised revises revise trimmed trims upgraded downgraded increased reduced "
    "slashed lifted kept maintained left held nudged".split()
)
_PUT_THINGS = frozenset(
    "number cost costs damage damages loss losses toll dead injured wounded missing figure total price value bill rate share turnout crowd attendance audience".split()
)
_COUNTS = frozenset(
    "estimate estimates count counts tally toll forecast forecasts projection projections figure prediction reckoning guess assessment "
    "calculation calculations account".split()
)
_RESULTS = frozenset("loss profit sales revenue revenues gain rise growth earnings income result results drop fall increase decline losses profits".split())
_GOES_ON = frozenset("and to in on at by with up down compared against more less fewer twice from including or".split())
"""What goes on with a sentence after ", X said,"."""
_TAKEN_LIVES = frozenset("lives victims points title crown casualties scalps".split())
"""What a fire or a team claims."""
_BE = frozenset("is are was were be been being 's ’s get gets got".split())
_SET_OFF = frozenset({",", "—", "–", "-", "--"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody claims what stands in the tokens ``content``."""

    rule: str
    mention: Span
    content: Span
    cue: int
    confidence: float


def read_attributions(words: Words, clauses: Clauses) -> list[Attribution]:
    """Return the attributions of one sentence, in the order of their cues."""
    lows = set(words.lows)
    found = _label(words)
    if lows & _SPEAKING_OF or (lows & _REVISING and lows & DOCUMENTS | {"outlook", "guidance", "toll"}):
        found += _of_and_revised(words, clauses)
    if lows & (BELIEF | OBJECT | PLACING | SHOWING):
        found += _verbs(words, clauses)
        found += _final(words, clauses)
        found += _medial(words, clauses)
    if "by" in lows:
        found += _passives(words, clauses)
    if "according" in lows:
        found += _according_to(words)
    if lows & DOCUMENTS:
        found += _in_documents(words)
    if lows & _COUNTS:
        found += _possessed(words)
    if "as" in lows and lows & {"quoted", "cited", "quotes"}:
        found += _quoted_as_saying(words)
    return found


def _verbs(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "X counted 40", "X put the toll at 40", "X expects sales of $9m", "data from X show that"."""
    for at, low in enumerate(words.lows):
        if low not in BELIEF | OBJECT | PLACING | SHOWING or not _is_active(words, at):
            continue
        mention = subject_before(words, clauses, at)
        if mention is None or words.low(mention[0]) in {"that", "which"}:
            continue
        yield from _relative(words, at, mention)
        rule = _verb_rule(words, at, mention)
        if rule is None:
            continue
        end = _content_end(words, clauses, at, rule)
        yield Attribution(rule, mention, (_content_start(words, at), end), at, 0.85)
        if rule == "put-at":
            yield from _gapped(words, at, end)


def _relative(words: Words, cue: int, mention: Span) -> Iterator[Attribution]:
    """Read "the $80 million analysts had expected", "40 people whom police say he hurt"."""
    before = mention[0] - 1
    if words.low(before) in {"that", "which", "who", "whom"}:
        before -= 1
    if before < 1 or words.tag(before) not in {"NUM", "NOUN", "SYM"} or words.tag(cue + 1) in {"DET", "NUM", "SYM", "ADP"} - {"ADP"}:
        return
    start = next((i for i in range(before, max(-1, before - 7), -1) if words.is_finite(i) or words.low(i) in {",", ";"}), before - 7)
    if words.low(cue + 1) in {".", ",", ";", "he", "she", "it", "they"} or words.tag(cue + 1) in {"ADP", "VERB"}:
        yield Attribution("relative-clause", mention, (max(0, start + 1), mention[0]), cue, 0.75)


def _gapped(words: Words, cue: int, start: int) -> Iterator[Attribution]:
    """Read ", the insurer at $9 million" after "X put the cost at $4 million"."""
    for phrase in words.sentence.noun_phrases:
        opener = words.low(phrase.start - 1)
        is_thing = words.low(phrase.head) in _PUT_THINGS or words.tag(phrase.head) in {"ADJ", "VERB"}
        is_other = opener in {",", "while", "but", ";", "and"}
        if phrase.start > cue + 3 and is_other and not is_thing and words.low(phrase.end) == "at":
            yield Attribution("put-at", (phrase.start, phrase.end), (phrase.end, len(words)), cue, 0.75)


def _of_and_revised(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "X spoke of 40 dead" and "X raised its estimate to 40"."""
    for at, low in enumerate(words.lows):
        of = low in _SPEAKING_OF and words.low(at + 1) == "of"
        revised = low in _REVISING and words.tag(at) == "VERB" and _has_own_estimate(words, at)
        if (of or revised) and words.tag(at) == "VERB" and (mention := subject_before(words, clauses, at)):
            end = _content_end(words, clauses, at, "reports-number")
            yield Attribution("speaks-of" if of else "revises", mention, (at + 1, end), at, 0.8)


def _has_own_estimate(words: Words, at: int) -> bool:
    return words.low(at + 1) in {"its", "their", "his", "her"} and any(
        words.low(i) in {"forecast", "estimate", "projection", "outlook", "prediction", "guidance", "toll", "count", "tally", "forecasts", "estimates"}
        for i in range(at + 2, at + 7)
    )


def _label(words: Words) -> list[Attribution]:
    """Read a headline's label: "40 dead in bus crash – police"."""
    last = len(words) - 1
    if last < 3 or words.low(last) in {".", "!", "?", "”", '"', ")"}:
        return []
    for at in range(last, max(0, last - 6), -1):
        if words.low(at) in {"–", "—", "-", "--", ":"} and at < last:
            is_name = all(words.tag(i) in {"NOUN", "PROPN", "ADJ", "DET"} for i in range(at + 1, last + 1))
            return [Attribution("headline-label", (at + 1, last + 1), (0, at), at, 0.8)] if is_name else []
        if words.tag(at) in {"VERB", "AUX", "NUM"}:
            return []
    return []


def _is_active(words: Words, at: int) -> bool:
    form, tag = words.form(at), words.tag(at)
    if tag not in {"VERB", "AUX"}:
        return _is_misread(words, at)
    if form == "MD":
        return False
    auxiliaries: list[str] = []
    here = at - 1
    while here >= 0 and words.tag(here) in {"AUX", "ADV", "PART"}:
        auxiliaries.append(words.low(here))
        here -= 1
    if form == "VBG":
        return any(word in _BE for word in auxiliaries)
    if form == "VB":
        is_perfect = words.low(at) == "put" and bool({"has", "have", "had"} & set(auxiliaries))
        return is_perfect or (words.low(here) != "to" and all(words.tag(i) == "ADV" for i in range(here + 1, at)))
    if form == "VBN" and not auxiliaries:
        return words.low(at + 1) not in {"by"} and words.low(here) != ","
    has_perfect = any(word in {"has", "have", "had", "'ve", "’ve", "'d", "’d"} for word in auxiliaries)
    if form == "VBN" and any(word in _BE for word in auxiliaries) and not (has_perfect and "been" not in auxiliaries):
        return False
    return form != "VBN" or has_perfect


def _is_misread(words: Words, at: int) -> bool:
    """Tell whether a verb was tagged as a noun: "the charity fears as many as 40", "economists forecast inflation"."""
    if words.low(at) == "put" and _has_at(words, at):
        return True
    if words.low(at) == "forecast" and words.tag(at) == "ADJ" and words.tag(at - 1) in {"NOUN", "PROPN"}:
        return words.tag(at + 1) == "NOUN" and not any(words.is_finite(i) for i in range(len(words)))
    if words.tag(at) != "NOUN" or words.tag(at - 1) not in {"NOUN", "PROPN"} or words.low(at - 1) in {"'s", "’s"}:
        return False
    following = words.low(at + 1)
    if following in _OBJECT_OPENERS or words.tag(at + 1) in {"NUM", "SYM", "PRON"}:
        return True
    if words.tag(at + 1) not in {"NOUN", "ADJ"} or following in DOCUMENTS:
        return False
    return not any(words.is_finite(i) for i in range(at - 1, min(at + 12, len(words))))


def _verb_rule(words: Words, at: int, mention: Span) -> str | None:
    """Return the rule that reads the verb at ``at``, or None where its object is not claimed."""
    low = words.low(at)
    lemma = LEMMAS.get(low, low)
    if document_head(words, mention) is not None and low in SHOWING:
        return "document-shows"
    if low in PLACING and _has_at(words, at):
        is_passive = words.low(mention[1] - 1) in _PUT_THINGS or words.low(at + 1) == "by"
        return None if is_passive else "put-at"
    if lemma in _NOT_A_CLAIM:
        return None
    if low in BELIEF and (lemma not in _NEEDS_CLAUSE or _opens_clause(words, at)):
        return "holds-that" if _opens_clause(words, at) or low not in OBJECT else _of_object(words, at)
    return _of_object(words, at) if low in OBJECT else None


def _of_object(words: Words, at: int) -> str | None:
    """Return the rule for a number in the verb's object; companies "post" and "book" results only."""
    is_result = LEMMAS.get(words.low(at)) not in {"post", "book"} or any(words.low(i) in _RESULTS for i in range(at + 1, at + 6))
    is_claim = _has_object(words, at) and words.low(at + 2) not in _TAKEN_LIVES
    return "reports-number" if is_claim and is_result else None


def _has_object(words: Words, at: int) -> bool:
    """Tell whether an object follows the verb, so that it is no reduced relative ("the deal announced in May is")."""
    here = at + 1
    while words.low(here) in {"on", "in", "late", "early", "last", "this"} | DAYS:
        here += 1
    return words.tag(here) not in {"ADP", "AUX", "PUNCT"} or words.low(here) in _OBJECT_OPENERS


def _has_at(words: Words, at: int) -> bool:
    return any(
        words.low(i) in {"at", "as"} and words.tag(i + 1) in {"NUM", "SYM", "ADV", "ADJ", "DET", "ADP", "NOUN", "PROPN", "CCONJ"}
        for i in range(at + 1, min(at + 16, len(words)))
    )


def _opens_clause(words: Words, at: int) -> bool:
    """Tell whether a clause follows the verb: "that", or a finite verb before the next comma."""
    for i in range(at + 1, min(at + 16, len(words))):
        if words.low(i) in {"that", "which", "who"} and words.tag(i - 1) == "NOUN" and i > at + 2:
            return False
        if words.low(i) == "that" or words.is_finite(i):
            return True
        if words.low(i) in {",", ";", ":"}:
            return False
    return False


def _content_start(words: Words, at: int) -> int:
    """Return where the content begins: after the hearer of "told 260 clients that"."""
    if LEMMAS.get(words.low(at)) in {"tell", "inform", "warn"}:
        return next((i for i in range(at + 1, min(at + 9, len(words))) if words.low(i) == "that"), at + 1)
    return at + 1


def _content_end(words: Words, clauses: Clauses, at: int, rule: str) -> int:
    """Return where the narrator goes on: a new subject after a coordination, the end of an aside, the sentence."""
    end = len(words)
    for aside in clauses.asides:
        if aside.holds(at):
            end = min(end, aside.end)
    for boundary, kind in clauses.boundaries:
        if boundary <= at + 1 or boundary >= end:
            continue
        low = words.low(boundary)
        if low in {";", "while", "whereas", "although", "though"} or (rule in {"reports-number", "put-at"} and kind == "coordinate"):
            return boundary
        if kind == "coordinate" and _next_cue(words, boundary):
            return boundary
        if rule == "reports-number" and kind == "closed" and words.tag(boundary - 1) in {"NOUN", "PROPN"}:
            return boundary
    return end


def _next_cue(words: Words, boundary: int) -> bool:
    """Tell whether the clause that begins at ``boundary`` has its own verb of claiming first."""
    for i in range(boundary + 1, min(boundary + 10, len(words))):
        if words.is_finite(i):
            here = i
            while words.tag(here) in {"AUX", "ADV"} and here + 1 < len(words):
                here += 1
            return words.low(here) in BELIEF | OBJECT | PLACING and words.form(here) != "VB"
    return False


def _final(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read ", X said", ", an internal memo says", ", X estimates" at the end of a sentence."""
    for at in range(len(words) - 1, 1, -1):
        low = words.low(at)
        if low not in SAYING | BELIEF | SHOWING or words.low(at - 1) in {"the", "a", "an", "to"}:
            continue
        if not words.is_finite(at) and not (words.tag(at) == "NOUN" and words.tag(at - 1) in {"NOUN", "PROPN"}):
            continue
        if not _is_closing(words, at + 1):
            return
        mention = subject_before(words, clauses, at)
        if mention is None:
            return
        comma = mention[0] - 1
        while comma > 0 and words.low(comma) not in _SET_OFF and comma > mention[0] - 7 and words.tag(comma) != "VERB":
            comma -= 1
        if words.low(comma) in _SET_OFF and comma > 1 and words.low(comma + 1) not in {"and", "but", "while", "which", "who"}:
            yield Attribution("final-attribution", mention, (0, comma), at, 0.9)
        return


def _medial(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read ", the mayor told reporters on Monday," within what it covers."""
    for at, low in enumerate(words.lows):
        if low not in SAYING | BELIEF or not words.is_finite(at):
            continue
        mention = subject_before(words, clauses, at)
        if mention is None or mention[0] < 2 or words.low(mention[0] - 1) not in _SET_OFF:
            continue
        close = next((i for i in range(at + 1, min(at + 10, len(words))) if words.low(i) in _SET_OFF), None)
        if close is None or any(
            words.is_finite(i) or words.tag(i) == "NUM" or words.low(i) in {"that", "to"} for i in range(at + 1, close)
        ):
            continue
        if words.is_finite(close + 1) or words.low(close + 1) in _GOES_ON:
            yield Attribution("within-sentence", mention, (0, len(words)), at, 0.85)


def _is_closing(words: Words, at: int) -> bool:
    """Tell whether nothing but a time, a document or a place follows until the sentence ends or a comma."""
    for i in range(at, len(words)):
        if words.low(i) in {".", "!", "?", "”", '"'}:
            return True
        if words.low(i) in {",", ";"}:
            return i == at or words.form(i + 1) in {"VBG"}
        if words.is_finite(i) or words.tag(i) == "PRON" or words.low(i) == "that":
            return False
        if i == at and words.tag(i) not in {"ADP", "PROPN", "ADV", "NOUN", "ADJ", "DET"}:
            return False
        if i == at and words.tag(i) in {"DET", "ADJ"} and words.low(i) not in {"this", "last", "late", "early", "earlier"}:
            return False
    return True


def _passives(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "estimated by X at 40", "put at 40 by X and 90 by Y", "40 cases recorded by X"."""
    for at, low in enumerate(words.lows):
        if low not in PASSIVE or words.form(at) not in {"VBN", "VBD", "VB"} or words.low(at - 1) == "to":
            continue
        start, end = clauses.segment(at)
        is_reduced = words.tag(at - 1) in {"NOUN", "PROPN"} or words.low(at - 1) in {",", "as"}
        if is_reduced and document_head(words, (max(0, at - 1), at)) is not None:
            continue
        if is_reduced and words.low(at - 1) not in {",", "as"}:
            start = next((p.start for p in words.sentence.noun_phrases if p.end == at), start)
        for by in range(at + 1, min(at + 14, end)):
            if words.is_finite(by) or words.low(by) == ",":
                break
            if words.low(by) != "by" or not (mention := phrase_after(words, by + 1)):
                continue
            if any(words.tag(i) == "NUM" for i in range(*mention)):
                break
            stop = next((i for i in range(mention[1], end) if words.is_finite(i) or words.low(i) == "and"), end)
            yield Attribution("counted-by", mention, (start, stop), at, 0.85)
            start = stop


def _according_to(words: Words) -> Iterator[Attribution]:
    """Read "according to X" before, within and after what it covers."""
    for at, low in enumerate(words.lows):
        if low != "according" or words.low(at + 1) != "to":
            continue
        mention = phrase_after(words, at + 2)
        if mention is None:
            continue
        if at < 3:
            comma = next((i for i in range(mention[1], len(words)) if words.low(i) == ","), mention[1])
            yield Attribution("according-to", mention, (comma + 1, len(words)), at, 0.85)
        else:
            yield Attribution("according-to", mention, (0, at), at, 0.85)
            if words.low(mention[1]) == "," and words.low(mention[1] + 1) in _GOES_ON:
                yield Attribution("according-to", mention, (mention[1], len(words)), at, 0.75)


def _possessed(words: Words) -> Iterator[Attribution]:
    """Read "the union's tally stands at 40", "an estimate of 40 by X" and "40, by the union's count"."""
    for at, low in enumerate(words.lows):
        if low not in _COUNTS:
            continue
        owner = at
        while owner > 0 and words.tag(owner - 1) in {"ADJ", "NOUN"} and words.low(owner - 1) not in {"'s", "’s"}:
            owner -= 1
        possessor = next((p for p in words.sentence.noun_phrases if p.start <= owner - 2 < p.end), None)
        if words.low(owner - 1) in {"'s", "’s", "'", "’"} and possessor is not None and possessor.start < owner - 1:
            mention = possessor.start, owner - 1
        elif words.low(owner - 1) in {"its", "their", "his", "her"}:
            mention = owner - 1, owner
        else:
            continue
        if words.low(mention[0] - 1) == "by":
            if words.low(mention[0] - 2) == ",":
                yield Attribution("by-count", mention, (0, mention[0] - 2), at, 0.8)
        elif words.low(at + 1) in {"of", "is", "was", "stands", "stood", "at", "came", "reached", "has", "had", "now", "for"}:
            yield Attribution("possessed-count", mention, (at + 1, len(words)), at, 0.8)


def _quoted_as_saying(words: Words) -> Iterator[Attribution]:
    """Read "the station quoted X as saying 40 had died"."""
    for at, low in enumerate(words.lows):
        if low not in {"quoted", "cited", "quotes"} or words.form(at) not in {"VBD", "VBZ", "VBP", "VBN"}:
            continue
        mention = phrase_after(words, at + 1)
        if mention and words.low(mention[1]) == "as" and words.low(mention[1] + 1) in {"saying", "telling", "putting", "estimating"}:
            yield Attribution("quoted-as-saying", mention, (mention[1] + 2, len(words)), mention[1] + 1, 0.9)


def _in_documents(words: Words) -> Iterator[Attribution]:
    """Read "in a survey by X, six in ten" and "by the union's count, 40"."""
    if words.low(0) not in {"in", "by", "on"}:
        return
    comma = next((i for i in range(2, min(16, len(words))) if words.low(i) == ","), None)
    if comma is None:
        return
    phrase = phrase_after(words, 1)
    head = document_head(words, (1, comma)) if phrase else None
    if phrase is None or head is None or any(words.is_finite(i) for i in range(head)):
        return
    if words.low(0) == "by":
        owner = head
        while owner > 1 and words.low(owner - 1) in {"'s", "’s", "own", "latest", "official"}:
            owner -= 1
        if owner > 1:
            yield Attribution("by-count", (1, owner), (comma + 1, len(words)), head, 0.8)
        return
    if words.low(head) in {"poll", "survey", "census", "study", "polls", "surveys"}:
        yield Attribution("in-a-poll", (1, max(head + 1, phrase[1])), (comma + 1, len(words)), head, 0.8)
