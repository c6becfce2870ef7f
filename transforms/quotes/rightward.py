"""Rightward: what was said stands after its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.admissibility import is_admissible
from transforms.quotes.attribution import Attribution, attributed
from transforms.quotes.clauses import clause_end, narrator_verb, partial_end
from transforms.quotes.complements import is_impersonal, source_of
from transforms.quotes.cue_readings import SET_OFF
from transforms.quotes.openings import NOT_UTTERANCES, Opening, opening_after
from transforms.quotes.shared_subjects import coordinate_subject
from transforms.quotes.shares import before_next_share
from transforms.quotes.subjects import agent_of, caused_subject, following_subject, is_addressed
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.cue_mentions import CueMention
    from transforms.quotes.cue_readings import CueReading
    from transforms.quotes.mentions import Mention
    from transforms.quotes.passages import Passage


_SUBORDINATORS = frozenset(
    {"while", "although", "though", "when", "after", "before", "because", "since", "if", "as"}
)
_NEAR_START = 4
"""Tokens within which a noun of saying stands behind a preposition: "Amid claims that"."""
_NEW_SUBJECTS = frozenset({"the", "this", "that", "there", "it"})
_LABELS = frozenset({"read", "state", "declare", "proclaim", "demand"})


def from_right(
    passage: Passage, reading: CueReading, ceiling: int, previous: Mention | None
) -> Attribution | None:
    """Return what is said after the cue of ``reading``, before token ``ceiling``, or None.

    ``previous`` is the subject of the report before this one, which a second verb or a participle shares.
    """
    mention = reading.mention
    opening = opening_after(passage, mention, ceiling)
    if opening is None or not is_admissible(passage, reading, opening, ceiling):
        return None
    if mention.shape == "participle" and previous is not None and _continues_report(passage, mention):
        reading.subject = previous
    if is_addressed(passage, mention):
        reading.subject = agent_of(passage, mention)
    elif mention.shape == "passive" and mention.cue.partial and opening.how in {"partial", "quote"}:
        reading.subject = agent_of(passage, mention)  # "was called “a hero”": the subject says nothing
    elif is_impersonal(passage, mention):
        reading.subject = source_of(passage, mention, opening.token)
    elif reading.subject is None:
        reading.subject = _implied_subject(passage, mention, previous)
    ceiling = before_next_share(passage, reading, opening, ceiling)
    if ceiling == opening.token + 1 and passage.words[opening.token] in NOT_UTTERANCES:
        return None  # "a third said yes; the others ..."
    stands_alone = mention.cue.cue_class == "manner" or _labels_thing(reading, opening)
    if stands_alone and opening.how == "quote":
        ceiling = _end_of_quotations(passage, opening.token, ceiling)
    elif (
        opening.how == "quote" and (closes := _comma_after_quote(passage, opening.token, ceiling)) is not None
    ):
        ceiling = closes
    elif opening.how == "partial":
        ceiling = partial_end(passage, opening.token, ceiling)
    else:
        ceiling = clause_end(
            passage,
            opening.token,
            _before_new_quote(passage, reading, opening, ceiling),
            is_embedded=_is_embedded(passage, reading),
            is_verbless=opening.how == "noun"
            or _has_gap(passage, reading)
            or _stands_between(passage, reading.mention),
            is_phrase=_is_phrase(passage, opening),
            is_question=_is_question(passage, mention, opening),
        )
        if opening.how in {"clause", "that", "noun"} and _stands_in_subject(passage, reading):
            ceiling = (
                narrator_verb(passage, opening.token, ceiling, is_phrase=opening.how == "noun") or ceiling
            )
    if reading.subject is None and (
        mention.shape == "participle" or passage.words[mention.first] == "having"
    ):
        reading.subject = following_subject(passage, ceiling)
    pieces = [right_piece(passage, opening.token, ceiling)]
    return attributed(passage, f"right-{opening.how}", mention, reading.subject, pieces)


def _implied_subject(passage: Passage, mention: CueMention, previous: Mention | None) -> Mention | None:
    """Return who speaks when the verb has no subject of its own beside it, or None."""
    if mention.shape == "passive":
        return None
    caused = caused_subject(passage, mention) if mention.shape == "infinitive" else None
    return caused or previous or coordinate_subject(passage, mention)


def _is_phrase(passage: Passage, opening: Opening) -> bool:
    """True for content that is no clause: an infinitive, a noun phrase, or what a question is about."""
    if opening.how == "question":
        return passage.words[opening.token - 1] == "about"
    return opening.how in {"infinitive", "noun"}


def _stands_between(passage: Passage, mention: CueMention) -> bool:
    """True for a participle between a subject and its verb: "Holm, recalling the flood, resigned"."""
    first = mention.first
    is_aside = mention.shape in {"participle", "reduced"} and first > 1 and passage.words[first - 1] == ","
    return is_aside and FINITE.isdisjoint(passage.forms[:first])


def _is_question(passage: Passage, mention: CueMention, opening: Opening) -> bool:
    """True for an embedded question, not for a condition: "said **if** it leaked, they would leave"."""
    asks = mention.cue.cue_class == "question" or passage.words[opening.token] not in {"if", "when", "where"}
    return opening.how == "question" and asks


def _stands_in_subject(passage: Passage, reading: CueReading) -> bool:
    """True for a report in the subject of its sentence, whose verb is still to come: "Those who say it leaks left"."""
    subject = reading.subject
    if subject is None or reading.inverted:
        return False
    first = subject.first
    is_relative = (
        passage.words[first] in {"who", "that", "which"}
        and passage.tags[first] == "PRON"
        and passage.words[first - 1] != ","
        and subject.first == subject.last
    )
    leans = reading.mention.shape == "participle" and subject.last == reading.mention.first - 1
    return (is_relative or leans) and FINITE.isdisjoint(passage.forms[: subject.first])


def _has_gap(passage: Passage, reading: CueReading) -> bool:
    """True for "which aides say cost 2 million", not for "in which he said that it would"."""
    pronoun = reading.begin - 1
    if pronoun < 0 or passage.words[pronoun] not in {"which", "whom"}:
        return False
    return pronoun == 0 or passage.tags[pronoun - 1] not in {"ADP", "SCONJ"}


def _before_new_quote(passage: Passage, reading: CueReading, opening: Opening, ceiling: int) -> int:
    """Return where a participle's content ends: before a colon and a quotation that the whole sentence leads into."""
    if reading.mention.shape != "participle" or opening.how not in {"clause", "that", "noun"}:
        return ceiling
    for k in range(opening.token, ceiling - 1):
        if passage.words[k] == ":" and passage.inside[k] < 0 <= passage.inside[k + 1]:
            return k
    return ceiling


