"""A sentence's tokens and tags as parallel lists, with article offsets: what every reader of this room looks at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.language.document import Sentence

FINITE = word_set("VBD VBZ VBP MD")
"""Penn forms of verbs that make a clause."""


_PASTS = word_set(
    """
    spoke told wrote said gave began grew slept went came took fell knew saw sank swam flew drew threw drove
    ate chose froze shook stole woke rose
    """
)
"""Past tenses that are hardly anything else, whatever a tagger says of "spoke"."""


class Words:
    """The words of one sentence; indices outside it read as ""."""

    __slots__ = ("ends", "forms", "lows", "sentence", "starts", "tags", "texts")

    def __init__(self, sentence: Sentence) -> None:
        tokens = sentence.tokens
        self.sentence = sentence
        self.texts = [token.text for token in tokens]
        self.lows = [text.lower() for text in self.texts]
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.tags, self.forms = sentence.tags, sentence.forms
        if not _PASTS.isdisjoint(self.lows):
            self._put_right()

    def __len__(self) -> int:
        return len(self.texts)

    def low(self, index: int) -> str:
        """Return the word at ``index`` in lower case."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def tag(self, index: int) -> str:
        """Return the UPOS tag at ``index``."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def form(self, index: int) -> str:
        """Return the Penn verb form at ``index``."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def is_finite(self, index: int) -> bool:
        """Return whether a finite verb or auxiliary stands at ``index``.

        A base form counts where no "to" and no auxiliary asks for one: taggers confuse it with the present tense,
        and a present tense with a plural.
        """
        form = self.form(index)
        if not form:
            return self._is_misread(index)
        if form == "VBN":
            return self._is_past(index)
        if form != "VB":
            return form in FINITE
        before = index - 1
        while self.tag(before) in {"ADV", "PART"} and self.low(before) != "to":
            before -= 1
        return self.low(before) != "to" and self.tag(before) not in {"AUX", "VERB", "CCONJ"}

    def _put_right(self) -> None:
        wrong = {
            i for i, low in enumerate(self.lows) if low in _PASTS and self.tags[i] not in {"VERB", "AUX"}
        }
        self.tags = tuple("VERB" if i in wrong else tag for i, tag in enumerate(self.tags))
        self.forms = tuple("VBD" if i in wrong else form for i, form in enumerate(self.forms))

    def _is_past(self, index: int) -> bool:
        """Return whether a past tense was tagged as a participle: ", blamed cracks", "she wanted 40"."""
        has_object = self.tag(index + 1) in {"DET", "NUM", "NOUN", "PRON", "SYM"}
        return has_object and (self.low(index - 1) == "," or self.tag(index - 1) in {"PRON", "PROPN"})

    def _is_misread(self, index: int) -> bool:
        """Return whether a verb was tagged as a noun: ", employs 400 people", "and owns 40 percent"."""
        return (
            self.tag(index) == "NOUN"
            and self.low(index).endswith("s")
            and self.low(index - 1) in {",", "and", "who", "which", "that"}
            and self.tag(index + 1) in {"NUM", "SYM", "DET"}
        )

    def span(self, char_start: int, char_end: int) -> tuple[int, int]:
        """Return the tokens, end exclusive, that the characters touch (at least one of them)."""
        first = min(max(0, bisect_right(self.starts, char_start) - 1), max(0, len(self) - 1))
        if first < len(self) and self.ends[first] <= char_start:
            first += 1
        return first, max(first + 1, bisect_left(self.starts, char_end))
