"""Attributions of one passage: each cue with its subject and with what was said, to its right or its left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from transforms.quotes.clauses import Opening, clause_end, is_title, opening_after, past_adjunct
from transforms.quotes.cue_mentions import CueMention, find_cue_mentions
from transforms.quotes.verb_forms import FINITE
from transforms.quotes.mentions import WEEKDAYS
from transforms.quotes.subjects import (
    Mention,
    across_apposition,
    coordinate_subject,
    left_subject,
    participle_subject,
    right_subject,
)

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_CONJUNCTIONS = frozenset(["and", "but", "while", "although", "though", "or", "whereas"])
_GOES_ON = frozenset(
    ["and", "but", "because", "so", "that", "which", "since", "or", "nor", "even", "though", "although", "especially", "particularly"]
)
"""Words that go on with what was said after ", X said,"."""
_SET_OFF = frozenset({",", ";", "–", "—", "-", "--", "―"})


@dataclass(slots=True)
class Attribution:
    """Somebody said something: the pieces of what was said, the cue and the speaker's mention, as article offsets."""

    passage: Passage
    rule: str
    confidence: float
    pieces: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    cue: tuple[int, int] | None = None
    cue_lemma: str | None = None
    cue_class: str | None = None
    is_negated: bool = False
    speaker: tuple[int, int] | None = None
    awaits: bool = False
    """True when the cue ends in a colon and what was said follows in the next passages."""


@dataclass(slots=True)
class _Reading:
    """A cue with its subject while a passage is read."""

    mention: CueMention
    subject: Mention | None
    inverted: bool
    begin: int
    cut: int | None = None
    """The token at which an earlier cue's content must end, or None when this cue lies inside that content."""


def read_passage(passage: Passage) -> list[Attribution]:
    """Return the attributions whose cue stands in ``passage``, in the order of their cues."""
    end = _last_content_token(passage) + 1
    readings = [_read(passage, mention, end) for mention in find_cue_mentions(passage)]
    for reading in readings:
        reading.cut = _cut(passage, reading)
    out: list[Attribution] = []
    previous: Mention | None = None
    for number, reading in enumerate(readings):
        ceiling = min(
            [r.cut for r in readings[number + 1 :] if r.cut is not None and r.cut > reading.mention.last],
            default=end,
        )
        found = _attribute(passage, reading, ceiling, previous)
        if found is not None:
            out.append(found)
            previous = reading.subject or previous
    return out


def _last_content_token(passage: Passage) -> int:
    """Return the last token that is not the passage's final punctuation outside quotation marks."""
    last = len(passage.words) - 1
    while last > 0 and passage.inside[last] < 0 and passage.words[last] in {".", "!", "?", ";", ",", "…"}:
        last -= 1
    return last


def _read(passage: Passage, mention: CueMention, end: int) -> _Reading:
    """Find the subject of one cue."""
    words, inside = passage.words, passage.inside
    before = mention.first - 1
    verb = mention.cue
    if mention.shape in {"participle"}:
        return _Reading(mention, participle_subject(passage, mention), False, mention.first)
    follows_break = before >= 0 and (inside[before] >= 0 or words[before] in _SET_OFF | {"?", "!", "…"})
    if verb.inverted and mention.first == mention.verb and (follows_break or before < 0):
        subject = right_subject(passage, mention, end)
        if subject is not None and not _has_predicate_after(passage, subject.last + 1, end):
            across = across_apposition(passage, before) if before >= 0 and inside[before] < 0 else None
            opening = opening_after(passage, mention, end) if across is not None else None
            if across is None or opening is None:
                return _Reading(mention, subject, True, mention.first)
    subject = left_subject(passage, mention.first) if mention.shape != "infinitive" else None
    return _Reading(mention, subject, False, subject.first if subject else mention.first)


def _has_predicate_after(passage: Passage, at: int, end: int) -> bool:
    """True when a finite verb follows directly, so that the noun phrase before it was a clause's subject."""
    while at < end and passage.tags[at] == "ADV":
        at += 1
    return at < end and passage.inside[at] < 0 and passage.forms[at] in FINITE


def _cut(passage: Passage, reading: _Reading) -> int | None:
    """Return where the content of an earlier cue ends because this one goes on with the narrator's voice."""
    words, inside = passage.words, passage.inside
    at = reading.begin - 1
    if at < 0:
        return None
    if reading.subject and words[reading.subject.first] in {"who", "which", "that"} and not reading.inverted:
        return None
    if inside[at] >= 0:
        return at + 1
    if words[at] in _CONJUNCTIONS:
        return at - 1 if at and words[at - 1] in _SET_OFF and inside[at - 1] < 0 else at
    if words[at] in _SET_OFF:
        return at
    if reading.mention.shape == "participle" and reading.mention.cue.lemma == "add":
        return reading.begin
    return None


