"""Cue mentions: where a passage's narrator uses a reporting verb, with its verb group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.quotes.cues import CUES, HOMOGRAPHS, Cue
from transforms.quotes.kinds import GROUP, ORGANISATION
from transforms.quotes.tag_repair import AUXILIARIES
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_CLAUSE_ADVERBS = frozenset(["when", "where", "how", "why", "so", "here", "there"])
_BE = word_list("be")
_REFUSALS = word_list("refusals")
_POSSESSIVES = word_list("possessives")
_NOT_BEFORE_ING = frozenset({"have", "has", "had", "having", "do", "does", "did"})
_CERTAIN = frozenset({"said", "says", "told", "tells"})


_MOST = 24
"""More reporting verbs than this in one sentence is a list, not news; the rest are left."""


@dataclass(slots=True)
class CueMention:
    """A reporting verb in a passage; ``first`` to ``last`` are the tokens of its verb group with particle."""

    first: int
    verb: int
    last: int
    cue: Cue
    shape: str
    """"finite", "participle" ("adding that"), "passive" ("was told that") or "infinitive" ("to say that")."""
    is_negated: bool


def find_cue_mentions(passage: Passage) -> list[CueMention]:
    """Return the reporting verbs that stand outside quotation marks, left to right."""
    found: list[CueMention] = []
    words, tags, inside = passage.words, passage.tags, passage.inside
    for at, word in enumerate(words):
        if word not in CUES or inside[at] >= 0:
            continue
        if tags[at] not in {"VERB", "AUX"} and word not in _CERTAIN and not _must_be_verb(passage, at):
            continue
        if (
            at
            and (tags[at - 1] in {"ADJ", "DET"} or words[at - 1] in _POSSESSIVES)
            and word in HOMOGRAPHS
            and tags[at - 2 : at - 1] != ["ADP"]
        ):
            continue  # a noun that the tagger took for a verb: "his disparaging remarks"
        if at and _follows_article(passage, at):
            continue  # "in the air that", "the recently announced plan"
        if _heads_compound(passage, at) or _is_owned(passage, at):
            continue
        if _is_attribute(passage, at) or (at == 0 and passage.forms[at] == "VB"):
            continue  # what is asked of the reader: "Tell us what you think"
        if at and word in HOMOGRAPHS and word.endswith("s") and passage.forms[at - 1] in {"VBG", "VB"}:
            continue  # an object: "giving states more power"
        cue = _matching(CUES[word], words, at)
        if cue is None:
            continue
        found.append(_with_group(passage, at, cue))
        if len(found) == _MOST:
            break
    return found


def _follows_article(passage: Passage, at: int) -> bool:
    """True for a word right behind an article, or behind an article and an adverb."""
    before = at - 2 if at > 1 and passage.tags[at - 1] == "ADV" else at - 1
    return passage.words[before] in {"the", "a", "an"}


def _is_owned(passage: Passage, at: int) -> bool:
    """True for the noun "ruling" behind its owner or article: "Monday's Supreme Court **ruling**: …"."""
    k = at - 1
    while k > 0 and passage.tags[k] in {"NOUN", "PROPN", "ADJ"}:
        k -= 1
    return (
        passage.words[at] == "ruling" and 0 <= k < at - 1 and passage.words[k] in _POSSESSIVES | {"the", "a"}
    )


def _heads_compound(passage: Passage, at: int) -> bool:
    """True for a noun behind a singular one, which no plural verb follows: "the same battle **cry**"."""
    before = passage.words[at - 1] if at else ""
    is_plural = before.endswith("s") or before in GROUP | ORGANISATION
    return (
        at > 0
        and passage.words[at] in HOMOGRAPHS
        and passage.forms[at] == "VBP"
        and passage.tags[at - 1] == "NOUN"
        and not is_plural
        and "and" not in passage.words[max(0, at - 4) : at]
    )


def _is_attribute(passage: Passage, at: int) -> bool:
    """True for a participle between an owner and a noun: "his proposed ban", "the port's reported losses"."""
    words, tags = passage.words, passage.tags
    if at == 0 or not words[at].endswith(("ed", "ing")) or tags[at + 1 : at + 2] not in (["NOUN"], ["ADJ"]):
        return False
    is_verb = tags[at - 1] == "AUX" and not (words[at].endswith("ed") and tags[at - 2] in {"NOUN", "PROPN"})
    return words[at - 1] in _POSSESSIVES and not is_verb and passage.inside[at + 1] < 0


def _must_be_verb(passage: Passage, at: int) -> bool:
    """True for a word tagged as a noun that stands as a verb: after "they", or before "that" when no noun takes it."""
    before = passage.words[at - 1] if at else ""
    if before in {"he", "she", "they", "who", "i", "we"}:
        return True
    following = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    if passage.quotes and _follows_quote(passage, at):
        return True
    if any(cue.particle == following for cue in CUES[passage.words[at]] if cue.particle):
        return at > 0 and passage.tags[at - 1] in {"NOUN", "PROPN"}
    if at + 1 < len(passage.words) and passage.inside[at + 1] >= 0 and passage.inside[at] < 0 and at:
        return passage.tags[at - 1] in {"NOUN", "PROPN"}
    return (
        following in {"that", "whether", "how", "why", "where", "what"}
        and passage.words[at] not in HOMOGRAPHS
        and passage.tags[at] == "NOUN"
        and any(cue.clause or cue.question for cue in CUES[passage.words[at]])
    )


def _follows_quote(passage: Passage, at: int) -> bool:
    """True when only a short noun phrase stands between a quotation and the word: “…,” Lee concludes."""
    k = at - 1
    while (
        k >= 0
        and at - k < 6
        and passage.inside[k] < 0
        and passage.tags[k] in {"PROPN", "NOUN", "DET", "ADJ", "ADP"}
    ):
        k -= 1
    if not 0 <= k < at - 1 or passage.inside[k] < 0 or passage.tags[k + 1] == "ADP":
        return False
    if passage.raw[at][0].isupper():
        return False
    return "ADP" not in passage.tags[k + 1 : at] or passage.words[at + 1 : at + 2] in (
        [],
        ["."],
        [","],
        [":"],
    )


def _matching(cues: tuple[Cue, ...], words: list[str], at: int) -> Cue | None:
    """Return the cue whose particle follows, else the one without a particle."""
    for cue in cues:
        particle = cue.particle.split()
        if words[at + 1 : at + 1 + len(particle)] == particle:
            return cue
    return None


def _with_group(passage: Passage, at: int, cue: Cue) -> CueMention:
    first, shape, negated = verb_group(passage, at)
    return CueMention(first, at, at + len(cue.particle.split()), cue, shape, negated)


def _is_coordinate(passage: Passage, at: int) -> bool:
    """True for the second of two verbs with one subject ("resigned and said"), which taggers take for a participle."""
    words, forms = passage.words, passage.forms
    if at < 2 or words[at - 1] not in {"and", "but"}:
        return False
    for k in range(at - 2, max(-1, at - 25), -1):
        if passage.inside[k] < 0 and forms[k] not in {"", "VB"}:
            return forms[k] in {"VBD", "VBZ", "VBP", "MD"} or words[k] in AUXILIARIES
    return True


def verb_group(passage: Passage, at: int) -> tuple[int, str, bool]:
    """Return the first token of the group of the verb at ``at``, its shape and whether it is negated.

    The group takes in auxiliaries, adverbs, negation, and the verb that an infinitive hangs on ("went on to say").
    """
    words, tags, forms, inside = passage.words, passage.tags, passage.forms, passage.inside
    first = at
    auxiliaries: list[str] = []
    negated = infinitive = False
    k = at - 1
    while k >= 0 and inside[k] < 0:
        word, tag = words[k], tags[k]
        if word in NEGATIONS:
            negated = True
            first = k
        elif word == "to" and (k + 1 == first or tags[k + 1] == "ADV"):
            infinitive = True
            first = k
        elif word in AUXILIARIES and tag in {"AUX", "VERB", "PART"}:
            if forms[at] == "VBG" and not auxiliaries and word in _NOT_BEFORE_ING:
                break
            if not infinitive:
                auxiliaries.append(word)
            first = k
        elif infinitive and (tag == "VERB" or (tag == "ADJ" and k and _is_predicate(words, tags, k))):
            negated = negated or word in _REFUSALS
            first = k
        elif tag != "ADV" or word in _CLAUSE_ADVERBS:
            break
        k -= 1
    form = forms[at] or ("VBG" if words[at].endswith("ing") else "")
    if infinitive:
        shape = "infinitive" if words[first] == "to" else "finite"
    elif auxiliaries and auxiliaries[0] in _BE and form in {"VBN", "VBD"}:
        shape = "passive"
    elif form == "VBG" and not auxiliaries:
        shape = "participle"
    elif (
        (form == "VBN" or (form == "VBD" and first == 0))
        and not auxiliaries
        and words[at] not in _CERTAIN
        and not _is_coordinate(passage, first)
    ):
        shape = "reduced"
    else:
        shape = "finite"
    return first, shape, negated


def _is_predicate(words: list[str], tags: list[str], k: int) -> bool:
    """True for the adjective of "are slightly more likely to say"."""
    before = k - 1
    while before > 0 and tags[before] == "ADV":
        before -= 1
    return words[before] in _BE
