"""People with the names of months: once a text has named Clara May or June Osei, "May" or "June" is that person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.dates.judge_names import HEADLINE_SHARE
from transforms.dates.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from transforms.dates.context import Context
    from transforms.dates.lexer import Lexeme
    from transforms.language.document import Sentence

_MAY_BE_A_PERSON = re.compile(r"\b(?:May|April|June|August)\b")
_GIVEN = frozenset({"April", "June", "August"})
_DATED = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december last this next early late mid until since"
)


def named_like_months(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the month words that a text uses as parts of full names, in lower case.

    May is a surname here (a name stands before it), April, June and August are given names (one follows).
    """
    return frozenset(
        sentence.tokens[at].text.lower()
        for sentence in sentences
        if _MAY_BE_A_PERSON.search(sentence.text) and not _is_headline(sentence)
        for at in range(len(sentence.tokens))
        if _MAY_BE_A_PERSON.fullmatch(sentence.tokens[at].text) and _is_in_full_name(sentence, at)
    )


def _is_headline(sentence: Sentence) -> bool:
    """Return whether most words have a capital, so that "Holm May Win" names nobody in full."""
    letters = [token.text[0] for token in sentence.tokens if token.text[0].isalpha()]
    return sum(letter.isupper() for letter in letters) > HEADLINE_SHARE * len(letters)


def _is_in_full_name(sentence: Sentence, at: int) -> bool:
    tokens, tags = sentence.tokens, sentence.tags
    other = at + 1 if tokens[at].text in _GIVEN else at - 1
    if not 0 <= other < len(tokens) or tags[at] != "PROPN" or tags[other] != "PROPN":
        return False
    if tokens[at].text in _GIVEN:
        return _is_name(tokens[other].text) and (
            at == 0 or tags[at - 1] not in {"DET", "ADP", "ADJ", "NUM", "PROPN"}
        )
    is_dated = at + 1 < len(tokens) and tags[at + 1] == "NUM"
    return _is_name(tokens[other].text) and not is_dated


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _DATED


_IN_TIME = words("in since until till last next this during early late mid each every")
_SPEAKS = words(
    "said says told tells added asked insisted announced argued admitted replied tweeted wrote warned pledged promised "
    "vowed resigned recalled"
)


def is_person(context: Context, at: int) -> bool:
    """Return whether the month word at lexeme ``at`` is a person: one the text has named in full, or one who speaks."""
    word, before, after = context.lexemes[at].text, context.before(at), context.after(at + 1)
    if not _MAY_BE_A_PERSON.fullmatch(word) or before in _IN_TIME:
        return False
    if word.lower() in context.people:
        return not _joins_months(context.lexemes[max(0, at - 2) : at + 3])
    return after in _SPEAKS and (at == 0 or not before[0].isalpha() or before in _CLAUSES)


_CLAUSES = words("and but that as when because while where what")


def _joins_months(near: Sequence[Lexeme]) -> bool:
    """Return whether another month stands beside it ("from May to July")."""
    return sum("month" in lexeme.values for lexeme in near) > 1