def _attribute(
    passage: Passage, reading: _Reading, ceiling: int, previous: Mention | None
) -> Attribution | None:
    """Return the attribution of one cue, or None when nothing is said."""
    mention = reading.mention
    if mention.shape == "infinitive":
        return None
    if mention.shape == "participle" and previous is not None and _continues_report(passage, mention):
        reading.subject = previous
    if not reading.inverted and not _stands_after_content(passage, reading, ceiling):
        opening = opening_after(passage, mention, ceiling)
        if opening is not None and not _is_admissible(passage, reading, opening, ceiling):
            opening = None
        if opening is not None:
            subject = reading.subject
            if subject is None and mention.shape != "passive":
                subject = reading.subject = previous or coordinate_subject(passage, mention)
            if mention.cue.cue_class == "manner" and opening.how == "quote":
                while ceiling > opening.token + 1 and passage.inside[ceiling - 1] != passage.inside[opening.token]:
                    ceiling -= 1
            elif opening.how == "partial":
                ceiling = _partial_end(passage, opening.token, ceiling)
            else:
                ceiling = clause_end(
                    passage, opening.token, ceiling, is_embedded=_is_embedded(passage, reading)
                )
            pieces = [_right_piece(passage, opening.token, ceiling)]
            return _made(passage, reading, subject, pieces, f"right-{opening.how}")
    return _from_left(passage, reading, ceiling)


def _stands_after_content(passage: Passage, reading: _Reading, ceiling: int) -> bool:
    """True for ``"A," X said, "B"``: what was said has begun, so what follows only goes on with it."""
    words, inside = passage.words, passage.inside
    before = reading.begin - 1
    if before < 0 or reading.subject is None or reading.mention.shape != "finite":
        return False
    if inside[before] >= 0:
        quote = passage.quotes[inside[before]]
        return (
            passage.text[quote.end - 1] in ",?!—–-…" or passage.text[quote.close : quote.close + 1] in ",—–"
        )
    after = reading.mention.last + 1
    if words[before] != "," or after >= ceiling or not (words[after] == "," or inside[after] >= 0):
        return False
    if inside[after] >= 0 or (after + 1 < ceiling and inside[after + 1] >= 0):
        return passage.tags[0] not in {"SCONJ", "ADP", "ADV"} and _has_clause(passage, 0, before)
    return (
        after + 1 < ceiling and passage.forms[after + 1] not in {"VBG", "VBN"} and words[after + 1] != "that"
    )


def _is_admissible(passage: Passage, reading: _Reading, opening: Opening, ceiling: int) -> bool:
    """True unless the verb reports only in quotation marks ("slammed X as “weak”") and none follow."""
    cue = reading.mention.cue
    if reading.mention.shape == "reduced":
        if reading.subject is not None and passage.inside[opening.token] >= 0 and opening.token == reading.mention.last + 1:
            return cue.cue_class == "manner" or opening.how == "that"
        near = opening.token - reading.mention.last < 3 and cue.cue_class != "naming"
        return opening.how in {"that", "quote"} and near
    if not cue.partial or opening.how not in {"noun", "quote"}:
        return True
    return any(number >= 0 for number in passage.inside[opening.token : ceiling])


def _continues_report(passage: Passage, mention: CueMention) -> bool:
    """True when a participle goes on with the report before it: ", saying that", "... “weak,” adding that"."""
    before = mention.first - 1
    while before > 0 and passage.tags[before] == "ADV":
        before -= 1
    return mention.cue.lemma == "add" or passage.inside[before] >= 0


def _is_embedded(passage: Passage, reading: _Reading) -> bool:
    """True when the cue's own clause is subordinate: "While X said ...," or ", who said ...,"."""
    subject = reading.subject
    if subject is None:
        return False
    if passage.words[subject.first] in {"who", "which"}:
        return True
    before = subject.first - 1
    while (
        before >= 0
        and passage.tags[before] in {"ADP", "NOUN", "PROPN", "DET", "NUM"}
        and before > subject.first - 4
    ):
        before -= 1
    return (
        before >= 0
        and passage.tags[before] == "SCONJ"
        and passage.words[before] != "that"
        and (passage.words[before] != "as" or passage.words[before - 1 : before] == ["even"])
        and (before == 0 or passage.words[before - 1] in {",", "and", "but", ";", "even", "just"})
    )


def _right_piece(passage: Passage, first: int, ceiling: int) -> tuple[int, int]:
    """Return the stretch from token ``first`` to where what was said ends."""
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


