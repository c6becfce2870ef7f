"""Numbers in the object or the clause of an active verb: "X counted 40", "data from X show that 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.attribution import Attribution
from transforms.claims.claim_verbs import BELIEF, LEMMAS, OBJECT, PLACING, SAYING, SHOWING
from transforms.claims.claim_words import (
    ADMITTING,
    NEEDS_CLAUSE,
    NEEDS_RESULT,
    NOBODY,
    NOT_A_CLAIM,
    OBJECT_OPENERS,
    PUT_THINGS,
    RESULTS,
    REVISING,
    SHARES,
    SPEAKING_OF,
    TAKEN_LIVES,
)
from transforms.claims.sources import document_head
from transforms.claims.subjects import DAYS, phrase_after, subject_before
from transforms.claims.verb_content import content_end, content_start
from transforms.claims.voice import has_at, is_active

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.claims.clauses import Clauses
    from transforms.claims.subjects import Span
    from transforms.claims.words import Words

_VERBS = BELIEF | OBJECT | PLACING | SHOWING
_DAY_PHRASE = DAYS | {"on", "in", "late", "early", "last", "this"}


_TIMES = DAYS | {"yesterday", "today", "tomorrow", "tonight"}
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
_SPENT = frozenset({"hours", "miles", "kilometres", "kilometers", "flights", "minutes", "years"})
"""What one logs by doing it: "the pilot had logged 6,000 hours"."""
_SCENES = frozenset({"in", "during", "before"})
_SUBORDINATING = frozenset({"after", "before", "when", "while", "as", "because", "since"})


def verb_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "X counted 40", "X put the toll at 40", "X expects sales of $9m", "data from X show that"."""
    for at, low in enumerate(words.lows):
        if low not in _VERBS or not is_active(words, at):
            continue
        mention = subject_before(words, clauses, at)
        if mention is None or words.low(mention[0]) in NOBODY or _is_inverted(words, at):
            continue
        if words.low(mention[1] - 1) in _ARTICLES or words.low(at - 1).endswith(
            ("-year", "-month", "-week", "-day")
        ):
            continue  # an attribute or a noun: "at the reported price", "10-year notes rose"
        if _is_attribute(words, at) or _is_nobody(words, mention):
            continue
        yield from _relative(words, at, mention)
        rule = _verb_rule(words, at, mention)
        if rule is None:
            continue
        end = content_end(words, clauses, at, rule)
        if "NUM" in {words.tag(mention[0]), words.tag(mention[0] + 1)}:
            end = _next_count(words, at, end)
        yield Attribution(rule, mention, (content_start(words, at), end), at, 0.85)
        if rule == "put-at":
            yield from _gapped(words, at)


def _is_nobody(words: Words, mention: Span) -> bool:
    """Tell whether a subject is a time or a share of those asked: "a call **yesterday** that came", "62 percent"."""
    start, end = mention
    if all(words.low(i) in _TIMES or words.tag(i) == "NUM" for i in range(start, end)):
        return True
    shares = words.lows[start:end] if words.low(start - 1) != "of" else words.lows[max(0, start - 2) : end]
    return "percent" in shares or "%" in shares


def _next_count(words: Words, at: int, end: int) -> int:
    """Return where others are counted: "520 delegates say they support Holm **, 39 have chosen** Vik"."""
    for i in range(at + 2, end - 2):
        opens = words.low(i) in {",", "and", "while"} and words.tag(i + 1) == "NUM"
        if opens and (words.is_finite(i + 2) or words.is_finite(i + 3)):
            return i
    return end


def _is_attribute(words: Words, at: int) -> bool:
    """Tell whether a participle stands between a quantifier and its noun: "for all registered voters"."""
    is_quantified = words.low(at - 1) in {"all", "any", "no", "every", "each"} or words.tag(at - 1) == "NUM"
    return is_quantified and words.low(at).endswith("ed") and words.tag(at + 1) in {"NOUN", "ADJ"}


