from __future__ import annotations

import pytest

from transforms.language.verb_forms import finite_forms

CASES = {
    "object": ("Police/NOUN detained/VERB/VBN over/ADV 1,000/NUM people/NOUN in/ADP May/PROPN", "VBD"),
    "pronoun": ("He/PRON also/ADV built/VERB/VBN with/ADP stone/NOUN", "VBD"),
    "only verb": ("The/DET band/NOUN marched/VERB/VBN on/ADP ./PUNCT", "VBD"),
    "headline": ("Man/NOUN arrested/VERB/VBN in/ADP Lima/PROPN", "VBN"),
    "participle": ("people/NOUN detained/VERB/VBN in/ADP May/PROPN left/VERB/VBD ./PUNCT", "VBN"),
    "two objects": ("a/DET man/NOUN named/VERB/VBN Silva/PROPN left/VERB/VBD ./PUNCT", "VBN"),
    "clear participle": ("he/PRON seen/VERB/VBN her/PRON ./PUNCT", "VBN"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_participle_becomes_past_tense_where_nothing_else_makes_sense(name: str) -> None:
    sentence, expected = CASES[name]
    tokens, tags, forms = zip(*([*pair.split("/"), ""][:3] for pair in sentence.split()), strict=True)
    found = finite_forms(tokens, tags, forms)
    assert found[forms.index("VBN")] == expected
    assert sum(a != b for a, b in zip(found, forms, strict=True)) == (expected == "VBD")


@pytest.mark.parametrize("form", ["VBP", "VB", "VBN"])
def test_what_is_a_past_tense_only_is_one(form: str) -> None:
    assert finite_forms(("when", "it", "sank"), ("ADV", "PRON", "VERB"), ("", "", form)) == ("", "", "VBD")


def test_a_noun_of_that_form_stays_one() -> None:
    assert finite_forms(("a", "saw"), ("DET", "NOUN"), ("", "")) == ("", "")