def _partial_end(passage: Passage, first: int, ceiling: int) -> int:
    """Return the token before which an object with quoted words ends: the first break after them."""
    quoted = False
    for k in range(first, ceiling):
        number = passage.inside[k]
        if number >= 0:
            quoted = True
            after = passage.inside[k + 1] if k + 1 < len(passage.inside) else -1
            if after != number and passage.text[passage.quotes[number].end - 1] in ",;.?!":
                return k + 1
        elif quoted and (passage.words[k] in _SET_OFF or passage.words[k] in {"(", ":", "."}):
            return k
    return ceiling


def _from_left(passage: Passage, reading: _Reading, ceiling: int) -> Attribution | None:
    """Read ``"...", X said`` and ``"...", said X``: what was said stands before, and may go on after a comma."""
    words, inside = passage.words, passage.inside
    subject = reading.subject
    if subject is None:
        return None
    before = reading.begin - 1
    if before < 0:
        return None
    if words[before] == "as" and inside[before] < 0 and before:
        before -= 1
    if inside[before] < 0 and words[before] not in _SET_OFF | {"?", "!", "…", ":"}:
        return None
    last = before if inside[before] >= 0 else before - 1
    if last < 0 or not _ends_attribution(passage, reading, ceiling):
        return None
    first = _left_start(passage, last)
    quoted = inside[last] >= 0
    if (
        quoted
        and passage.inside[first] < 0
        and is_title(passage, inside[last])
        and not _has_finite(passage, first, last)
    ):
        return None
    after = _after_parenthesis(passage, reading, ceiling)
    if after is not None and inside[after] < 0 and (quoted or _has_clause(passage, first, last + 1)):
        after = after if not quoted and passage.words[after] in _GOES_ON else None
    if not quoted and after is None and not _has_clause(passage, first, last + 1):
        return None
    pieces = [(passage.starts[first], passage.ends[last])]
    if after is not None:
        pieces.append(_right_piece(passage, after, ceiling))
    return _made(passage, reading, subject, pieces, "left-inverted" if reading.inverted else "left")


def _has_clause(passage: Passage, first: int, end: int) -> bool:
    """True when a finite verb, or a quotation, stands between two tokens."""
    return any(passage.forms[k] in FINITE or passage.inside[k] >= 0 for k in range(first, end))


def _has_finite(passage: Passage, first: int, end: int) -> bool:
    return any(passage.forms[k] in FINITE and passage.inside[k] < 0 for k in range(first, end))


def _ends_attribution(passage: Passage, reading: _Reading, ceiling: int) -> bool:
    """True when the cue and its subject take no object of their own: only adverbials stand before the next break."""
    mention = reading.mention
    if not mention.cue.inverted and mention.cue.lemma != "tell":
        return False
    if mention.shape not in {"finite"}:
        return False
    if reading.inverted:
        return True
    at = mention.last + 1
    if at >= ceiling or passage.inside[at] >= 0:
        return True
    if mention.cue.lemma == "tell":
        return True
    return (
        passage.words[at] in _SET_OFF | {":", ".", "?", "!", "…", "(", "["}
        or passage.tags[at] in {"ADP", "ADV", "SCONJ", "PART", "CCONJ"}
        or (passage.words[at] in WEEKDAYS or past_adjunct(passage, at, ceiling) is not None)
        or passage.forms[at] in {"VBG", "VBN"}
    )


def _left_start(passage: Passage, last: int) -> int:
    """Return the token at which what was said before the cue starts."""
    number = passage.inside[last]
    if number >= 0:
        k = last
        while k >= 0 and passage.inside[k] == number:
            k -= 1
        if k >= 0 and passage.words[k] in {":"}:
            return k + 1
    return 0


def _after_parenthesis(passage: Passage, reading: _Reading, ceiling: int) -> int | None:
    """Return where what was said goes on after ", X said,"; None when the sentence ends or the narrator takes over."""
    words, inside = passage.words, passage.inside
    end = reading.subject.last if reading.inverted and reading.subject else reading.mention.last
    for k in range(end + 1, ceiling):
        if inside[k] >= 0:
            return k if k == end + 1 else None
        if words[k] in {",", ":", "—", "–", "-", "--"} and k + 1 < ceiling:
            following = k + 1
            if inside[following] >= 0:
                return following
            if passage.forms[following] in {"VBG", "VBN"} or passage.tags[following] in {"ADP", "ADV"}:
                continue
            if words[following] in {"who", "which", "a", "an"}:
                return None
            return following
    return None


def _made(
    passage: Passage, reading: _Reading, subject: Mention | None, pieces: list[tuple[int, int]], rule: str
) -> Attribution:
    mention = reading.mention
    speaker = (passage.starts[subject.first], passage.ends[subject.last]) if subject else None
    return Attribution(
        passage,
        rule,
        0.9,
        pieces,
        (passage.starts[mention.verb], passage.ends[mention.last]),
        mention.cue.lemma,
        mention.cue.cue_class,
        mention.is_negated,
        speaker,
    )
