"""Measure the tagger on a treebank: ``python -m transforms.language.training.measure TREEBANK.tsv.gz``."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from transforms.language.tagger import tag
from transforms.language.training.treebank import read_treebank, retokenized

if TYPE_CHECKING:
    from collections.abc import Callable


class Accuracy(NamedTuple):
    """Shares of tokens tagged rightly, and the tokens tagged in a second of processor time."""

    upos: float
    """Universal tag, on the treebank's tokens."""
    label: float
    """Universal tag and verb form, on the treebank's tokens."""
    upos_on_our_tokens: float
    tokens_per_second: float
    by_tag: dict[str, tuple[int, float]]
    """For each universal tag how often it occurs and the share that is found."""


def accuracy(treebank: Path, written: Callable[[str], str] = str) -> Accuracy:
    """Return how well the tagger does on ``treebank``, each word passed through ``written`` first."""
    sentences = list(read_treebank(treebank))
    given = [[(written(word.form), word.label) for word in sentence] for sentence in sentences]
    ours = [[(written(form), label) for form, label in retokenized(sentence)] for sentence in sentences]
    start = process_time()
    found = [_labels(sentence) for sentence in given]
    seconds = process_time() - start
    pairs = [
        (label, guess) for sentence, guesses in zip(given, found, strict=True)
        for (_, label), guess in zip(sentence, guesses, strict=True)
    ]  # fmt: skip
    our_pairs = [
        (label, guess)
        for sentence in ours
        for (_, label), guess in zip(sentence, _labels(sentence), strict=True)
    ]
    seen = Counter(_upos(label) for label, _ in pairs)
    right = Counter(_upos(label) for label, guess in pairs if _upos(label) == _upos(guess))
    return Accuracy(
        upos=right.total() / len(pairs),
        label=sum(label == guess for label, guess in pairs) / len(pairs),
        upos_on_our_tokens=sum(_upos(label) == _upos(guess) for label, guess in our_pairs) / len(our_pairs),
        tokens_per_second=len(pairs) / seconds,
        by_tag={upos: (count, right[upos] / count) for upos, count in seen.most_common()},
    )


def _labels(sentence: list[tuple[str, str]]) -> list[str]:
    tags, forms = tag([form for form, _ in sentence])
    return [f"{upos}-{form}" if form else upos for upos, form in zip(tags, forms, strict=True)]


def _upos(label: str) -> str:
    return label.partition("-")[0]


if __name__ == "__main__":
    measured = accuracy(Path(sys.argv[1]))
    print(f"UPOS {measured.upos:.4f}, with verb forms {measured.label:.4f}")
    print(f"UPOS on our tokens {measured.upos_on_our_tokens:.4f}")
    print(f"{measured.tokens_per_second:,.0f} tokens a second")
    for upos, (count, share) in measured.by_tag.items():
        print(f"{upos:6} {count:6} {share:.3f}")
