"""Tags put right where news writing misleads a tagger: "aides believed" as a participle, "Trump" as a verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.quotes.cues import CUES
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
AUXILIARIES = word_list("auxiliaries")
_SUBJECT_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "who"])
_PARTICIPLES = word_list("participles")
"""Participles that differ from their past tense, or that name what they follow."""
_PLURAL_PRONOUNS = frozenset(["they", "we", "i", "you", "who"])
_INVARIANT = frozenset(
    {"put", "hit", "cut", "set", "let", "quit", "shut", "spread", "cost", "hurt", "bid", "burst", "split"}
)
"""Verbs whose past tense is their base form."""
_CAUSATIVES = word_list("causatives")
"""Verbs that are followed by an object and a base form: "let them go", "saw the walls fall"."""
_INTERJECTIONS = word_list("interjections")
_FUNCTION = frozenset({"DET", "SCONJ", "ADP", "PRON"})
_MISTAKEN = frozenset({"NOUN", "INTJ", "ADJ", "PROPN", "ADP"})
"""Tags that a reporting verb is given by mistake."""
_SIGNS = frozenset({",", "—", "–", "--"})
_OPEN_ENDS = frozenset({",", "—", "–", "-", "--", "”", '"', "''"})
_QUOTES = frozenset({"“", '"', "‘", "``", "''"})
_PARTY = re.compile(r"[DIR]-[A-Z][A-Za-z.]*")
"""A lawmaker's party and state: "R-Ind."."""
_SAID = frozenset({"says", "said", "told", "tells", "added", "adds"})
_FRONTED = frozenset(
    {"so", "thus", "there", "here", "then", "that", "as", "reportedly", "once", "also", "often"}
)
"""Adverbs that a verb of saying may follow at the head of a sentence ("So said the mayor")."""
_FRACTIONS = frozenset({"third", "quarter", "fifth", "half", "majority"})
_QUANTIFIERS = frozenset({"many", "some", "others", "most", "few", "several", "both", "people", "they"})
_BOUNDARIES = frozenset({",", ";", ":", ".", "—", "–", "and", "but", "(", ")"})


def repaired_tags(raw: Sequence[str], tags: Sequence[str], firsts: frozenset[int]) -> list[str]:
    """Return ``tags`` with capitalised words inside a sentence made proper nouns.

    Args:
        raw: the words as written.
        tags: their tags.
        firsts: the tokens that open a sentence or a quotation, whose capital says nothing.

    >>> repaired_tags(["so", "Trump", "left"], ["ADV", "AUX", "VERB"], frozenset({0}))
    ['ADV', 'PROPN', 'VERB']
    """
    out = [
        "PROPN" if tag == "AUX" and word[0].isupper() and word.lower() not in AUXILIARIES else tag
        for word, tag in zip(raw, tags, strict=True)
    ]
    for k, tag in enumerate(out):
        if raw[k] == "i" and k and raw[k - 1].lower() == "the":
            out[k] = "PROPN"  # the newspaper of that name
        if tag in _MISTAKEN and k and raw[k] in CUES and _is_reporting(raw, out, k):
            out[k] = "VERB"
        if _PARTY.fullmatch(raw[k]):
            out[k] = "PROPN"
        if tag == "VERB" and k and _is_noun(raw, k):
            out[k] = "NOUN"
    if (
        len(raw) > 1
        and out[0] == "ADV"
        and raw[0][0].isupper()
        and raw[1] in _SAID
        and raw[0].lower() not in _FRONTED
    ):
        out[0] = "PROPN"  # "Mulally says": no adverb stands between nothing and its verb
    capitals = [k for k, word in enumerate(raw) if word[0].isupper()]
    if len(capitals) * 2 > len(raw):
        return out  # a headline in title case
    for k in capitals:
        if out[k] == "INTJ" and raw[k].lower() not in _INTERJECTIONS:
            out[k] = "PROPN"
        if k in firsts or len(raw[k]) < 3 or not raw[k][1:].islower():
            continue
        if raw[k].endswith("ed") and raw[k].lower() in CUES:
            continue
        is_closed = out[k] in _FUNCTION
        if out[k] in {"AUX", "VERB", "ADV", "INTJ"} or (is_closed and _is_within_name(raw, k)):
            out[k] = "PROPN"
    return out


