"""Times that are part of a name: Sunday papers, broadcasts, clubs, honours of the New Year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.dates.lexicon import words

if TYPE_CHECKING:
    from transforms.dates.context import Context
    from transforms.dates.grammar import Phrase


def is_name(context: Context, index: int) -> bool:
    """Return whether lexeme ``index`` is a capitalised word with no class of its own, as names are."""
    if not 0 <= index < len(context.lexemes):
        return False
    lexeme = context.lexemes[index]
    return lexeme.text[:1].isupper() and not lexeme.values and index > 0


_PAPERS = words("times telegraph mirror express mail post world sun herald review magazine school league")
_NAMED = words("bloody black super fat cyber holy easter sheffield manic giving")
_CLUBS = words("club group society movement foundation project band choir show")


def is_named_day(context: Context, phrase: Phrase) -> bool:
    """Return whether a weekday is part of a name: "Sunday Times", "Bloody Sunday", "Monday Night Football"."""
    if context.before(phrase.start) in _NAMED:
        return True
    after = context.lexemes[phrase.end].text if phrase.end < len(context.lexemes) else ""
    if not after[:1].isupper():
        return False
    return after.lower() in _PAPERS or is_broadcast(context, phrase.end) or _is_club(context, phrase.end)


def _is_club(context: Context, end: int) -> bool:
    """Return whether capitals up to the word for a club follow lexeme ``end`` ("the Thursday Rowing Club")."""
    for lexeme in context.lexemes[end : end + 3]:
        if not lexeme.text[0].isupper():
            return False
        if lexeme.text.lower() in _CLUBS:
            return not _is_headline(context)
    return False


_IN_NAMES = words("honours honors island rising carol")


def is_named_holiday(context: Context, end: int) -> bool:
    """Return whether a word with a capital makes a name of a holiday ("New Year's Honours", "Easter Rising")."""
    return context.after(end) in _IN_NAMES and context.lexemes[end].text[0].isupper()


def is_broadcast(context: Context, at: int) -> bool:
    """Return whether a part of day with a capital at lexeme ``at`` belongs to a name ("Saturday Night Quiz")."""
    return at < len(context.lexemes) and "daypart" in context.lexemes[at].values and is_name_part(context, at)


def is_name_part(context: Context, at: int) -> bool:
    """Return whether lexeme ``at`` and the next have capitals inside a sentence ("Summer Games", "Autumn Berg")."""
    pair = context.lexemes[at : at + 2]
    is_capital = len(pair) == 2 and all(lexeme.text[0].isupper() for lexeme in pair)
    return is_capital and at > 0 and not _is_headline(context)


def _is_headline(context: Context) -> bool:
    letters = [word.text[0] for word in context.lexemes if word.text[0].isalpha()]
    return sum(letter.isupper() for letter in letters) >= HEADLINE_SHARE * len(letters)


def is_newspaper(context: Context, phrase: Phrase) -> bool:
    """Return whether "daily" or "weekly" is a paper: before its name ("the party daily Avanta") or as a noun."""
    if phrase.text("word") not in {"daily", "weekly", "monthly"}:
        return False
    before = context.tag(phrase.start - 1) if phrase.start else ""
    if is_name(context, phrase.end):
        return before in {"NOUN", "PROPN", "ADJ"} or context.lexemes[phrase.start].text[0].isupper()
    is_noun = context.after(phrase.end) in _TELLS or context.tag(phrase.end) == "PUNCT"
    return is_noun and before in {"DET", "ADJ", "PROPN"}


_TELLS = words("said says reported wrote writes quoted that which in of")

HEADLINE_SHARE = 0.6
"""A sentence with so many capitals is a headline, in which every word has one."""


def is_title(context: Context, phrase: Phrase) -> bool:
    """Return whether every word has a capital inside a sentence: "USA Today", "This Week", "The Daily News"."""
    words_ = context.lexemes[phrase.start : phrase.end]
    if phrase.start == 0 or not all(word.text[0].isupper() for word in words_):
        return False
    before = context.lexemes[phrase.start - 1].text
    is_quoted = before in {'"', "“", "`", "'", "‘"} and len(words_) > 1
    if not before[0].isalnum() and before not in {",", "'s", "’s"} and not is_quoted:
        return False
    return not _is_headline(context)
