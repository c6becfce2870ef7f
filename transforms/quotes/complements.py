"""Complements: what a verb of saying takes besides a clause: its hearer, an infinitive, a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.adjuncts import past_adjunct
from transforms.quotes.kinds import DOCUMENT
from transforms.quotes.mentions import NOMINAL, POSSESSIVES, Mention, right_noun_phrase
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.cues import Cue
    from transforms.quotes.passages import Passage

QUESTION_WORDS = word_list("question_words")


def opens_topic(passage: Passage, verb: Cue, at: int, ceiling: int) -> bool:
    """True for the preposition of what is said or asked: "warned **of** a flood", "asked Holm **about** the dam"."""
    return (
        verb.topic and passage.words[at] in _topic_prepositions(verb) and _is_topic(passage, at + 1, ceiling)
    )


def hearer_end(passage: Passage, verb: Cue, at: int, ceiling: int) -> int | None:
    """Return the last token of the hearer at ``at``.

    "about" opens what the hearer is asked or told, and so does the last "of" when nothing else tells what was said:
    "warned the head of the port **of** a flood".
    """
    words = passage.words
    last = right_noun_phrase(passage, at)
    if last is None:
        return None
    inside = words[at + 1 : last]
    if "about" in inside:
        return at + inside.index("about")
    if verb.topic and "of" in inside and (last + 1 >= ceiling or words[last + 1] in {",", "."}):
        return last - 1 - inside[::-1].index("of") - 1
    return last


def is_infinitive(passage: Passage, at: int, ceiling: int) -> bool:
    """True for "to" or "not to" before a base form or a quotation."""
    if passage.words[at] == "not":
        return at + 2 < ceiling and passage.words[at + 1] == "to"
    following = at + 1
    return (
        passage.words[at] == "to"
        and following < ceiling
        and (passage.forms[following] == "VB" or passage.inside[following] >= 0)
    )


def leads_infinitive(passage: Passage, at: int, ceiling: int) -> bool:
    """True for the "to" of a verb, which may be the first word in marks: pledged to “go further”."""
    verb = at + 2 if passage.words[at + 1 : at + 2] in (["“"], ['"'], ["''"], ["``"]) else at + 1
    return passage.words[at] == "to" and verb < ceiling and passage.forms[verb] == "VB"


def is_impersonal(passage: Passage, mention: CueMention) -> bool:
    """True for "it was reported that", "it's claimed that": the pronoun stands for what is said, for nobody."""
    words, first = passage.words, mention.first
    if first == 0 or words[first - 1] != "it":
        return False
    is_short = words[first] in {"'s", "’s"} and passage.forms[mention.verb] in {"VBN", "VBD"}
    return mention.shape == "passive" or is_short


def past_agent(passage: Passage, mention: CueMention, ceiling: int) -> int:
    """Return the token after who said it, where and when: "it was claimed **by the union on Monday** that"."""
    at = mention.last + 1
    while at < ceiling and passage.inside[at] < 0 and passage.words[at] != "that":
        last = right_noun_phrase(passage, at + 1) if passage.tags[at] == "ADP" else None
        step = past_adjunct(passage, at, ceiling) if last is None else last + 1
        if step is None:
            break
        at = step
    return at


def source_of(passage: Passage, mention: CueMention, ceiling: int) -> Mention | None:
    """Return who or what an impersonal report names: "claimed **by the union**", "revealed in **the review**"."""
    for at in range(mention.last + 1, past_agent(passage, mention, ceiling)):
        if passage.words[at] not in {"by", "in"} or passage.inside[at] >= 0:
            continue
        last = right_noun_phrase(passage, at + 1)
        if last is not None and (passage.words[at] == "by" or passage.words[last] in DOCUMENT):
            return Mention(at + 1, last)
    return None


def _is_topic(passage: Passage, at: int, ceiling: int) -> bool:
    """True for a noun phrase that a question is about; a pronoun alone tells nothing: "asked about it"."""
    if at >= ceiling or _leads_into_quote(passage, at, ceiling):
        return False
    if passage.words[at] in QUESTION_WORDS or passage.forms[at] == "VBG":
        return True
    return passage.tags[at] in NOMINAL or passage.words[at] in POSSESSIVES


def _leads_into_quote(passage: Passage, at: int, ceiling: int) -> bool:
    """True when a comma or colon and a quotation follow a phrase without a verb: "joked of the dam, “…”"."""
    for k in range(at, ceiling - 1):
        if passage.inside[k] >= 0 or passage.forms[k] in FINITE:
            return False
        if passage.words[k] in {",", ":"}:
            return passage.inside[k + 1] >= 0
    return False


def _topic_prepositions(verb: Cue) -> frozenset[str]:
    """Return what may stand between a verb and its topic; other prepositions name a time, a place or a hearer."""
    if verb.cue_class == "question":
        return frozenset({"about"})
    return frozenset({"at"} if verb.lemma == "hint" else {"about", "of", "against"})