def _is_reporting(raw: Sequence[str], tags: Sequence[str], k: int) -> bool:
    """True for a reporting verb taken for a noun: "critics charge that", "many argue,", "a third say they"."""
    word, before = raw[k], raw[k - 1].lower()
    after = raw[k + 1] if k + 1 < len(raw) else "."
    if word.endswith("ing"):
        return (before in _OPEN_ENDS or tags[k - 1] in {"NOUN", "PROPN"}) and (
            after in {",", "that", ":"} or after in _QUOTES
        )
    if word == "say":
        return (
            tags[k - 1] in {"NOUN", "PROPN", "PRON", "NUM", "PUNCT", "VERB"}
            or before in _FRACTIONS | _QUANTIFIERS
        )
    if word.endswith("s") and tags[k - 1] == "PROPN":
        return after in {",", ":"} and k + 2 < len(raw) and raw[k + 2] in _QUOTES
    if word.endswith(("s", "ed")) or not any(cue.clause and not cue.particle for cue in CUES[word]):
        return False
    is_plural = before in _QUANTIFIERS or (tags[k - 1] == "NOUN" and _is_plural(before))
    return is_plural and after in {",", "that", "whether"}


def _is_noun(raw: Sequence[str], k: int) -> bool:
    """True for a noun taken for a verb: what a term modifies ("10-year notes"), and "think" in "think tank"."""
    if raw[k] == "think":
        return k + 1 < len(raw) and raw[k + 1].startswith("tank")
    return raw[k].endswith("s") and raw[k - 1].endswith(("-year", "-month", "-week", "-day"))


def _is_within_name(raw: Sequence[str], k: int) -> bool:
    """True for a capitalised function word after a capitalised word: "the host of Lakeland This Morning"."""
    return raw[k - 1][0].isupper() and k + 1 < len(raw) and raw[k + 1][0].isupper()


def repaired_forms(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int]
) -> list[str]:
    """Return ``forms`` with each VBN that must be a past tense changed to VBD.

    A participle without an auxiliary is one when a pronoun stands before it, or when its clause has no finite verb.

    >>> repaired_forms(["he", "believed", "it"], ["PRON", "VERB", "PRON"], ["", "VBN", ""], [-1, -1, -1])
    ['', 'VBD', '']
    """
    out = list(forms)
    for k, form in enumerate(forms):
        if tags[k] not in {"VERB", "AUX"}:
            out[k] = ""
        elif not form and words[k] in CUES and tags[k] == "VERB":
            out[k] = "VBG" if words[k].endswith("ing") else "VBP"
        elif form == "VB" and tags[k] == "VERB" and _is_present(words, tags, out, inside, k):
            out[k] = "VBD" if words[k] in _INVARIANT else "VBP"
        if (
            form == "VBN"
            and tags[k] == "VERB"
            and words[k] not in _PARTICIPLES
            and "-" not in words[k]
            and _is_past(words, tags, out, inside, k)
        ):
            out[k] = "VBD"
    return out


def _is_present(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], k: int
) -> bool:
    """True for a base form whose subject stands before it and that no auxiliary, "to" or causative governs."""
    j = k - 1
    while j >= 0 and tags[j] == "ADV" and inside[j] == inside[k]:
        j -= 1
    if j < 0 or inside[j] != inside[k]:
        return False
    is_noun = tags[j] in {"NOUN", "PROPN"}
    if words[j] not in _PLURAL_PRONOUNS and not (
        is_noun and (_is_plural(words[j]) or words[k] in _INVARIANT)
    ):
        return False
    for m in range(j - 1, max(-1, j - 16), -1):
        if inside[m] != inside[k] or words[m] in _BOUNDARIES or tags[m] == "SCONJ" or words[m] in CUES:
            return True
        if words[m] in AUXILIARIES or words[m] in _CAUSATIVES or words[m] == "to":
            return False
        if forms[m] in FINITE:
            return True
    return True


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word in {"people", "men", "women", "children"}


