"""Lengths that are something else: "one day" to come, "24 hours a day", "the next two years" of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.lexicon import words

if TYPE_CHECKING:
    from transforms.dates.context import Context

_AUXILIARIES = words("will would shall should may might can could must 'll ’ll")


def is_some_day(context: Context, start: int) -> bool:
    """Return whether "one day" or "some day" at lexeme ``start`` is a day to come: "he will one day return"."""
    if context.after(start) not in {"one", "some"} or context.after(start + 1) != "day":
        return False
    if context.before(start) in _AUXILIARIES | {"to"} or context.after(start + 2) == "to":
        return True
    return _is_at_an_edge(context, start) and any(
        lexeme.text.lower() in _AUXILIARIES
        for lexeme in context.lexemes[max(0, start - _NEAR) : start + _NEAR]
    )


_NEAR = 8


def _is_at_an_edge(context: Context, start: int) -> bool:
    """Return whether "one day" opens a sentence ("One day it will") or ends a clause ("it could do so one day")."""
    if start == 0 or context.before(start) in _OPENING:
        return (
            context.tag(start + 2) in {"DET", "PRON", "PROPN", "NOUN", "ADJ"}
            or context.after(start + 2) == ","
        )
    is_last = start + 2 >= len(context.lexemes) or context.tag(start + 2) == "PUNCT"
    is_measured = (
        context.tag(start - 1) in {"ADP", "ADV", "NUM", "CCONJ"} or context.before(start) in _MEASURED
    )
    return is_last and not is_measured


_OPENING = frozenset({"“", '"', "``", "‘"})
_MEASURED = words(
    "last lasts lasted take takes took delay delayed extend extended postpone postponed just only be"
)


_ALWAYS = frozenset({"24 hours a day", "seven days a week", "7 days a week"})


def is_round_the_clock(context: Context, start: int) -> bool:
    """Return whether lexeme ``start`` begins a half of "24 hours a day" or "seven days a week", which say always."""
    for first in (start, start - 2):
        written = " ".join(
            lexeme.text.lower() for lexeme in context.lexemes[max(0, first) : max(0, first) + 4]
        )
        if first >= 0 and written in _ALWAYS:
            return True
    return False


def is_told(context: Context, start: int, end: int) -> bool:
    """Return whether "the next two years" are over: at the head of a clause in the past, or right after its verb.

    "Over the next two years the firm hired 40" and "his health declined over the next months" are told of; "won a
    contract over the next two years" is to come, and so is what somebody said, promised or approved.
    """
    cue = context.direction(start, end)
    if cue is None or cue[0] != "past" or cue[1] in _SPOKEN:
        return False
    if all(
        context.tag(at) in {"ADP", "CCONJ", "ADV", "PUNCT"} or context.after(at) in _COURSE
        for at in range(start)
    ):
        return True
    at = start - 2  # before the preposition
    while at > 0 and (
        context.tag(at) in {"ADV", "NUM", "SYM", "ADP", "PART"} or context.after(at) in _SHARES
    ):
        at -= 1
    if context.tag(at) == "VERB" and context.before(at) == "to":
        at -= 2
    return at >= 0 and context.lexemes[at].text.lower() == cue[1] and context.tag(at) == "VERB"


_COURSE = words("the course span space")
"""Words of "over the course of the next two years" before the length."""
_SHARES = words("percent per cent points")
_SPOKEN = words(
    "said told announced promised pledged vowed agreed approved planned expected forecast predicted committed "
    "proposed asked ordered estimated warned is are was were had has have"
)
"""Verbs whose matter is to come although they are in the past, and helpers that tell no more."""


_HOW_LONG = words("for in within after take takes took spent last lasts lasted over through than")
"""What stands before units that are a length, not a place in time ("for weeks before the vote")."""
_DETERMINERS = words("the of these those his her its their our all both other most 's ’s")


def is_distance(context: Context, start: int) -> bool:
    """Return whether bare units before "after" or "before" tell when: "he left weeks before the vote"."""
    if context.before(start) in _HOW_LONG | _DETERMINERS:
        return False
    nearest = context.lexemes[max(0, start - 2) : start]
    is_numbered = any({"num", "int", "amount", "vague", "scale"} & set(lexeme.values) for lexeme in nearest)
    return not is_numbered and context.tag(start - 1) != "ADJ"
