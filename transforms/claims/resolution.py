"""Whom a mention stands for: a speaker of the article where one fits, else the name as it is mentioned."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transforms.claims.beginnings import Beginnings
from transforms.claims.clauses import Clauses
from transforms.claims.companies import company_in, company_pattern
from transforms.claims.sources import (
    is_body,
    name_span,
    owner_span,
    without_title,
)
from transforms.claims.subjects import subject_before
from transforms.claims.words import Words
from transforms.language.word_lists import words as word_set
from transforms.quotes.names import OPENERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.language.document import Document, Sentence
    from transforms.records import Quote, Speaker

_PERSONAL = word_set("he she who")
_IMPERSONAL = word_set("it they which")
_PRONOUNS = _PERSONAL | _IMPERSONAL
_ARTICLE = re.compile(r"\A(?:the|a|an) ", re.I)
_NAME = r"[A-Z][\w’'.-]+(?: (?:de|van|von|der|al|bin))?"
_FULL_NAME = re.compile(rf"{_NAME}(?: {_NAME})+")
_DETERMINERS = word_set("the a an its his her their our this these some several many two three")
_DAY_BEFORE = re.compile(r"\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=[a-z])")
_RELATIVE_TAIL = re.compile(
    r"(?<=[a-z])(?:,? whose?|,? which"
    r"| (?:quoted|interviewed|contacted|reached|cited) (?:by|in|at|on|for)) .*",
    re.S,
)
"""What says more of somebody who is not named: "an official quoted by the newspaper"."""
_REACH = 1500
"""How many characters back a pronoun may look."""
_SHORTEST = 2
"""Letters of the shortest mention; what is shorter is a slip of the tokenizer."""
_SLACK = 2
"""How many characters apart two ends of one mention may be."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who claims: the name to publish, and the speaker's id where the article has one."""

    name: str
    speaker_id: str | None


class Claimants:
    """The speakers of one article by their names, aliases and mentions."""

    def __init__(self, document: Document, quotes: Sequence[Quote], speakers: Sequence[Speaker]) -> None:
        self._document = document
        self._text = document.text
        self._beginnings = Beginnings(document.text)
        self._quotes = sorted(
            (q for q in quotes if q.speaker_start is not None and q.speaker_end is not None),
            key=lambda quote: quote.speaker_start or 0,
        )
        self._starts = [quote.speaker_start or 0 for quote in self._quotes]
        self._by_end = {q.speaker_end: q for q in self._quotes if q.speaker_id is not None}
        self._speakers = {speaker.speaker_id: speaker for speaker in speakers}
        self._names = {speaker.speaker_id: best_name(speaker) for speaker in speakers}
        self._by_name: dict[str, Speaker] = {}
        for speaker in speakers:
            for name in (speaker.name, *speaker.aliases):
                self._by_name.setdefault(_plain(name), speaker)

    def of_quote(self, quote: Quote) -> Claimant | None:
        """Return who speaks ``quote``."""
        if quote.speaker is None or sum(char.isalpha() for char in quote.speaker) < _SHORTEST:
            return None
        name = _uncut(
            self._names.get(quote.speaker_id or "") or quote.speaker_name or quote.speaker, quote.speaker
        )
        if _plain(name) in _PRONOUNS and quote.speaker_start is not None:
            return self._pronoun(_plain(name), quote.speaker_start) or Claimant(name, quote.speaker_id)
        return Claimant(name, quote.speaker_id)

    def of_mention(self, start: int, end: int, *, is_cited: bool = False) -> Claimant:
        """Return who is mentioned at characters ``start`` to ``end``; an unknown pronoun stands for itself."""
        surface = self._text[start:end].strip("'‘’“”\" ")
        if is_cited:
            return self._known(surface, start)
        quote = self._quote_of(start, end)
        if quote is not None and (speaker := self.of_quote(quote)) is not None:
            return speaker
        plain = _plain(surface)
        if plain in _PRONOUNS:
            return self._pronoun(plain, start) or Claimant(surface, None)
        return self._known(surface, start)

    def _quote_of(self, start: int, end: int) -> Quote | None:
        """Return a quote whose speaker's mention overlaps the characters and ends where they do."""
        for place in range(end - _SLACK, end + _SLACK + 1):
            quote = self._by_end.get(place)
            if quote is not None and (quote.speaker_start or 0) < end and start < place:
                return quote
        return None

    def _known(self, surface: str, start: int) -> Claimant:
        """Return the speaker of that name, else the name, in full where the article has it."""
        plain = _plain(surface)
        if plain in self._by_name:
            speaker = self._by_name[plain]
            return Claimant(self._names[speaker.speaker_id], speaker.speaker_id)
        full = self._full_name(surface, start)
        if full and _plain(full) in self._by_name:
            speaker = self._by_name[_plain(full)]
            return Claimant(self._names[speaker.speaker_id], speaker.speaker_id)
        return Claimant(full or without_title(surface), None)

    def _pronoun(self, word: str, at: int) -> Claimant | None:
        """Return whom a pronoun stands for: the subject of a sentence before, else the speaker mentioned last."""
        subject = self._subject_before(word, at)
        if subject is not None:
            return self._known(subject, at)
        kinds = {"person"} if word in _PERSONAL else {"organisation", "group", "document"}
        best: tuple[int, Speaker] | None = None
        for start, quote in self._spoken_within(at):
            speaker = self._speakers.get(quote.speaker_id or "")
            if speaker is not None and speaker.kind in kinds and _plain(speaker.name) not in _PRONOUNS:
                best = start, speaker
        for speaker in self._speakers.values():
            if speaker.kind not in kinds or _plain(speaker.name) in _PRONOUNS:
                continue
            place = self._text.rfind(speaker.name.split(" ")[-1], max(0, at - _REACH), at)
            if place >= 0 and (best is None or place > best[0]):
                best = place, speaker
        if best is not None:
            return Claimant(self._names[best[1].speaker_id], best[1].speaker_id)
        by_name = self._last_name(at) if word in {"he", "she"} else None
        described = self._subject_before(word, at, is_strict=False)
        return by_name or (Claimant(described, None) if described is not None else None)

    def _spoken_within(self, at: int) -> list[tuple[int, Quote]]:
        """Return where speakers of quotes are mentioned within reach before ``at``, in order."""
        first = bisect_left(self._starts, at - _REACH)
        last = bisect_left(self._starts, at)
        return list(zip(self._starts[first:last], self._quotes[first:last], strict=True))

    def _subject_before(self, word: str, at: int, *, is_strict: bool = True) -> str | None:
        """Return the subject of the nearest sentence before ``at`` whose subject is no pronoun, if ``word`` fits it."""
        here = self._document.sentence_at(at)
        if here is None:
            return None
        for index in range(here.index, max(-1, here.index - 4), -1):
            sentence = self._document.sentences[index]
            if sentence.zone != here.zone:
                return None
            surface = self._main_subject(sentence, at)
            if surface is not None and self._fits(word, surface, is_strict=is_strict):
                return surface
        return None

    def _fits(self, word: str, surface: str, *, is_strict: bool) -> bool:
        """Tell whether a pronoun may stand for a subject: a named person, a body; any description when not strict."""
        if _plain(surface) in _PRONOUNS:
            return False
        kind = self._kind(surface)
        is_group = is_body(surface) or kind in {"organisation", "group"}
        is_person = not is_group and (_FULL_NAME.fullmatch(surface) is not None or kind == "person")
        if word in _PERSONAL:
            return is_person or not (is_strict or is_group)
        return is_group or (not is_person and (is_name(surface) or not is_strict))

    def _main_subject(self, sentence: Sentence, before: int) -> str | None:
        """Return the subject of a sentence's first verb when it ends before offset ``before``."""
        words = Words(sentence)
        verb = next((i for i in range(1, len(words)) if words.is_finite(i)), None)
        span = subject_before(words, Clauses(words), verb) if verb else _verbless_subject(words)
        if span is None:
            return None
        span = name_span(words, owner_span(words, span))
        end = words.ends[span[1] - 1]
        return self._text[words.starts[span[0]] : end] if end <= before else None

    def _kind(self, surface: str) -> str | None:
        speaker = self._by_name.get(_plain(surface))
        return speaker.kind if speaker else None

    def _last_name(self, at: int) -> Claimant | None:
        """Return the full name that stands last before ``at`` ("... Anita Kole disputed that. She put")."""
        names = re.findall(rf"(?<![.\w] )({_NAME} {_NAME})(?=[ ,])", self._text[max(0, at - 400) : at])
        return Claimant(names[-1], None) if names else None

    def _full_name(self, surface: str, at: int) -> str | None:
        """Return the longer name that an earlier stretch of the text gives a single name."""
        if not re.fullmatch(r"[A-Z][\w’'-]+", surface):
            return None
        found = self._beginnings.findings(rf"\b((?:{_NAME} ){{1,2}}{re.escape(surface)})\b", at)
        found = [name for name in found if not self._beginnings.findings(rf"\bof {re.escape(name)}", at)]
        names = [name.partition(" ")[2] if name.split(" ")[0].lower() in OPENERS else name for name in found]
        companies = self._beginnings.findings(company_pattern(surface), at)
        return next((name for name in names if " " in name), None) or company_in(companies)


