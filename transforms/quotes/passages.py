"""Passages: the sentences of an article as the narrator utters them, with what is quoted masked.

Sentence boundaries inside a quotation do not end the narrator's sentence: ``"I came. I saw," he said.`` is one
passage.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from transforms.quotes.tag_repair import repaired_forms, repaired_tags

if TYPE_CHECKING:
    from transforms.language.document import Document, Sentence
    from transforms.quotes.marks import QuotedSpan
    from transforms.records import ZoneKind

SPEECH_ZONES = frozenset({"body", "headline", "caption", "note", "dateline"})
"""Zones in which somebody may be quoted."""


_BARE_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]* ){1,4}(?:said|says|added|adds|wrote|told \w+|asked|explained)(?: \w+){0,3}\."
)
"""A sentence that only attributes what stands before it although that ends in a full stop."""


class Passage:
    """One narrator's sentence with its tokens in parallel lists, made when asked for; offsets are the article's."""

    def __init__(self, text: str, sentences: list[Sentence], quotes: list[QuotedSpan]) -> None:
        first = sentences[0]
        self.text = text
        """The whole article."""
        self.sentences = sentences
        self.char_start = first.char_start
        self.char_end = sentences[-1].char_end
        self.paragraph = first.paragraph
        self.zone: ZoneKind = first.zone
        self.quotes = quotes
        """Quotations that lie in the passage, in order."""
        self.opens_paragraph = False
        self.closes_paragraph = False

    @cached_property
    def raw(self) -> list[str]:
        """The words as written."""
        return [token.text for sentence in self.sentences for token in sentence.tokens]

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case."""
        return [word.lower() for word in self.raw]

    @cached_property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return [token.start for sentence in self.sentences for token in sentence.tokens]

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return [token.end for sentence in self.sentences for token in sentence.tokens]

    @cached_property
    def tags(self) -> list[str]:
        """Universal part-of-speech tags, put right where capitals tell better."""
        tags = [tag for sentence in self.sentences for tag in sentence.tags]
        return repaired_tags(self.raw, tags, self._firsts)

    @cached_property
    def _firsts(self) -> frozenset[int]:
        """The tokens that open a sentence or a quotation."""
        firsts = {0}
        count = 0
        for sentence in self.sentences:
            firsts.add(count)
            count += len(sentence.tokens)
        for quote in self.quotes:
            firsts.add(bisect_left(self.starts, quote.start))
        if self.raw and not self.raw[0][0].isalnum():
            firsts.add(1)
        return frozenset(firsts)

    @cached_property
    def forms(self) -> list[str]:
        """Penn verb forms, put right where a past tense was tagged as a participle."""
        forms = [form for sentence in self.sentences for form in sentence.forms]
        return repaired_forms(self.words, self.tags, forms, self.inside)

    @cached_property
    def inside(self) -> list[int]:
        """For each token the index of the quotation it stands in (its marks too), or -1."""
        inside = [-1] * len(self.words)
        for number, quote in enumerate(self.quotes):
            at = bisect_right(self.ends, quote.open)
            while at < len(inside) and self.starts[at] < quote.close:
                inside[at] = number
                at += 1
        return inside

    @cached_property
    def content_end(self) -> int:
        """The token after the last one that is not final punctuation outside quotation marks."""
        end = len(self.words)
        while end > 1 and self.inside[end - 1] < 0 and self.words[end - 1] in {".", "!", "?", ";", ",", "…"}:
            end -= 1
        return end

    def bare(self) -> str:
        """Return what the narrator says: the text with the quotations left out."""
        pieces: list[str] = []
        at = self.char_start
        for quote in self.quotes:
            pieces.append(self.text[at : max(at, quote.open)])
            at = max(at, quote.close)
        pieces.append(self.text[at : max(at, self.char_end)])
        return " ".join(pieces)


def passages(document: Document, quotes: tuple[QuotedSpan, ...]) -> list[Passage]:
    """Return the passages of the zones of ``document`` that can quote somebody, in order."""
    out: list[Passage] = []
    opens = [quote.open for quote in quotes]
    group: list[Sentence] = []
    sentences = document.sentences
    for place, sentence in enumerate(sentences):
        if sentence.zone not in SPEECH_ZONES:
            continue
        group.append(sentence)
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        if (
            following is not None
            and following.paragraph == sentence.paragraph
            and _is_held_together(document.text, quotes, opens, sentence.char_end, following)
        ):
            continue
        first = bisect_left(opens, group[0].char_start)
        last = bisect_left(opens, sentence.char_end)
        out.append(Passage(document.text, group, list(quotes[first:last])))
        group = []
    for place, passage in enumerate(out):
        passage.opens_paragraph = place == 0 or out[place - 1].paragraph != passage.paragraph
        passage.closes_paragraph = place + 1 == len(out) or out[place + 1].paragraph != passage.paragraph
    return out


def _is_held_together(
    text: str, quotes: tuple[QuotedSpan, ...], opens: list[int], end: int, following: Sentence
) -> bool:
    """True when the boundary between two sentences lies inside a quotation, or right after one that goes on.

    A question or exclamation in marks does not end its attribution: ``"Why?" he asked.``
    """
    start = following.char_start
    if text[start].islower() or text[start] in ")],;":
        return True
    at = bisect_left(opens, end) - 1
    if at < 0:
        return False
    quote = quotes[at]
    if start < quote.close or (end <= quote.end < start):
        return True
    if end != quote.close:
        return False
    return text[quote.end - 1] in "?!,—–" or _BARE_ATTRIBUTION.fullmatch(following.text) is not None
