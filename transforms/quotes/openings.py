"""Openings: where what was said starts after its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from transforms.quotes.adjuncts import past_adjunct, past_aside
from transforms.quotes.clauses import DASHES, main_verb
from transforms.quotes.complements import (
    QUESTION_WORDS,
    hearer_end,
    is_impersonal,
    is_infinitive,
    leads_infinitive,
    opens_topic,
    past_agent,
)
from transforms.quotes.conjunctions import conjunction_ahead, is_complementizer, is_relative, past_relative
from transforms.quotes.cues import CUES
from transforms.quotes.mentions import (
    NOMINAL,
    POSSESSIVES,
    right_noun_phrase,
)
from transforms.quotes.tag_repair import AUXILIARIES, FINITE
from transforms.quotes.titles import is_title
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.cues import Cue
    from transforms.quotes.passages import Passage

_SUBJECT_PRONOUNS = word_list("subject_pronouns")
_GERUND_VERBS = word_list("gerund_verbs")
"""Verbs whose object may be a gerund: "proposed dropping the fee"."""
_OBJECT_PREPOSITIONS = word_list("object_prepositions")


NOT_UTTERANCES = word_list("not_utterances")


class Opening(NamedTuple):
    """Where the content after a cue starts."""

    token: int
    how: str
    """"quote", "that", "question", "infinitive", "clause", "noun", "colon" or "partial"."""


def opening_after(passage: Passage, cue: CueMention, ceiling: int) -> Opening | None:
    """Return where what was said starts to the right of ``cue``, or None when it does not stand there."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    verb = cue.cue
    at = cue.last + 1
    if verb.partial:
        partial = _partial_object(passage, at, ceiling, names=verb.cue_class == "naming")
        if partial is not None:
            return partial
    if verb.clause and cue.shape != "passive":
        conjunction = conjunction_ahead(passage, at, ceiling)
        if conjunction is not None:
            return Opening(conjunction, "that")
    if cue.shape == "passive" and not verb.hearer:
        at = past_agent(passage, cue, ceiling) if verb.clause and is_impersonal(passage, cue) else at
        if not (at < ceiling and (words[at] == "that" or inside[at] >= 0)):
            return None
    took_hearer = not verb.hearer or cue.shape == "passive"
    moved = False
    agent: int | None = None
    while at < ceiling:
        word = words[at]
        if inside[at] >= 0:
            return Opening(at, "quote")
        if (
            word == "that"
            and tags[at] in {"SCONJ", "PRON", "DET"}
            and not (at > cue.last + 1 and _takes_thing(verb))
            and not (moved and is_relative(passage, at))
            and is_complementizer(passage, at, ceiling)
        ):
            return Opening(at, "that")
        if (
            word == ":"
            and verb.partial
            and not (verb.clause or verb.question)
            and inside[min(at + 1, ceiling - 1)] < 0
        ):
            return None
        if word == ":":
            return Opening(at + 1, "colon") if at + 1 < ceiling else None
        if word == "when" and passage.forms[at + 1 : at + 2] in (["VBN"], ["VBG"], ["VBD"]):
            colon = next((k for k in range(at, ceiling - 1) if words[k] == ":" and inside[k + 1] >= 0), None)
            # "said when asked about the plan": an occasion, nothing said, unless a colon leads into a quotation
            return None if colon is None else Opening(colon + 1, "colon")
        if agent is not None and word in {"who", "which"} and (far := past_relative(passage, at, ceiling)):
            return Opening(far, "that")
        if (
            word in QUESTION_WORDS
            and verb.question
            and not (moved and word in {"when", "who", "which", "if", "where"})
        ):
            return Opening(at, "question")
        if opens_topic(passage, verb, at, ceiling):
            return Opening(at + 1, "question" if verb.cue_class == "question" else "noun")
        asks = verb.cue_class == "question" and cue.shape in {"passive", "reduced"}
        if (verb.infinitive or asks) and is_infinitive(passage, at, ceiling):
            return Opening(at if agent is None or not verb.directed else agent, "infinitive")
        if tags[at] == "ADV" and (how := _behind_adverb(passage, verb, at, ceiling)) is not None:
            return Opening(at, how)
        step = past_adjunct(passage, at, ceiling)
        if step is not None:
            at, moved = step, True
            continue
        if word == "," or word in DASHES:
            step = past_aside(passage, at, ceiling)
            is_next = word == "," and verb.lemma == "say" and at == cue.last + 1
            if step is None and is_next and _is_said(passage, at, ceiling):
                return Opening(at + 1, "clause")
            if step is None:
                return None
            at, moved = step, True
            continue
        if agent is not None and verb.noun and (word in {"and", "or"} or word == "until"):
            return Opening(agent, "noun")  # no hearer but the object: "promised lower fees and jobs"
        if not took_hearer and (tags[at] in NOMINAL or tags[at] == "PRON" or word in POSSESSIVES):
            took_hearer = True
            last = hearer_end(passage, verb, at, ceiling)
            if last is not None and not _starts_clause(passage, at, ceiling, direct=True):
                at, agent = last + 1, at
                continue
        return _bare(passage, cue, at, ceiling)
    return None


