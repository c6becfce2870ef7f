"""An article's text as paragraphs, sentences and tokens; tokens and tags are made when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from transforms.language.noun_phrases import NounPhrase, noun_phrases
from transforms.language.sentences import sentence_spans
from transforms.language.tagger import tag
from transforms.language.tokens import Token, tokenize
from transforms.language.zones import read_zones

if TYPE_CHECKING:
    from transforms.records import Zone, ZoneKind


class Sentence:
    """One sentence of one paragraph, with its place in the article."""

    def __init__(self, text: str, index: int, paragraph: int, char_start: int, zone: ZoneKind) -> None:
        self.text = text
        self.index = index
        self.paragraph = paragraph
        self.char_start = char_start
        self.char_end = char_start + len(text)
        self.zone: ZoneKind = zone

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens, with offsets into the article's text."""
        return tokenize(self.text, self.char_start)

    @cached_property
    def _tagged(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tag([token.text for token in self.tokens])

    @property
    def tags(self) -> tuple[str, ...]:
        """Universal part-of-speech tags, one a token."""
        return self._tagged[0]

    @property
    def forms(self) -> tuple[str, ...]:
        """Penn verb forms (VB, VBD, VBG, VBN, VBP, VBZ, MD) of verbs and auxiliaries, "" for the rest."""
        return self._tagged[1]

    @cached_property
    def noun_phrases(self) -> tuple[NounPhrase, ...]:
        """The base noun phrases, in order."""
        return noun_phrases(self.tokens, self.tags, self.forms)


class Document:
    """An article's text with its zones and sentences; everything else is made on demand."""

    def __init__(
        self, text: str, article_id: str = "", version_id: str = "", publisher: str | None = None, zones: tuple[Zone, ...] = ()
    ) -> None:
        self.text = text
        self.article_id = article_id
        self.version_id = version_id
        self.publisher = publisher
        self.zones = read_zones(text, zones)
        """Zones that cover every paragraph of the text, in order; a paragraph is one zone or part of one."""

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int, ZoneKind], ...]:
        """Each paragraph's start, end and zone."""
        return tuple((zone.char_start, zone.char_end, zone.kind) for zone in self.zones)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order; none crosses a paragraph."""
        found: list[Sentence] = []
        for number, (start, end, zone) in enumerate(self.paragraphs):
            for from_, to in sentence_spans(self.text[start:end]):
                found.append(Sentence(self.text[start + from_ : start + to], len(found), number, start + from_, zone))
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at ``offset``, or None between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].char_end:
            return None
        return self.sentences[index]
