"""Claims set off from what they cover: ", X said.", ", X told reporters,", "according to X", "– police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.claims.attribution import Attribution
from transforms.claims.claim_verbs import BELIEF, SAYING, SHOWING
from transforms.claims.claim_words import GOES_ON, SET_OFF
from transforms.claims.sources import DOCUMENTS, document_head, is_body
from transforms.claims.subjects import name_beside, phrase_after, subject_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.claims.clauses import Clauses
    from transforms.claims.subjects import Span
    from transforms.claims.words import Words

_INSERTED = SAYING | BELIEF
_GOING_ON = frozenset({"and", "but", "while", "which", "who"})
_ENDS = frozenset({".", "!", "?", "”", '"', "", ",", "in", "on", "late"})
_SELDOM_PARTICIPLES = frozenset(
    {"calculated", "reckoned", "argued", "warned", "insisted", "guessed", "concluded"}
)
"""Past tenses that do not stand behind a noun as participles do: "chemicals found in fridges"."""
_CLOSING = _INSERTED | SHOWING


def closing_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read ", X said", ", an internal memo says", ", warned X" at the end of a sentence: the last such verb counts."""
    for at in range(len(words) - 1, 1, -1):
        low = words.low(at)
        if low not in _CLOSING or words.low(at - 1) in {"the", "a", "an", "to"} or not _is_verb(words, at):
            continue
        if words.form(at) == "VBG":
            continue  # ", adding that ..." goes on after the clause that names who says it
        inverted = phrase_after(words, at + 1, is_wide=True) if words.low(at - 1) == "," else None
        has_clause = any(words.is_finite(i) for i in range(at - 1))
        if inverted is not None and has_clause and low in SAYING and _is_closing(words, inverted[1]):
            yield Attribution("final-attribution", name_beside(words, inverted), (0, at - 1), at, 0.85)
            return
        mention = subject_before(words, clauses, at) if _is_closing(words, at + 1) else None
        if mention is None or all(words.tag(i) == "ADV" for i in range(*mention)):
            return
        if _is_place(words, at, mention):
            continue
        if words.form(mention[0] - 1) == "VBG" and words.low(mention[0] - 2) in SET_OFF:
            mention = mention[0] - 1, mention[1]  # ", fundraising documents show"
        comma = mention[0] - 1
        while (
            comma > mention[0] - 7
            and words.low(comma) not in SET_OFF
            and words.tag(comma) not in {"NUM", "VERB"}
        ):
            comma -= 1
        is_said = any(words.is_finite(i) for i in range(comma)) or words.form(0) not in {"VBG", "VBN"}
        if is_said and words.low(comma) in SET_OFF and comma > 1 and words.low(comma + 1) not in _GOING_ON:
            yield Attribution("final-attribution", mention, (0, comma), at, 0.9)
        return


def _is_place(words: Words, at: int, mention: Span) -> bool:
    """Tell whether "found in" says where things are: "chemicals found in fridges", not "the study found in May"."""
    if words.low(at) == "listed":
        return words.low(at + 1) in {"in", "on", "as"}
    finder = document_head(words, mention) is not None or is_body(words.texts[mention[1] - 1])
    return (
        words.low(at) == "found" and words.low(at + 1) in {"in", "at", "on", "among", "near"} and not finder
    )


def _is_verb(words: Words, at: int) -> bool:
    """Tell whether a word of saying is a verb here, also where it was tagged a noun before the full stop."""
    if _has_tense(words, at) or words.low(at - 1) == ",":
        return True
    if words.form(at) == "VBN" and words.low(at) in _SELDOM_PARTICIPLES:
        return words.tag(at - 1) in {"NOUN", "PROPN"}  # "the chamber calculated at the time"
    if words.low(at) in DOCUMENTS and words.tag(at - 2) == "ADP" and words.texts[at - 1].islower():
        return False  # "listed in court records"
    is_last = words.low(at + 1) in _ENDS
    return is_last and words.tag(at) == "NOUN" and words.tag(at - 1) in {"NOUN", "PROPN"}


def inserted_claims(words: Words, clauses: Clauses) -> Iterator[Attribution]:
    """Read ", the mayor told reporters on Monday," within what it covers."""
    for at, low in enumerate(words.lows):
        is_misread = (
            words.tag(at) == "NOUN"
            and words.tag(at - 1) in {"NOUN", "PROPN"}
            and words.low(at + 1) in SET_OFF
        )
        if low not in _INSERTED or not (_has_tense(words, at) or is_misread):
            continue
        mention = subject_before(words, clauses, at)
        if mention is None or mention[0] < 2 or words.low(mention[0] - 1) not in SET_OFF:
            continue
        close = next((i for i in range(at + 1, min(at + 10, len(words))) if words.low(i) in SET_OFF), None)
        if close is None or any(
            words.is_finite(i) or words.tag(i) == "NUM" or words.low(i) in {"that", "to"}
            for i in range(at + 1, close)
        ):
            continue
        if words.is_finite(close + 1) or words.low(close + 1) in GOES_ON or words.tag(close + 1) == "NUM":
            yield Attribution("within-sentence", mention, (0, len(words)), at, 0.85)


def _has_tense(words: Words, at: int) -> bool:
    """Tell whether a verb is finite or completes a perfect tense ("has found")."""
    return words.is_finite(at) or (words.form(at) == "VBN" and words.low(at - 1) in {"has", "have", "had"})


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
        if (
            i == at
            and words.tag(i) in {"DET", "ADJ"}
            and words.low(i) not in {"this", "last", "late", "early", "earlier"}
        ):
            return False
    return True


def according_to(words: Words) -> Iterator[Attribution]:
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
            if words.low(mention[1]) == "," and words.low(mention[1] + 1) in GOES_ON:
                yield Attribution("according-to", mention, (mention[1], len(words)), at, 0.75)


def _is_of_name(words: Words, at: int) -> bool:
    """Tell whether a token may stand in a source's name; an address of the web does not."""
    low = words.low(at)
    return words.tag(at) in {"NOUN", "PROPN", "ADJ", "DET"} and not (
        low.startswith("www.") or "@" in low or "/" in low
    )


def headline_label(words: Words) -> list[Attribution]:
    """Read a headline's label: "40 dead in bus crash – police"."""
    last = len(words) - 1
    if last < 3 or words.low(last) in {".", "!", "?", "”", '"', ")"}:
        return []
    for at in range(last, max(0, last - 6), -1):
        if words.low(at) in {"–", "—", "-", "--", ":"} and at < last:
            is_name = all(_is_of_name(words, i) for i in range(at + 1, last + 1))
            return [Attribution("headline-label", (at + 1, last + 1), (0, at), at, 0.8)] if is_name else []
        if words.tag(at) in {"VERB", "AUX", "NUM"}:
            return []
    return []
