from __future__ import annotations

import pytest

from transforms.claims.voice import has_at, is_active


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Vets counted 40 goats.", "counted", True),
        ("Vets have counted 40 goats.", "counted", True),
        ("Vets are expecting 40 goats.", "expecting", True),
        ("Some 40 goats were counted by vets.", "counted", False),
        ("The toll is expected to reach 40.", "expected", False),
        ("Vets want to report 40 goats.", "report", False),
    ],
)
def test_active_verbs(text, verb, expected, read_words):
    words = read_words(text)
    assert is_active(words, words.lows.index(verb)) is expected


def test_a_number_after_at(read_words):
    assert has_at(read_words("Vets put the toll at 40."), 1)
    assert not has_at(read_words("Vets put 40 goats down."), 1)
