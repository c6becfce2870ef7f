from __future__ import annotations

import pytest

from flows.sources.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The mayor said on Monday that the bridge, which was built in 1932, has to be closed.",
            "en",
        ),
        (
            "Der Bürgermeister sagte am Montag, dass die alte Brücke bis Ende Mai geschlossen bleiben muss.",
            "de",
        ),
        (
            "Le maire a annoncé lundi que le pont resterait fermé jusqu'à la fin de l'année.",
            "fr",
        ),
        ("Too short to tell.", None),
        ("", None),
    ],
)
def test_languages_are_told(text: str, language: str | None) -> None:
    assert language_of(text) == language
