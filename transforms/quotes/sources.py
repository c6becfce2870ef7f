"""Sources named without a verb: "according to X", "in the words of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.appositions import with_apposition
from transforms.quotes.attribution import Attribution
from transforms.quotes.cues import CUES
from transforms.quotes.mentions import (
    POSSESSIVES,
    WEEKDAYS,
    left_noun_phrase,
    right_noun_phrase,
)

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_CONNECTIVES = frozenset({"but", "and", "still", "yet", "so", "nevertheless", "meanwhile", "however"})
_DASHES = frozenset({",", "—", "–", "-", "--"})


def read_sources(passage: Passage) -> list[Attribution]:
    """Return the attributions that "according to" and "in the words of" make in ``passage``."""
    words, inside = passage.words, passage.inside
    out: list[Attribution] = []
    for at in range(len(words) - 2):
        if inside[at] >= 0:
            continue
        if words[at] == "according" and words[at + 1] == "to":
            found = _according(passage, at)
        elif words[at] == "as" and (agent := _agent(passage, at)) is not None:
            found = _as_reported(passage, at, agent)
        elif words[at] == "words" and words[at - 1 : at] == ["the"] and words[at + 1] == "of":
            found = _in_words(passage, at)
        elif words[at] == "words" and words[at + 1] == "," and inside[at + 2] >= 0:
            found = _in_own_words(passage, at)
        else:
            continue
        if found is not None:
            out.append(found)
    return out


def _according(passage: Passage, at: int) -> Attribution | None:
    """Read "according to X" at token ``at``, at the start of what X says or after it."""
    words, inside = passage.words, passage.inside
    end = passage.content_end
    last = right_noun_phrase(passage, at + 2)
    if last is None and passage.tags[at + 2] == "VERB":
        last = right_noun_phrase(
            passage, at + 3
        )  # a noun that the tagger took for an infinitive: "to exit polls"
    if last is None or (at and words[at - 1] == "that" and words[at + 2] in POSSESSIVES):
        return None
    opens = at == 0 or (words[at - 1] not in _DASHES and inside[at - 1] < 0 and at < 4)
    pieces: list[tuple[int, int]] = []
    if opens:
        start = _after_source(passage, last, end)
        if start is None:
            return None
        last = start - 2 if words[start - 1] == "," else start - 1
        pieces.append((passage.starts[start], passage.ends[end - 1]))
    else:
        last = with_apposition(passage, _with_participle(passage, _past_time(passage, last, end), end), end)
        left = at - 1 if inside[at - 1] >= 0 or words[at - 1] not in _DASHES else at - 2
        if left < 0:
            return None
        if _goes_on(passage, at, last, end):
            return Attribution(
                passage,
                "according-to",
                [(passage.starts[last + 2], passage.ends[end - 1])],
                (passage.starts[at], passage.ends[at + 1]),
                (passage.starts[at + 2], passage.ends[last]),
                "according_to",
                "evidence",
            )
        first = _after_connective(passage, left)
        pieces.append((passage.starts[first], passage.ends[left]))
        if last + 2 < end and words[last + 1] == "," and not _has_verb(passage, 0, left):
            pieces.append((passage.starts[last + 2], passage.ends[end - 1]))
    cue = (passage.starts[at], passage.ends[at + 1])
    speaker = (passage.starts[at + 2], passage.ends[last])
    return Attribution(passage, "according-to", pieces, cue, speaker, "according_to", "evidence")


def _after_connective(passage: Passage, last: int) -> int:
    """Return the token after a connective that opens the sentence, which is the narrator's: "But", "Still,"."""
    if passage.words[0] not in _CONNECTIVES or passage.inside[0] >= 0:
        return 0
    first = 2 if passage.words[1] == "," else 1
    return first if first < last else 0


def _agent(passage: Passage, at: int) -> int | None:
    """Return the verb of "as reported by" or "as first noted by" at token ``at``, or None."""
    words = passage.words
    verb = at + 2 if words[at + 1] in {"first", "previously", "originally"} else at + 1
    is_cue = (
        verb + 2 < len(words) and words[verb + 1] == "by" and any(c.clause for c in CUES.get(words[verb], ()))
    )
    return verb if is_cue else None