def is_name(text: str) -> bool:
    """Return whether ``text`` is a proper name: a capital in it, a leading article or possessive left aside.

    >>> is_name("The Red Cross"), is_name("Its director"), is_name("police")
    (True, False, False)
    """
    first, _, rest = text.partition(" ")
    if first.lower() in _DETERMINERS:
        text = rest
    return text.lower() not in _PRONOUNS and any(char.isupper() for char in text)


def _verbless_subject(words: Words) -> tuple[int, int] | None:
    """Return the first noun phrase of a sentence whose verb was tagged as its last noun ("The clinic cares for")."""
    phrase = next((p for p in words.sentence.noun_phrases if p.start == 0), None)
    if phrase is None or phrase.end < 3 or not words.low(phrase.end - 1).endswith("s"):
        return None
    return 0, phrase.end - 1


def _uncut(name: str, mention: str) -> str:
    """Return the whole of a description that begins with a capital by its place only: "Local media", not "Local"."""
    name = _RELATIVE_TAIL.sub("", _DAY_BEFORE.sub("", name))
    joined = re.search(rf"(?:[A-Z][\w’'.-]+ )+& {re.escape(name)}", mention) if "&" in mention else None
    name = joined.group() if joined else name
    rest = mention[len(name) :].strip() if mention.startswith(name) else ""
    is_one_word = " " not in name and name.isalpha()
    if is_one_word and rest[:1].islower() and not rest.startswith(("who ", "which ")):
        return mention.split(",")[0]
    return without_title(name)


def best_name(speaker: Speaker) -> str:
    """Return a speaker's name, for a description the name that an alias adds in apposition ("its head, Jo Tandy")."""
    if is_name(speaker.name):
        return speaker.name
    for alias in speaker.aliases:
        for part in alias.split(", ")[1:]:
            if _FULL_NAME.fullmatch(part):
                return part
    return speaker.name


def _plain(name: str) -> str:
    return _ARTICLE.sub("", name.strip(' ,.;:"“”').replace("’", "'")).lower()
