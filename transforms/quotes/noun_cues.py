"""Nouns of saying with their owner and a clause: "X's claim that …", "a statement from X that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.attribution import Attribution
from transforms.quotes.clauses import clause_end, narrator_verb
from transforms.quotes.cues import COMMITMENT_NOUNS, CONTENT_NOUNS
from transforms.quotes.mentions import RELATIVES, Mention, left_noun_phrase, right_noun_phrase
from transforms.quotes.tag_repair import FINITE

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_MARKS = frozenset({",", ";", ":", "—", "–", "-", "--", "(", "?"})
_OWNERS = frozenset({"his", "her", "their", "its"})


def read_noun_cues(passage: Passage) -> list[Attribution]:
    """Return the attributions of nouns of saying that name their owner, outside quotation marks."""
    words, inside = passage.words, passage.inside
    out: list[Attribution] = []
    for at, word in enumerate(words):
        if word not in CONTENT_NOUNS | COMMITMENT_NOUNS or inside[at] >= 0 or not _is_noun(passage, at):
            continue
        owner, following = _owner_before(passage, at), at + 1
        if owner is None:
            owner, following = _owner_after(passage, at)
        if owner is None or following + 1 >= passage.content_end:
            continue
        if (
            words[following] == "to"
            and word in COMMITMENT_NOUNS
            and following == at + 1
            and passage.forms[following + 1] == "VB"
        ):
            out.append(_committed(passage, at, owner, following))
            continue
        if words[following] != "that":
            continue
        if not any(passage.forms[k] in FINITE for k in range(following + 1, passage.content_end)):
            continue
        end = clause_end(passage, following, passage.content_end, is_embedded=True)
        if FINITE.isdisjoint(passage.forms[:at]):
            end = narrator_verb(passage, following, end) or end
        piece = (passage.starts[following], passage.ends[end - 1])
        speaker = (passage.starts[owner.first], passage.ends[owner.last])
        cue = (passage.starts[at], passage.ends[at])
        out.append(Attribution(passage, "noun-that", [piece], cue, speaker, word, "claim"))
    return out


def _is_noun(passage: Passage, at: int) -> bool:
    """True for a noun, and for what a tagger took for a verb behind an owner: "Holm's claim"."""
    return passage.tags[at] == "NOUN" or (at > 0 and passage.words[at - 1] in {"'s", "’s"})


def _committed(passage: Passage, at: int, owner: Mention, following: int) -> Attribution:
    """Read "X's promise to rebuild the bridge": the infinitive up to the next mark or the narrator's verb."""
    end = following + 1
    relatives = 0
    while end < passage.content_end:
        if passage.inside[end] < 0 and passage.words[end] in _MARKS:
            break
        relatives += passage.words[end] in RELATIVES
        if passage.inside[end] < 0 and passage.forms[end] in FINITE:
            relatives -= 1
            if relatives < 0:
                break
        end += 1
    piece = (passage.starts[following], passage.ends[end - 1])
    speaker = (passage.starts[owner.first], passage.ends[owner.last])
    cue = (passage.starts[at], passage.ends[at])
    return Attribution(passage, "noun-to", [piece], cue, speaker, passage.words[at], "commitment")


def _owner_before(passage: Passage, at: int) -> Mention | None:
    """Return the possessor of the noun at ``at``: "his", or the phrase before "'s"."""
    words, tags = passage.words, passage.tags
    k = at - 1
    while k >= 0 and tags[k] in {"ADJ", "NUM", "NOUN"} and at - k < 4:
        k -= 1
    if k < 0:
        return None
    if words[k] in _OWNERS:
        return Mention(k, k)
    if words[k] in {"'s", "’s", "'", "’"} and k:
        first = left_noun_phrase(passage, k - 1)
        return None if first is None else Mention(first, k - 1)
    return None


def _owner_after(passage: Passage, at: int) -> tuple[Mention | None, int]:
    """Return the issuer after the noun at ``at`` ("from X", "by X") and the token after it."""
    if at + 2 < len(passage.words) and passage.words[at + 1] in {"from", "by"}:
        last = right_noun_phrase(passage, at + 2)
        if last is not None:
            return Mention(at + 2, last), last + 1
    return None, at + 1
