"""An article's text as paragraphs, sentences and tokens; tokens and tags are made when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from transforms.language.noun_phrases import NounPhrase, noun_phrases
from transforms.language.paragraphs import paragraph_spans
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
        self,
        text: str,
        article_id: str = "",
        version_id: str = "",
        publisher: str | None = None,
        zones: tuple[Zone, ...] = (),
        unread: frozenset[ZoneKind] = frozenset(),
    ) -> None:
        self.text = text
        self.article_id = article_id
        self.version_id = version_id
        self.publisher = publisher
        self.zones = read_zones(text, zones)
        """Zones in order: each is a paragraph, or a part of one (a dateline and the body after it)."""
        self.unread: frozenset[ZoneKind] = unread
        """Kinds of zones that have no sentences here, so that no record is read from them."""

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int, ZoneKind], ...]:
        """Each paragraph's start, end and kind of zone, the last of its zones where it has more."""
        kinds: dict[int, ZoneKind] = {self._paragraph_at(zone.char_start): zone.kind for zone in self.zones}
        return tuple((start, end, kinds[i]) for i, (start, end) in enumerate(self._spans))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the zones that are read, in order; none crosses a zone or a paragraph."""
        found: list[Sentence] = []
        for zone in self.zones:
            if zone.kind in self.unread:
                continue
            number = self._paragraph_at(zone.char_start)
            for from_, to in sentence_spans(self.text[zone.char_start : zone.char_end]):
                start, end = zone.char_start + from_, zone.char_start + to
                found.append(Sentence(self.text[start:end], len(found), number, start, zone.kind))
        return tuple(found)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character at ``offset``, or None between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].char_end:
            return None
        return self.sentences[index]

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return paragraph_spans(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._spans]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]

    def _paragraph_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1