def _behind_adverb(passage: Passage, verb: Cue, at: int, ceiling: int) -> str | None:
    """Return what an adverb that opens the content belongs to: "reveal **just** what", "propose **soon** closing"."""
    if (
        at + 1 >= ceiling
        or passage.inside[at + 1] >= 0
        or passage.words[at] in {"when", "so", "how", "why", "where"}
    ):
        return None
    if verb.question and passage.words[at + 1] in {"what", "how", "why", "who", "where"}:
        return "question"
    is_noun = passage.tags[at + 1] == "ADJ" or (
        passage.forms[at + 1] == "VBG" and verb.lemma in _GERUND_VERBS
    )
    return "noun" if verb.noun and is_noun else None


def _takes_thing(verb: Cue) -> bool:
    """True for a verb whose object is a thing, so that "that" behind the object is relative: "spoke of rules that"."""
    return verb.partial and not (verb.clause or verb.hearer or verb.cue_class == "directive")


def _partial_object(passage: Passage, at: int, ceiling: int, *, names: bool) -> Opening | None:
    """Read the object of a verb of judgment or naming that has words in quotation marks: called the plan “risky”."""
    words, tags, inside = passage.words, passage.tags, passage.inside
    while at < ceiling and inside[at] < 0 and tags[at] == "ADV":
        at += 1
    if at < ceiling and inside[at] < 0 and words[at] in _OBJECT_PREPOSITIONS:
        at += not leads_infinitive(passage, at, ceiling)
    elif at < ceiling and tags[at] == "ADP":
        step = past_adjunct(passage, at, ceiling)
        if step is not None and step < ceiling and inside[step] >= 0:
            return None  # the quotation stands alone: "writing in a post “I am leaving”"
    if at >= ceiling or (inside[at] < 0 and words[at] in {"that", ",", ":"}):
        return None
    skipped = at
    for k in range(at, ceiling):
        if k < skipped:
            continue
        if inside[k] >= 0:
            return None if is_title(passage, inside[k]) and (not names or k == at) else Opening(at, "partial")
        if words[k] == "," and words[k + 1 : k + 2] in (["who"], ["which"]):
            skipped = next((m for m in range(k + 2, ceiling) if words[m] == ","), k) + 1
            continue
        if (
            passage.tags[k] == "VERB"
            and words[k - 1] not in {"a", "an", "the"}
            and any(cue.clause and not (cue.partial or cue.particle) for cue in CUES.get(words[k], ()))
        ):
            return None
        if words[k] in {",", ";", ":", "that", "whether", "if", "how", "why"}:
            return None
    return None