def right_piece(passage: Passage, first: int, ceiling: int) -> tuple[int, int]:
    """Return the stretch from token ``first`` to a quotation's full stop, or to ``ceiling``."""
    inside = passage.inside
    last = ceiling - 1
    k = first
    while k < ceiling:
        number = inside[k]
        if number < 0:
            k += 1
            continue
        while k < ceiling and inside[k] == number:
            k += 1
        quote = passage.quotes[number]
        if passage.text[quote.end - 1] in ".?!" and k < ceiling and passage.raw[k][:1].isupper():
            last = k - 1
            break
    return passage.starts[first], passage.ends[max(first, last)]


def stands_after_content(passage: Passage, reading: CueReading, ceiling: int) -> bool:
    """True for ``"A," X said, "B"``: what was said has begun, so what follows only goes on with it."""
    words, inside = passage.words, passage.inside
    before = reading.begin - 1
    if before < 0 or reading.subject is None or reading.mention.shape != "finite":
        return False
    if inside[before] >= 0:
        number = inside[before]
        if number != inside[0] and is_title(passage, number) and not _has_narrator_verb(passage, before):
            return False  # a programme's name in an adverbial: "On “The Morning Hour,” Lee said"
        quote = passage.quotes[number]
        return passage.text[quote.end - 1] in ",?!—–-…" or passage.text[quote.close : quote.close + 1] in {
            ",",
            "—",
            "–",
        }
    after = reading.mention.last + 1
    if words[before] != "," or after >= ceiling or not (words[after] == "," or inside[after] >= 0):
        return False
    if inside[after] >= 0 or (after + 1 < ceiling and inside[after + 1] >= 0):
        quote = passage.quotes[max(inside[after], inside[after + 1])]
        if words[after] == "," and passage.text[quote.start].islower():
            return True  # a quotation that starts small goes on with a sentence
        opens = passage.tags[0] in {"SCONJ", "ADP", "ADV"} and passage.words[0] not in {"if", "unless"}
        return not opens and has_clause(passage, 0, before)
    if after + 1 >= ceiling or words[after + 1] == "that":
        return False
    # A participle after a whole clause is the narrator's: "The road is shut, she said, pointing at the river."
    return passage.forms[after + 1] not in {"VBG", "VBN"} or has_clause(passage, 0, before)


