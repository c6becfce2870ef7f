from __future__ import annotations

from transforms.claims import claim_words


def test_lists_are_lower_case_words():
    lists = {name: value for name, value in vars(claim_words).items() if name.isupper()}
    assert lists
    for name, value in lists.items():
        assert value, name
        assert all(word == word.lower() and " " not in word for word in value), name