def _as_reported(passage: Passage, at: int, verb: int) -> Attribution | None:
    """Read "As reported by X, …" and "…, as reported by X"."""
    words, end = passage.words, passage.content_end
    last = right_noun_phrase(passage, verb + 2)
    if last is None:
        return None
    if at == 0:
        start = _after_source(passage, last, end)
        if start is None:
            return None
        piece = (passage.starts[start], passage.ends[end - 1])
    elif words[at - 1] in _DASHES and at > 2 and _has_verb(passage, 0, at - 2):
        piece = (passage.starts[0], passage.ends[at - 2])
    else:
        return None
    cue = (passage.starts[at], passage.ends[verb + 1])
    speaker = (passage.starts[verb + 2], passage.ends[last])
    lemma = CUES[words[verb]][0]
    return Attribution(passage, "as-said-by", [piece], cue, speaker, lemma.lemma, lemma.cue_class)


def _goes_on(passage: Passage, at: int, last: int, end: int) -> bool:
    """True for a source set into the start of a clause: "It closed and, **according to officials**, lost 3 million"."""
    words = passage.words
    is_set_in = (
        at > 1 and words[at - 1] == "," and words[at - 2] in {"and", "but", "that", "because", "while"}
    )
    return is_set_in and last + 2 < end and words[last + 1] == ","


def _past_time(passage: Passage, last: int, end: int) -> int:
    """Return the end of a source past the day that stands within it: "a statement **on Monday by the mayor**"."""
    at = last + 1
    while at < end and (passage.words[at] in WEEKDAYS or passage.words[at] == "on"):
        at += 1
    if at == last + 1 or at + 1 >= end or passage.words[at] not in {"by", "from"}:
        return last
    inner = right_noun_phrase(passage, at + 1)
    return last if inner is None else inner


def _with_participle(passage: Passage, last: int, end: int) -> int:
    """Return the end of a source with the participle that tells it apart: "a paper published on Monday in Riga"."""
    if last + 1 >= end or passage.forms[last + 1] not in {"VBN", "VBG"} or passage.inside[last + 1] >= 0:
        return last
    at = last + 1
    while at + 1 < end and passage.words[at + 1] not in _DASHES and passage.inside[at + 1] < 0:
        if passage.forms[at + 1] in {"VBD", "VBZ", "VBP", "MD"}:
            return last
        at += 1
    return at


def _after_source(passage: Passage, last: int, end: int) -> int | None:
    """Return where the clause starts after a source that opens its sentence: after its comma, or after its name."""
    for comma in range(last + 1, end - 1):
        if passage.words[comma] == "," and passage.inside[comma] < 0:
            closes = comma
            following = with_apposition(passage, comma - 1, end)
            if comma < following < end - 1 and passage.words[following + 1] == ",":
                closes = following + 1
            return closes + 1 if closes + 1 < end else None
        if passage.words[comma] == ":":
            return comma + 1
    return last + 1 if last + 2 < end and passage.tags[last + 1] in {"DET", "PRON"} else None


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    return any(passage.forms[k] in {"VBD", "VBZ", "VBP", "MD"} for k in range(first, last + 1))


def _in_own_words(passage: Passage, at: int) -> Attribution | None:
    """Read "in her words, “…”" and "in X's words, “…”"."""
    words = passage.words
    if at >= 2 and words[at - 1] in POSSESSIVES and words[at - 2] == "in":
        first = last = at - 1
    elif at >= 3 and words[at - 1] in {"'s", "’s", "'", "’"}:
        start = left_noun_phrase(passage, at - 2)
        if start is None or start == 0 or words[start - 1] != "in":
            return None
        first, last = start, at - 2
    else:
        return None
    quote = passage.quotes[passage.inside[at + 2]]
    speaker = (passage.starts[first], passage.ends[last])
    cue = (passage.starts[first - 1], passage.ends[at])
    return Attribution(passage, "in-words-of", [(quote.start, quote.end)], cue, speaker, None, "statement")


def _in_words(passage: Passage, at: int) -> Attribution | None:
    """Read "in the words of X, “…”"."""
    last = right_noun_phrase(passage, at + 2)
    if last is None or last + 2 >= len(passage.words) or passage.words[last + 1] != ",":
        return None
    number = passage.inside[last + 2]
    if number < 0:
        return None
    quote = passage.quotes[number]
    cue = (passage.starts[max(0, at - 2)], passage.ends[at + 1])
    speaker = (passage.starts[at + 2], passage.ends[last])
    return Attribution(passage, "in-words-of", [(quote.start, quote.end)], cue, speaker, None, "statement")