def _is_past(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], k: int
) -> bool:
    j = k - 1
    while j >= 0 and tags[j] == "ADV" and inside[j] == inside[k]:
        j -= 1
    if j < 0 or words[j] in AUXILIARIES:
        return False
    if inside[j] != inside[k]:
        return words[k] in CUES and inside[k] < 0
    if words[j] in _SIGNS and (words[k] in CUES or words[k + 1 : k + 2] == ["to"]):
        return _closes_apposition(words, tags, forms, j) and words[k + 1 : k + 2] != ["by"]
    if words[j] in _SUBJECT_PRONOUNS:
        return not (j and words[j - 1] in AUXILIARIES)
    if tags[j] not in {"NOUN", "PROPN"}:
        return False
    return not _finite_to_left(words, tags, forms, inside, j) and not _finite_to_right(
        words, tags, forms, inside, k
    )


def _closes_apposition(words: Sequence[str], tags: Sequence[str], forms: Sequence[str], comma: int) -> bool:
    """True for the second comma or dash of a clause without a finite verb yet: "Ida Holm, a pilot, predicted at ...".

    A relative clause between the two has one of its own: "Ida Holm — who has flown since 2011 — called it ...".
    """
    sign = words[comma]
    if sign not in words[1:comma] or tags[0] not in {"NOUN", "PROPN", "DET", "ADJ"}:
        return False
    opens = words.index(sign)
    verbs = sum(form in FINITE for form in forms[opens:comma])
    return (
        FINITE.isdisjoint(forms[:opens])
        and verbs <= (words[opens + 1] in {"who", "which"})
        and forms[opens + 1] not in {"VBN", "VBG"}
    )


def _finite_to_left(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], j: int
) -> bool:
    """True when the clause has a verb before the noun at ``j``, or the noun is the object of a preposition."""
    for m in range(j, max(-1, j - 25), -1):
        if inside[m] != inside[j] or words[m] in _BOUNDARIES or tags[m] == "SCONJ":
            return False
        if forms[m] == "VBN":
            continue
        if forms[m]:
            cues = CUES.get(words[m], ())
            return not any(cue.clause for cue in cues)
        if words[m] in AUXILIARIES and tags[m] == "AUX":
            return True
    return False


def _finite_to_right(
    words: Sequence[str], tags: Sequence[str], forms: Sequence[str], inside: Sequence[int], k: int
) -> bool:
    for m in range(k + 1, min(len(words), k + 16)):
        if words[m] in _BOUNDARIES or tags[m] == "SCONJ" or words[m] == "that" or inside[m] != inside[k]:
            return False
        if forms[m] == "VBN" and words[m - 1] not in AUXILIARIES and m - k > 1:
            return True
        if forms[m] in FINITE or (tags[m] == "AUX" and words[m] in AUXILIARIES):
            return forms[m - 1] == "" and tags[m - 1] != "PRON" and not _has_own_subject(words, tags, k, m)
    return False


def _has_own_subject(words: Sequence[str], tags: Sequence[str], k: int, verb: int) -> bool:
    """True when a noun phrase with an article, in no preposition's reach, stands between token ``k`` and a verb."""
    d = verb - 1
    while d > k and tags[d] in {"NOUN", "PROPN", "ADJ", "NUM"}:
        d -= 1
    return (
        d > k
        and tags[d] == "DET"
        and d < verb - 1
        and tags[d - 1] not in {"ADP", "SCONJ"}
        and words[d - 1] != "and"
    )
