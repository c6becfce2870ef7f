from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from transforms.language.document import Document
from transforms.records import Zone

TEXT = """\
Storm kills 50 in Peru
LIMA, Peru (AP) — A storm killed 50 people in the north of Peru on Monday. More rain is expected.

Roads were cut."""


def test_the_story_after_a_dateline_keeps_its_paragraph() -> None:
    document = Document(TEXT)
    assert [(sentence.paragraph, sentence.zone) for sentence in document.sentences] == [
        (0, "headline"),
        (1, "dateline"),
        (1, "body"),
        (1, "body"),
        (2, "body"),
    ]
    assert [kind for _, _, kind in document.paragraphs] == ["headline", "body", "body"]
    start, end, _ = document.paragraphs[1]
    assert TEXT[start:end].startswith("LIMA") and TEXT[start:end].endswith("expected.")


def test_sentences_know_their_place() -> None:
    document = Document(TEXT)
    for index, sentence in enumerate(document.sentences):
        assert sentence.index == index
        assert TEXT[sentence.char_start : sentence.char_end] == sentence.text
        assert document.sentence_at(sentence.char_start) is sentence
        assert document.sentence_at(sentence.char_end) is not sentence
        for token in sentence.tokens:
            assert TEXT[token.start : token.end] == token.text
        assert len(sentence.tokens) == len(sentence.tags) == len(sentence.forms)


def test_an_offset_outside_every_sentence_has_none() -> None:
    assert Document("").sentence_at(0) is None
    assert Document("  One.  ").sentence_at(0) is None
    assert Document("One.").sentence_at(99) is None


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=4))
def test_any_text_and_zones_make_a_document(text: str, places: list[tuple[int, int]]) -> None:
    known = tuple(Zone("caption", start, end) for start, end in places if start < end <= len(text))
    document = Document(text, zones=known)
    last = 0
    for sentence in document.sentences:
        assert sentence.char_start >= last and text[sentence.char_start : sentence.char_end] == sentence.text
        start, end, _ = document.paragraphs[sentence.paragraph]
        assert start <= sentence.char_start and sentence.char_end <= end
        last = sentence.char_end
        assert sentence.noun_phrases is not None


def test_the_layer_loads_in_a_moment_and_without_the_heavy_libraries() -> None:
    code = (
        "import sys, time; start = time.process_time(); import transforms.language.document;"
        "heavy = {'pandas', 'prefect', 'great_expectations', 'pyarrow', 'numpy', 'duckdb'} & set(sys.modules);"
        "print(time.process_time() - start, *heavy)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, *heavy = done.stdout.split()
    assert float(seconds) < 0.5 and not heavy
