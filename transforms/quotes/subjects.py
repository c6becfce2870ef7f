"""Subjects: who a reporting verb is said of, and where the mention stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.appositions import across_apposition, with_apposition
from transforms.quotes.cue_mentions import verb_group
from transforms.quotes.mentions import (
    MONTHS,
    NOMINAL,
    WEEKDAYS,
    Mention,
    left_noun_phrase,
    right_noun_phrase,
)
from transforms.quotes.names import TITLES
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.passages import Passage


_TIME_ADVERBS = word_list("time_adverbs")
_CAUSES = word_list("causes")
_SPANS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
_PERIODS = frozenset({"week", "month", "year", "weekend"})
_DAYPARTS = frozenset({"morning", "afternoon", "evening", "night"})
_PRONOUNS = frozenset({"who", "which", "he", "she", "they"})
_SOME = frozenset(
    {"those", "most", "many", "some", "all", "both", "few", "several", "each", "none", "half", "one"}
)
_BE = word_list("be")
_OBJECT_PRONOUNS = frozenset({"him", "her", "them", "me", "us"})


def left_subject(passage: Passage, group: int) -> Mention | None:
    """Return the subject to the left of the verb group at ``group``, with its apposition, or None."""
    words, tags = passage.words, passage.tags
    j = skip_time(passage, group - 1)
    if j == 0 and words[j] == "both":
        return Mention(j, j)
    if j < 0 or (tags[j] == "CCONJ" and passage.inside[j] < 0):
        return None
    if words[j] in _OBJECT_PRONOUNS and tags[j - 1 : j] == ["ADP"]:
        first = left_noun_phrase(passage, _before_phrase(passage, j - 1))
        return None if first is None else Mention(first, j)
    if passage.inside[j] >= 0 and j != group - 1:
        return None
    if words[j] in {"who", "which"} or (words[j] == "that" and tags[j] in {"PRON", "DET"}):
        return Mention(j, j)
    if words[j] in {",", "–", "—", "-", "--", ")"} and passage.inside[j] < 0:
        if words[j] == ")":
            start = left_noun_phrase(passage, j)
            return None if start is None or start == j else Mention(start, j)
        across = across_apposition(passage, j)
        if across is not None or words[j] != "," or (group == j + 1 and passage.forms[group] not in FINITE):
            return across
        if passage.forms[group] not in {"VBZ", "VBD", "VBP"} or tags[j - 1] not in {"PROPN", "NOUN"}:
            return None
        start = left_noun_phrase(passage, j - 1)
        return Mention(start, j - 1) if start is not None and _is_boundary(passage, start - 1) else None
    if not (
        tags[j] in NOMINAL or tags[j] == "PRON" or passage.inside[j] >= 0 or words[j] in {"'s", ".", "'", "’"}
    ):
        clause = _restrictive_relative(passage, j + 1) if tags[j] == "VERB" else None
        return _reduced_relative(passage, j) if clause is None else Mention(clause, group - 1)
    start = left_noun_phrase(passage, j)
    if start is None:
        return None
    if tags[j] != "PRON":
        relative = _restrictive_relative(passage, start)
        if relative is not None:
            return Mention(relative, group - 1)
    if start > 1 and words[start - 1] == "during" and tags[start - 2] in {"NOUN", "PROPN"}:
        earlier = left_noun_phrase(passage, start - 2)  # "Holm during a Sunday rally thanked"
        return None if earlier is None else Mention(earlier, start - 2)
    if start > 1 and tags[start - 1] == "ADP" and words[start - 2] in _PRONOUNS:
        return Mention(start - 2, start - 2)  # "who in two earlier opinions had said"
    if (named := _named_before(passage, start)) is not None:
        return Mention(named, j)
    if start and (
        words[start - 1] in {"by", "of", "in", "to", "on", "at", "from", "over", "during"}
        or passage.forms[start - 1] in {"VBG", "VBN"}
    ):
        wider = _reduced_relative(passage, start - 1)
        if wider is not None:
            return Mention(wider.first, j)
    if words[max(0, start - 2) : start] == ["to", "be"] and passage.forms[start - 3] in {"VBN", "VBD"}:
        wider = left_noun_phrase(passage, start - 4)  # "a site found to be a threat said"
        return Mention(start if wider is None else wider, j)
    return Mention(start, j)


def _named_before(passage: Passage, start: int) -> int | None:
    """Return where the name starts whose apposition lacks its second comma, or None: "Ida Holm, head of Vik said"."""
    words, tags = passage.words, passage.tags
    if start < 3 or words[start - 1] != "," or words[start] not in TITLES or tags[start - 2] != "PROPN":
        return None
    name = left_noun_phrase(passage, start - 2)
    if name is None or name == start - 2 or any(tags[k] != "PROPN" for k in range(name, start - 1)):
        return None
    return name if _is_boundary(passage, name - 1) else None


def _before_phrase(passage: Passage, preposition: int) -> int:
    """Return the noun that "close to him" or "with her" hangs on: the token before the phrase."""
    before = preposition - 1
    if passage.words[before] in _SOME:
        return before  # "most of them"
    return before - 1 if before > 0 and passage.tags[before] == "ADJ" else before


def _is_boundary(passage: Passage, at: int) -> bool:
    """True when a sentence or clause may start after token ``at``."""
    return at < 0 or passage.words[at] in {"and", "but", ".", ";", ":", "that"}


def skip_time(passage: Passage, j: int) -> int:
    """Step left over "on Friday", "later", "this week" between a subject and its verb."""
    words, tags = passage.words, passage.tags
    if (
        j > 2
        and words[j] in {"later", "earlier"}
        and words[j - 1] in _SPANS
        and tags[j - 2] in {"DET", "NUM"}
    ):
        j -= 3  # "Holm a month later announced"
    if words[max(0, j - 2) : j + 1] == ["in", "the", "past"]:
        j -= 3  # "friends have in the past said"
        j -= tags[j] == "AUX"
    while j > 0 and passage.inside[j] < 0:
        is_daypart = words[j] in _DAYPARTS and words[j - 1] in WEEKDAYS
        if is_daypart or (tags[j] == "ADV" and words[j] != "not"):
            j -= 1
        elif words[j] in WEEKDAYS or (words[j] in _PERIODS and words[j - 1] in {"last", "this", "past"}):
            k = j - 1
            while k > 0 and words[k] in {"on", "last", "this", "past", "earlier", "late", "early"}:
                k -= 1
            if k == j - 1 and tags[k] not in NOMINAL:
                return j
            j = k
        elif tags[j] == "NUM" and words[j - 1] in MONTHS and words[j - 2] == "on":
            j -= 3
        else:
            break
    return j


def _restrictive_relative(passage: Passage, start: int) -> int | None:
    """Read "several people who were held this week said": from the relative clause back to its noun."""
    words, tags, forms = passage.words, passage.tags, passage.forms
    verbs = 0
    for k in range(start - 1, max(-1, start - 22), -1):
        if passage.inside[k] >= 0 or words[k] in {",", ";", ":", "“", '"', "—", "–"}:
            return None
        if forms[k] in FINITE:
            verbs += 1
        if (
            (words[k] == "whose" or (words[k] in {"who", "that", "which"} and tags[k] == "PRON"))
            and k
            and tags[k - 1] in {"NOUN", "PROPN", "PRON"}
        ):
            if not verbs or verbs > 2:
                return None
            return left_noun_phrase(passage, k - 1)
        if (
            words[k] in {"who", "whose", "that", "which", "when", "if", "because", "while", "as"}
            and tags[k] != "PRON"
        ):
            return None
    return None


def _reduced_relative(passage: Passage, j: int) -> Mention | None:
    """Read the subject in "a man arrested on Friday said": back over the participle to its noun."""
    words, tags, forms = passage.words, passage.tags, passage.forms
    for k in range(j, max(-1, j - 14), -1):
        if passage.inside[k] >= 0 or words[k] in {",", ";", ":"} or forms[k] in FINITE:
            return None
        if words[k] in {"who", "that"} and k:
            return None
        is_noun = k > 0 and (tags[k - 1] in {"NOUN", "PROPN", "PRON"} or words[k - 1] in _SOME)
        if forms[k] in {"VBG", "VBN"} and is_noun:
            start = left_noun_phrase(passage, k - 1)
            return None if start is None else Mention(start, j)
    return None


def right_subject(passage: Passage, cue: CueMention, ceiling: int) -> Mention | None:
    """Return the subject of an inverted cue (``said X, the president of Y``), or None when no noun phrase follows."""
    start = cue.last + 1
    if start >= ceiling or passage.inside[start] >= 0 or passage.words[start] in WEEKDAYS | _TIME_ADVERBS:
        return None
    last = right_noun_phrase(passage, start)
    if last is None or last >= ceiling:
        return None
    if _awaits_complement(passage, cue.first):
        return Mention(start, last)
    return Mention(start, with_apposition(passage, last, ceiling))


def _awaits_complement(passage: Passage, cue: int) -> bool:
    """True for a clause that a verb of saying parts from its complement: "It was, **said Holm**, the worst day"."""
    return (
        cue > 2
        and passage.words[cue - 1] == ","
        and passage.words[cue - 2] in _BE
        and passage.inside[cue - 2] < 0
    )


def caused_subject(passage: Passage, cue: CueMention) -> Mention | None:
    """Return who is made to speak: "The storm led critics to say that ..."; None when the main subject speaks."""
    start = left_noun_phrase(passage, cue.first - 1)
    if start is None or start == 0 or passage.words[start - 1] not in _CAUSES:
        return None
    return Mention(start, cue.first - 1)


def is_addressed(passage: Passage, cue: CueMention) -> bool:
    """True when the subject hears instead of speaking: "Holm was told that ...", "asked whether ..., Holm said"."""
    if not cue.cue.hearer:
        return False
    before = passage.words[cue.first - 1] if cue.first else ","
    is_reduced = cue.shape == "reduced" and before in {",", "when", "if", "as", "once"}
    return cue.shape == "passive" or is_reduced or before == "when"


def agent_of(passage: Passage, cue: CueMention) -> Mention | None:
    """Return who speaks to a subject that is addressed: "Holm was told **by the board** that ...", or None."""
    at = cue.last + 1
    if passage.words[at : at + 1] != ["by"]:
        return None
    last = right_noun_phrase(passage, at + 1)
    return None if last is None else Mention(at + 1, last)


def following_subject(passage: Passage, comma: int) -> Mention | None:
    """Return the subject of the main clause after a participle clause: "Declaring that ..., the mayor left"."""
    if comma + 1 >= len(passage.words):
        return None
    number = passage.inside[comma - 1]
    closes = number >= 0 and passage.inside[comma] < 0 and passage.text[passage.quotes[number].end - 1] == ","
    first = comma if closes else comma + 1
    if not closes and passage.words[comma] != ",":
        return None
    last = right_noun_phrase(passage, first)
    return None if last is None else Mention(first, last)


def clause_subject(passage: Passage, verb: int) -> Mention | None:
    """Return the subject left of any finite verb."""
    return left_subject(passage, verb_group(passage, verb)[0])
