"""Mentions: the noun phrase, with its apposition, that stands beside a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from transforms.quotes.bounds import bound_start
from transforms.quotes.purposes import purpose_before, purpose_verb
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage


class Mention(NamedTuple):
    """A mention of a speaker, as tokens of its passage, inclusive."""

    first: int
    last: int


NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X", "SYM"})
POSSESSIVES = word_list("mentions_possessives")
PERSONAL = word_list("personal")
RELATIVES = frozenset(["who", "which", "that", "whose", "whom", "where"])
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_LINKS = word_list("links")
_NAME_LINKS = frozenset(["of", "for", "at", "from"])
WEEKDAYS = word_list("weekdays")
MONTHS = word_list("months")
SPEECH_EVENTS = word_list("speech_events")


def left_noun_phrase(passage: Passage, end: int, floor: int = 0) -> int | None:
    """Return the first token of the noun phrase that ends at token ``end``, or None when there is none."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    if end < floor:
        return None
    if words[end] in _REFLEXIVES and end > floor and tags[end - 1] in {"NOUN", "PROPN"}:
        return left_noun_phrase(passage, end - 1, floor)
    if tags[end] == "PRON" or (words[end] in PERSONAL and tags[end] != "PROPN"):
        if words[end] in POSSESSIVES:
            return None
        return (
            end if end == floor or words[end - 1] not in {"all", "both", "some", "many", "most"} else end - 1
        )
    at = end
    first: int | None = None
    fallback: int | None = None
    while at >= floor:
        word, tag = words[at], tags[at]
        if inside[at] >= 0:
            number = inside[at]
            if not _is_quoted_name(passage, number) or _ends_in_comma(passage, number):
                break
            while at >= floor and inside[at] == number:
                at -= 1
            first = at + 1
            continue
        if (
            first is not None
            and first == at + 1
            and _opens_phrase(passage, first)
            and not _goes_before(passage, at)
        ):
            break
        if first is not None and first == at + 1 and word in _TIMES and tags[first] == "PROPN":
            break  # "in the last minute Lee said"
        if first is not None and at + 1 < end and word in PERSONAL and words[at + 1] == "and":
            first = at
            break
        if first is not None and first == at + 1 and (bound := bound_start(passage, at)) >= floor:
            first = at = bound
        elif (
            tag in NOMINAL
            or "-" in word[1:-1]
            or word in POSSESSIVES
            or word in {"'s", "’s", "'", "’", "&", "/"}
        ):
            if tag != "PUNCT":
                first = at
        elif (
            tag == "PUNCT"
            and word == "."
            and at > floor
            and len(words[at - 1]) < 5
            and passage.raw[at - 1][:1].isupper()
        ):
            pass
        elif word == ")" and _opening(passage, at, floor) is not None:
            at = _opening(passage, at, floor) or at
        elif tag == "VERB" and first == at + 1 and at > floor and _is_attributive(passage, at):
            first = at
        elif (
            (word in _LINKS or word in {"and", "or"})
            and first == at + 1
            and at > floor
            and (tags[at - 1] in NOMINAL or (word == "and" and words[at - 1] in PERSONAL))
        ):
            is_name = tags[at - 1] == tags[at + 1] == "PROPN"  # "Economic Cooperation and Development"
            if word in {"and", "or"} and fallback is None and not is_name:
                fallback = first
        else:
            break
        at -= 1
    if first is None:
        return None
    before = words[first - 1] if first > floor else ""
    if fallback is not None and (first == floor or inside[first - 1] < 0) and before not in _OPENING:
        first = fallback
    body = purpose_before(passage, first)
    return first if body is None or body < floor else left_noun_phrase(passage, body, floor)


_OPENING = frozenset(["", ",", "that", "and", "but", "while", "as", "because", "both", "either", ";", ":"])
"""Before two that are joined they open a clause, so that both are its subject."""


def _is_attributive(passage: Passage, at: int) -> bool:
    """True for a participle behind its article: "an **accompanying** statement"."""
    return passage.forms[at] == "VBG" and passage.words[at - 1] in {"a", "an", "the"}


_TIMES = frozenset(
    {"minute", "hour", "day", "week", "month", "year", "season", "morning", "afternoon", "evening", "night"}
)
_DETERMINERS = word_list("determiners")


def _opens_phrase(passage: Passage, at: int) -> bool:
    """True for a word that a noun phrase starts with: an article or a possessive."""
    return passage.tags[at] == "DET" or passage.words[at] in POSSESSIVES or passage.words[at] in _DETERMINERS


