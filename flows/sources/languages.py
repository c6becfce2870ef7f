"""The language of a text."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import Any

from flows.sources.page.worker import PageError, shared_reader

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff]")
_MIN_LETTERS = 10
_SAMPLE_CHARACTERS = 6000
_MIN_WORDS = 12
_MIN_PROBABILITY = 0.95
_TRIES = 2
_ENGLISH_WORDS = frozenset(
    {"the", "of", "and", "that", "with", "from", "were", "which", "said", "has", "have", "this"}
)
"""Frequent in English, rare in every other language of the Latin script."""
_ENGLISH_SHARE = 0.08
"""English news has 12 to 18 of them in 100 words."""


def language_code(name: str | None) -> str | None:
    """Return the two-letter code in a language tag, or None when there is none.

    >>> language_code("en-GB"), language_code("English"), language_code("?")
    ('en', 'en', None)
    """
    if name is None:
        return None
    tag = name.strip().lower()
    if tag in {"english", "eng"}:
        return "en"
    found = re.fullmatch(r"([a-z]{2})(?:[-_].*)?", tag)
    return found[1] if found else None


def language_of(text: str, page_seconds: float) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``, or None when nobody can tell.

    English is told by its function words, so that most runs never load the model; the rest by py3langid, in the
    process that reads pages, each within ``page_seconds``. A text in another script than the Latin is not English
    however short it is; such scripts often put no spaces between words.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    words = _WORD.findall(sample.lower())
    is_long = len(words) >= _MIN_WORDS
    if is_long and sum(word in _ENGLISH_WORDS for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    if not is_long and not _is_of_another_script(words):
        return None
    for _ in range(_TRIES):
        with suppress(PageError):  # its process was ended from outside, and the next try starts another
            return shared_reader(page_seconds).language(sample)
    return None


def identified(sample: str) -> str | None:
    """Return the language that py3langid is sure of; of a text in another script the likeliest that is not English."""
    if _is_of_another_script(_WORD.findall(sample.lower())):
        ranked = _identifier().rank(sample)
        return next(str(language) for language, _ in ranked if language != "en")
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _MIN_PROBABILITY else None


def _is_of_another_script(words: list[str]) -> bool:
    letters = "".join(words)
    latin = len(_LATIN.findall(letters))
    return len(letters) >= _MIN_LETTERS and latin < len(letters) / 2


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
