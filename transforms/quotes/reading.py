"""Reading: every rule over every passage that is worth it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.quotes.cue_rules import read_passage
from transforms.quotes.cues import COMMITMENT_NOUNS, CONTENT_NOUNS, CUES
from transforms.quotes.labels import read_headline, read_signatures, read_transcript
from transforms.quotes.noun_cues import read_noun_cues
from transforms.quotes.open_quotes import read_open_quotes
from transforms.quotes.sources import read_sources

if TYPE_CHECKING:
    from transforms.quotes.attribution import Attribution
    from transforms.quotes.passages import Passage

_LONGEST = 12_000
"""A "sentence" of more characters than this is a table or a listing, and not read."""
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
_TRIGGERS = frozenset(CUES) | CONTENT_NOUNS | COMMITMENT_NOUNS | {"according", "words"}


def read(passages: list[Passage]) -> dict[int, list[Attribution]]:
    """Return the attributions of each passage by its place."""
    found: dict[int, list[Attribution]] = {}
    turns = read_transcript(passages)
    for place, passage in enumerate(passages):
        if passage.char_end - passage.char_start > _LONGEST:
            continue
        attributions = read_signatures(passage) if passage.quotes else []
        if place == 0 or passage.zone == "headline":
            attributions += read_headline(passage)
        if place in turns:
            found[place] = [turns[place]]
            continue
        if not _TRIGGERS.isdisjoint(_WORD.findall(passage.bare().lower())):
            attributions += read_passage(passage) + read_sources(passage) + read_noun_cues(passage)
        if passage.quotes:
            attributions += read_open_quotes(passage, attributions)
        if attributions:
            found[place] = attributions
    return found
