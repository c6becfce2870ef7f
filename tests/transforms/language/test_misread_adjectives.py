from __future__ import annotations

import pytest

from transforms.language.misread_adjectives import misread_adjectives
from transforms.language.tagger import tag

SAID = ("NOUN", "VERB", "ADP", "DET", "NOUN", "VERB")


def test_sources_close_to_a_deal_are_not_closing_it() -> None:
    tokens = ["The", "club", "paid", ",", "sources", "close", "to", "the", "deal", "said", "."]
    tags, forms = tag(tokens)
    assert (tags[tokens.index("close")], forms[tokens.index("close")]) != ("VERB", "VBP")


@pytest.mark.parametrize(
    ("tokens", "tags", "forms"),
    [
        (
            ("Shops", "close", "to", "save", "money"),
            ("NOUN", "VERB", "PART", "VERB", "NOUN"),
            ("", "VBP", "", "VB", ""),
        ),
        (("Shops", "close", "at", "noon", "he", "said"), SAID, ("", "VBP", "", "", "", "VBD")),
        (
            ("they", "close", "to", "the", "public", "said"),
            ("PRON", *SAID[1:]),
            ("", "VBP", "", "", "", "VBD"),
        ),
    ],
)
def test_shops_that_close_do(tokens: tuple[str, ...], tags: tuple[str, ...], forms: tuple[str, ...]) -> None:
    assert misread_adjectives(tokens, tags, forms) == []
