from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from transforms.language.training.measure import accuracy

if TYPE_CHECKING:
    from pathlib import Path

LINES = (
    "The\tDET\tDT\t2\tdet\t+\npolice\tNOUN\tNNS\t3\tnsubj\t+\n"
    "arrested\tVERB\tVBD\t0\troot\t+\nhim\tNOUN\tNN\t3\tobj\t+\n"
)


def test_the_share_of_right_tags_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "treebank.tsv.gz"
    path.write_bytes(gzip.compress(LINES.encode()))  # "him" is wrong in it on purpose
    measured = accuracy(path)
    assert measured.upos == measured.label == measured.upos_on_our_tokens == 0.75
    assert measured.by_tag["NOUN"] == (2, 0.5)
    assert measured.tokens_per_second > 0
