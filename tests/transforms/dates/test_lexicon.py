from __future__ import annotations

from transforms.dates.holidays import HOLIDAY_NAMES
from transforms.dates.lexer import lex
from transforms.dates.lexicon import CAPITALISED, CLASSES, ROLES, TRIGGERS


def test_words_are_lower_case_and_single() -> None:
    listed = [word for words in CLASSES.values() for word in words] + [
        word for words in ROLES.values() for word in words.split()
    ]
    assert all(word == word.lower() and word == word.strip() for word in listed)


def test_roles_and_classes_do_not_share_names() -> None:
    assert not ROLES.keys() & CLASSES.keys()
    assert ROLES.keys() | CLASSES.keys() >= TRIGGERS
    assert CLASSES.keys() >= CAPITALISED


def test_every_holiday_is_one_lexeme() -> None:
    for name in HOLIDAY_NAMES:
        _, lexemes = lex(f"On {name} it rained.")
        assert lexemes[1].values.get("holiday") == name