def _bare(passage: Passage, cue: CueMention, at: int, ceiling: int) -> Opening | None:
    """Read a clause without "that", or a noun phrase, from token ``at``."""
    verb = cue.cue
    if at > cue.last + 1 and verb.noun and passage.forms[at] in FINITE and passage.tags[at] == "VERB":
        return None  # a participle's noun has its verb: "the arrest announced today stemmed from it"
    if passage.words[at] in {".", ";", "!", "?", ")", "—", "–"} or _is_meanwhile(passage, at, ceiling):
        return None
    if (
        verb.clause
        and _starts_clause(passage, at, ceiling, direct=verb.needs_that, strict=verb.lemma != "say")
        and not (verb.lemma == "claim" and _is_bare_thing(passage, at))
        and (not verb.needs_that or passage.words[at] in _SUBJECT_PRONOUNS or passage.tags[at] == "PROPN")
    ):
        return Opening(at, "clause")
    if verb.lemma == "say" and cue.shape != "passive" and _is_utterance(passage, at, ceiling):
        return Opening(at, "clause")
    if (
        verb.noun
        and cue.shape != "passive"
        and (
            passage.tags[at] in NOMINAL
            or passage.tags[at] == "PRON"
            or passage.words[at] in POSSESSIVES
            or (passage.forms[at] == "VBG" and verb.lemma in _GERUND_VERBS)
        )
    ):
        return Opening(at, "noun")
    return None


def _is_meanwhile(passage: Passage, at: int, ceiling: int) -> bool:
    """True for what went on, and for a preposition without its noun: "said **as it dawned**", "warned **about** in"."""
    if passage.words[at] == "as" and passage.inside[at] < 0:
        return "," not in passage.words[at:ceiling] and passage.words[at + 1 : at + 2] not in (
            ["many"],
            ["much"],
        )
    return passage.words[at] in {"about", "of"} and passage.tags[at + 1 : at + 2] == ["ADP"]


def _is_said(passage: Passage, comma: int, ceiling: int) -> bool:
    """True for a clause right after "said,": "He says, win or lose, he will stay"."""
    return passage.words[comma + 1 : comma + 2] not in (["who"], ["which"], ["a"], ["an"]) and any(
        passage.forms[k] in FINITE for k in range(comma + 1, ceiling)
    )


def _is_bare_thing(passage: Passage, at: int) -> bool:
    """True for an object without an article, as in "claimed asylum in Norway" and "claimed responsibility for it"."""
    following = passage.tags[at + 1 : at + 2]
    return (
        passage.tags[at] == "NOUN"
        and not passage.words[at].endswith("s")
        and following in (["ADP"], ["PUNCT"])
    )


def _is_utterance(passage: Passage, at: int, ceiling: int) -> bool:
    """True for what "say" has after it although no finite verb shows: "say the same of Lee", "says cut the fees"."""
    if ceiling - at < 3 or passage.words[at] in NOT_UTTERANCES:
        return False
    return passage.tags[at] in NOMINAL | {"PRON", "VERB", "AUX"}


def _starts_clause(
    passage: Passage, at: int, ceiling: int, *, direct: bool = False, strict: bool = False
) -> bool:
    """True when a subject and a finite verb follow from ``at``.

    ``direct`` allows nothing between the two; ``strict`` asks for a verb that no clause on the way has for its own.
    """
    words, tags, forms = passage.words, passage.tags, passage.forms
    if direct:
        last = right_noun_phrase(passage, at)
        at = at if last is None else last + 1
        while at < ceiling and tags[at] == "ADV" and words[at] != "when":
            at += 1
        return at < ceiling and words[at] != "when" and (forms[at] in FINITE or words[at] in AUXILIARIES)
    if words[at] in _SUBJECT_PRONOUNS and forms[at + 1 : at + 2] == ["VB"]:
        return True  # "suggested she marry him"
    if strict and tags[at] not in {"SCONJ", "ADP", "ADV"}:
        return main_verb(passage, at, ceiling) is not None
    for k in range(at, ceiling):
        if forms[k] in FINITE or (words[k] in AUXILIARIES and tags[k] == "AUX"):
            return True
        if forms[k] == "VBN" and k == at + 1 and tags[at] in {"NOUN", "PROPN"}:
            return True  # a past tense that the tagger took for a participle: "police detained"
        if passage.inside[k] >= 0:
            return True
    return False
