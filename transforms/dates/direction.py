"""Whether a clause points to the past or to the future: what decides which Friday "Friday" is.

Without a cue a weekday is the latest one not after the reference day, a month the latest not after its month.
Somebody who finds a cue word missing ("slated") adds it to ``FUTURE_CUES``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.dates.lexer import Lexeme
    from transforms.dates.reading import Direction
    from transforms.language.document import Sentence

FUTURE_CUES = frozenset(
    {
        "will", "shall", "'ll", "’ll", "wo", "scheduled", "expected", "slated", "due", "upcoming", "plans", "planning",
        "planned", "tomorrow", "forthcoming", "going", "hopes", "aims", "intends", "expects", "deadline", "begins",
        "starts", "opens", "until",
    }
)  # fmt: skip
PRESENT_PERFECT = frozenset({"has", "have", "'ve", "’ve", "had", "was", "were", "did"})
SPEECH = frozenset(
    {"says", "say", "adds", "claims", "insists", "thinks", "knows", "believes", "is", "are", "'s", "’s"}
)
_REACH = 18


def clause_direction(
    sentence: Sentence, lexemes: Sequence[Lexeme], start: int, end: int
) -> tuple[Direction, str] | None:
    """Return where the clause around lexemes ``start`` to ``end`` points and the word that says so, or None."""
    tokens = sentence.tokens
    first = bisect_left(tokens, sentence.char_start + lexemes[start].start, key=lambda token: token.end - 1)
    last = bisect_left(tokens, sentence.char_start + lexemes[end - 1].end, key=lambda token: token.end)
    found = _scan(sentence, range(first - 1, max(-1, first - 1 - _REACH), -1))
    return found or _scan(sentence, range(last + 1, min(len(tokens), last + 1 + _REACH)))


def _scan(sentence: Sentence, indices: range) -> tuple[Direction, str] | None:
    tokens, tags, forms = sentence.tokens, sentence.tags, sentence.forms
    for index in indices:
        word = tokens[index].text.lower()
        if word in FUTURE_CUES:
            return "future", word
        form = forms[index]
        if not form or tags[index] not in {"VERB", "AUX"}:
            continue
        if form == "VBD" or word in PRESENT_PERFECT:
            return "past", word
        if form == "VBN" and tags[index] == "VERB":
            helper = tokens[index - 1].text.lower() if index else ""
            if helper == "be":
                continue
            if helper not in {"is", "are"}:
                return "past", word
    return None
