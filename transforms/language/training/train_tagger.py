"""Train the tagger's weights: ``python -m transforms.language.training.train_tagger TREEBANKS [WEIGHTS]``.

Deterministic: the same treebanks give the same bytes. Only the two training treebanks are read; the rest is
for tests.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol, cast

import pycrfsuite  # pyright: ignore[reportMissingTypeStubs]

from transforms.language.features import features
from transforms.language.tagger import WEIGHTS
from transforms.language.training.treebank import read_treebank, retokenized

TREEBANKS = ("ewt_train.tsv.gz", "gum_ccby_train.tsv.gz")
ITERATIONS = 10
MINIMUM_FREQUENCY = 3
"""A feature seen with a label fewer times is left out: 5 MB of weights instead of 14, for 0.1 points."""


class _Trainer(Protocol):
    """What is used of ``pycrfsuite.Trainer``, which has no types of its own."""

    def append(self, xseq: list[list[str]], yseq: list[str]) -> None: ...

    def set_params(self, params: dict[str, float]) -> None: ...

    def train(self, model: str) -> None: ...


def train(treebanks: Path, weights: Path) -> None:
    """Write ``weights`` trained on the folder ``treebanks``.

    A sentence that our tokenizer cuts otherwise than the treebank is learnt in both ways, so that the tags
    hold on the treebanks' tokens too.
    """
    trainer = cast("_Trainer", pycrfsuite.Trainer(algorithm="ap", verbose=False))  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
    for name in TREEBANKS:
        for sentence in read_treebank(treebanks / name):
            given = [(word.form, word.label) for word in sentence]
            ours = retokenized(sentence)
            for cut in [given] if given == ours else [given, ours]:
                trainer.append(features([form for form, _ in cut]), [label for _, label in cut])
    trainer.set_params({"max_iterations": ITERATIONS, "feature.minfreq": MINIMUM_FREQUENCY})
    trainer.train(str(weights))


if __name__ == "__main__":
    train(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS)
