"""Whether a clause points to the past or to the future: what decides which Friday "Friday" is.

Without a cue a weekday is the latest one not after the reference day, a month the latest not after its month.
Somebody who finds a cue word missing ("slated") adds it to ``FUTURE_CUES`` of direction_cues.py.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from transforms.dates.direction_cues import (
    AFTERMATH,
    APPROACHES,
    AWAITING,
    BESIDE,
    FUTURE_CUES,
    LIGHT_CUES,
    MODALS,
    PAST_CONTROL,
    PAST_HELPERS,
    PLANS,
    PLURAL_SCHEDULE,
    PROMISES,
    SCHEDULE,
    UNSAID,
    URGES,
)
from transforms.dates.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.dates.lexer import Lexeme
    from transforms.dates.reading import Direction
    from transforms.language.document import Sentence

_REACH = 20
_GAP = 8
"""Words from "ahead of" to the day of its event ("ahead of the runoff for governor on Sunday")."""

_PASSIVE = words("be is are 's ’s 're ’re 'm ’m am")

Cue = tuple["Direction", str]


def clause_direction(sentence: Sentence, lexemes: Sequence[Lexeme], start: int, end: int) -> Cue | None:
    """Return where the clause around lexemes ``start`` to ``end`` points and the word that says so, or None."""
    return _read(sentence, lexemes, start, end)[0]


def is_tentative(sentence: Sentence, lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Return whether a clause points ahead by a weak cue only, which a day that has just been outweighs.

    "He sought to calm them on Monday" and "the defeat on Monday will cost him" are told of the last Monday on a
    Tuesday, and of the next one on a Friday.
    """
    return _read(sentence, lexemes, start, end)[1]


def _read(sentence: Sentence, lexemes: Sequence[Lexeme], start: int, end: int) -> tuple[Cue | None, bool]:
    """Return the cue of a clause, and whether it is a weak one."""
    beside = _beside(lexemes, start)
    if beside is not None:
        return beside, beside[1] == "for" or beside[1] in APPROACHES
    tokens = sentence.tokens
    first = bisect_left(tokens, sentence.char_start + lexemes[start].start, key=lambda token: token.end - 1)
    last = bisect_left(tokens, sentence.char_start + lexemes[end - 1].end, key=lambda token: token.end)
    if not _opens_clause(sentence, first):
        if start and lexemes[start - 1].text.lower() == "by":
            return _by(sentence, range(first - 1, max(-1, first - 1 - _REACH), -1)), False
        back = _back(sentence, range(first - 1, max(-1, first - 1 - _REACH), -1))
        if back is not None:
            return back, _is_weak(sentence, first, back[1])
    is_subject = end < len(lexemes) and "poss" in lexemes[end].values  # "Monday's vote will be close"
    return _ahead(sentence, range(last + 1, min(len(tokens), last + 1 + _REACH))), not is_subject


def _by(sentence: Sentence, indices: range) -> Cue:
    """Read a time that something is done by: over with a verb in the past ("rose to 40 by Monday"), else to come.

    A promise is to be kept, whenever it was made ("promised 40 beds by May"), and so is what a participle without an
    auxiliary tells of ("one farm in five gone by May").
    """
    for index in indices:
        word, form = sentence.tokens[index].text.lower(), sentence.forms[index]
        if word in PROMISES and form:
            return "future", word
        if (word in PAST_HELPERS and form != "VB") or (
            form == "VBD" and sentence.tags[index] in {"VERB", "AUX"}
        ):
            return "past", word
        if form in {"VBZ", "VBP", "MD"}:
            break
    return "future", "by"


_NOW = _PASSIVE | {"will", "'ll", "’ll", "would"}
"""Helpers of a governing verb whose infinitive is still to come when they are written ("is set to speak")."""


def _is_weak(sentence: Sentence, first: int, cue: str) -> bool:
    """Return whether a cue before token ``first`` is an infinitive that is told of, "could", or beyond a comma."""
    if cue == "could" or (cue.startswith("to ") and not _is_planned(sentence, first, cue[3:])):
        return True
    verb = cue.split()[-1]
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = sentence.tokens[at].text.lower()
        if word == ",":
            return True
        if word == verb:
            return False
    return False


