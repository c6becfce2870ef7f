from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from transforms.language.training.train_tagger import TREEBANKS, train

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Police\tNOUN\tNNS\t2\tnsubj\t+\nleft\tVERB\tVBD\t0\troot\t-\n.\tPUNCT\t.\t2\tpunct\t+\n\n"


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in TREEBANKS:
        (tmp_path / name).write_bytes(gzip.compress((SENTENCE * 20).encode()))
    train(tmp_path, tmp_path / "first")
    train(tmp_path, tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes() != b""
