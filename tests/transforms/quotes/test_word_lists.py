"""The word lists."""

from __future__ import annotations

import pytest

from transforms.quotes.word_lists import word_list


def test_lists_are_sets_of_lower_case_words() -> None:
    for name in ("weekdays", "titles", "men", "women", "auxiliaries"):
        words = word_list(name)
        assert words
        assert all(word == word.lower() and " " not in word for word in words)


def test_verbs_of_saying_are_no_given_names() -> None:
    assert word_list("men").isdisjoint({"said", "says", "told"})


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list("no_such_list")