def _is_planned(sentence: Sentence, first: int, verb: str) -> bool:
    """Return whether the infinitive before token ``first`` hangs on a verb in the present ("plans to", "is due to")."""
    tokens = sentence.tokens
    at = next((at for at in range(first - 1, 2, -1) if tokens[at].text.lower() == verb), 0)
    return at > 2 and (sentence.forms[at - 2] in {"VB", "VBZ", "VBP"} or tokens[at - 3].text.lower() in _NOW)


def _beside(lexemes: Sequence[Lexeme], start: int) -> Cue | None:
    """Return what the words right before an expression say, whatever the verb."""
    before = lexemes[start - 1].text.lower() if start else ""
    second = lexemes[start - 2].text.lower() if start >= 2 else ""
    if before == "as" and second in LIGHT_CUES:
        return "future", f"as {second} as"
    if before in {"since", "ended"}:
        return "past", before
    if before == "of" and second == "as":
        return "past", "as of"
    if before in BESIDE or (before == "for" and "weekday" in lexemes[start].values):
        return "future", before
    if "weekday" in lexemes[start].values and _is_set(lexemes, start):
        return "future", "is"
    approach = _approach(lexemes, start)
    return None if approach is None else ("future", approach)


def _is_set(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Return whether something is on a weekday, which is still to come: "the vote is on Sunday", but "it is Sunday"."""
    at = start - 1 - (start > 1 and lexemes[start - 1].text.lower() == "on")
    is_copula = at > 0 and lexemes[at].text.lower() in {"is", "are"}
    return is_copula and lexemes[at - 1].text.lower() not in {"it", "today", "this", "that", "who", "which"}


def _approach(lexemes: Sequence[Lexeme], start: int) -> str | None:
    """Return the words within reach before an expression that have its event to come, or None."""
    for at in range(start - 1, max(0, start - _GAP), -1):
        pair = f"{lexemes[at - 1].text} {lexemes[at].text}".lower()
        if pair in APPROACHES:
            return pair
        if not lexemes[at].text[0].isalnum() and lexemes[at].text[0] not in "-'’":
            return None
    return None


def _opens_clause(sentence: Sentence, first: int) -> bool:
    """Return whether an expression stands at the head of its clause ("..., but in March a judge ruled")."""
    tokens = sentence.tokens
    at = first - 1
    while at >= 0 and first - at <= 3 and sentence.tags[at] in {"ADP", "SCONJ", "DET", "ADV"}:
        at -= 1
    if at < 0:
        return True
    return first - 1 - at > 0 and tokens[at].text.lower() in {",", ";", "but", ":", "``", "“", '"', "and"}


def _back(sentence: Sentence, indices: range) -> tuple[Direction, str] | None:
    """Read the nearest verb group before an expression."""
    tokens, tags, forms = sentence.tokens, sentence.tags, sentence.forms
    is_present = False
    for index in indices:
        word = tokens[index].text.lower()
        if word in AWAITING and (is_present or word == "if"):
            return "future", word
        is_present = is_present or (forms[index] in {"VBZ", "VBP"} and tags[index] in {"VERB", "AUX"})
        if word in FUTURE_CUES and not (word == "likely" and index and tokens[index - 1].text in _DEGREES):
            return "future", word
        if word == "set" and index + 1 < len(tokens) and tokens[index + 1].text in {"for", "to"}:
            return "future", word
        if word in PLANS and (tags[index] in {"VERB", "ADJ"} or _is_plan_to(sentence, index)):
            return "future", word
        if index == indices.start and _is_schedule_as_noun(sentence, index):
            return "future", word
        if not forms[index] or tags[index] not in {"VERB", "AUX"}:
            continue
        found = _verb(sentence, index, word)
        if found is not None:
            return found
    return None


def _is_schedule_as_noun(sentence: Sentence, index: int) -> bool:
    """Return whether a verb of what is fixed was taken for a noun: "the Hawks **play** Saturday"."""
    before = sentence.tokens[index - 1].text if index else ""
    is_plural = before.endswith("s") or before in {")", "people"}
    return sentence.tags[index] == "NOUN" and sentence.tokens[index].text in PLURAL_SCHEDULE and is_plural


_DEGREES = words("more less any as")
"""Words before "likely" that make it a comparison ("no more likely on Tuesday")."""


def _is_plan_to(sentence: Sentence, index: int) -> bool:
    """Return whether a noun of planning is followed by what is planned, or is a verb that the tagger took for one.

    So are "plans to march" and "the board plans hearings", but not "changed his plans".
    """
    tokens, tags = sentence.tokens, sentence.tags
    if tags[index] != "NOUN" or index + 1 >= len(tokens):
        return False
    follows = tokens[index + 1].text
    has_object = (
        index > 0 and tags[index - 1] in {"NOUN", "PROPN"} and tags[index + 1] == "NOUN" and follows.islower()
    )
    return follows in {"to", "for"} or has_object


def _has_participle(sentence: Sentence, index: int) -> bool:
    """Return whether "have" helps a verb ("would have won"), perhaps behind an adverb."""
    return "VBN" in sentence.forms[index + 1 : index + 3]


def _verb(sentence: Sentence, index: int, word: str) -> tuple[Direction, str] | None:
    """Return where the verb at ``index`` points, or None to read on."""
    tokens, tags, form = sentence.tokens, sentence.tags, sentence.forms[index]
    if word == "have" and form == "VB" and not _has_participle(sentence, index):
        return None  # "would have trouble", which the word before it places
    if form == "VBD" or word in PAST_HELPERS:
        return ("future", "if") if _is_supposed(sentence, index) else ("past", word)
    if word in MODALS:
        return ("past", word) if _is_unsaid(sentence, index) else ("future", word)
    before = tokens[index - 1].text.lower() if index else ""
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    if form == "VBN" and tags[index] == "VERB":
        if before == "be":
            return None
        return None if before in {"is", "are"} else ("past", word)
    if form == "VB" and before == "to" and word.isalpha():
        control = tokens[index - 2].text.lower() if index > 1 else ""
        is_urged = any(token.text.lower() in URGES for token in tokens[max(0, index - 5) : max(0, index - 2)])
        is_passive = word == "be" and index + 1 < len(tokens) and sentence.forms[index + 1] == "VBN"
        is_governed = index > 1 and (tags[index - 2] in {"VERB", "AUX", "ADJ"} or is_urged or is_passive)
        return ("future", f"to {word}") if is_governed and control not in PAST_CONTROL else None
    if form in {"VBZ", "VBP"} and word in SCHEDULE:
        return "future", word
    if form == "VBG" and f"{word} {after}" in AFTERMATH:
        return "past", word
    if form == "VBG" and before in {"is", "are", "'s", "'re", "’s", "’re", "be"} and tags[index - 1] == "AUX":
        return "future", f"{before} {word}"
    return None


def _is_supposed(sentence: Sentence, index: int) -> bool:
    """Return whether a past tense supposes what is to come ("prices would rise if he won in June")."""
    before = [token.text.lower() for token in sentence.tokens[max(0, index - _REACH) : index]]
    return "if" in before[-3:] and bool({"would", "could", "might"} & {*before})


def _is_unsaid(sentence: Sentence, index: int) -> bool:
    """Return whether a modal at ``index`` tells of a refusal to speak."""
    first, second = (*(token.text.lower() for token in sentence.tokens[index + 1 : index + 3]), "", "")[:2]
    return first in {"n't", "n’t", "not"} and second in UNSAID


def _is_plan(sentence: Sentence, index: int) -> bool:
    """Return whether a word of planning is the verb of its clause now ("the league plans to")."""
    tokens = sentence.tokens
    follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return sentence.forms[index] in {"VBZ", "VBP"} or (follows == "to" and not sentence.forms[index])


def _ahead(sentence: Sentence, indices: range) -> tuple[Direction, str] | None:
    """Read the first finite verb after an expression."""
    tokens, tags, forms = sentence.tokens, sentence.tags, sentence.forms
    for index in indices:
        word = tokens[index].text.lower()
        if word in {"will", "'ll", "’ll", "shall"} or (word in PLANS and _is_plan(sentence, index)):
            return "future", word
        if tags[index] not in {"VERB", "AUX"}:
            continue
        if forms[index] == "VBD" or word in PAST_HELPERS:
            return "past", word
        if forms[index] in {"VBZ", "VBP"} and word in SCHEDULE:
            return "future", word
        if forms[index] == "VBN" and tokens[index - 1].text.lower() not in _PASSIVE:
            return "past", word  # "a judge ruled" that the tagger took for "a judge (who was) ruled"
    return None
