from __future__ import annotations

from transforms.language.word_lists import words


def test_words_are_split_at_any_white_space() -> None:
    assert words("\n  night noon\n  night\n") == {"night", "noon"}
