"""Base noun phrases by rules."""
from __future__ import annotations
from typing import TYPE_CHECKING, NamedTuple
if TYPE_CHECKING:
    from transforms.language.tokens import Token


class NounPhrase(NamedTuple):
    """Token indices of a base noun phrase: ``start``, ``end`` (exclusive) and its ``head``."""

    start: int
    end: int
    head: int


def noun_phrases(tokens: tuple[Token, ...], tags: tuple[str, ...]) -> tuple[NounPhrase, ...]:
    """Return the base noun phrases in order."""
    return ()
