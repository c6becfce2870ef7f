"""Quotations that no lexicon verb attributes: led in by a clause and a colon, or followed by a subject and any verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from transforms.quotes.appositions import with_apposition
from transforms.quotes.attribution import Attribution
from transforms.quotes.mentions import (
    NOMINAL,
    POSSESSIVES,
    Mention,
    left_noun_phrase,
    right_noun_phrase,
)
from transforms.quotes.subjects import clause_subject
from transforms.quotes.tag_repair import AUXILIARIES, FINITE
from transforms.quotes.titles import is_title

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage


_REACH = 200
"""How many tokens before a quotation its clause may have its verb."""
_OUTCRIES = frozenset(
    {"chant", "chants", "cry", "cries", "shout", "shouts", "yells", "screams", "call", "calls"}
)


def read_open_quotes(passage: Passage, known: list[Attribution]) -> list[Attribution]:
    """Return attributions for the quotations of ``passage`` that none of ``known`` holds."""
    out: list[Attribution] = []
    for number, quote in enumerate(passage.quotes):
        if any(start < quote.end and quote.start < end for a in known + out for start, end in a.pieces):
            continue
        if quote.start >= quote.end:
            continue
        cried = _chanted(passage, number)
        if cried is not None:
            out.append(cried)
            continue
        if is_title(passage, number):
            continue
        found = _followed(passage, number) or _led_in(passage, number)
        if found is not None:
            out.append(found)
    return out


def _followed(passage: Passage, number: int) -> Attribution | None:
    """Read ``"Not again," X groaned``: a quotation that ends in a comma, a subject and a finite verb."""
    quote = passage.quotes[number]
    if passage.text[quote.end - 1] not in ",?!":
        return None
    inside, tags = passage.inside, passage.tags
    at = bisect_left(passage.starts, quote.close)
    if (
        at >= len(inside)
        or inside[at] >= 0
        or not (tags[at] in NOMINAL or tags[at] == "PRON" or passage.words[at] in POSSESSIVES)
    ):
        return None
    last = right_noun_phrase(passage, at)
    if last is None:
        return None
    last = with_apposition(passage, last, len(inside))
    verb = last + 1
    if verb < len(inside) and passage.words[verb] == ",":
        verb += 1
    while verb < len(inside) and tags[verb] == "ADV":
        verb += 1
    if verb >= len(inside) or passage.forms[verb] not in {"VBD", "VBZ"} or passage.words[verb] in AUXILIARIES:
        return None
    return _made(passage, "open-verb", (quote.start, quote.end), verb, Mention(at, last))


def _led_in(passage: Passage, number: int) -> Attribution | None:
    """Read ``X had one message: "Go."``, and ``X interjected, "Go."``."""
    quote = passage.quotes[number]
    inside, words = passage.inside, passage.words
    before = bisect_right(passage.ends, quote.open) - 1
    if before < 1 or inside[before] >= 0 or words[before] not in {":", ","}:
        return None
    text = passage.text[quote.start : quote.end]
    if not text[:1].isupper() or len(text.split()) < 2 or text[-1] not in ".?!,…":
        return None
    if words[before] == ",":
        verb = before - 1
        if passage.forms[verb] not in {"VBD", "VBZ"}:
            return None
    else:
        verb = next(
            (
                k
                for k in range(before - 1, max(-1, before - _REACH), -1)
                if inside[k] < 0 and passage.forms[k] in FINITE and words[k - 1] not in {"what", "which"}
            ),
            -1,
        )
        if verb < 0:
            return _labelled(passage, number, before)
    subject = clause_subject(passage, verb)
    return _made(passage, "open-colon", (quote.start, quote.end), verb, subject) if subject else None


def _labelled(passage: Passage, number: int, colon: int) -> Attribution | None:
    """Read a name, a colon and a quotation: ``Lee: "The bridge is safe."``."""
    quote = passage.quotes[number]
    first = left_noun_phrase(passage, colon - 1)
    if first is None or passage.tags[colon - 1] != "PROPN" or (first and passage.inside[first - 1] < 0):
        return None
    cue = (passage.starts[colon], passage.ends[colon])
    speaker = (passage.starts[first], passage.ends[colon - 1])
    return Attribution(passage, "label-quote", [(quote.start, quote.end)], cue, speaker, None, "statement")


def _chanted(passage: Passage, number: int) -> Attribution | None:
    """Read "chants of “…”": a noun of crying out and what was cried."""
    quote = passage.quotes[number]
    inside, words = passage.inside, passage.words
    of = bisect_right(passage.ends, quote.open) - 1
    if of < 1 or words[of] != "of" or words[of - 1] not in _OUTCRIES or inside[of] >= 0:
        return None
    noun = of - 1
    subject = None
    if noun and words[noun - 1] in POSSESSIVES:
        subject = Mention(noun - 1, noun - 1)
    else:
        verb = next(
            (
                k
                for k in range(noun - 1, max(-1, noun - _REACH), -1)
                if inside[k] < 0 and passage.forms[k] in FINITE
            ),
            -1,
        )
        subject = clause_subject(passage, verb) if verb >= 0 else None
    cue = (passage.starts[noun], passage.ends[of])
    speaker = (passage.starts[subject.first], passage.ends[subject.last]) if subject else None
    return Attribution(passage, "outcry", [(quote.start, quote.end)], cue, speaker, words[noun], "manner")


def _made(passage: Passage, rule: str, piece: tuple[int, int], verb: int, subject: Mention) -> Attribution:
    cue = (passage.starts[verb], passage.ends[verb])
    speaker = (passage.starts[subject.first], passage.ends[subject.last])
    return Attribution(passage, rule, [piece], cue, speaker, passage.words[verb], "manner")
