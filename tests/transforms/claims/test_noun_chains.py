from __future__ import annotations

import pytest

from transforms.claims.noun_chains import whole_phrase


@pytest.mark.parametrize(
    ("text", "last", "whole"),
    [
        ("The herders left.", "herders", "The herders"),
        ("A vet who reached the farm at noon left.", "noon", "A vet who reached the farm at noon"),
        ("Vets polled by Numera left.", "Numera", "Vets polled by Numera"),
        ("A vet close to the owner left.", "owner", "A vet close to the owner"),
        (
            "A poll of 900 vets by Vane after the fair was odd.",
            "fair",
            "A poll of 900 vets by Vane after the fair",
        ),
        (
            "A report by the vet into trade at the fair put it at 40.",
            "fair",
            "A report by the vet into trade at the fair",
        ),
        ("A team at the University of Tarn reports it.", "Tarn", "A team at the University of Tarn"),
        ("He said the head of the dairy left.", "dairy", "the head of the dairy"),
    ],
)
def test_phrases_go_back_to_their_head(text, last, whole, read_words):
    words = read_words(text)
    span = whole_phrase(words, words.texts.index(last))
    assert span is not None
    assert " ".join(words.texts[slice(*span)]) == whole


def test_an_opening_preposition_keeps_its_place(read_words):
    words = read_words("In the village of Holm vets left.")
    span = whole_phrase(words, words.texts.index("vets"))
    assert span is not None
    assert words.low(span[0]) != "the"


@pytest.mark.parametrize("text", ["We left.", "I left.", "There it was."])
def test_first_persons_are_no_phrase(text, read_words):
    assert whole_phrase(read_words(text), 0) is None
