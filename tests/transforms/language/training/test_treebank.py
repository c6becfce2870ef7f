from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from transforms.language.training.treebank import read_treebank, retokenized

if TYPE_CHECKING:
    from pathlib import Path

LINES = """\
The\tDET\tDT\t6\tdet\t+
26\tNUM\tCD\t4\tnummod\t-
-\tPUNCT\tHYPH\t4\tpunct\t-
year\tNOUN\tNN\t6\tcompound\t-
-\tPUNCT\tHYPH\t6\tpunct\t-
old\tADJ\tJJ\t7\tnsubj\t+
left\tVERB\tVBD\t0\troot\t-
.\tPUNCT\t.\t7\tpunct\t+

Go\tVERB\tVB\t0\troot\t+
"""


def written(folder: Path) -> Path:
    path = folder / "treebank.tsv.gz"
    path.write_bytes(gzip.compress(LINES.encode()))
    return path


def test_sentences_are_read_with_their_labels(tmp_path: Path) -> None:
    first, second = read_treebank(written(tmp_path))
    assert [word.label for word in first] == [
        "DET",
        "NUM",
        "PUNCT",
        "NOUN",
        "PUNCT",
        "ADJ",
        "VERB-VBD",
        "PUNCT",
    ]
    assert [(word.form, word.label) for word in second] == [("Go", "VERB-VB")]


def test_a_token_that_joins_words_has_the_label_of_their_head(tmp_path: Path) -> None:
    first, _ = read_treebank(written(tmp_path))
    assert retokenized(first) == [
        ("The", "DET"),
        ("26-year-old", "ADJ"),
        ("left", "VERB-VBD"),
        (".", "PUNCT"),
    ]
