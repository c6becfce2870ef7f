"""The word lists of this room: ``words.toml`` (grammar) and ``people.toml`` (what speakers are)."""

from __future__ import annotations

import tomllib
from importlib.resources import files


def _load() -> dict[str, frozenset[str]]:
    """Return each list by its name."""
    lists: dict[str, frozenset[str]] = {}
    for name in ("words.toml", "people.toml"):
        data: dict[str, str] = tomllib.loads(
            files("transforms.quotes").joinpath(name).read_text(encoding="utf-8")
        )
        lists.update((key, frozenset(words.split())) for key, words in data.items())
    return lists


_LISTS = _load()


def word_list(name: str) -> frozenset[str]:
    """Return a list by its name in the TOML files."""
    return _LISTS[name]