def _is_inverted(words: Words, at: int) -> bool:
    """Tell whether the subject stands after the verb: ", said one source in the room."."""
    if words.low(at - 1) != "," or words.low(at) not in SAYING:
        return False
    who = phrase_after(words, at + 1, is_wide=True)
    return who is not None and words.low(who[1]) in {".", ",", "", "in", "who"}


def _relative(words: Words, cue: int, mention: Span) -> Iterator[Attribution]:
    """Read "the $80 million analysts had expected", "40 people whom police say he hurt"."""
    before = mention[0] - 1
    if words.low(before) in {"that", "which", "who", "whom"}:
        before -= 1
    if (
        before < 1
        or words.tag(before) not in {"NUM", "NOUN", "SYM"}
        or words.tag(cue + 1) in {"DET", "NUM", "SYM"}
    ):
        return
    start = next(
        (
            i
            for i in range(before, max(-1, before - 7), -1)
            if words.is_finite(i) or words.low(i) in {",", ";"}
        ),
        before - 7,
    )
    if words.low(cue + 1) in {".", ",", ";", "he", "she", "it", "they"} or words.tag(cue + 1) in {
        "ADP",
        "VERB",
        "AUX",
    }:
        yield Attribution("relative-clause", mention, (max(0, start + 1), mention[0]), cue, 0.75)


def _gapped(words: Words, cue: int) -> Iterator[Attribution]:
    """Read ", the insurer at $9 million" after "X put the cost at $4 million"."""
    for phrase in words.sentence.noun_phrases:
        opener = words.low(phrase.start - 1)
        is_thing = words.low(phrase.head) in PUT_THINGS or words.tag(phrase.head) in {"ADJ", "VERB"}
        is_other = opener in {",", "while", "but", ";", "and"}
        if phrase.start > cue + 3 and is_other and not is_thing and words.low(phrase.end) == "at":
            yield Attribution("put-at", (phrase.start, phrase.end), (phrase.end, len(words)), cue, 0.75)


def revised_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read "X spoke of 40 dead" and "X raised its estimate to 40"."""
    for at, low in enumerate(words.lows):
        of = low in SPEAKING_OF and words.low(at + 1) == "of"
        revised = low in REVISING and words.tag(at) == "VERB" and _has_own_estimate(words, at)
        if (of or revised) and words.tag(at) == "VERB" and (mention := subject_before(words, clauses, at)):
            end = content_end(words, clauses, at, "reports-number")
            yield Attribution("speaks-of" if of else "revises", mention, (at + 1, end), at, 0.8)


def _has_own_estimate(words: Words, at: int) -> bool:
    return words.low(at + 1) in {"its", "their", "his", "her"} and any(
        words.low(i)
        in {
            "forecast",
            "estimate",
            "projection",
            "outlook",
            "prediction",
            "guidance",
            "toll",
            "count",
            "tally",
            "forecasts",
            "estimates",
        }
        for i in range(at + 2, at + 7)
    )


def _verb_rule(words: Words, at: int, mention: Span) -> str | None:
    """Return the rule that reads the verb at ``at``, or None where its object is not claimed."""
    low = words.low(at)
    lemma = LEMMAS.get(low, low)
    if document_head(words, mention) is not None and low in SHOWING:
        return "document-shows"
    if low in PLACING and has_at(words, at) and (lemma != "give" or _is_given_as(words, at)):
        is_passive = words.low(mention[1] - 1) in PUT_THINGS or words.low(at + 1) in {"by", "at"}
        return None if is_passive else "put-at"
    if lemma in NOT_A_CLAIM:
        return None
    if low in BELIEF and (lemma not in NEEDS_CLAUSE or _opens_clause(words, at)):
        if _opens_clause(words, at):
            return "holds-that"
        return _of_object(words, at, mention) if low in OBJECT else _of_number(words, at)
    return _of_object(words, at, mention) if low in OBJECT else None


def _is_given_as(words: Words, at: int) -> bool:
    """Tell whether a number is given: "gave the toll as 40", not "gave orders to boys as young as 17"."""
    reach = range(at + 1, min(at + 9, len(words)))
    return any(
        words.low(i) == "as" and words.tag(i - 1) != "ADJ" and words.tag(i + 1) == "NUM" for i in reach
    )


def _of_number(words: Words, at: int) -> str | None:
    """Return the rule for a number after a verb that takes no object else: "said 40", "fears as many as 40"."""
    is_place = words.low(at + 1) in _SCENES and words.low(at + 2) not in DAYS
    if is_place:
        return None  # "said in one of her messages", "said in front of 40 people"
    for i in range(at + 1, min(at + 9, len(words))):
        if words.tag(i) in {"NUM", "SYM"} or words.low(i) in SHARES:
            return "holds-that"
        is_time = words.low(i) in _SUBORDINATING and words.low(i + 1) not in {"many", "much", "few", "little"}
        if is_time or (i == at + 1 and words.low(i) == ",") or _breaks_off(words, i):
            return None
    return None


def _of_object(words: Words, at: int, mention: Span) -> str | None:
    """Return the rule for a number in the verb's object; companies "post" results, forecasters "see" them."""
    lemma = LEMMAS.get(words.low(at))
    is_result = lemma not in NEEDS_RESULT or any(_is_result(words, i) for i in range(at + 1, at + 6))
    is_claim = _has_object(words, at) and not (lemma == "claim" and _takes_lives(words, at))
    if lemma == "admit":
        is_claim = words.low(at + 1) == "to" or (
            is_claim and not any(words.low(i) in ADMITTING for i in range(*mention))
        )
    if lemma == "log" and any(words.low(i) in _SPENT for i in range(at + 1, at + 6)):
        return None
    return "reports-number" if is_claim and is_result else None


