"""Tagged sentences of a treebank, as they are and as our tokenizer cuts them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, NamedTuple

from transforms.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VERB_FORMS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))


class Word(NamedTuple):
    """One line of a treebank file."""

    form: str
    upos: str
    xpos: str
    head: int
    has_space: bool

    @property
    def label(self) -> str:
        """The tagger's label: UPOS, with the Penn form for verbs and auxiliaries."""
        return (
            f"{self.upos}-{self.xpos}"
            if self.upos in ("VERB", "AUX") and self.xpos in VERB_FORMS
            else self.upos
        )


def read_treebank(path: Path) -> Iterator[list[Word]]:
    """Yield the sentences of a gzipped file: FORM, UPOS, XPOS, HEAD, DEPREL, "-" when no space follows."""
    sentence: list[Word] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if fields := line.rstrip("\n").split("\t")[:6]:
                if len(fields) == 6:
                    form, upos, xpos, head, _, space = fields
                    sentence.append(Word(form, upos, xpos, int(head), space != "-"))
                elif sentence:
                    yield sentence
                    sentence = []
    if sentence:
        yield sentence


def retokenized(sentence: list[Word]) -> list[tuple[str, str]]:
    """Return forms and labels of ``sentence`` as our tokenizer cuts it.

    A token of ours that joins several of the treebank's has the label of the one that heads the others; a
    treebank's word that ours cuts gives its label to every part.
    """
    text = ""
    starts: list[int] = []
    for word in sentence:
        starts.append(len(text))
        text += word.form + " " * word.has_space
    found: list[tuple[str, str]] = []
    for token in tokenize(text):
        inside = [
            i for i, s in enumerate(starts) if s < token.end and s + len(sentence[i].form) > token.start
        ]
        heads = [i for i in inside if sentence[i].head - 1 not in inside]
        best = [i for i in heads if sentence[i].upos not in ("PUNCT", "SYM")] or heads or inside
        found.append((token.text, sentence[best[-1]].label))
    return found
