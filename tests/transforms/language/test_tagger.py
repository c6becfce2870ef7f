from __future__ import annotations

import threading
from pathlib import Path

import pytest

from transforms.language.tagger import WEIGHTS, tag
from transforms.language.tokens import tokenize
from transforms.language.training.measure import accuracy

SHARED = Path(__file__).parents[3].parent / "shared" / "treebanks"

SENTENCES = [
    [tuple(pair.rsplit("/", 1)) for pair in sentence.split()]
    for sentence in (
        """Police/NOUN arrested/VERB more/ADJ than/ADP 200/NUM people/NOUN in/ADP the/DET capital/NOUN
        on/ADP Friday/PROPN ./PUNCT""",
        """The/DET company/NOUN said/VERB its/PRON profit/NOUN rose/VERB 4/NUM %/SYM last/ADJ year/NOUN
        ./PUNCT""",
        """“/PUNCT We/PRON do/AUX n’t/PART know/VERB who/PRON did/VERB it/PRON ,/PUNCT ”/PUNCT Ana/PROPN
        Silva/PROPN told/VERB reporters/NOUN ./PUNCT""",
        """"/PUNCT We/PRON do/AUX n't/PART know/VERB who/PRON did/VERB it/PRON ,/PUNCT "/PUNCT Ana/PROPN
        Silva/PROPN told/VERB reporters/NOUN ./PUNCT""",
        """The/DET minister/NOUN will/AUX resign/VERB if/SCONJ the/DET court/NOUN rules/VERB against/ADP
        him/PRON ./PUNCT""",
        """Three/NUM people/NOUN were/AUX killed/VERB and/CCONJ dozens/NOUN have/AUX been/AUX injured/VERB
        ,/PUNCT officials/NOUN say/VERB ./PUNCT""",
        """The/DET 26-year-old/NOUN striker/NOUN signed/VERB a/DET three-year/NOUN contract/NOUN worth/ADJ
        £/SYM 5m/NUM ./PUNCT""",
        """Shares/NOUN in/ADP the/DET bank/NOUN closed/VERB down/ADV 3.2/NUM percent/NOUN at/ADP $/SYM
        18/NUM ./PUNCT""",
    )
]


def test_news_that_nobody_trained_on_is_tagged_rightly() -> None:
    right = total = 0
    for sentence in SENTENCES:
        tags, _ = tag([word for word, _ in sentence])
        right += sum(given == true for given, (_, true) in zip(tags, sentence, strict=True))
        total += len(sentence)
    assert right / total >= 0.94


def test_verbs_have_their_form_and_other_words_none() -> None:
    words = [
        token.text
        for token in tokenize("He says she had seen him leave and wants to keep working but can't.")
    ]
    tags, forms = tag(words)
    found = {word: form for word, form in zip(words, forms, strict=True) if form}
    assert " ".join(f"{word}/{form}" for word, form in found.items()) == (
        "says/VBZ had/VBD seen/VBN leave/VB wants/VBZ keep/VB working/VBG ca/MD"
    )
    assert all((tag_ in ("VERB", "AUX")) == bool(form) for tag_, form in zip(tags, forms, strict=True))


def test_no_words_have_no_tags() -> None:
    assert tag([]) == ((), ())


def test_threads_do_not_disturb_each_other() -> None:
    sentences = [[word for word, _ in sentence] for sentence in SENTENCES]
    expected = [tag(words) for words in sentences]
    wrong: list[int] = []

    def work(first: int) -> None:
        for turn in range(200):
            place = (first + turn) % len(sentences)
            if tag(sentences[place]) != expected[place]:
                wrong.append(place)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_weights_are_small_enough_to_ship() -> None:
    assert WEIGHTS.stat().st_size <= 6_000_000


@pytest.mark.skipif(not SHARED.exists(), reason="the treebanks are not here")
@pytest.mark.parametrize("quotes", ["straight", "curly"])
def test_held_out_news_reaches_the_figure_of_the_model_card(quotes: str) -> None:
    curly = str.maketrans({"'": "’", '"': "“"}) if quotes == "curly" else {}
    measured = accuracy(SHARED / "pud_test.tsv.gz", lambda word: word.translate(curly))
    assert measured.upos >= 0.945
    assert measured.label >= 0.94
    assert measured.upos_on_our_tokens >= 0.945