def _is_result(words: Words, at: int) -> bool:
    """Tell whether a word is a result that is told of, no part of a name: "gave the Club for **Growth** $500"."""
    text = words.texts[at] if at < len(words) else ""
    return words.low(at) in RESULTS and (text[:1].islower() or text.isupper())


def _takes_lives(words: Words, at: int) -> bool:
    """Tell whether what is claimed are lives or a title: "claimed at least 217 lives"."""
    counts = {"NUM", "ADJ", "ADP", "ADV", "DET"}
    here = next((i for i in range(at + 1, len(words)) if words.tag(i) not in counts), at)
    return words.low(here) in TAKEN_LIVES


def _has_object(words: Words, at: int) -> bool:
    """Tell whether an object follows the verb, so that it is no reduced relative ("the deal announced in May is")."""
    here = at + 1
    while words.low(here) in _DAY_PHRASE:
        here += 1
    return words.tag(here) not in {"ADP", "AUX", "PUNCT"} or words.low(here) in OBJECT_OPENERS


def _opens_clause(words: Words, at: int) -> bool:
    """Tell whether a clause follows the verb: "that", or a finite verb before the next comma.

    A clause of time is none ("said after the vote had failed"), nor is a relative clause of its object.
    """
    is_subordinate = False
    for i in range(at + 1, min(at + 16, len(words))):
        if words.low(i) in _SUBORDINATING and words.low(i + 1) not in {"many", "much", "few"}:
            is_subordinate = True
        if words.low(i) == "," and words.low(i + 1) in {"which", "who", "whose"} and i > at + 1:
            return False
        if words.low(i) in {"that", "which", "who"} and words.tag(i - 1) == "NOUN" and i > at + 2:
            return False
        if words.low(i) == "that":
            return True
        if words.is_finite(i):
            return not is_subordinate
        if _breaks_off(words, i):
            return False
    return False


def _breaks_off(words: Words, at: int) -> bool:
    """Tell whether a mark ends what a verb may govern; a comma before a relative clause or a participle does not."""
    if words.low(at) == ",":
        return words.low(at + 1) not in {"which", "who", "whose", "now"} and words.form(at + 1) not in {
            "VBN",
            "VBG",
        }
    return words.low(at) in {";", ":", "–", "—", "--"}