def _has_narrator_verb(passage: Passage, end: int) -> bool:
    return any(passage.forms[k] in FINITE and passage.inside[k] < 0 for k in range(end))


def has_clause(passage: Passage, first: int, end: int) -> bool:
    """True when a finite verb, or a quotation, stands between two tokens."""
    return any(passage.forms[k] in FINITE or passage.inside[k] >= 0 for k in range(first, end))


def _labels_thing(reading: CueReading, opening: Opening) -> bool:
    """True for "a sign reading “Keep out” hung there": the participle of a noun has the quotation and no more."""
    mention = reading.mention
    return (
        mention.shape == "participle" and opening.token == mention.last + 1 and mention.cue.lemma in _LABELS
    )


def _end_of_quotations(passage: Passage, first: int, ceiling: int) -> int:
    """Return the token after a quotation and those listed with it: "chanted “Out!” **and “Shame!”** as they left"."""
    inside, end = passage.inside, first
    k = first
    while k < ceiling and inside[k] >= 0:
        while k < ceiling and inside[k] == inside[end]:
            k += 1
        end = k
        while k < ceiling and inside[k] < 0 and passage.words[k] in {",", "and", "or"}:
            k += 1
        if k < ceiling and inside[k] >= 0:
            end = k
    return end


def _comma_after_quote(passage: Passage, first: int, ceiling: int) -> int | None:
    """Return the comma outside the marks that ends a quotation: ``wrote "we may go", but stayed``."""
    k = first
    while k < ceiling and passage.inside[k] == passage.inside[first]:
        k += 1
    following = k + 1
    if following >= ceiling or passage.words[k] != "," or passage.inside[following] >= 0:
        return None
    if passage.words[following] in {"but", "and"} and passage.words[following + 1] in _NEW_SUBJECTS:
        return None  # the sentence goes on: wrote "we may go", but the board would decide
    return k


def _continues_report(passage: Passage, mention: CueMention) -> bool:
    """True when a participle goes on with the report before it: "... “weak,” adding that"."""
    before = mention.first - 1
    while before > 0 and passage.tags[before] == "ADV":
        before -= 1
    return mention.cue.lemma == "add" or passage.inside[before] >= 0


def _opens_subordinate(passage: Passage, reading: CueReading) -> bool:
    """True for a subject of any length behind a conjunction that opens the sentence: "While the heads of X said"."""
    if passage.words[0] not in {"while", "although", "though"} or passage.inside[0] >= 0:
        return False
    before = range(1, reading.mention.first)
    return all(passage.words[k] != "," and passage.forms[k] not in FINITE for k in before)


def _is_embedded(passage: Passage, reading: CueReading) -> bool:
    """True when the cue's own clause is subordinate: "While X said …, …", "X, who said …, …", "Since saying …, …"."""
    words, tags = passage.words, passage.tags
    subject = reading.subject
    if reading.mention.shape in {"participle", "reduced"}:
        first = reading.mention.first
        if _stands_between(passage, reading.mention):
            return True
        return first == 0 or (first < 3 and tags[0] in {"SCONJ", "ADP"})
    if subject is None and tags[0] == "ADP" and reading.mention.first < _NEAR_START:
        return True
    if words[reading.mention.first] == "having" or _opens_subordinate(passage, reading):
        return True
    if subject is None:
        return False
    if words[subject.first] in {"who", "which"}:
        return True
    before = subject.first - 1
    if before >= 0 and words[before] in {"which", "whom"}:
        return True
    while (
        before >= 0 and tags[before] in {"ADP", "NOUN", "PROPN", "DET", "NUM"} and before > subject.first - 4
    ):
        if words[before] in _SUBORDINATORS:
            break
        before -= 1
    if before < 0 or words[before] not in _SUBORDINATORS:
        return False
    if words[before] == "as":
        return before == 0 or words[before - 1] == "even"
    if words[before] in {"when", "before", "after", "because"}:
        return True
    return before == 0 or words[before - 1] in SET_OFF | {"and", "but", "even", "just"}
