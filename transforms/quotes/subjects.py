"""Subjects: who a reporting verb is said of, and where the mention stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.appositions import across_apposition
from transforms.quotes.cue_mentions import verb_group
from transforms.quotes.cues import CUES
from transforms.quotes.mentions import (
    MONTHS,
    NOMINAL,
    WEEKDAYS,
    Mention,
    left_noun_phrase,
    right_noun_phrase,
    with_apposition,
)
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.passages import Passage


_TIME_ADVERBS = word_list("time_adverbs")
_CAUSES = word_list("causes")
_DAYPARTS = frozenset({"morning", "afternoon", "evening", "night"})
_OBJECT_PRONOUNS = frozenset({"him", "her", "them", "me", "us"})


def left_subject(passage: Passage, group: int) -> Mention | None:
    """Return the subject to the left of the verb group at ``group``, with its apposition, or None."""
    words, tags = passage.words, passage.tags
    j = _skip_time(passage, group - 1)
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
    if start and (
        words[start - 1] in {"by", "of", "in", "to", "on", "at", "from"}
        or passage.forms[start - 1] in {"VBG", "VBN"}
    ):
        wider = _reduced_relative(passage, start - 1)
        if wider is not None:
            return Mention(wider.first, j)
    return Mention(start, j)


def _before_phrase(passage: Passage, preposition: int) -> int:
    """Return the noun that "close to him" or "with her" hangs on: the token before the phrase."""
    before = preposition - 1
    return before - 1 if before > 0 and passage.tags[before] == "ADJ" else before


def _is_boundary(passage: Passage, at: int) -> bool:
    """True when a sentence or clause may start after token ``at``."""
    return at < 0 or passage.words[at] in {"and", "but", ".", ";", ":", "that"}


def _skip_time(passage: Passage, j: int) -> int:
    """Step left over "on Friday", "later", "this week" between a subject and its verb."""
    words, tags = passage.words, passage.tags
    while j > 0 and passage.inside[j] < 0:
        is_daypart = words[j] in _DAYPARTS and words[j - 1] in WEEKDAYS
        if is_daypart or (tags[j] == "ADV" and words[j] != "not"):
            j -= 1
        elif words[j] in WEEKDAYS or (
            words[j] in {"week", "month", "year"} and words[j - 1] in {"last", "this"}
        ):
            k = j - 1
            while k > 0 and words[k] in {"on", "last", "this", "earlier", "late", "early"}:
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
            words[k] in {"who", "that", "which"}
            and tags[k] == "PRON"
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
        if forms[k] in {"VBG", "VBN"} and k and tags[k - 1] in {"NOUN", "PROPN", "PRON"}:
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
    return Mention(start, with_apposition(passage, last, ceiling))


def participle_subject(passage: Passage, cue: CueMention) -> Mention | None:
    """Return the subject of a participle ("..., adding that"): the noun it leans on, else the main verb's subject."""
    words, tags, forms, inside = passage.words, passage.tags, passage.forms, passage.inside
    j = _skip_time(passage, cue.first - 1)
    if j < 0:
        return None
    if inside[j] < 0 and (tags[j] in {"NOUN", "PROPN"} or words[j] in {"him", "her", "them"}):
        start = _after_with(passage, left_noun_phrase(passage, j), j)
        if start is None or not _is_hearer(passage, start):
            return None if start is None else Mention(start, j)
    for k in range(j, -1, -1):
        if inside[k] >= 0:
            continue
        if forms[k] in FINITE and not (forms[k] == "MD" and words[k + 1] in {",", "."}):
            break
        if forms[k] == "VBG" and k and words[k - 1] in {"–", "—", "-", "--"}:
            return across_apposition(passage, k - 1)
        if forms[k] == "VBG" and k and tags[k - 1] in {"NOUN", "PROPN"} and words[k - 1] not in WEEKDAYS:
            start = left_noun_phrase(passage, k - 1)
            return None if start is None else Mention(start, k - 1)
    subject = _main_subject(passage, j)
    if subject is None and words[j] == "," and (start := left_noun_phrase(passage, j - 1)) is not None:
        return Mention(start, j - 1)  # "Holm, recalling the flood, left"
    return subject


def _after_with(passage: Passage, start: int | None, last: int) -> int | None:
    """Return where the subject starts that "with" gives a participle: "sank to a low **with the agency** warning"."""
    if start is None:
        return None
    places = [k for k in range(start + 1, last) if passage.words[k] == "with"]
    return places[-1] + 1 if places else start


def _is_hearer(passage: Passage, start: int) -> bool:
    """True for the noun phrase that a verb of telling addresses: "e-mailed **friends** saying …"."""
    return start > 0 and any(cue.hearer for cue in CUES.get(passage.words[start - 1], ()))


def _main_subject(passage: Passage, end: int) -> Mention | None:
    """Return the subject of the clause that token ``end`` closes: that of its first finite verb outside asides."""
    words, forms, inside = passage.words, passage.forms, passage.inside
    start = 0
    for k in range(end, 0, -1):
        if (
            inside[k] < 0
            and words[k] in {"and", "but", "while", "though", "although"}
            and words[k - 1] in {",", ";", "—", "–"}
        ):
            start = k + 1
            break
        if inside[k] < 0 and words[k] == ";":
            start = k + 1
            break
    for k in range(start, end + 1):
        if (
            inside[k] < 0
            and forms[k] in FINITE
            and not (forms[k] == "MD" and words[k + 1 : k + 2] in ([","], ["."]))
        ):
            subject = clause_subject(passage, k)
            if (
                subject is not None
                and words[subject.first] not in {"who", "which", "that"}
                and not _is_subordinate(passage, subject.first)
            ):
                return subject
    for k in range(end, -1, -1):
        if inside[k] < 0 and forms[k] in FINITE:
            subject = clause_subject(passage, k)
            if subject is not None:
                return subject
    return None


def _is_subordinate(passage: Passage, first: int) -> bool:
    """True when the clause whose subject starts at ``first`` hangs on a conjunction: "after he left"."""
    before = first - 1
    return before >= 0 and (
        passage.tags[before] == "SCONJ"
        or passage.words[before] in {"after", "before", "until", "than", "what", "that"}
    )


def coordinate_subject(passage: Passage, cue: CueMention) -> Mention | None:
    """Return the subject that a second verb shares: "The minister resigned and said that ..."."""
    return _main_subject(passage, cue.first - 1) if cue.first else None


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
    return cue.shape == "passive" or (cue.shape == "reduced" and before in {",", "when", "if", "as", "once"})


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