def _goes_before(passage: Passage, at: int) -> bool:
    """True for what may stand before an article: a preposition or conjunction, "all", "half", a bracket."""
    word = passage.words[at]
    return word in _LINKS or word in {"and", "or", "all", "both", "half", "such", "not"}


def _ends_in_comma(passage: Passage, number: int) -> bool:
    """True when a quotation closes as speech does: “Hopefully,” the president said."""
    return passage.text[passage.quotes[number].end - 1] in ",."


def _is_quoted_name(passage: Passage, number: int) -> bool:
    """True for a short quotation in title case that can be part of a name: the group “Honest People”."""
    quote = passage.quotes[number]
    words = passage.text[quote.start : quote.end].split()
    return (
        0 < len(words) < 6
        and words[-1].rstrip(",.")[-1:].isalnum()
        and all(w[0].isupper() or len(w) < 4 for w in words)
        and words[0][0].isupper()
    )


def _opening(passage: Passage, at: int, floor: int) -> int | None:
    """Return the token of the bracket that the closing one at ``at`` belongs to, at most twelve tokens back."""
    for back in range(at - 1, max(floor, at - 14) - 1, -1):
        if passage.words[back] in {"(", "["}:
            return back
    return None


def right_noun_phrase(passage: Passage, start: int) -> int | None:
    """Return the last token of the noun phrase that starts at token ``start`` (no apposition), or None."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    size = len(words)
    if start >= size:
        return None
    if inside[start] < 0 and (
        words[start] in PERSONAL or (tags[start] == "PRON" and words[start] not in POSSESSIVES)
    ):
        if start + 1 < size and words[start + 1] == "of":
            inner = right_noun_phrase(passage, start + 2)
            return inner if inner is not None else start
        return start
    at = start
    last: int | None = None
    while at < size:
        word, tag = words[at], tags[at]
        if inside[at] >= 0:
            if last is None or not _is_quoted_name(passage, inside[at]):
                break
            number = inside[at]
            while at < size and inside[at] == number:
                at += 1
            last = at - 1
            continue
        if (
            last is not None
            and last == at - 1
            and tags[last] in {"NOUN", "PROPN"}
            and _opens_phrase(passage, at)
        ):
            break
        if (
            word in WEEKDAYS
            and last is not None
            and not (at + 1 < size and tags[at - 1] in {"DET", "ADJ"} and tags[at + 1] in NOMINAL)
        ):
            break
        if tag in NOMINAL or word in POSSESSIVES or ("-" in word and len(word) > 3):
            last = at
        elif word in {"'s", "’s", "'", "’", "&", "-", "/"}:
            if word not in {"-", "/"}:
                last = at
        elif (
            word == "."
            and last == at - 1
            and at + 1 < size
            and len(words[at - 1]) < 5
            and tags[at + 1] == "PROPN"
        ):
            pass
        elif (
            last is not None
            and last == at - 1
            and tags[last] == "DET"
            and word.isalpha()
            and tag in {"VERB", "ADV"}
        ):
            last = at  # after an article a word is nominal whatever the tagger says: "a tally by"
        elif word == "(" and (closing := _closing(passage, at)) is not None:
            at = closing
            last = at
        elif word == "to" and last == at - 1 and (verb := purpose_verb(passage, at - 1)) is not None:
            at = verb
        elif last is not None and _links(passage, at):
            pass
        else:
            break
        at += 1
    return last


def _closing(passage: Passage, at: int) -> int | None:
    for ahead in range(at + 1, min(len(passage.words), at + 12)):
        if passage.words[ahead] in {")", "]"}:
            return ahead
    return None


def _links(passage: Passage, at: int) -> bool:
    """True when the preposition or conjunction at ``at`` holds two halves of one noun phrase together."""
    words, tags = passage.words, passage.tags
    word = words[at]
    if at + 1 >= len(words) or not (tags[at + 1] in NOMINAL or words[at + 1] in POSSESSIVES):
        return False
    if word in {"and", "or"}:
        return tags[at - 1] == tags[at + 1] or words[at + 1] in POSSESSIVES
    allowed = _NAME_LINKS if tags[at - 1] == "PROPN" else _LINKS
    if word not in allowed or words[at + 1] in WEEKDAYS or words[at + 1] in MONTHS:
        return False
    for ahead in range(at + 1, min(len(words), at + 7)):
        if words[ahead] in SPEECH_EVENTS:
            return False
        if tags[ahead] not in NOMINAL:
            break
    return True
