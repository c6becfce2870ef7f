"""Speakers set beside what they say without a verb: headlines, transcripts, signed quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.quotes.attribution import Attribution
from transforms.quotes.kinds import DOCUMENT, GROUP, ORGANISATION
from transforms.quotes.mentions import MONTHS, WEEKDAYS
from transforms.quotes.names import full_name
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage

_LABEL = re.compile(r"[^\n:“”\"]{2,70}?(?=:\s)")
_TRANSCRIPT = re.compile(r"(?:[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,4}|[QA])(?=:\s)")
_SPOKEN = re.compile(r"[^\W\d_]{2}")
"""What a turn must have: a word of two letters."""
_SIGNATURE = re.compile(r"\s*[―—–-]{1,2}\s*([^\W\d_][^\n“”\"]{2,60}?)(?=\s*(?:[“”\"\n,;]|$))")
_SOURCE_WORDS = word_list("source_words")
_NOT_SOURCES = word_list("not_sources")


def read_headline(passage: Passage) -> list[Attribution]:
    """Return what a headline sets after its speaker and a colon ("Smith: ‘We will win’"), or before ("…: report")."""
    text = passage.text
    label = _LABEL.match(text, passage.char_start, passage.char_end)
    if label is None:
        return []
    at = next((k for k, start in enumerate(passage.starts) if start >= label.end()), None)
    if at is None or passage.words[at] != ":" or at + 1 >= len(passage.words):
        return []
    says = 0 if at == 1 and passage.words[0] == "reports" else at  # "Reports: …" is source and saying in one
    cue = (passage.starts[says], passage.ends[says])
    before = range(at)
    if _names_source(passage, before):
        pieces = [(passage.starts[at + 1], passage.char_end)]
        speaker = (passage.starts[0], passage.ends[at - 1])
    elif len(passage.words) - at <= 5 and passage.words[-1] in _SOURCE_WORDS:
        pieces = [(passage.starts[0], passage.ends[at - 1])]
        speaker = (passage.starts[at + 1], passage.ends[-1])
    else:
        return []
    return [Attribution(passage, "headline-colon", pieces, cue, speaker)]


def _is_name_of_text(passage: Passage, tokens: range) -> bool:
    """True for a label of one or two capitalised words that the article below names as a person: "Holm: …"."""
    label = passage.text[passage.starts[0] : passage.ends[tokens[-1]]]
    if len(tokens) > 2 or not all(passage.raw[k][0].isupper() for k in tokens) or passage.words[0] == "the":
        return False
    if len(tokens) == 1 and passage.words[0] in GROUP | ORGANISATION | DOCUMENT:
        return True
    return label in passage.text[passage.char_end :] and (
        len(tokens) == 2 or " " in full_name(label, passage.text)
    )


def _names_source(passage: Passage, tokens: range) -> bool:
    """True when the words before a colon are a name or a kind of source."""
    words, tags = passage.words, passage.tags
    if len(tokens) > 9 or any(words[k] in _NOT_SOURCES for k in tokens):
        return False
    if words[0] == "dear" or words[0] in WEEKDAYS | MONTHS:
        return False  # "Dear Martha: …" is addressed, "Monday's hockey: …" is a heading
    if any(passage.forms[k] in {"VBD", "MD"} or tags[k] == "NUM" for k in tokens):
        return False
    if _is_name_of_text(passage, tokens):
        return True
    return any(words[k] in _SOURCE_WORDS for k in tokens) or (
        tags[0] == "PROPN" and not words[tokens[-1]].isdigit()
    )


def read_transcript(passages: list[Passage]) -> dict[int, Attribution]:
    """Return the turns of a transcript by their passage's place: a name in capitals, a colon, what follows.

    One such paragraph alone is a label ("UPDATE: ..."), two are a conversation.
    """
    turns: dict[int, Attribution] = {}
    for place, passage in enumerate(passages):
        if not passage.opens_paragraph:
            continue
        label = _TRANSCRIPT.match(passage.text, passage.char_start, passage.char_end)
        if label is None or label.group().startswith("DEAR "):
            continue
        start = label.end() + 1
        end = passage.text.find("\n", start)
        end = len(passage.text) if end < 0 else end
        if _SPOKEN.search(passage.text, start, end):
            cue = (label.end(), label.end() + 1)
            turns[place] = Attribution(
                passage, "transcript", [(start, end)], cue, label.span(), None, "statement"
            )
    return turns if len(turns) > 1 else {}


def read_signatures(passage: Passage) -> list[Attribution]:
    """Return the quotations that a dash and a name sign: “We were robbed.” ― Ann Lee."""
    out: list[Attribution] = []
    for quote in passage.quotes:
        signed = _SIGNATURE.match(passage.text, quote.close, quote.close + 90)
        if signed is None or not quote.is_closed:
            continue
        name = passage.text[slice(*signed.span(1))]
        if not name[0].isupper() or sum(w[0].isupper() for w in name.split()) * 2 < len(name.split()):
            continue
        dash = passage.text.index(signed.group().strip()[0], quote.close)
        piece = (quote.start, quote.end)
        out.append(
            Attribution(passage, "signature", [piece], (dash, dash + 1), signed.span(1), None, "statement")
        )
    return out
