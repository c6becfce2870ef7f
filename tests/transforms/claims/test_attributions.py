from __future__ import annotations

import pytest

from transforms.claims.attributions import read_attributions


@pytest.mark.parametrize(
    "text",
    ["The union wants 9 percent.", "The dairy employs 40 people.", "Repairs are estimated at $14 million."],
)
def test_what_nobody_claims(text, read_clauses):
    assert read_attributions(*read_clauses(text)) == []


def test_readers_of_one_sentence_agree_on_who(read_clauses):
    words, clauses = read_clauses("Vets put the toll at 40, vets said.")
    assert {words.low(one.mention[0]) for one in read_attributions(words, clauses)} == {"vets"}
