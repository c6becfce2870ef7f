"""The verbs of ``claim_verbs.toml`` as sets of inflected forms."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final


def inflected(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular verb, its base first.

    >>> inflected("tally")
    ('tally', 'tallies', 'tallied', 'tallying')
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if verb.endswith("e"):
        return verb, third, verb + "d", verb[:-1] + "ing"
    return verb, third, verb + "ed", verb + "ing"


def _load() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Return the forms of each list, and the lemma of every form."""
    data: dict[str, Any] = tomllib.loads(
        files("transforms.claims").joinpath("claim_verbs.toml").read_text("utf-8")
    )
    irregular: dict[str, str] = data["irregular"]
    lists: dict[str, frozenset[str]] = {}
    lemmas: dict[str, str] = {}
    for name, verbs in data.items():
        if name == "irregular":
            continue
        forms: set[str] = set()
        for verb in str(verbs).split():
            made = (verb, *irregular[verb].split()) if verb in irregular else inflected(verb)
            forms.update(made)
            lemmas.update(dict.fromkeys(made, verb))
        lists[name] = frozenset(forms)
    return lists, lemmas


_LISTS, LEMMAS = _load()
SAYING: Final = _LISTS["saying"]
OBJECT: Final = _LISTS["object"]
BELIEF: Final = _LISTS["belief"]
PLACING: Final = _LISTS["placing"]
PASSIVE: Final = _LISTS["passive"]
SHOWING: Final = _LISTS["showing"]
