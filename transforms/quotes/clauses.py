"""Clauses: where what was said ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.mentions import RELATIVES, SPEECH_EVENTS, WEEKDAYS, right_noun_phrase
from transforms.quotes.tag_repair import AUXILIARIES, FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

DASHES = frozenset({"—", "–", "-", "--"})
_SPEECH_NOUNS = word_list("speech_nouns")
_JUDGING = word_list("judging_verbs")


def clause_end(
    passage: Passage,
    first: int,
    ceiling: int,
    *,
    is_embedded: bool,
    is_verbless: bool = False,
    is_phrase: bool = False,
    is_question: bool = False,
) -> int:
    """Return the token before which the content that starts at ``first`` ends, at most ``ceiling``.

    Args:
        passage: the passage.
        first: the content's first token.
        ceiling: where it must end at the latest.
        is_embedded: the cue's clause is subordinate, so a comma before a finite clause ends the content.
        is_verbless: the content needs no finite verb of its own: a noun phrase, or "which aides say cost 2 million".
        is_phrase: the content is a phrase, so that a clause after a comma, with or without a conjunction, is a new one.
        is_question: the content is an embedded question, of which the same is true when it has its verb.
    """
    words, forms, inside = passage.words, passage.forms, passage.inside
    ceiling = _without_tail(passage, first, ceiling)
    for k in range(first + 2, ceiling - 1):
        if inside[k] >= 0:
            ends = inside[k + 1] != inside[k] and passage.text[passage.quotes[inside[k]].end - 1] == ","
            if ends and (forms[k + 1] == "VBG" or words[k + 1] in {"a", "an", "who"}):
                return k + 1
            if ends and is_embedded and main_clause_starts(passage, k + 1, ceiling):
                return k + 1
        elif words[k] in DASHES:
            closes = is_embedded and forms[k + 1] in FINITE
            if closes or (words[k + 1] in {"a", "an"} and not _has_dash(passage, k + 1, ceiling)):
                return k
        elif words[k] == ",":
            if words[k + 1] == "according" or _comments(passage, k + 1, ceiling):
                return k
            if words[k + 1 : k + 3] == ["even", "as"]:
                return k
            has_verb = any(forms[m] in FINITE for m in range(first, k))
            if has_verb and _contrasts(passage, k + 1, ceiling):
                return k
            reports = is_embedded and (is_verbless or has_verb)
            if reports and main_clause_starts(passage, k + 1, ceiling):
                return k
            joins = k + 1 if words[k + 1] not in {"and", "but"} else k + 2
            asked = is_question and has_verb and not (joins == k + 1 and forms[joins] in FINITE)
            if (is_phrase or asked) and main_clause_starts(passage, joins, ceiling):
                return k
        elif is_phrase and words[k] in {"and", "but"} and _goes_on_narrating(passage, first, k):
            return k
    return ceiling


def main_verb(passage: Passage, first: int, ceiling: int) -> int | None:
    """Return the verb of the clause whose subject starts at ``first``, or the quotation that stands for it, or None.

    A relative or subordinate clause on the way has a verb of its own, and one comma before the verb ends the subject:
    "a plan that failed", "his return to the team, fans cheered".
    """
    words, tags, forms = passage.words, passage.tags, passage.forms
    open_clauses = commas = 0
    for k in range(first, ceiling):
        is_finite = forms[k] in FINITE or (tags[k] == "AUX" and words[k] in AUXILIARIES)
        if passage.inside[k] >= 0:
            return k
        if k > first and (words[k] in RELATIVES or tags[k] == "SCONJ"):
            open_clauses += 1
        elif words[k] == ",":
            commas += 1
        elif is_finite and open_clauses:
            open_clauses -= 1
        elif is_finite:
            return None if commas == 1 and words[k - 1] != "," else k
        elif forms[k] == "VBN" and k == first + 1 and tags[first] in {"NOUN", "PROPN"}:
            return k  # a past tense that the tagger took for a participle: "police detained"
    return None


def narrator_verb(passage: Passage, first: int, ceiling: int, *, is_phrase: bool = False) -> int | None:
    """Return the verb with which the narrator goes on after a clause, or None: "his claim that it leaked **is** odd".

    ``first`` is the token that opens the clause, or a phrase without a verb. Each clause on the way takes one verb; a
    verb after a conjunction goes on with its clause, one after a pronoun has a clause without "that".
    """
    words, tags, forms = passage.words, passage.tags, passage.forms
    open_clauses = 0 if is_phrase or words[first] == "that" else 1
    for k in range(first, ceiling):
        if passage.inside[k] >= 0:
            continue
        if words[k] in RELATIVES or tags[k] == "SCONJ":
            open_clauses += 1
        elif forms[k] in FINITE:
            before = k - 1
            while before > first and tags[before] == "ADV":
                before -= 1
            if words[before] in {"and", "or", "but", ","} or tags[before] == "PRON":
                open_clauses = max(open_clauses - 1, 0)
            elif open_clauses:
                open_clauses -= 1
            else:
                return k
    return None


def _comments(passage: Passage, at: int, ceiling: int) -> bool:
    """True for an apposition to the whole clause: ", a claim that engineers dispute"; or a last ", who …"."""
    words, forms = passage.words, passage.forms
    if words[at] == "one":
        return at + 1 < ceiling and words[at + 1] in {"that", "which"}
    if words[at] in {"a", "an"}:
        for k in range(at + 1, min(at + 5, ceiling - 1)):
            if passage.tags[k] == "NOUN" and words[k + 1] in {"that", "which"}:
                return True
    elif words[at] != "who":
        return False
    rest = range(at, ceiling)
    return not any(words[m] == "," or (forms[m] in FINITE and words[at] != "who") for m in rest)


def _contrasts(passage: Passage, at: int, ceiling: int) -> bool:
    """True for what somebody else did about it: "said it would help, **while the union condemned** it"."""
    if passage.words[at] not in {"while", "whereas"} or at + 2 >= ceiling or passage.inside[at] >= 0:
        return False
    last = right_noun_phrase(passage, at + 1)
    if last is None or passage.tags[last] == "PRON":
        return False
    verb = last + 1
    while verb < ceiling and passage.tags[verb] in {"ADV", "AUX"}:
        verb += 1
    return verb < ceiling and passage.words[verb] in _JUDGING


def _goes_on_narrating(passage: Passage, first: int, conjunction: int) -> bool:
    """True for "and" before the narrator's next verb: "vowed to stay **and thanked** the crew".

    A base form may go on with an infinitive, and what stands before a noun may be an adjective.
    """
    verb = conjunction + 1
    is_past_or_third = passage.forms[verb] in {"VBD", "VBZ", "MD"} and passage.tags[verb + 1 : verb + 2] != [
        "NOUN"
    ]
    return is_past_or_third and FINITE.isdisjoint(passage.forms[first:conjunction])


def _has_dash(passage: Passage, first: int, end: int) -> bool:
    """True when a dash stands between two tokens, so that the dash before them only opens an aside."""
    return any(passage.words[k] in DASHES for k in range(first, end))


def _without_tail(passage: Passage, first: int, ceiling: int) -> int:
    """Drop the tail that tells where or when it was said: "... on Friday at a news conference"."""
    words, inside = passage.words, passage.inside
    end = ceiling
    for k in range(ceiling - 2, max(first + 3, ceiling - 12), -1):
        if inside[k] >= 0:
            break
        if words[k] in {"in", "at", "during"} and words[k + 1] in {"a", "an", "the", "his", "her", "their"}:
            if words[ceiling - 1] in SPEECH_EVENTS or any(w in _SPEECH_NOUNS for w in words[k + 2 : k + 5]):
                end = k
            break
    if end < ceiling or inside[end - 2] >= 0 or inside[end - 3] >= 0:
        while end > first + 3 and words[end - 1] in WEEKDAYS and inside[end - 1] < 0:
            end -= 2 if words[end - 2] in {"on", "late", "early"} else 1
    return end


def main_clause_starts(passage: Passage, at: int, ceiling: int) -> bool:
    """True when a finite verb, or a noun phrase and a finite verb, stand at ``at``."""
    words, tags, forms = passage.words, passage.tags, passage.forms
    if at >= ceiling or words[at] in {"and", "but", "or", "who", "which"}:
        return False
    while at < ceiling and (tags[at] == "ADV" or (words[at] in {"“", '"', "''"} and passage.inside[at] >= 0)):
        at += 1
    if at < ceiling and forms[at] in FINITE:
        return True
    if at < ceiling and words[at] in {"in", "on", "at"}:
        last = right_noun_phrase(passage, at + 1)
        at = at if last is None else last + 1
    last = right_noun_phrase(passage, at)
    if last is None:
        return False
    start, at = at, last + 1
    while at < ceiling and tags[at] == "ADV":
        at += 1
    if at < ceiling and words[at] == "of":  # "27 percent of those who moved say so"
        verb = main_verb(passage, start, ceiling)
        return verb is not None and passage.inside[verb] < 0 and "," not in words[start:verb]
    return at < ceiling and forms[at] in FINITE


def partial_end(passage: Passage, first: int, ceiling: int) -> int:
    """Return the token before which an object with quoted words ends: the first break after them."""
    quoted = False
    ceiling = _without_tail(passage, first, ceiling)
    for k in range(first, ceiling):
        number = passage.inside[k]
        if number >= 0:
            quoted = True
            after = passage.inside[k + 1] if k + 1 < len(passage.inside) else -1
            ends = after != number and passage.text[passage.quotes[number].end - 1] in ",;.?!"
            if ends and not _goes_on_listing(passage, k + 1, ceiling):
                return k + 1
        elif (
            (quoted and passage.words[k] in {",", ";", "–", "—", "-", "--", "―", "(", ":", "."})
            or (
                quoted
                and passage.inside[k - 1] >= 0
                and passage.words[k] in {"in", "on", "at", "during", "but", "after"}
            )
            or (
                quoted
                and passage.words[k] in {"and", "but"}
                and k + 1 < ceiling
                and passage.forms[k + 1] in FINITE
            )
        ):
            return k
    return ceiling


def _goes_on_listing(passage: Passage, at: int, ceiling: int) -> bool:
    """True when a list of quoted words goes on: called him “a crook,” a “liar” and “a bully”."""
    while at < ceiling and passage.inside[at] < 0 and passage.words[at] in {"a", "an", "and", "or", ","}:
        at += 1
    return at < ceiling and passage.inside[at] >= 0
